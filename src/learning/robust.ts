/**
 * How far one value lies from its peers, so that a few odd peers change nothing: median, median deviation, and the chance of so
 * large a distance among peers that are alike.
 */
import { logGamma } from './dependence.ts';

/** @param values are put in order */
export function medianOf(values: Float64Array): number {
  const sorted = values.sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Peers {
  readonly n: number;
  readonly median: number;
  /** Median deviation, as the standard deviation that it stands for in a normal distribution; 0 where most are the same. */
  readonly spread: number;
}

/** Makes the median deviation of a normal distribution its standard deviation. */
const TO_DEVIATION = 1.4826;
/** In few values the median deviation comes out too small by about this (Hayes 2014). */
const SHORTFALL = 0.8;
/** A median deviation tells as much as a standard deviation of 37 in 100 of the values (Rousseeuw and Croux 1993). */
const EFFICIENCY = 0.3675;

/** @param values of the peers, without the one that is compared */
export function peersOf(values: Float64Array): Peers {
  const n = values.length;
  const median = medianOf(values);
  const spread = medianOf(values.map((value) => Math.abs(value - median))) * TO_DEVIATION;
  return { n, median, spread: spread * (n / (n - SHORTFALL)) };
}

/** How many spreads a value lies from its peers; negative below. */
export function deviationFrom({ n, median, spread }: Peers, value: number): number {
  // The median itself is off a little.
  return (value - median) / (spread * Math.sqrt(1 + Math.PI / (2 * n)));
}

export function degreesOf({ n }: Peers): number {
  return EFFICIENCY * n;
}

/** Chance of a distance of at least so much, either way, by Student's distribution. */
export function bothTails(distance: number, degrees: number): number {
  return incompleteBeta(degrees / 2, 0.5, degrees / (degrees + distance * distance));
}

/** The distance that is passed either way with the given chance. */
export function distanceAt(chance: number, degrees: number): number {
  let [low, high] = [0, 1];
  while (bothTails(high, degrees) > chance) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (bothTails(middle, degrees) > chance) low = middle;
    else high = middle;
  }
  return high;
}

const TERMS = 500;
const TINY = 1e-300;

/** Regularised incomplete beta function by its continued fraction (Lentz). */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let sum = d;
  for (let m = 1; m <= TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    sum *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    const step = d * c;
    sum *= step;
    if (Math.abs(step - 1) < 1e-14) break;
  }
  return (front * sum) / a;
}

function safe(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
