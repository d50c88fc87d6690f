/**
 * Which of many questions asked at once deserve an alarm: those that chance does not explain, all questions taken together, and
 * that are large besides. Where nothing is amiss anywhere, any alarm is given at most at the stated rate.
 */
import { calibrationWorse, type Judged } from './calibration-gap.ts';
import { dependenceWithin } from './dependence.ts';
import { bandEdges, countInBands, SHIFT_FROM, stabilityIndex } from './drift.ts';
import { standingOut, upperTail } from './excess.ts';
import { type Counted, shareDifference } from './interval.ts';

export interface Question {
  readonly id: string;
  /** Chance of something so far off where nothing is amiss. */
  readonly p: number;
  readonly effect: number;
  /** The effect is one that matters. */
  readonly isLarge: boolean;
}

/** @param rate of worlds in which nothing is amiss, so many raise any alarm at most */
export function alarmsAmong(questions: readonly Question[], rate: number): Question[] {
  const tails = questions.map(({ p }) => p);
  return standingOut(tails, questions.length, rate)
    .map((place) => questions[place]!)
    .filter(({ isLarge }) => isLarge);
}

/** Whether values lie elsewhere than before: chi-square over the bands of the stability index, whose size decides. */
export function shiftQuestion(id: string, before: Float64Array, after: Float64Array): Question {
  const edges = bandEdges(before);
  const tables = [[[...countInBands(before, edges)], [...countInBands(after, edges)]]];
  const effect = stabilityIndex(before, after);
  return { id, p: dependenceWithin(tables).p, effect, isLarge: effect >= SHIFT_FROM };
}

/** Whether two shares differ, either way (Fisher's exact test, twice the smaller tail). */
export function shareQuestion(id: string, one: Counted, other: Counted, least: number): Question {
  const effect = shareDifference(one, other)?.value ?? 0;
  const p = Math.min(1, 2 * Math.min(tailBelow(one, other), tailBelow(other, one)));
  return { id, p, effect, isLarge: Math.abs(effect) >= least };
}

/** Whether the first share is below the second. */
export function belowQuestion(id: string, one: Counted, other: Counted, least: number): Question {
  const effect = shareDifference(one, other)?.value ?? 0;
  return { id, p: tailBelow(one, other), effect, isLarge: -effect >= least };
}

/** Chance of so few hits in `one` among all hits of both, where both have the same share. */
function tailBelow(one: Counted, other: Counted): number {
  const urn = { total: one.n + other.n, marked: one.n + other.n - one.hits - other.hits, drawn: one.n };
  return upperTail(one.n - one.hits, [urn]);
}

/** Whether scores mean less of what they say than before: the gap of both times, against gaps after mixing the times by chance. */
export function calibrationQuestion(
  id: string,
  before: Judged,
  after: Judged,
  least: number,
  seed: number,
): Question {
  const { difference, p } = calibrationWorse(before, after, seed);
  return { id, p, effect: difference, isLarge: difference >= least };
}
