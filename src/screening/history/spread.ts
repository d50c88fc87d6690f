/**
 * How a positive measure (price a kilogram, mass a piece) is spread among earlier goods of the same kind: histograms over a
 * logarithmic scale in two generations, so that old prices fade. Constant memory a key; quantiles to about 2 %.
 */
import { roundedTo } from './significant.ts';

const BINS = 320;
const LOWEST = Math.log(1e-6);
const HIGHEST = Math.log(1e10);
const WIDTH = (HIGHEST - LOWEST) / BINS;
/** A generation lasts this many days: what is older than two of them no longer counts. */
const GENERATION_DAYS = 182;
/** With fewer cases than this nothing is said about the spread. */
export const LEAST_PEERS = 12;

interface Spread {
  generation: number;
  /** Bin counts of this generation, and of this and the one before together. */
  now: Uint32Array;
  both: Uint32Array;
  count: number;
}

/** Most keys are rare: they keep their few values and get histograms only when something can be said. */
interface FewValues {
  readonly days: number[];
  readonly values: number[];
}

export type Spreads = Map<string, Spread | FewValues>;

export interface Quantiles {
  readonly count: number;
  readonly p05: number | null;
  readonly median: number | null;
  readonly p95: number | null;
  /** Share of the others that lie below the value asked about. */
  readonly rank: number | null;
}

const UNKNOWN: Quantiles = { count: 0, p05: null, median: null, p95: null, rank: null };

const binOf = (value: number): number =>
  Math.max(0, Math.min(BINS - 1, Math.floor((Math.log(value) - LOWEST) / WIDTH)));

export function noteValue(spreads: Spreads, key: string, day: number, value: number): void {
  if (!(value > 0)) return;
  const known = spreads.get(key);
  if (known === undefined) spreads.set(key, { days: [day], values: [value] });
  else if ('values' in known) noteFew(spreads, key, known, day, value);
  else noteMany(known, day, value);
}

function noteFew(spreads: Spreads, key: string, few: FewValues, day: number, value: number): void {
  few.days.push(day);
  few.values.push(value);
  if (few.values.length < LEAST_PEERS) return;
  const generation = Math.floor(few.days[0]! / GENERATION_DAYS);
  const spread = { generation, now: new Uint32Array(BINS), both: new Uint32Array(BINS), count: 0 };
  for (let i = 0; i < few.values.length; i++) noteMany(spread, few.days[i]!, few.values[i]!);
  spreads.set(key, spread);
}

function noteMany(spread: Spread, day: number, value: number): void {
  age(spread, day);
  const bin = binOf(value);
  spread.now[bin]! += 1;
  spread.both[bin]! += 1;
  spread.count += 1;
}

export function readSpread(spreads: Spreads, key: string, day: number, value: number | undefined): Quantiles {
  const spread = spreads.get(key);
  if (spread === undefined) return UNKNOWN;
  if ('values' in spread) return { ...UNKNOWN, count: spread.values.length };
  age(spread, day);
  const { count } = spread;
  if (count < LEAST_PEERS) return { ...UNKNOWN, count };
  const [p05, median, p95] = quantiles(spread.both, [count * 0.05, count * 0.5, count * 0.95]);
  const rank = value === undefined || !(value > 0) ? null : rankOf(spread.both, count, value);
  return { count, p05: p05!, median: median!, p95: p95!, rank };
}

function age(spread: Spread, day: number): void {
  const generation = Math.floor(day / GENERATION_DAYS);
  if (generation <= spread.generation) return;
  spread.both = generation === spread.generation + 1 ? spread.now.slice() : new Uint32Array(BINS);
  spread.now = new Uint32Array(BINS);
  spread.generation = generation;
  spread.count = spread.both.reduce((total, count) => total + count, 0);
}

/** @param wanted running totals, rising @returns values at them, interpolated within their bin */
function quantiles(bins: Uint32Array, wanted: readonly number[]): number[] {
  const found: number[] = [];
  let below = 0;
  for (let bin = 0; bin < BINS && found.length < wanted.length; bin++) {
    const count = bins[bin]!;
    while (found.length < wanted.length && below + count >= wanted[found.length]!) {
      const within = count === 0 ? 0 : (wanted[found.length]! - below) / count;
      found.push(roundedTo(Math.exp(LOWEST + (bin + within) * WIDTH), 5));
    }
    below += count;
  }
  return found;
}

function rankOf(bins: Uint32Array, total: number, value: number): number {
  const place = (Math.log(value) - LOWEST) / WIDTH;
  const own = binOf(value);
  let below = 0;
  for (let bin = 0; bin < own; bin++) below += bins[bin]!;
  below += bins[own]! * Math.max(0, Math.min(1, place - own));
  return roundedTo(below / total, 4);
}
