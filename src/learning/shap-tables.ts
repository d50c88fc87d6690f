/**
 * What exact explanations need of a tree and no row changes, computed once. A subset's weight in a Shapley value is an integral,
 * s!(k-s-1)!/k! = ∫ t^s (1-t)^(k-s-1) dt, so the sum over all subsets of features is the integral of a product with one factor a
 * feature: t + z(1-t) where the row goes the node's way, z(1-t) where not, z the share of training rows that go on without
 * knowing the feature. A product of k - 1 such factors is integrated exactly by half as many points, and along a path factors
 * only come and go: work in proportion to the nodes, as in Linear TreeSHAP (Yu, Xu and Yang, NeurIPS 2022), in positive terms.
 */
import type { CompiledForest } from './forest.ts';
import { gaussLegendre, type Quadrature } from './quadrature.ts';

/** Nodes are counted from the tree's root; the root itself stands for "no node above asked the same feature". */
export interface ShapTables {
  readonly nodes: number;
  readonly rule: Quadrature;
  /** Nodes that ask, parents first; for each its left child, the feature, the threshold, and where missing values go. */
  readonly inner: Int32Array;
  readonly left: Int32Array;
  readonly feature: Int32Array;
  readonly threshold: Float32Array;
  readonly missingLeft: Uint8Array;
  readonly leaves: Int32Array;
  readonly values: Float64Array;
  /** For each node that asks the node above on its path that stands behind the same feature. */
  readonly earlier: Int32Array;
  /** For each node the share of training rows that go on without knowing the feature; 1 at the root. */
  readonly shares: Float64Array;
  /** The same of this node alone, where its feature was asked before. */
  readonly own: Float64Array;
  /** One over the factor of a row that goes the node's way, at each point. */
  readonly inverse: Float64Array;
}

/** @param from the root @param to behind the last node of the tree */
export function shapTables(forest: CompiledForest, from: number, to: number): ShapTables {
  const nodes = to - from;
  const { earlier, shares, own, most } = sharesAlong(forest, from, nodes);
  const rule = gaussLegendre(Math.max(1, Math.ceil(most / 2)));
  const count = rule.points.length;
  const all = Int32Array.from({ length: nodes }, (_, node) => node);
  const inner = all.filter((node) => forest.left[from + node]! >= 0);
  const leaves = all.filter((node) => forest.left[from + node]! < 0);
  const inverse = new Float64Array(nodes * count);
  for (let node = 0; node < nodes; node++) {
    for (let q = 0; q < count; q++) {
      const t = rule.points[q]!;
      inverse[node * count + q] = 1 / (t + shares[node]! * (1 - t));
    }
  }
  return {
    nodes,
    rule,
    inner,
    left: inner.map((node) => forest.left[from + node]! - from),
    feature: inner.map((node) => forest.feature[from + node]!),
    threshold: Float32Array.from(inner, (node) => forest.threshold[from + node]!),
    missingLeft: Uint8Array.from(inner, (node) => forest.missingLeft[from + node]!),
    leaves,
    values: Float64Array.from(leaves, (node) => forest.value[from + node]!),
    earlier: inner.map((node) => earlier[node]!),
    shares,
    own,
    inverse,
  };
}

/** Shares of training rows that go on without knowing the feature, multiplied where a path asks it again. */
function sharesAlong(
  forest: CompiledForest,
  from: number,
  nodes: number,
): {
  readonly earlier: Int32Array;
  readonly shares: Float64Array;
  /** The same at the node alone. */
  readonly own: Float64Array;
  /** Most different features on one path. */
  readonly most: number;
} {
  const earlier = new Int32Array(nodes);
  const parents = new Int32Array(nodes).fill(-1);
  const different = new Int32Array(nodes);
  const shares = new Float64Array(nodes).fill(1);
  const own = new Float64Array(nodes).fill(1);
  let most = 0;
  for (let node = 0; node < nodes; node++) {
    const left = forest.left[from + node]! - from;
    if (forest.left[from + node]! < 0) continue;
    const all = forest.cover[from + left]! + forest.cover[from + left + 1]!;
    const before = sameAbove(forest, from, parents, node);
    earlier[node] = before;
    const found = different[node]! + (before === 0 ? 1 : 0);
    most = Math.max(most, found);
    for (let child = left; child <= left + 1; child++) {
      parents[child] = node;
      different[child] = found;
      own[child] = all > 0 ? forest.cover[from + child]! / all : 0.5;
      shares[child] = own[child]! * (before === 0 ? 1 : shares[before]!);
    }
  }
  return { earlier, shares, own, most };
}

/** The nearest node at or above this one whose parent asked the feature that this one asks; the root where none did. */
function sameAbove(forest: CompiledForest, from: number, parents: Int32Array, node: number): number {
  const asked = forest.feature[from + node]!;
  for (let at = node; parents[at]! >= 0; at = parents[at]!) {
    if (forest.feature[from + parents[at]!] === asked) return at;
  }
  return 0;
}
