/**
 * How far a month lies from what is usual for it: against the middle of the twelve months before, with its season, in robust
 * spreads of earlier such distances. Median and median deviation, so that one odd month changes little (Rousseeuw and Croux 1993).
 */
import { medianOf } from '../../learning/robust.ts';
import { seasonOf } from './month.ts';
import type { WarningSettings } from './settings.ts';

/** Logarithms of a series and how each month lies from the middle of the year before it. */
export interface Deviations {
  readonly log: Float64Array;
  /** NaN where the month or too much of the year before is not known. */
  readonly deviation: Float64Array;
}

export interface Distance {
  /** In spreads; negative below what is usual. */
  readonly z: number;
  /** As the series counts, not as a logarithm. */
  readonly value: number;
  readonly usual: number;
  /** Between these lie about 95 % of usual months. */
  readonly low: number;
  readonly high: number;
  /** Earlier months that it is compared with. */
  readonly n: number;
  /** Months of the window of which nothing is known. */
  readonly missing: number;
}

export type Unusable = 'no-data' | 'too-short' | 'intermittent';

const YEAR = 12;
/** Known months of the year before that a middle needs. */
const LEAST_OF_YEAR = 9;
/** Makes the median deviation of a normal distribution its standard deviation. */
const TO_DEVIATION = 1.4826;
/** A season of few years is believed less: n / (n + this). */
const SEASON_DOUBT = 1;
/** Above this share of empty months nothing can be told from one more. */
const MOST_EMPTY = 0.2;

/** Once for a series; each month reads only what lies before it. @param values none negative */
export function deviationsOf(values: Float64Array): Deviations {
  const log = values.map((value) => Math.log(Math.max(value, 1e-9)));
  const deviation = new Float64Array(values.length).fill(Number.NaN);
  const year = new Float64Array(YEAR);
  for (let at = LEAST_OF_YEAR; at < values.length; at++) {
    let n = 0;
    for (let back = Math.max(0, at - YEAR); back < at; back++) {
      if (values[back]! > 0) year[n++] = log[back]!;
    }
    if (n >= LEAST_OF_YEAR && !Number.isNaN(values[at]!))
      deviation[at] = log[at]! - medianOf(year.subarray(0, n));
  }
  return { log, deviation };
}

/** @param values the series itself @param first number of its first month */
export function distanceAt(
  values: Float64Array,
  { log, deviation }: Deviations,
  at: number,
  first: number,
  settings: WarningSettings,
): Distance | Unusable {
  const value = values[at];
  if (value === undefined || Number.isNaN(value)) return 'no-data';
  const from = Math.max(0, at - settings.windowMonths);
  const [empty, missing] = emptyAndMissing(values, from, at);
  if (empty > MOST_EMPTY * (at - from)) return 'intermittent';
  if (Number.isNaN(deviation[at]!)) return 'too-short';
  const seasons = seasonsOf(deviation, from, at, first);
  const residual = new Float64Array(at - from);
  let n = 0;
  for (let back = from; back < at; back++) {
    const moved = deviation[back]!;
    if (!Number.isNaN(moved)) residual[n++] = moved - seasons[seasonOf(first + back)]!;
  }
  if (n < settings.leastMonths) return 'too-short';
  const kept = residual.subarray(0, n);
  const middle = medianOf(kept);
  const spread = Math.max(
    settings.leastSpread,
    medianOf(kept.map((one) => Math.abs(one - middle))) * TO_DEVIATION * settings.widen,
  );
  const usual = log[at]! - deviation[at]! + seasons[seasonOf(first + at)]! + middle;
  const z = (log[at]! - usual) / spread;
  return {
    ...{ z, value, usual: Math.exp(usual), n, missing },
    ...{ low: Math.exp(usual - 2 * spread), high: Math.exp(usual + 2 * spread) },
  };
}

function emptyAndMissing(values: Float64Array, from: number, to: number): [number, number] {
  let [empty, missing] = [0, 0];
  for (let at = from; at < to; at++) {
    if (values[at] === 0) empty++;
    else if (Number.isNaN(values[at]!)) missing++;
  }
  return [empty, missing];
}

/** The usual distance of each month of the year, held back where few years tell of it. */
function seasonsOf(deviation: Float64Array, from: number, to: number, first: number): Float64Array {
  const seasons = new Float64Array(YEAR);
  const own = new Float64Array(Math.ceil((to - from) / YEAR));
  for (let season = 0; season < YEAR; season++) {
    let n = 0;
    for (let at = from + ((season - seasonOf(first + from) + YEAR) % YEAR); at < to; at += YEAR) {
      if (!Number.isNaN(deviation[at]!)) own[n++] = deviation[at]!;
    }
    if (n > 1) seasons[season] = medianOf(own.subarray(0, n)) * (n / (n + SEASON_DOUBT));
  }
  return seasons;
}
