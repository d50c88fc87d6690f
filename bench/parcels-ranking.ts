/** Where scores of millions of parcels stand, in a memory that does not grow: all in fine bins, planted ones by kind, way and channel. */
import type { FlowTruth } from '../src/synthetic/parcels/index.ts';

export interface Ranking {
  add(score: number, truth: FlowTruth, channel: string): void;
  total(): number;
  /** Share of all that stand above a place. */
  above(place: Reach): number;
  found(
    place: Reach,
    kind: string,
    of: { readonly channel?: string; readonly way?: string },
  ): { readonly planted: number; readonly found: number };
  channels(kind: string): string[];
  ways(kind: string): string[];
  readonly bins: Float64Array;
}

/** All above a bin, and of the bin itself a part. */
export interface Reach {
  readonly bin: number;
  readonly part: number;
}

const BINS = 2 ** 16;
/** Log odds beyond this are all alike. */
const MOST = 20;

function binOf(score: number): number {
  const odds = Math.log(Math.max(score, 1e-9) / Math.max(1 - score, 1e-9));
  return Math.min(BINS - 1, Math.max(0, Math.floor(((odds + MOST) / (2 * MOST)) * BINS)));
}

export function openRanking(): Ranking {
  const bins = new Float64Array(BINS);
  const planted = new Map<string, Float64Array>();
  let total = 0;
  const named = (kind: string): string[][] =>
    [...planted.keys()].map((key) => key.split('|')).filter(([own]) => own === kind);
  return {
    bins,
    add(score, { kind, way }, channel) {
      const bin = binOf(score);
      bins[bin]!++;
      total++;
      if (kind === null) return;
      const key = `${kind}|${way}|${channel}`;
      let own = planted.get(key);
      if (own === undefined) {
        own = new Float64Array(BINS);
        planted.set(key, own);
      }
      own[bin]!++;
    },
    total: () => total,
    above: (place) => countAbove(bins, place) / Math.max(1, total),
    found(place, kind, { channel, way }) {
      let [all, found] = [0, 0];
      for (const [key, own] of planted) {
        const [ofKind, ofWay, ofChannel] = key.split('|');
        if (ofKind !== kind || (channel ?? ofChannel) !== ofChannel || (way ?? ofWay) !== ofWay) continue;
        for (const count of own) all += count;
        found += countAbove(own, place);
      }
      return { planted: all, found: Math.round(found * 10) / 10 };
    },
    channels: (kind) => [...new Set(named(kind).map(([, , channel]) => channel!))].sort(),
    ways: (kind) => [...new Set(named(kind).map(([, way]) => way!))].sort(),
  };
}

function countAbove(bins: Float64Array, { bin, part }: Reach): number {
  let count = bins[bin]! * part;
  for (let at = bin + 1; at < BINS; at++) count += bins[at]!;
  return count;
}

/** How far down one comes when a share of all is opened, the highest first; of equal ones as many as there is room for. */
export function reach(ranking: Ranking, share: number): Reach {
  let left = ranking.total() * share;
  for (let bin = BINS - 1; bin >= 0; bin--) {
    const count = ranking.bins[bin]!;
    if (count > left) return { bin, part: count === 0 ? 0 : left / count };
    left -= count;
  }
  return { bin: 0, part: 1 };
}
