/** The total of something in a whole, estimated from a sample whose members had known chances of being in it. */

export interface SampledAmount {
  /** Chance of being in the sample, above 0. */
  readonly probability: number;
  /** At least 0; 1 for each thing that is counted. */
  readonly amount: number;
}

export interface EstimatedTotal {
  readonly total: number;
  /** 95 %; from nothing on, and never below what was seen. */
  readonly low: number;
  readonly high: number;
}

const Z = 1.959963984540054;
/** Three cases would have shown themselves with 95 % (rule of three). */
const NONE_SEEN = 3;

/**
 * Horvitz and Thompson (1952), each amount counted for all that it stands for; the variance as for independent draws (Poisson
 * sampling). The interval is taken on the logarithm, since a total is skew and never negative. Where nothing was seen its upper end
 * is the largest amount of the sample that three cases could hide, `unit` each.
 * @returns undefined without a sample
 */
export function estimatedTotal(sample: readonly SampledAmount[], unit = 1): EstimatedTotal | undefined {
  if (sample.length === 0) return undefined;
  let [total, variance, seen, rarest] = [0, 0, 0, 1];
  for (const { probability, amount } of sample) {
    rarest = Math.min(rarest, probability);
    seen += amount;
    total += amount / probability;
    variance += ((1 - probability) * amount * amount) / (probability * probability);
  }
  if (total === 0) return { total, low: 0, high: (NONE_SEEN * unit * (1 - rarest)) / rarest };
  const spread = Math.exp((Z * Math.sqrt(variance)) / total);
  return { total, low: Math.max(seen, total / spread), high: total * spread };
}
