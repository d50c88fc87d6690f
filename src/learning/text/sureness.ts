/** How sure an answer is: a chance from the odds of its best two candidates and the kind of question, true for odds never seen. */
import type { CandidateRows } from './candidate-rows.ts';

/** Where there is one candidate alone, it leads by so much. */
const ALONE = 5;
/** Odds of about the size of a share. */
const SCALE = 3;

/** Numbers of about the same size for `fitLogistic`. @param odds of the candidates, at least one */
export function surenessOf(odds: Float64Array, { kinds }: Pick<CandidateRows, 'kinds'>): number[] {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of odds) {
    second = Math.max(second, Math.min(first, one));
    first = Math.max(first, one);
  }
  const lead = odds.length < 2 ? ALONE : first - second;
  return [first / SCALE, lead / SCALE, ...kinds];
}
