/** What an act opens and ends of what a declaration waits for: a supplement with its due day, answers that acts give. */
import type pg from 'pg';
import { addDays, isDay, seoulDay, toInstant } from '../core/day.ts';
import type { Act } from '../exchange/contract.ts';
import { Refusal } from '../exchange/refusal.ts';
import { type AwaitedKind, endAwaited, reopenAwaited, storeAwaited } from '../store/queries/awaited.ts';
import { sealAbout } from '../store/vault/said.ts';
import type { Actor, ActParts, Found, Undoable } from './act-parts.ts';
import type { ScreenAct } from './act-table.ts';
import { AWAITED, closeOf, dueOf } from './awaited-table.ts';

/** What an act answers by being done. */
const ANSWERS: Partial<Readonly<Record<ScreenAct, AwaitedKind>>> = {
  supplied: 'supplement',
  'lift-hold': 'lift-request',
  withdraw: 'withdrawal-request',
};

/** What nobody waits for any more once it is accepted, rejected or withdrawn. */
const ENDED: readonly AwaitedKind[] = [
  ...(['opinion', 'laboratory', 'withdrawal-request', 'loading-extension', 'cancel-notice'] as const),
];

/** In the transaction of the act. */
export async function noteAwaited(
  client: pg.PoolClient,
  parts: ActParts,
  { account }: Actor,
  { row, open }: Found,
  name: ScreenAct,
  to: string,
  act: Act,
): Promise<void> {
  const now = parts.clock.now();
  const at = toInstant(now);
  const by = { who: account, at };
  const answered = ANSWERS[name];
  if (answered !== undefined) await endAwaited(client, row, [answered], 'answered', by);
  else if (row.state === 'supplement-requested' && to !== row.state)
    await endAwaited(client, row, ['supplement'], 'cancelled', by);
  if (to === 'accepted' || to === 'rejected' || to === 'withdrawn')
    await endAwaited(client, row, ENDED, 'cancelled', by);
  if (name !== 'supplement') return;
  await storeAwaited(client, {
    ...{ id: parts.newId(), kind: 'supplement', number: row.number, version: row.version },
    ...{ caseId: open?.id ?? null, office: row.office, askedBy: account, askedOf: null, askedAt: at },
    dueAt: toInstant(act.dueOn === undefined ? dueOf('supplement', now) : dueDay(act.dueOn, now)),
    says: await sealAbout(parts.vault, row, act.reason ?? ''),
    ...{ article: AWAITED.supplement.article, step: 'asked' },
    ...{ answeredAt: null, answeredBy: null, answer: null },
  });
}

/** Office hours' end of a day that lies ahead, within a year. */
export function dueDay(day: string, now: number): number {
  const today = seoulDay(now);
  if (isDay(day) && day > today && day <= addDays(today, 366)) return closeOf(day);
  throw new Refusal('invalid', {
    ko: `기한은 내일부터 1년 안의 날이어야 합니다. 받은 값: ${day}`,
    en: `The due day has to lie ahead, within a year; got ${day}`,
  });
}

export async function undoAwaited(
  client: pg.PoolClient,
  done: Undoable,
  who: string,
  at: string,
): Promise<void> {
  if (done.act === 'supplement') await endAwaited(client, done, ['supplement'], 'cancelled', { who, at });
  const answered = ANSWERS[done.act];
  if (answered !== undefined) await reopenAwaited(client, done, answered);
}
