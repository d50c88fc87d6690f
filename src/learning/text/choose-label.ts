/**
 * Which of several candidates is meant, from signals of each: a conditional logit (McFadden 1974) with a ridge around weights
 * that are known to work, so that a few examples move it little and many move it far.
 */

/** Candidates of one question, a row of signals each, and which is right: below 0 where none is. */
export interface Choice {
  readonly signals: readonly Float64Array[];
  readonly right: number;
}

const STEPS = 60;
const RATE = 0.1;

/** Weights by Adam (Kingma and Ba 2015) on all examples at once: no chance in it. @param ridge pull towards `prior` */
export function fitChoice(
  choices: readonly Choice[],
  prior: readonly number[],
  ridge: number,
): Float64Array<ArrayBuffer> {
  const usable = choices.filter(({ right }) => right >= 0);
  const weights = Float64Array.from(prior);
  if (usable.length === 0) return weights;
  const [mean, square] = [new Float64Array(prior.length), new Float64Array(prior.length)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeOf(usable, weights);
    for (let j = 0; j < prior.length; j++) {
      const pull = slope[j]! / usable.length - (ridge * (weights[j]! - prior[j]!)) / usable.length;
      mean[j] = 0.9 * mean[j]! + 0.1 * pull;
      square[j] = 0.99 * square[j]! + 0.01 * pull * pull;
      const size = Math.sqrt(square[j]! / (1 - 0.99 ** step)) + 1e-8;
      weights[j]! += (RATE * (mean[j]! / (1 - 0.9 ** step))) / size;
    }
  }
  return weights;
}

function slopeOf(choices: readonly Choice[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { signals, right } of choices) {
    const chances = choiceChances(signals, weights);
    for (const [i, row] of signals.entries()) {
      const error = (i === right ? 1 : 0) - chances[i]!;
      if (Math.abs(error) > 1e-4) for (let j = 0; j < row.length; j++) slope[j]! += error * row[j]!;
    }
  }
  return slope;
}

/** Chances of the candidates; they add up to 1. */
export function choiceChances(
  signals: readonly Float64Array[],
  weights: ArrayLike<number>,
): Float64Array<ArrayBuffer> {
  const chances = Float64Array.from(signals, (row) => {
    let sum = 0;
    for (let j = 0; j < row.length; j++) sum += row[j]! * weights[j]!;
    return sum;
  });
  let top = Number.NEGATIVE_INFINITY;
  for (const value of chances) if (value > top) top = value;
  let total = 0;
  for (let i = 0; i < chances.length; i++) {
    chances[i] = Math.exp(chances[i]! - top);
    total += chances[i]!;
  }
  for (let i = 0; i < chances.length; i++) chances[i]! /= total;
  return chances;
}
