/** A share of a whole, estimated from a sample whose members had different chances of being in it. */
import { wilson } from './interval.ts';

export interface Sampled {
  /** Chance of being in the sample, above 0. */
  readonly probability: number;
  readonly isHit: boolean;
}

export interface WeightedShare {
  readonly n: number;
  readonly hits: number;
  /** Hits, each counted for all that it stands for (Horvitz and Thompson 1952). */
  readonly total: number;
  /** The same as a share of all that the sample stands for (Hájek 1971); null without a sample. */
  readonly share: number | null;
  /** 95 %, Wilson's interval at Kish's effective size (1965). */
  readonly low: number;
  readonly high: number;
}

export function weightedShare(sample: readonly Sampled[]): WeightedShare {
  let hits = 0;
  let total = 0;
  let stoodFor = 0;
  let squares = 0;
  for (const { probability, isHit } of sample) {
    const weight = 1 / probability;
    stoodFor += weight;
    squares += weight * weight;
    if (isHit) {
      hits += 1;
      total += weight;
    }
  }
  const n = sample.length;
  if (n === 0) return { n, hits, total, share: null, low: 0, high: 1 };
  const share = total / stoodFor;
  const effective = (stoodFor * stoodFor) / squares;
  return { n, hits, total, share, ...wilson(share * effective, effective) };
}
