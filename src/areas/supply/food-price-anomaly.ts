/**
 * FAO's indicator of food price anomalies (IFPA; SDG indicator 2.c.1; Baquedano 2015): growth over a quarter and over a year, each
 * against its weighted mean and deviation in the same month of earlier years, joined 0.4 to 0.6.
 */

/** Weight of the quarter in the whole. */
const QUARTER_WEIGHT = 0.4;
const QUARTER = 3;
const YEAR = 12;

export interface FoodPriceAnomaly {
  readonly value: number;
  readonly quarter: number;
  readonly year: number;
  /** Earlier years that it is compared with. */
  readonly years: number;
}

/** Growth a month over some months, compounded. */
export function compoundGrowth(now: number, before: number, months: number): number {
  return (now / before) ** (1 / months) - 1;
}

/** Undefined where prices of the same month of at least two earlier years are not known. */
export function foodPriceAnomaly(prices: Float64Array, at: number): FoodPriceAnomaly | undefined {
  const quarter = normalised(prices, at, QUARTER);
  const year = normalised(prices, at, YEAR);
  if (quarter === undefined || year === undefined) return undefined;
  const value = QUARTER_WEIGHT * quarter.value + (1 - QUARTER_WEIGHT) * year.value;
  return { value, quarter: quarter.value, year: year.value, years: year.years };
}

function normalised(
  prices: Float64Array,
  at: number,
  months: number,
): { readonly value: number; readonly years: number } | undefined {
  const now = growthAt(prices, at, months);
  const earlier: number[] = [];
  for (let back = at - YEAR; back >= months; back -= YEAR) earlier.unshift(growthAt(prices, back, months));
  const known = earlier.filter((growth) => !Number.isNaN(growth));
  if (Number.isNaN(now) || known.length < 2) return undefined;
  const { mean, deviation } = weighted(known);
  return deviation > 0 ? { value: (now - mean) / deviation, years: known.length } : undefined;
}

function growthAt(prices: Float64Array, at: number, months: number): number {
  const [now, before] = [prices[at]!, prices[at - months]!];
  return now > 0 && before > 0 ? compoundGrowth(now, before, months) : Number.NaN;
}

/** Years weigh 1, 2, 3, … from the oldest; the deviation is that of a sample. @param values oldest first */
export function weighted(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const n = values.length;
  const all = (n * (n + 1)) / 2;
  const mean = values.reduce((sum, value, place) => sum + (place + 1) * value, 0) / all;
  const squares = values.reduce((sum, value, place) => sum + (place + 1) * (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / ((all * (n - 1)) / n)) };
}
