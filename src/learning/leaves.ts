/** The leaf that a row falls into in every tree: the row's place in the space that a forest has learnt (DATE, KDD 2020). */
import { type CompiledForest, childOf } from './forest.ts';

/** Writes one node number a tree from `out[at]`. */
export function fillLeaves(forest: CompiledForest, row: Float32Array, out: Int32Array, at = 0): void {
  const { roots, left } = forest;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    while (left[node]! >= 0) node = childOf(forest, node, row);
    out[at + tree] = node;
  }
}
