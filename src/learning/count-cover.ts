/** Fills the covers of a forest that came without any: how many rows come by each node. */
import type { Matrix } from './bins.ts';
import { compileForest, type Forest } from './forest.ts';

/** Explanations lean on covers; without one every branch would count alike. @param rows of the matrix that are counted */
export function withCover(forest: Forest, { rows: all, values }: Matrix, rows: Int32Array): Forest {
  const { roots, feature, threshold, missingLeft, left } = compileForest(forest);
  const cover = new Array<number>(left.length).fill(0);
  for (const row of rows)
    for (const root of roots)
      for (let node = root; ; ) {
        cover[node]! += 1;
        const child = left[node]!;
        if (child < 0) break;
        const value = values[feature[node]! * all + row]!;
        const isLeft = Number.isNaN(value) ? missingLeft[node] === 1 : value < threshold[node]!;
        node = isLeft ? child : child + 1;
      }
  return { ...forest, cover };
}
