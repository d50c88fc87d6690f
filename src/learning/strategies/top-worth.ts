/** The rows that are worth most on the mean: chance of a hit times what a hit would bring. Ties keep the order of the rows. */
import { Fault } from '../../core/problem.ts';
import type { Candidates, Choice } from './candidates.ts';
import { topScore } from './top-score.ts';

export function topWorth(candidates: Candidates, count: number): Choice[] {
  const { scores, worth } = candidates;
  if (worth === undefined)
    throw new Fault('strategies/no-worth', 'Ranking by worth needs what a hit would bring.');
  return topScore({ ...candidates, scores: scores.map((score, row) => score * worth[row]!) }, count);
}
