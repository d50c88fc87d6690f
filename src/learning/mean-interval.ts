/** The mean of a few repeated measurements and how far it may be off: Student's interval, for figures that are measured over seeds. */

export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation of one measurement; 0 where there is only one. */
  readonly deviation: number;
  /** Two-sided 95 % of the mean; everything is possible where only one was measured. */
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % quantiles of Student's distribution for 1 to 10 degrees of freedom. */
const STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];
const NORMAL = 1.959964;

/** Values that are no numbers count as not measured. */
export function meanInterval(values: readonly number[]): MeanInterval {
  const known = values.filter((value) => Number.isFinite(value));
  const n = known.length;
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { n, mean, deviation: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (n - 1));
  const half = (quantile(n - 1) * deviation) / Math.sqrt(n);
  return { n, mean, deviation, low: mean - half, high: mean + half };
}

/** Beyond the table the first two terms of the expansion around the normal quantile are right to three digits. */
function quantile(freedom: number): number {
  const tabled = STUDENT[freedom - 1];
  if (tabled !== undefined) return tabled;
  const cube = NORMAL ** 3;
  const first = (cube + NORMAL) / 4;
  const second = (5 * NORMAL ** 5 + 16 * cube + 3 * NORMAL) / 96;
  return NORMAL + first / freedom + second / freedom ** 2;
}
