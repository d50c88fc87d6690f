/** What follows a stored decision: listeners are told, search index and counts of criteria follow. */
import { cargoKeys, payerOf } from './acceptance/facts.ts';
import type { Decided } from './gate-decide.ts';
import type { House } from './house.ts';

export function afterDecisions(house: House, decided: readonly Decided[]): void {
  house.editions.noteDecided(decided.length);
  house.outage.noteDecided(decided.map(({ decision }) => decision));
  house.hub.tell({ kind: 'decided' });
  if (decided.some(({ subject }) => subject.declaration.version > 1)) house.hub.tell({ kind: 'cases' });
  house.counting.follow();
  house.shadow.wake(decided.length);
  house.search.wake(decided.length);
  house.shadows.note(decided);
  for (const { state, filed, subject } of decided) {
    if (state !== 'screened' || filed.lane !== 'release') continue;
    // What it waits for may have been reported while it was being stored.
    const { declaration } = subject;
    const number = declaration.declarationNumber;
    const payer = payerOf(declaration);
    house.follower.noteStored(number, {
      consignments: cargoKeys(declaration),
      numbers: [number],
      payers: payer === undefined ? [] : [payer],
    });
  }
}
