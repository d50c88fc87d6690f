/** What follows a stored decision: earlier versions and their cases are void, listeners are told, the search index follows. */
import { toInstant } from '../core/day.ts';
import { followForSearch } from '../store/queries/search.ts';
import type { Decided } from './gate-decide.ts';
import type { House } from './house.ts';

const FOLLOW_MOST = 2000;
let following: Promise<unknown> = Promise.resolve();
let isWaiting = false;

export function afterDecisions(house: House, decided: readonly Decided[]): void {
  house.editions.noteDecided(decided.length);
  house.hub.tell({ kind: 'decided' });
  for (const { subject } of decided) {
    const { declarationNumber, version } = subject.declaration;
    // A store that is away for a moment must not end the process; the next version or start finds what is left over.
    if (version > 1) voidEarlier(house, declarationNumber, version).catch(() => {});
  }
  const waiting = decided.filter(({ state, filed }) => state === 'screened' && filed.lane === 'release');
  // What they wait for may have been reported while they were being stored.
  if (waiting.length > 0) {
    const numbers = waiting.map(({ subject }) => subject.declaration.declarationNumber);
    house.follower.note({ consignments: [], numbers, payers: [] });
  }
  if (isWaiting) return;
  isWaiting = true;
  following = following.then(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    isWaiting = false;
    await followForSearch(house.pool, 0, FOLLOW_MOST).catch(() => 0);
  });
}

async function voidEarlier(house: House, number: string, version: number): Promise<void> {
  await house.pool.query(
    `update declaration set state = 'amended' where number = $1 and version < $2 and state not in ('amended', 'released', 'accepted')`,
    [number, version],
  );
  const { rows } = await house.pool.query<{ id: string }>(
    `select id from "case" where number = $1 and version < $2 and state <> 'closed'`,
    [number, version],
  );
  if (rows.length === 0) return;
  await house.pool.query(
    `update "case" set state = 'closed', closed_at = $2, result = 'amended' where id = any($1)`,
    [rows.map(({ id }) => id), toInstant(house.clock.now())],
  );
  house.hub.tell({ kind: 'cases' });
}
