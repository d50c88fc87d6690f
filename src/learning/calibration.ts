/**
 * Makes a score a probability: isotonic regression by pool-adjacent-violators (Ayer et al. 1955; Zadrozny and Elkan 2002),
 * read between the steps by straight lines, and how far said and seen are apart.
 */

/** Points of a rising line from score to probability. Without points the score is taken as it is. */
export interface Calibration {
  readonly scores: readonly number[];
  readonly chances: readonly number[];
}

/** Share of the uncalibrated score that stays in, so that ties of one step keep their order. */
const KEPT = 0.02;
/** With fewer hits than this a fitted line would say more than is known. */
const LEAST_HITS = 30;

export function fitCalibration(scores: ArrayLike<number>, labels: ArrayLike<number>): Calibration {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  let hits = 0;
  for (const row of order) hits += labels[row]!;
  if (hits < LEAST_HITS || order.length - hits < LEAST_HITS) return { scores: [], chances: [] };
  const blocks: { weight: number; hits: number; scores: number }[] = [];
  for (const row of order) {
    blocks.push({ weight: 1, hits: labels[row]!, scores: scores[row]! });
    for (;;) {
      const [before, last] = [blocks.at(-2), blocks.at(-1)!];
      if (before === undefined || before.hits * last.weight < last.hits * before.weight) break;
      blocks.pop();
      before.weight += last.weight;
      before.hits += last.hits;
      before.scores += last.scores;
    }
  }
  const base = hits / order.length;
  return {
    scores: blocks.map((block) => block.scores / block.weight),
    // One case of the overall share in each block, so that nothing is certain.
    chances: rising(blocks.map((block) => (block.hits + base) / (block.weight + 1))),
  };
}

function rising(values: readonly number[]): number[] {
  let last = 0;
  return values.map((value) => {
    last = Math.max(last, value);
    return last;
  });
}

export function calibrated(calibration: Calibration, score: number): number {
  const { scores, chances } = calibration;
  const last = scores.length - 1;
  if (last < 0) return score;
  let chance: number;
  if (score <= scores[0]!) chance = chances[0]!;
  else if (score >= scores[last]!) chance = chances[last]!;
  else {
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (scores[middle]! <= score) low = middle;
      else high = middle;
    }
    const part = (score - scores[low]!) / (scores[high]! - scores[low]!);
    chance = chances[low]! + part * (chances[high]! - chances[low]!);
  }
  return (1 - KEPT) * chance + KEPT * score;
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly said: number;
  readonly seen: number;
}

/** Said against seen in equal bands of the score, and their mean distance weighted by rows (expected calibration error). */
export function reliability(
  chances: ArrayLike<number>,
  labels: ArrayLike<number>,
  bands = 10,
): { readonly bins: readonly ReliabilityBin[]; readonly error: number } {
  const rows = new Float64Array(bands);
  const said = new Float64Array(bands);
  const seen = new Float64Array(bands);
  for (let i = 0; i < chances.length; i++) {
    const band = Math.min(bands - 1, Math.max(0, Math.floor(chances[i]! * bands)));
    rows[band]!++;
    said[band]! += chances[i]!;
    seen[band]! += labels[i]!;
  }
  let error = 0;
  const bins: ReliabilityBin[] = [];
  for (let band = 0; band < bands; band++) {
    const count = rows[band]!;
    if (count === 0) continue;
    error += Math.abs(said[band]! - seen[band]!) / chances.length;
    bins.push({
      from: band / bands,
      to: (band + 1) / bands,
      rows: count,
      said: said[band]! / count,
      seen: seen[band]! / count,
    });
  }
  return { bins, error };
}
