/** What a trader does to a declaration of his own: answers a supplement, asks for withdrawal (관세법 제249조, 제250조). */
import type pg from 'pg';
import { type LifeAct, move, type State } from '../../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { SupplementAnswer, WithdrawalRequest } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { lastDayOf } from '../../reference/deadline.ts';
import { limitOn } from '../../reference/limits.ts';
import { readAttachments } from '../../store/queries/attachments.ts';
import { endAwaited } from '../../store/queries/awaited.ts';
import { moveState, readEvents } from '../../store/queries/declarations.ts';
import type { EventRow, StoredDeclarationRow } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { ownDeclaration } from './firms.ts';
import { writeDesk } from './write.ts';

/** The same answer to the same request again changes nothing. */
export async function answerSupplement(
  house: House,
  who: Who,
  number: string,
  { answer }: SupplementAnswer,
): Promise<void> {
  const why = needed(answer, { ko: '답변 내용을 적어야 합니다.', en: 'Write your answer.' });
  await writeDesk(house, async (client) => {
    const row = await lockOwn(client, who, number);
    const events = await readEvents(client, number);
    if (isAnswered(events, why)) return { events: [], value: undefined };
    const to = moved(house, who, row, 'supply-supplement');
    if (!(await moveState(client, row, [row.state], to))) throw new Refusal('conflict');
    const by = { who: who.account, at: toInstant(house.clock.now()) };
    await endAwaited(client, row, ['supplement'], 'answered', by);
    const request = events.findLast(({ kind }) => kind === 'supplement');
    const attachments = (await readAttachments(client, number))
      .filter((one) => one.about === 'supplement' && one.addedAt >= (request?.at ?? ''))
      .map(({ id, hash }) => ({ id, hash }));
    const event = { kind: 'supplement-answer', who: who.account, number, version: row.version, why };
    const detail = { request: request?.id ?? null, attachments };
    return { events: [{ ...event, article: '관세법 제249조', detail }], value: undefined };
  });
  house.hub.tell({ kind: 'cases' });
}

function isAnswered(events: readonly EventRow[], why: string): boolean {
  const asked = events.findLastIndex(({ kind }) => kind === 'supplement');
  const answered = events.findLastIndex(({ kind }) => kind === 'supplement-answer');
  return answered > asked && events[answered]?.why === why;
}

/** An open request is not asked again. */
export async function askWithdrawal(
  house: House,
  who: Who,
  number: string,
  { reason }: WithdrawalRequest,
): Promise<void> {
  const why = needed(reason, {
    ko: '취하하려는 정당한 이유를 적어야 합니다 (관세법 제250조 제1항).',
    en: 'Give the good reason for which you withdraw it (Customs Act art. 250(1)).',
  });
  await writeDesk(house, async (client) => {
    const row = await lockOwn(client, who, number);
    if (openWithdrawal(await readEvents(client, number)) !== undefined)
      return { events: [], value: undefined };
    moved(house, who, row, 'ask-withdrawal');
    const event = { kind: 'ask-withdrawal', who: who.account, number, version: row.version, why };
    return { events: [{ ...event, article: '관세법 제250조 제1항' }], value: undefined };
  });
  house.hub.tell({ kind: 'cases' });
}

/** The request that no officer has answered yet. */
export function openWithdrawal(events: readonly EventRow[]): EventRow | undefined {
  const asked = events.findLastIndex(({ kind }) => kind === 'ask-withdrawal');
  const isAnswered = events
    .slice(asked + 1)
    .some(({ kind }) => kind === 'withdraw' || kind === 'withdrawal-refused');
  return asked < 0 || isAnswered ? undefined : events[asked];
}

/** By when customs has to answer a request to withdraw (관세법 제250조 제4항). */
export function withdrawalAnswerBy(events: readonly EventRow[]): string | null {
  const asked = openWithdrawal(events);
  if (asked === undefined) return null;
  const day = seoulDay(Date.parse(asked.at));
  return lastDayOf(day, limitOn('withdrawal-answer', day)!.value);
}

async function lockOwn(client: pg.PoolClient, who: Who, number: string): Promise<StoredDeclarationRow> {
  const { version } = await ownDeclaration(client, who, number);
  await client.query('select 1 from declaration where number = $1 and version = $2 for no key update', [
    number,
    version,
  ]);
  return ownDeclaration(client, who, number);
}

/** @returns the state that follows; throws with every reason why not */
function moved(house: House, who: Who, row: StoredDeclarationRow, act: LifeAct): State {
  const now = house.clock.now();
  const answer = move(row.state as State, act, {
    by: { kind: 'declarant', name: who.name.ko },
    at: toInstant(now),
    day: seoulDay(now),
    direction: row.direction,
  });
  if (!answer.ok) throw new Refusal('not-allowed-now', answer.problems[0]?.message, answer.problems);
  return answer.value.state;
}

export function needed(text: string, otherwise: Text): string {
  const plain = text.trim();
  if (plain === '') throw new Refusal('invalid', otherwise);
  return plain;
}
