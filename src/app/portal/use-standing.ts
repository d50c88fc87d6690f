/** How a use stands, from its row and the consents of the holder: one that was given when it was used counts, and one given since. */
import { standingOfUse, type UseStanding } from '../../areas/parcels/index.ts';
import type { CodeUseRow } from '../../store/queries/code-uses.ts';
import type { ConsentRow } from '../../store/queries/personal-codes.ts';

export function standingOf(use: CodeUseRow, consents: readonly ConsentRow[]): UseStanding {
  const isConsented =
    use.kind === 'order' &&
    consents.some(
      ({ platform, givenAt, withdrawnAt }) =>
        platform === use.firm &&
        (withdrawnAt === null || (givenAt <= use.notedAt && use.notedAt < withdrawnAt)),
    );
  return standingOfUse({ answer: use.answer, wasLocked: use.wasLocked, isMinor: use.isMinor, isConsented });
}
