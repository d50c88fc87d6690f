/** Which features a forest leans on: how much weight of training rows passed through the splits on each. */
import type { Forest } from './forest.ts';

/** Shares of the cover over all splits, by place of the feature, largest first. A split high in a tree counts for all that pass it. */
export function coverShares({
  feature,
  left,
  cover,
}: Pick<Forest, 'feature' | 'left' | 'cover'>): [number, number][] {
  const covers = new Map<number, number>();
  let total = 0;
  feature.forEach((asked, node) => {
    if (left[node] === -1) return;
    covers.set(asked, (covers.get(asked) ?? 0) + cover[node]!);
    total += cover[node]!;
  });
  return [...covers]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .map(([asked, weight]) => [asked, weight / total]);
}
