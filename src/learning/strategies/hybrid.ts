/**
 * Mostly the highest scores, and a share of the round for exploring, by whatever explorers are given in equal parts. A share chosen by chance
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
  explorers: readonly { readonly part: ExploringPart; readonly pick: Explorer }[],
  chance: Random,
): Choice[] {
  const wanted = Math.min(count, candidates.scores.length);
  const exploring = share <= 0 ? 0 : Math.min(wanted, Math.max(1, Math.round(wanted * share)));
  const best = topScore(candidates, wanted - exploring);
  const choices: Choice[] = [...best];
  explorers.forEach(({ part, pick }, place) => {
    const taken = new Set(choices.map(({ row }) => row));
    const free = Array.from(candidates.scores.keys()).filter((row) => !taken.has(row));
    const left = wanted - choices.length;
    const rows = pick(candidates, free, Math.ceil(left / (explorers.length - place)), chance);
    choices.push(...rows.map((row) => ({ row, part })));
  });
  return choices;
}
