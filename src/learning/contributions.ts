/**
 * Which features moved a score, quickly enough for lists: along each path, the change of the expected margin goes to the
 * feature that was asked (Saabas 2014). For an opened case use the exact values of tree-shap.ts.
 */
import { type CompiledForest, childOf } from './forest.ts';

/** Adds each feature's part to `into` (one place a feature); returns the margin that nobody's feature explains. */
export function pathContributions(forest: CompiledForest, row: Float32Array, into: Float64Array): number {
  const { roots, left, feature, expected } = forest;
  let bias = forest.base;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    bias += expected[node]!;
    while (left[node]! >= 0) {
      const next = childOf(forest, node, row);
      into[feature[node]!]! += expected[next]! - expected[node]!;
      node = next;
    }
  }
  return bias;
}
