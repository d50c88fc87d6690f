/** Puts down whom to tell, in the transaction of what there is to tell of: so that nothing is told that did not happen, and nothing lost. */
import type { NoticeKind } from '../../../areas/parcels/index.ts';
import { toInstant } from '../../../core/day.ts';
import type { Queryable } from '../../../store/open.ts';
import { isAnybodyTold, readHolders, storeNotices } from '../../../store/queries/citizen-mail.ts';
import type { CodeUseRow } from '../../../store/queries/code-uses.ts';
import type { House } from '../../house.ts';

type Telling = Pick<House, 'newId' | 'clock' | 'machineNow'>;

export interface ToTell {
  readonly citizen: string;
  /** What it is about: the same again is not told again. */
  readonly subject: string;
  /** As the citizen knows it. */
  readonly number: string;
}

export async function tellCitizens(
  house: Telling,
  db: Queryable,
  kind: NoticeKind,
  told: readonly ToTell[],
): Promise<void> {
  const madeAt = toInstant(house.clock.now());
  await storeNotices(
    db,
    told.map((one) => ({ ...one, id: house.newId(), kind, madeAt })),
    toInstant(house.machineNow()),
  );
}

/**
 * Whoever holds a code that these parcels were sent with; not those who refused that use.
 * @param usesOf asked only where there is anybody to tell
 * @param subjectOf what of a parcel it is about, where it is told more than once
 */
export async function tellOfParcels(
  house: Telling,
  db: Queryable,
  kind: 'duty' | 'released' | 'notice',
  bills: readonly string[],
  usesOf: () => Promise<readonly CodeUseRow[]>,
  subjectOf: (bill: string) => string = (bill) => bill,
): Promise<void> {
  if (bills.length === 0 || !(await isAnybodyTold(db))) return;
  const asked = new Set(bills);
  const uses = (await usesOf()).filter(({ answer }) => answer !== 'refused');
  const holders = await readHolders(
    db,
    uses.map(({ code }) => code),
  );
  const told = uses.flatMap(({ code, bills: of }) => {
    const citizen = holders.get(code);
    return citizen === undefined
      ? []
      : of
          .filter((bill) => asked.has(bill))
          .map((bill) => ({ citizen, subject: subjectOf(bill), number: bill }));
  });
  await tellCitizens(house, db, kind, told);
}
