/**
 * Seeds as k-means++ chooses them (Arthur and Vassilvitskii, SODA 2007), in the space of a forest's leaves: two rows are far
 * apart when few trees send them into the same leaf. Each row may have a length of its own.
 */
import type { Random } from '../../core/random.ts';
import type { Leaves } from './candidates.ts';

/**
 * @param length of each row's vector, by row; a row of length 0 is never chosen while another is left
 * @returns `count` of the rows in `free`, each drawn in proportion to its squared distance from those chosen before
 */
export function spreadOut(
  { trees, nodes }: Leaves,
  length: (row: number) => number,
  free: readonly number[],
  count: number,
  chance: Random,
): number[] {
  const chosen: number[] = [];
  const lengths = Float64Array.from(free, length);
  // At first every row is as far away as it is long.
  const distance = lengths.map((one) => one * one * trees);
  const totals = new Float64Array(free.length);
  const isTaken = new Uint8Array(free.length);
  while (chosen.length < Math.min(count, free.length)) {
    const place = draw(distance, totals, isTaken, chance);
    chosen.push(free[place]!);
    isTaken[place] = 1;
    distance[place] = 0;
    for (let i = 0; i < free.length; i++) {
      if (isTaken[i] === 1) continue;
      const shared = sharedLeaves(nodes, trees, free[i]!, free[place]!);
      const [own, other] = [lengths[i]!, lengths[place]!];
      const apart = trees * (own * own + other * other) - 2 * own * other * shared;
      if (apart < distance[i]!) distance[i] = Math.max(0, apart);
    }
  }
  return chosen;
}

function draw(distance: Float64Array, totals: Float64Array, isTaken: Uint8Array, chance: Random): number {
  let total = 0;
  for (let i = 0; i < distance.length; i++) {
    total += distance[i]!;
    totals[i] = total;
  }
  if (total > 0) return chance.pickCumulative(totals);
  // All that is left lies upon what was chosen: any of it is as good.
  const left = Array.from(isTaken.keys()).filter((place) => isTaken[place] === 0);
  return chance.pick(left);
}

function sharedLeaves(nodes: Int32Array, trees: number, one: number, other: number): number {
  let shared = 0;
  for (let tree = 0; tree < trees; tree++) {
    if (nodes[one * trees + tree] === nodes[other * trees + tree]) shared++;
  }
  return shared;
}
