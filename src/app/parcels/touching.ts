/** Whom else a parcel concerns, when how it matches is other than before. */
import { type Bought, type Match, purchasesOf, referenceKey } from '../../areas/parcels/index.ts';
import type { ParcelHead } from '../../store/queries/parcels.ts';
import type { Around } from './matches-around.ts';

/**
 * Those that name one of its orders or stand with one, and what its buyer bought from the same seller on the same day.
 * @param due by house bill: matched together with it, so that they know of it @returns within the store
 */
export function touching(
  { heads }: Pick<Around, 'heads'>,
  due: ReadonlyMap<string, ParcelHead>,
): (match: Match, bought: readonly Bought[]) => string[] {
  const others = new Map([...heads].filter(([houseBill]) => !due.has(houseBill)));
  const withOrder = new Map<string, string[]>();
  for (const { id, references, orders } of others.values())
    for (const reference of new Set([...references, ...orders])) {
      const found = withOrder.get(reference);
      if (found === undefined) withOrder.set(reference, [id]);
      else found.push(id);
    }
  return ({ orders }, bought) => {
    if (others.size === 0) return [];
    const mine = purchasesOf(orders);
    const together = bought.filter((one) => [...purchasesOf(one.orders)].some((key) => mine.has(key)));
    return [
      ...new Set([
        ...orders.flatMap((order) => withOrder.get(referenceKey(order)) ?? []),
        ...together.flatMap(({ parcel }) => others.get(parcel.houseBill)?.id ?? []),
      ]),
    ];
  };
}
