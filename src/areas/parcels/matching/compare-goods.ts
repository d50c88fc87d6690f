/** Whether what lies in the parcels of a group is what its orders bought: goods line by line, and pieces in all. */
import type { Order } from '../../../model/order.ts';
import type { Group } from './link.ts';
import type { Difference } from './reasons.ts';

const MOST_NAMED = 3;

export function compareLines(group: Group): Difference[] {
  const goods = group.orders.flatMap(({ order }) => order.goods);
  const ordered = goods
    .slice(0, MOST_NAMED)
    .map(({ description }) => description)
    .join(', ');
  return group.parcels.flatMap(({ parcel }, place) => {
    const { onlyInParcel } = group.pairings[place]!;
    if (onlyInParcel.length === 0) return [];
    const listed = onlyInParcel
      .slice(0, MOST_NAMED)
      .map((line) => parcel.goods[line]!.description)
      .join(', ');
    return [
      {
        reason: 'goods-other' as const,
        houseBill: parcel.houseBill,
        ordered,
        listed,
        by: onlyInParcel.length,
      },
    ];
  });
}

export type Completeness = 'whole' | 'more-to-come' | 'short' | 'beyond';

/** Pieces in all; what a seller splits may still be under way. */
export function completenessOf(group: Group): Completeness {
  const ordered = piecesOrdered(group);
  const listed = piecesListed(group);
  if (listed === ordered) return 'whole';
  if (listed > ordered) return 'beyond';
  const awaited = group.orders.reduce((sum, { order }) => sum + expectedParcels(order), 0);
  const expected = group.orders.every(({ order }) => order.parcelCount !== undefined)
    ? group.parcels.length < awaited
    : hasWholeLinesLeft(group);
  return expected ? 'more-to-come' : 'short';
}

function expectedParcels({ parcelCount = 1 }: Order): number {
  return parcelCount;
}

/** Nobody said into how many parcels it was split: then whole lines may follow, but no pieces of a line. */
function hasWholeLinesLeft(group: Group): boolean {
  const goods = group.orders.flatMap(({ order }) => order.goods);
  const come = new Map<number, number>();
  for (const [place, { parcel }] of group.parcels.entries())
    for (const pair of group.pairings[place]!.pairs)
      come.set(pair.order, (come.get(pair.order) ?? 0) + parcel.goods[pair.parcel]!.quantity);
  return come.size < goods.length && [...come].every(([line, pieces]) => pieces >= goods[line]!.quantity);
}

function piecesOrdered({ orders }: Group): number {
  return orders.reduce((sum, { quantity }) => sum + quantity, 0);
}

function piecesListed({ parcels }: Group): number {
  return parcels.reduce((sum, { quantity }) => sum + quantity, 0);
}

const QUANTITY_REASONS = {
  beyond: 'quantity-above',
  short: 'quantity-below',
  'more-to-come': 'more-to-come',
} as const;

export function compareQuantities(group: Group, completeness: Completeness): Difference[] {
  if (completeness === 'whole') return [];
  const [ordered, listed] = [piecesOrdered(group), piecesListed(group)];
  const reason = QUANTITY_REASONS[completeness];
  return [{ reason, ordered: String(ordered), listed: String(listed), by: Math.abs(listed - ordered) }];
}
