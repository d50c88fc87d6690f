/**
 * Mostly the highest scores, and a share of the round for exploring, by whatever explorer is given. A share chosen by chance
 * keeps a selector from learning only what it already believes (Kim et al., "Take a Chance", IEEE TKDE 2022).
 */
import type { Random } from '../../core/random.ts';
import type { Candidates, Choice, Explorer, ExploringPart } from './candidates.ts';
import { topScore } from './top-score.ts';

/** @param share part of `count` that explores, 0 to 1; at least one row explores where the share is above 0 */
export function hybrid(
  candidates: Candidates,
  count: number,
  share: number,
  explorer: { readonly part: ExploringPart; readonly pick: Explorer },
  chance: Random,
): Choice[] {
  const wanted = Math.min(count, candidates.scores.length);
  const exploring = share <= 0 ? 0 : Math.min(wanted, Math.max(1, Math.round(wanted * share)));
  const best = topScore(candidates, wanted - exploring);
  const taken = new Set(best.map(({ row }) => row));
  const free = Array.from(candidates.scores.keys()).filter((row) => !taken.has(row));
  const explored = explorer.pick(candidates, free, exploring, chance);
  return [...best, ...explored.map((row) => ({ row, part: explorer.part }))];
}
