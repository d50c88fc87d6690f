/** How far an area under the ROC curve may be off, seen how many yes and no it was measured on. */

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Interval after Hanley and McNeil (Radiology 143, 1982): the standard error of the Wilcoxon statistic under exponential scores.
 * @returns undefined where one class is missing
 */
export function aucInterval(
  auc: number,
  hits: number,
  others: number,
): { readonly low: number; readonly high: number } | undefined {
  if (hits < 1 || others < 1 || !Number.isFinite(auc)) return undefined;
  const half = Z * aucError(auc, hits, others);
  return { low: Math.max(0, auc - half), high: Math.min(1, auc + half) };
}

/** Its standard error. @param hits and @param others at least one each */
export function aucError(auc: number, hits: number, others: number): number {
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc * auc) / (1 + auc);
  const variance =
    (auc * (1 - auc) + (hits - 1) * (q1 - auc * auc) + (others - 1) * (q2 - auc * auc)) / (hits * others);
  return Math.sqrt(Math.max(0, variance));
}
