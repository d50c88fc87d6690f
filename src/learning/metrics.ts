/** How well scores order yes and no: the measures of the customs selection papers, each a plain function of scores and labels. */

/** Places by falling score; ties keep the order of input, so that a table is the same on every run. */
export function ranking(scores: ArrayLike<number>): Int32Array {
  return Int32Array.from({ length: scores.length }, (_, i) => i).sort(
    (a, b) => scores[b]! - scores[a]! || a - b,
  );
}

/** Area under the ROC curve, ties at their middle rank (Mann-Whitney); NaN where one class is missing. */
export function areaUnderCurve(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = ranking(scores);
  const rows = order.length;
  let hits = 0;
  let rankSum = 0;
  for (let from = 0; from < rows; ) {
    let to = from + 1;
    while (to < rows && scores[order[to]!] === scores[order[from]!]) to++;
    // Rank 1 is the lowest score.
    const rank = rows - (from + to - 1) / 2;
    for (let i = from; i < to; i++) {
      if (labels[order[i]!] !== 1) continue;
      hits++;
      rankSum += rank;
    }
    from = to;
  }
  return (rankSum - (hits * (hits + 1)) / 2) / (hits * (rows - hits));
}

/** Mean precision at each hit, going down the ranking. */
export function averagePrecision(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = ranking(scores);
  let hits = 0;
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    if (labels[order[i]!] !== 1) continue;
    hits++;
    sum += hits / (i + 1);
  }
  return hits === 0 ? Number.NaN : sum / hits;
}

export interface AtShare {
  /** Share of hits among the rows taken. */
  readonly precision: number;
  /** Share of all hits that were taken. */
  readonly recall: number;
  readonly taken: number;
  readonly hits: number;
}

/** The best `percent` of the rows: round(rows x percent / 100), at least one. */
export function atPercent(scores: ArrayLike<number>, labels: ArrayLike<number>, percent: number): AtShare {
  const order = ranking(scores);
  const taken = Math.min(order.length, Math.max(1, Math.round((order.length * percent) / 100)));
  let hits = 0;
  let all = 0;
  for (let i = 0; i < order.length; i++) {
    if (labels[order[i]!] !== 1) continue;
    all++;
    if (i < taken) hits++;
  }
  return { precision: hits / taken, recall: hits / all, taken, hits };
}

/** Harmonic mean of precision and recall of the yes class where score >= threshold, and its mean with that of the no class. */
export function fScores(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  threshold: number,
): { readonly f1: number; readonly macroF1: number } {
  let [both, said, was] = [0, 0, 0];
  for (let i = 0; i < scores.length; i++) {
    const says = scores[i]! >= threshold;
    if (says) said++;
    if (labels[i] === 1) was++;
    if (says && labels[i] === 1) both++;
  }
  const neither = scores.length - said - was + both;
  const f1 = (2 * both) / (said + was);
  const ofNo = (2 * neither) / (2 * scores.length - said - was);
  return { f1, macroF1: (f1 + ofNo) / 2 };
}

/** The threshold with the highest F1; on the rows that are judged by it the figure is optimistic. */
export function bestThreshold(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = ranking(scores);
  let all = 0;
  for (let i = 0; i < labels.length; i++) all += labels[i]!;
  let [hits, best, threshold] = [0, -1, 0.5];
  for (let i = 0; i < order.length; i++) {
    hits += labels[order[i]!]!;
    if (i + 1 < order.length && scores[order[i + 1]!] === scores[order[i]!]) continue;
    const f1 = (2 * hits) / (i + 1 + all);
    if (f1 <= best) continue;
    best = f1;
    threshold = scores[order[i]!]!;
  }
  return threshold;
}
