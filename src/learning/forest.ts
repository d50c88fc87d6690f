/**
 * A forest of decision trees as flat arrays: saved as JSON, compiled to typed arrays, and asked for one row at a time.
 * Thresholds and leaves are float32, a value below the threshold goes left, as in XGBoost, so that exchange stays possible.
 */
import type { Objective } from './objective.ts';

/** All trees one after the other; `roots` says where each begins. A leaf has `left` -1. The right child follows the left one. */
export interface Forest {
  readonly featureNames: readonly string[];
  /** `logistic` when absent. */
  readonly objective?: Objective;
  /** Margin (log odds) before any tree. */
  readonly base: number;
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  /** 1 where a missing value goes left. */
  readonly missingLeft: readonly number[];
  readonly left: readonly number[];
  /** Margin that a leaf adds; 0 at inner nodes. */
  readonly value: readonly number[];
  /** Sum of second derivatives of the training rows that came by: the weight of a node in explanations. */
  readonly cover: readonly number[];
  readonly seed: number;
  /** Hyperparameters, as trained. */
  readonly settings: Readonly<Record<string, number>>;
}

export interface CompiledForest {
  readonly featureCount: number;
  readonly base: number;
  readonly roots: Int32Array;
  readonly feature: Int32Array;
  readonly threshold: Float32Array;
  readonly missingLeft: Uint8Array;
  readonly left: Int32Array;
  readonly value: Float32Array;
  readonly cover: Float64Array;
  /** Expected margin below each node, weighted by cover: what explanations are measured from. */
  readonly expected: Float64Array;
}

export function compileForest(forest: Forest): CompiledForest {
  const value = Float32Array.from(forest.value);
  const cover = Float64Array.from(forest.cover);
  const children = Int32Array.from(forest.left);
  const expected = new Float64Array(value.length);
  // Children always stand behind their parent, so one pass from the end sees them first.
  for (let node = value.length - 1; node >= 0; node--) {
    const child = children[node]!;
    if (child < 0) {
      expected[node] = value[node]!;
      continue;
    }
    const [one, other] = [cover[child]!, cover[child + 1]!];
    const [left, right] = [expected[child]!, expected[child + 1]!];
    // Nobody came by: a model from elsewhere may hold such nodes.
    expected[node] = one + other > 0 ? (one * left + other * right) / (one + other) : (left + right) / 2;
  }
  return {
    featureCount: forest.featureNames.length,
    base: forest.base,
    roots: Int32Array.from(forest.roots),
    feature: Int32Array.from(forest.feature),
    threshold: Float32Array.from(forest.threshold),
    missingLeft: Uint8Array.from(forest.missingLeft),
    left: children,
    value,
    cover,
    expected,
  };
}

/** Where a row goes from a node that is no leaf. */
export function childOf(forest: CompiledForest, node: number, row: Float32Array): number {
  const value = row[forest.feature[node]!]!;
  const left = forest.left[node]!;
  if (value < forest.threshold[node]!) return left;
  if (Number.isNaN(value)) return forest.missingLeft[node] === 1 ? left : left + 1;
  return left + 1;
}

/** Margin (log odds) of one row. @param row float32 values in the order of `featureNames`, NaN is missing */
export function marginOf(forest: CompiledForest, row: Float32Array): number {
  const { roots, feature, threshold, missingLeft, left, value } = forest;
  let margin = forest.base;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    for (;;) {
      const child = left[node]!;
      if (child < 0) break;
      const x = row[feature[node]!]!;
      if (x < threshold[node]!) node = child;
      else if (x >= threshold[node]!) node = child + 1;
      else node = missingLeft[node] === 1 ? child : child + 1;
    }
    margin += value[node]!;
  }
  return margin;
}

/** Margins of rows that lie one after the other, `featureCount` values each. */
export function marginsOf(forest: CompiledForest, rows: Float32Array): Float64Array {
  const width = forest.featureCount;
  const margins = new Float64Array(rows.length / width);
  for (let r = 0; r < margins.length; r++) {
    margins[r] = marginOf(forest, rows.subarray(r * width, (r + 1) * width));
  }
  return margins;
}

export function logistic(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}
