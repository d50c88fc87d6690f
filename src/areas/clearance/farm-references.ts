/**
 * What a declared price of farm goods comes to beside a reference: the reference brought to the border, the share that was declared,
 * and the duty that lies between. For the review of the tax before acceptance (관세법 제38조제2항 단서, 시행규칙 제8조).
 */
import { percentOf } from '../../duty/index.ts';
import { pricePerKg } from '../../model/bills.ts';
import type { GoodsItem } from '../../model/declaration.ts';
import type { RecordedReference } from '../../screening/record.ts';

/** Days before and after the same day of an earlier year, and how many years back. */
export const FARM_SEASON = { around: 30, years: 5 } as const;

export interface HeldPrice {
  /** Won a kilogram at the border. */
  readonly atBorder: number;
  /** Declared price over it. */
  readonly ratio: number;
  /** Won of duty that the reference would have brought beyond the declared value, at the declared rate; undefined where no rate is declared. */
  readonly taxGapKrw: number | undefined;
}

type Priced = Pick<RecordedReference, 'kind' | 'price'>;

/**
 * Holds a line against a reference. Undefined where the line has no price, or where a market price cannot be brought to the border
 * because no rate is declared: a price inside the country holds the duty, and costs and margins beside it that are not taken off,
 * so that what is left is the most that the goods can have cost (after the manner of 관세법 제33조).
 */
export function heldAgainst(item: GoodsItem, reference: Priced): HeldPrice | undefined {
  const price = pricePerKg(item);
  const atBorder = borderPrice(reference, item.dutyRatePercent);
  if (price === undefined || atBorder === undefined) return undefined;
  return { atBorder, ratio: price / atBorder, taxGapKrw: taxGapKrw(item, atBorder) };
}

function borderPrice({ kind, price }: Priced, ratePercent: number | undefined): number | undefined {
  if (kind === 'season') return price;
  return ratePercent === undefined ? undefined : price / (1 + ratePercent / 100);
}

/** @param atBorder won a kilogram. Undefined where rate, value or mass is not declared. */
export function taxGapKrw(item: GoodsItem, atBorder: number): number | undefined {
  const { customsValueKrw, netMassKg, dutyRatePercent } = item;
  if (customsValueKrw === undefined || netMassKg === undefined || dutyRatePercent === undefined)
    return undefined;
  const valueKrw = Math.round(atBorder * netMassKg);
  return percentOf(valueKrw, dutyRatePercent) - percentOf(customsValueKrw, dutyRatePercent);
}
