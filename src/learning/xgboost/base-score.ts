/** XGBoost keeps a forest's start as a prediction (for log odds: a chance) in float32; we keep the margin. Both ways, for exchange. */
import type { Objective } from '../objective.ts';

/** How far the start may move on the way before it has to be written in another form. */
const CLOSE = 1e-6;

/** The margin that XGBoost starts from, computed as it computes it; undefined where no margin belongs to the prediction. */
export function marginOfBaseScore(score: number, objective: Objective): number | undefined {
  const known = Math.fround(score);
  if (!Number.isFinite(known)) return undefined;
  if (objective !== 'logistic') return known;
  if (known <= 0 || known >= 1) return undefined;
  return -Math.fround(Math.log(Math.fround(Math.fround(1 / known) - 1)));
}

/** The prediction to write for a margin; undefined where float32 cannot say it closely (a chance next to 0 or 1). */
export function baseScoreOf(margin: number, objective: Objective): number | undefined {
  const score = Math.fround(objective === 'logistic' ? 1 / (1 + Math.exp(-margin)) : margin);
  const back = marginOfBaseScore(score, objective);
  if (back === undefined) return undefined;
  return Math.abs(back - margin) <= CLOSE * Math.max(1, Math.abs(margin)) ? score : undefined;
}
