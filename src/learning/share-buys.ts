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
 * How much higher the rate of another group has to be to be told from the sample's four times in five (normal
 * approximation of the test of two proportions, Fleiss 1981); null where one of them is empty, at most what is left to 1.
 */
export function detectableDifference(n: number, others: number, rate: number): number | null {
  if (n <= 0 || others <= 0) return null;
  let difference = 0;
  // Each round reckons with the spread at the difference found before; it settles within a few.
  for (let round = 0; round < 100; round++) {
    const higher = Math.min(1, rate + difference);
    const pooled = (rate * n + higher * others) / (n + others);
    const alike = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / others));
    const apart = Math.sqrt((rate * (1 - rate)) / n + (higher * (1 - higher)) / others);
    difference = Z_LEVEL * alike + Z_POWER * apart;
  }
  return Math.min(1 - rate, difference);
}
