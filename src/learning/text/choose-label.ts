/**
 * Which of several candidates is meant, from signals of each: a conditional logit (McFadden 1974). What a signal is worth changes
 * with the manner of the question.
 */

/** Signals of the candidates of one question, a row of `width` numbers each, one after the other. */
export interface Signals {
  readonly rows: Float64Array;
  readonly width: number;
  /** How the question differs from a middle one, a number each way. */
  readonly manner: readonly number[];
}

/** Chances of the candidates; they add up to 1. @param weights for the middle manner, then for each way to differ */
export function choiceChances(signals: Signals, weights: Float64Array): Float64Array<ArrayBuffer> {
  const { rows, width } = signals;
  const own = weightsFor(signals, weights);
  const chances = new Float64Array(rows.length / width);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < chances.length; i++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += rows[i * width + j]! * own[j]!;
    chances[i] = sum;
    if (sum > top) top = sum;
  }
  let total = 0;
  for (let i = 0; i < chances.length; i++) {
    chances[i] = Math.exp(chances[i]! - top);
    total += chances[i]!;
  }
  for (let i = 0; i < chances.length; i++) chances[i]! /= total;
  return chances;
}

/** What each signal is worth for a question of this manner. */
function weightsFor(
  { width, manner }: Pick<Signals, 'width' | 'manner'>,
  weights: Float64Array,
): Float64Array {
  const own = weights.slice(0, width);
  for (let way = 0; way < manner.length; way++)
    for (let j = 0; j < width; j++) own[j]! += weights[(way + 1) * width + j]! * manner[way]!;
  return own;
}
