/** Pure exploitation: the highest scores, and nothing else. It is blind to what the model has never met. */
import { ranking } from '../metrics.ts';
import type { Candidates, Choice } from './candidates.ts';

/** Ties keep the order of the rows. */
export function topScore({ scores }: Candidates, count: number): Choice[] {
  return Array.from(ranking(scores).subarray(0, count), (row) => ({ row, part: 'score' as const }));
}
