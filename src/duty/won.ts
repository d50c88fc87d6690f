/**
 * Exact arithmetic on money: every amount in won is a safe integer, shares are taken without a fraction of a float, and what
 * is left below one won is dropped (never gained).
 *
 * Safe integers and not bigint: amounts go to JSON, to screens and into sums with the rest of the house, which counts won as
 * numbers; a product of amount and rate that would leave the safe range is taken in two steps or, for decimals, in bigint.
 */
import { Fault } from '../core/problem.ts';

/** A thousand billion billion is beyond the imports of any year; with rates up to 10,000 % every product below stays exact. */
export const MOST_WON = 10_000_000_000_000;
/** Rates are kept in millionths: 13 % is 130,000; the schedule has at most four decimals of a per cent. */
const MILLION = 1_000_000;
export const MOST_PERCENT = 10_000;

/** Millionths of a rate in per cent. Throws `duty/rate` where it is none: rows are checked when they come in. */
function millionths(percent: number): number {
  const parts = Math.round(percent * 10_000);
  if (!(percent >= 0 && percent <= MOST_PERCENT)) throw new Fault('duty/rate', `no rate: ${percent} %`);
  return parts;
}

/** `percent` of an amount, won, fractions dropped. */
export function percentOf(amount: number, percent: number): number {
  return partOf(amount, millionths(percent), MILLION);
}

/** floor(amount * numerator / denominator), exact for whole numbers. */
export function partOf(amount: number, numerator: number, denominator: number): number {
  const product = amount * numerator;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / denominator);
  return Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator));
}

/** Less than ten won is dropped from what is paid. */
export function wholeTens(amount: number): number {
  return amount - (amount % 10);
}
