/** What follows a stored decision: listeners are told, search index and counts of criteria follow. */
import { followForSearch } from '../store/queries/search.ts';
import type { Decided } from './gate-decide.ts';
import type { House } from './house.ts';

const FOLLOW_MOST = 2000;
let following: Promise<unknown> = Promise.resolve();
let isWaiting = false;

export function afterDecisions(house: House, decided: readonly Decided[]): void {
  house.editions.noteDecided(decided.length);
  house.outage.noteDecided(decided.map(({ decision }) => decision));
  house.hub.tell({ kind: 'decided' });
  if (decided.some(({ subject }) => subject.declaration.version > 1)) house.hub.tell({ kind: 'cases' });
  house.counting.follow();
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
    await followForSearch(house.pool, house.vault, 0, FOLLOW_MOST).catch(() => 0);
  });
}
