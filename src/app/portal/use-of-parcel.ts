/** What a citizen said to the uses that one of their parcels makes of their codes, and what was decided about a refused one. */
import { referenceKey, type StoppableUse, type UseStanding } from '../../areas/parcels/index.ts';
import type { Queryable } from '../../store/open.ts';
import { type CodeUseRow, readUsesOf } from '../../store/queries/code-uses.ts';
import { readStopDecisions } from '../../store/queries/parcel-releases.ts';
import { readConsents, readConsentsOfCodes } from '../../store/queries/personal-codes.ts';
import type { House } from '../house.ts';
import type { Own } from './own-parcels.ts';
import { standingOf } from './use-standing.ts';

export async function usesOfOwn(
  { pool }: Pick<House, 'pool'>,
  citizen: string,
  { codes, parcels }: Own,
): Promise<{ readonly standings: readonly UseStanding[] }> {
  const subjects = parcels.flatMap(({ houseBill, orders = [] }) => [houseBill, ...orders.map(referenceKey)]);
  const uses = await readUsesOf(
    pool,
    codes.map(({ id }) => id),
    subjects,
  );
  const consents = await readConsents(pool, citizen);
  return { standings: uses.map((use) => standingOf(use, consents)) };
}

/** Of whoever holds the codes, with what was decided about a refused one. */
export type Stoppable = StoppableUse & { readonly use: CodeUseRow };

export async function stoppable(db: Queryable, uses: readonly CodeUseRow[]): Promise<Stoppable[]> {
  const consents = await readConsentsOfCodes(
    db,
    uses.map(({ code }) => code),
  );
  const decided = await readStopDecisions(
    db,
    uses.map(({ id }) => id),
  );
  const stops = new Map(decided.map(({ use, decidedAs }) => [use, decidedAs]));
  return uses.map((use) => {
    const own = consents.filter(({ code }) => code === use.code);
    const stop = stops.get(use.id) ?? null;
    return { use, standing: standingOf(use, own), stop, adultGoods: use.adultGoods };
  });
}
