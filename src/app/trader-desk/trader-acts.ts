/** What a trader does to a declaration of his own: answers a supplement, asks for withdrawal (관세법 제249조, 제250조). */
import type pg from 'pg';
import { type LifeAct, move, type State } from '../../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { SupplementAnswer, WithdrawalRequest } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import { readAttachments } from '../../store/queries/attachments.ts';
import { type AwaitedRow, endAwaited, readAwaitedOf, storeAwaited } from '../../store/queries/awaited.ts';
import { readCase, readCasesOf } from '../../store/queries/cases.ts';
import { moveState, readEvents } from '../../store/queries/declarations.ts';
import type { EventRow, StoredDeclarationRow } from '../../store/rows.ts';
import { sealAbout } from '../../store/vault/said.ts';
import { AWAITED, dueOf } from '../awaited-table.ts';
import type { House } from '../house.ts';
import { openEvents } from '../said.ts';
import { noteTelling, supervisorsOf, wake } from '../telling.ts';
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
    const events = await openEvents(house.vault, await readEvents(client, number));
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
  const told = await writeDesk(house, async (client) => {
    const row = await lockOwn(client, who, number);
    if ((await openWithdrawal(client, number)) !== undefined) return { events: [], value: [] };
    moved(house, who, row, 'ask-withdrawal');
    const awaited = await awaitAnswer(client, house, who, row, why);
    const event = { kind: 'ask-withdrawal', who: who.account, number, version: row.version, why };
    const detail = { awaited: awaited.id, due: awaited.dueAt };
    return {
      events: [{ ...event, article: '관세법 제250조 제1항', detail }],
      value: await tellOffice(client, house, who, awaited),
    };
  });
  wake(house, told);
  house.hub.tell({ kind: 'cases' });
}

/** Waits in the work list of the office until an officer withdraws the declaration or says why not. */
async function awaitAnswer(
  client: pg.PoolClient,
  house: House,
  who: Who,
  declared: StoredDeclarationRow,
  says: string,
): Promise<AwaitedRow> {
  const { number, version, office } = declared;
  const now = house.clock.now();
  const open = (await readCasesOf(client, number)).find(
    (one) => one.version === version && one.state !== 'closed',
  );
  const row: AwaitedRow = {
    ...{ id: house.newId(), kind: 'withdrawal-request', number, version, caseId: open?.id ?? null, office },
    ...{ askedBy: who.account, askedOf: null, askedAt: toInstant(now) },
    says: await sealAbout(house.vault, declared, says),
    ...{ dueAt: toInstant(dueOf('withdrawal-request', now)), article: AWAITED['withdrawal-request'].article },
    ...{ step: 'asked', answeredAt: null, answeredBy: null, answer: null },
  };
  await storeAwaited(client, row);
  return row;
}

/** Whoever has the case, else those who answer for the office. */
async function tellOffice(
  client: pg.PoolClient,
  house: House,
  who: Who,
  { number, office, caseId }: AwaitedRow,
): Promise<readonly string[]> {
  const assignee = caseId === null ? null : ((await readCase(client, caseId))?.assignee ?? null);
  const accounts = assignee === null ? await supervisorsOf(client, office) : [assignee];
  const says = { kind: 'withdrawal-request' };
  return noteTelling(client, house, who.account, { accounts, kind: 'request-received', number, says });
}

/** The request that no officer has answered yet. */
export async function openWithdrawal(db: Queryable, number: string): Promise<AwaitedRow | undefined> {
  const rows = await readAwaitedOf(db, number);
  return rows.find(
    ({ kind, step }) => kind === 'withdrawal-request' && (step === 'asked' || step === 'sent'),
  );
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
