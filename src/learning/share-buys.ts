/** What a random sample of a given size buys: how wide the interval of its rate is, and which difference from others it shows. */
import { wilson } from './interval.ts';

/** Two-sided 95 %, and 80 % of the differences found (Cohen 1988). */
const Z_LEVEL = 1.959963984540054;
const Z_POWER = 0.8416212335729143;

export interface Bought {
  readonly low: number;
  readonly high: number;
  /** Half the interval's width. */
  readonly half: number;
}

/** Wilson's interval around an expected rate; `n` may be an expectation and not whole. */
export function boughtInterval(n: number, rate: number): Bought {
  const { low, high } = wilson(rate * n, n);
  return { low, high, half: (high - low) / 2 };
}

/**
 * The least difference between the sample's rate and that of another group which is told from chance four times in five
 * (normal approximation, both with the variance of `rate`); null where one of them is empty.
 */
export function detectableDifference(n: number, others: number, rate: number): number | null {
  if (n <= 0 || others <= 0) return null;
  const spread = Math.sqrt(rate * (1 - rate) * (1 / n + 1 / others));
  return Math.min(1, (Z_LEVEL + Z_POWER) * spread);
}
