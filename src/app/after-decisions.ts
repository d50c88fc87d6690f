/** What follows a stored decision: listeners are told, search index and counts of criteria follow. */
import type { Decided } from './gate-decide.ts';
import type { House } from './house.ts';

export function afterDecisions(house: House, decided: readonly Decided[]): void {
  house.editions.noteDecided(decided.length);
  house.outage.noteDecided(decided.map(({ decision }) => decision));
  house.hub.tell({ kind: 'decided' });
  if (decided.some(({ subject }) => subject.declaration.version > 1)) house.hub.tell({ kind: 'cases' });
  house.counting.follow();
  house.search.wake();
  const waiting = decided.filter(({ state, filed }) => state === 'screened' && filed.lane === 'release');
  // What they wait for may have been reported while they were being stored.
  if (waiting.length === 0) return;
  const numbers = waiting.map(({ subject }) => subject.declaration.declarationNumber);
  house.follower.note({ consignments: [], numbers, payers: [] });
}
