/** Comparing amounts in two currencies when the day of the rate is open: what an amount can be, at the rates of the days that count. */
import type { Day } from '../../../core/day.ts';

/** Won for one unit on a day, as customs publishes it for the week; undefined where none is known. */
export type RateOn = (currency: string, day: Day) => number | undefined;

export interface Span {
  readonly least: number;
  readonly most: number;
}

/** Rounding and small fees within one currency. */
const SAME_TOLERANCE = 0.01;
/** The buyer's bank or the platform rounds and adds its own margin to the rate. */
const OTHER_TOLERANCE = 0.03;
/** Half a unit is rounding, whatever the currency. */
const ROUNDING = 0.5;

export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What `money` can be in another currency on any of the days; undefined where a rate is not known. */
export function spanIn(
  money: Money,
  currency: string,
  days: readonly Day[],
  rateOn: RateOn,
): Span | undefined {
  const { amount } = money;
  if (money.currency === currency) return around(amount, amount, SAME_TOLERANCE, currency);
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const day of days) {
    const from = money.currency === 'KRW' ? 1 : rateOn(money.currency, day);
    const to = currency === 'KRW' ? 1 : rateOn(currency, day);
    if (from === undefined || to === undefined || to <= 0) return undefined;
    least = Math.min(least, (amount * from) / to);
    most = Math.max(most, (amount * from) / to);
  }
  return around(least, most, OTHER_TOLERANCE, currency);
}

function around(least: number, most: number, tolerance: number, currency: string): Span {
  const rounding = currency === 'KRW' || currency === 'JPY' ? 10 : ROUNDING / 10;
  return { least: least * (1 - tolerance) - rounding, most: most * (1 + tolerance) + rounding };
}

export function isWithin(amount: number, { least, most }: Span): boolean {
  return amount >= least && amount <= most;
}

export function addSpans(one: Span, other: Span): Span {
  return { least: one.least + other.least, most: one.most + other.most };
}
