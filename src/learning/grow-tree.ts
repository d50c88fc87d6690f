/**
 * Grows one regression tree on first and second derivatives: histograms over binned features, the larger child's histogram by
 * subtraction, a learnt side for missing values (Chen and Guestrin, XGBoost, KDD 2016; histograms as in LightGBM, NIPS 2017).
 */
import { bestSplit, layoutOf, type Split } from './best-split.ts';
import type { Binned } from './bins.ts';
import { fillHistogram, subtractHistogram } from './histogram.ts';
import type { TreeBuilder } from './tree-builder.ts';

export interface TreeSettings {
  readonly depth: number;
  /** Shrinks every leaf. */
  readonly rate: number;
  /** L2 penalty on leaves. */
  readonly lambda: number;
  /** Least gain of a split. */
  readonly gamma: number;
  /** Least sum of second derivatives in a child. */
  readonly leastCover: number;
}

export interface Grower {
  /**
   * Adds a tree to the builder.
   * @param rows sampled rows; reordered in place @param features sampled features
   */
  grow(rows: Int32Array, features: readonly number[], gradient: Float64Array, hessian: Float64Array): void;
}

/** A node that may still be divided: its rows from `start` to before `end`, and the sums of their derivatives. */
interface Open {
  readonly node: number;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly gradient: number;
  readonly hessian: number;
}

/** Buffers are made once for a training run. */
export function makeGrower(binned: Binned, settings: TreeSettings, builder: TreeBuilder): Grower {
  const layout = layoutOf(binned);
  const pool: Float64Array[] = [];
  const gathered = { gradient: new Float64Array(binned.rows), hessian: new Float64Array(binned.rows) };
  const spare = new Int32Array(binned.rows);
  const takeBuffer = (): Float64Array => pool.pop() ?? new Float64Array(layout.slots);

  const endOrOpen = (open: Open): Open | undefined => {
    const mayDivide =
      open.level < settings.depth && open.hessian >= 2 * settings.leastCover && open.end - open.start > 1;
    if (mayDivide) return open;
    builder.leaf(open.node, (-settings.rate * open.gradient) / (open.hessian + settings.lambda));
    return undefined;
  };

  return {
    grow(rows, features, gradient, hessian) {
      const fill = (histogram: Float64Array, { start, end }: Open): void =>
        fillHistogram(histogram, layout, binned, features, rows, start, end, gradient, hessian, gathered);

      /** The histogram is this node's to spoil. */
      const divide = (open: Open, histogram: Float64Array): void => {
        const best = bestSplit(histogram, layout, binned, features, open.gradient, open.hessian, settings);
        if (best === undefined) {
          endOrOpen({ ...open, level: settings.depth });
          return;
        }
        const middle = partition(binned, rows, spare, open.start, open.end, best);
        const [left, right] = childrenOf(open, best, middle, builder).map(endOrOpen);
        if (left === undefined && right === undefined) return;
        const leftIsSmaller = middle - open.start <= open.end - middle;
        const [smaller, larger] = leftIsSmaller ? [left, right] : [right, left];
        const ofSmaller = takeBuffer();
        const [start, end] = leftIsSmaller ? [open.start, middle] : [middle, open.end];
        fill(ofSmaller, { ...open, start, end });
        if (larger !== undefined) subtractHistogram(histogram, ofSmaller, layout, features);
        if (smaller !== undefined) divide(smaller, ofSmaller);
        pool.push(ofSmaller);
        if (larger !== undefined) divide(larger, histogram);
      };

      const root = endOrOpen(rootOf(rows, gradient, hessian, builder));
      if (root === undefined) return;
      const histogram = takeBuffer();
      fill(histogram, root);
      divide(root, histogram);
      pool.push(histogram);
    },
  };
}

function rootOf(rows: Int32Array, gradient: Float64Array, hessian: Float64Array, builder: TreeBuilder): Open {
  let g = 0;
  let h = 0;
  for (let i = 0; i < rows.length; i++) {
    g += gradient[rows[i]!]!;
    h += hessian[rows[i]!]!;
  }
  return { node: builder.root(h), level: 0, start: 0, end: rows.length, gradient: g, hessian: h };
}

function childrenOf(open: Open, split: Split, middle: number, builder: TreeBuilder): [Open, Open] {
  const { gradientLeft, hessianLeft } = split;
  const hessianRight = open.hessian - hessianLeft;
  const node = builder.split(open.node, split, hessianLeft, hessianRight);
  const level = open.level + 1;
  return [
    { node, level, start: open.start, end: middle, gradient: gradientLeft, hessian: hessianLeft },
    {
      node: node + 1,
      level,
      start: middle,
      end: open.end,
      gradient: open.gradient - gradientLeft,
      hessian: hessianRight,
    },
  ];
}

/** Puts the rows that go left first, keeping their order; returns where the right ones begin. */
function partition(
  binned: Binned,
  rows: Int32Array,
  spare: Int32Array,
  start: number,
  end: number,
  split: Split,
): number {
  const column = binned.bins.subarray(split.feature * binned.rows, (split.feature + 1) * binned.rows);
  const missing = binned.cuts[split.feature]!.length + 1;
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    const bin = column[row]!;
    if (bin === missing ? split.missingLeft : bin <= split.lastLeft) rows[left++] = row;
    else spare[right++] = row;
  }
  rows.set(spare.subarray(0, right), left);
  return left;
}
