/**
 * Which of several candidates is meant, from signals of each: a conditional logit (McFadden 1974) with a ridge around weights
 * that are known to work, so that a few examples move it little and many move it far. What a signal is worth changes with the
 * manner of the question.
 */

/** Signals of the candidates of one question, a row of `width` numbers each, one after the other. */
export interface Signals {
  readonly rows: Float64Array;
  readonly width: number;
  /** How the question differs from a middle one, a number each way. */
  readonly manner: readonly number[];
}

/** A question with its answer: row of the right candidate, below 0 where none is. */
export interface Choice extends Signals {
  readonly right: number;
}

const STEPS = 60;
const RATE = 0.1;

/**
 * Weights by Adam (Kingma and Ba 2015) on all examples at once: no chance in it.
 * @param prior weights for the middle, then for each way to differ @param ridge pull towards `prior`
 */
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
  for (const choice of choices) {
    const { rows, width, manner, right } = choice;
    const chances = choiceChances(choice, weights);
    const own = new Float64Array(width);
    for (let i = 0; i < chances.length; i++) {
      const error = (i === right ? 1 : 0) - chances[i]!;
      if (Math.abs(error) > 1e-4) for (let j = 0; j < width; j++) own[j]! += error * rows[i * width + j]!;
    }
    for (let j = 0; j < width; j++) {
      slope[j]! += own[j]!;
      for (let way = 0; way < manner.length; way++) slope[(way + 1) * width + j]! += own[j]! * manner[way]!;
    }
  }
  return slope;
}

/** Chances of the candidates; they add up to 1. */
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
