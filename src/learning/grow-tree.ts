/**
 * Grows one regression tree on first and second derivatives: histograms over binned features, the larger child's histogram by
 * subtraction, a learnt side for missing values (Chen and Guestrin, XGBoost, KDD 2016; histograms, and growth by the leaf that
 * gains most, as in LightGBM, NIPS 2017).
 */
import type { Binned } from './bins.ts';
import { type ColumnTeam, makeColumns, type SearchSettings } from './columns.ts';
import { FREE } from './monotone.ts';
import { gather, partition } from './node-rows.ts';
import type { TreeBuilder } from './tree-builder.ts';
import { childrenOf, leaf, openOrLeaf, type Ready, readyOrLeaf, type Tree } from './tree-nodes.ts';

export interface TreeSettings {
  readonly depth: number;
  /** Most leaves of a tree: the leaf that gains most is divided next. Absent, all are divided down to `depth`. */
  readonly leaves?: number;
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
  /** Adds a tree to the builder. @param rows sampled rows @param features sampled features, in their natural order */
  grow(rows: Int32Array, features: readonly number[], gradient: Float64Array, hessian: Float64Array): Leaves;
}

/** Where the sampled rows of the latest tree ended; to be read before the next one grows. */
export interface Leaves {
  /** Rows in the order of leaves. */
  readonly rows: Int32Array;
  readonly stretches: readonly Stretch[];
}

/** Rows from `start` to before `end`, and what their leaf adds. */
export interface Stretch {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Buffers are made once for a training run. */
export function makeGrower(
  binned: Binned,
  settings: TreeSettings & SearchSettings,
  builder: TreeBuilder,
  team: ColumnTeam,
): Grower {
  // By leaves each open leaf holds a place; down to a depth no more than one a level are held.
  const places = settings.leaves ?? settings.depth + 1;
  const columns = makeColumns(binned, places, (bytes) => team.allocate(bytes));
  team.begin(columns, settings);
  const free: number[] = [];
  const spare = new Int32Array(binned.rows);
  return {
    grow(rows, features, gradient, hessian) {
      columns.rows.set(rows);
      columns.features.set(features);
      free.length = 0;
      const stretches: Stretch[] = [];
      for (let place = places; place > 0; place--) free.push(place - 1);
      const of = { columns, settings, builder, team, free, spare, stretches };
      const tree = { ...of, gradient, hessian, features: features.length };
      const root = readyRoot(tree, rows.length);
      if (root !== undefined && settings.leaves === undefined) divideDown(tree, root);
      else if (root !== undefined) divideBest(tree, root, settings.leaves!);
      return { rows: columns.rows, stretches };
    },
  };
}

function readyRoot(tree: Tree, rows: number): Ready | undefined {
  let gradient = 0;
  let hessian = 0;
  for (let i = 0; i < rows; i++) {
    gradient += tree.gradient[tree.columns.rows[i]!]!;
    hessian += tree.hessian[tree.columns.rows[i]!]!;
  }
  const node = tree.builder.root(hessian);
  const open = openOrLeaf(tree, { node, level: 0, start: 0, end: rows, gradient, hessian, bounds: FREE });
  if (open === undefined) return undefined;
  const place = tree.free.pop()!;
  gather(tree.columns, tree.gradient, tree.hessian, 0, rows);
  const { small } = tree.team.run({
    features: tree.features,
    start: 0,
    end: rows,
    small: place,
    large: -1,
    searchSmall: open,
    searchLarge: undefined,
  });
  return readyOrLeaf(tree, open, small, place);
}

/** Every node down to the depth, the smaller child first. */
function divideDown(tree: Tree, ready: Ready): void {
  for (const child of divide(tree, ready)) divideDown(tree, child);
}

/** The leaf that gains most first; of equals the one that was made first. */
function divideBest(tree: Tree, root: Ready, leaves: number): void {
  const waiting: Ready[] = [root];
  let count = 1;
  while (waiting.length > 0 && count < leaves) {
    let best = 0;
    for (let i = 1; i < waiting.length; i++) {
      const [one, other] = [waiting[i]!, waiting[best]!];
      const isAhead =
        one.cut.gain > other.cut.gain || (one.cut.gain === other.cut.gain && one.open.node < other.open.node);
      if (isAhead) best = i;
    }
    const [next] = waiting.splice(best, 1);
    waiting.push(...divide(tree, next!));
    count++;
  }
  for (const { open } of waiting) leaf(tree, open);
}

/** Makes the node an inner one; its children that may be divided further, the one with fewer rows first. */
function divide(tree: Tree, { open, cut, place }: Ready): Ready[] {
  const middle = partition(tree.columns, tree.spare, open.start, open.end, cut);
  const [left, right] = childrenOf(tree, open, cut, middle).map((child) => openOrLeaf(tree, child));
  if (left === undefined && right === undefined) {
    tree.free.push(place);
    return [];
  }
  const leftIsSmaller = middle - open.start <= open.end - middle;
  const [smaller, larger] = leftIsSmaller ? [left, right] : [right, left];
  const [start, end] = leftIsSmaller ? [open.start, middle] : [middle, open.end];
  const ofSmaller = tree.free.pop()!;
  gather(tree.columns, tree.gradient, tree.hessian, start, end);
  const found = tree.team.run({
    features: tree.features,
    start,
    end,
    small: ofSmaller,
    large: larger === undefined ? -1 : place,
    searchSmall: smaller,
    searchLarge: larger,
  });
  const ready = [
    readyOrLeaf(tree, smaller, found.small, ofSmaller),
    readyOrLeaf(tree, larger, found.large, place),
  ];
  return ready.filter((child) => child !== undefined);
}
