/** What one piece of a line costs and weighs, where the parcel says it of that line alone. */
import type { Parcel } from '../../../model/parcel.ts';

/** Dollars and kilograms of one piece of a line; undefined where the parcel does not say them of the line alone. */
export function pieceOf(
  parcel: Parcel,
  line: number,
  priceUsd: number | null,
): { readonly usd: number | undefined; readonly kg: number | undefined } {
  const { quantity, amount, netMassKg } = parcel.goods[line]!;
  const isAlone = parcel.goods.length === 1;
  const rate = priceUsd === null || parcel.goodsAmount <= 0 ? undefined : priceUsd / parcel.goodsAmount;
  const own = amount ?? (isAlone ? parcel.goodsAmount : undefined);
  // The scales do not lie as lists do: where one line fills the parcel, what it weighs is the parcel's mass.
  const kg = isAlone ? parcel.grossMassKg : netMassKg;
  const pieces = Math.max(1, quantity);
  return {
    usd: rate === undefined || own === undefined || own <= 0 ? undefined : (own * rate) / pieces,
    kg: kg === undefined || kg <= 0 ? undefined : kg / pieces,
  };
}
