/** The nodes of a tree while it grows: open, ready to be divided, or closed as leaves. */
import type { Found } from './best-split.ts';
import type { Columns, ColumnTeam, SearchSettings } from './columns.ts';
import type { Stretch, TreeSettings } from './grow-tree.ts';
import { type Bounds, childBounds, weightWithin } from './monotone.ts';
import type { TreeBuilder } from './tree-builder.ts';

/** A node that may still be divided: its rows from `start` to before `end`, and the sums of their derivatives. */
export interface Open {
  readonly node: number;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly gradient: number;
  readonly hessian: number;
  readonly bounds: Bounds;
}

/** A node whose best cut is known; its histograms stand at `place`. */
export interface Ready {
  readonly open: Open;
  readonly cut: Found;
  readonly place: number;
}

/** What the steps of one tree share. */
export interface Tree {
  readonly columns: Columns;
  readonly settings: TreeSettings & SearchSettings;
  readonly builder: TreeBuilder;
  readonly team: ColumnTeam;
  /** Places where no node's histograms stand. */
  readonly free: number[];
  readonly spare: Int32Array;
  readonly stretches: Stretch[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly features: number;
}

/** A node that is too deep, too light or alone becomes a leaf at once. */
export function openOrLeaf(tree: Tree, open: Open): Open | undefined {
  const { depth, leastCover } = tree.settings;
  const mayDivide = open.level < depth && open.hessian >= 2 * leastCover && open.end - open.start > 1;
  if (mayDivide) return open;
  leaf(tree, open);
  return undefined;
}

/** A node without a cut that gains becomes a leaf, and its place is free again. */
export function readyOrLeaf(
  tree: Tree,
  open: Open | undefined,
  cut: Found,
  place: number,
): Ready | undefined {
  if (open !== undefined && cut.feature >= 0) return { open, cut, place };
  if (open !== undefined) leaf(tree, open);
  tree.free.push(place);
  return undefined;
}

export function leaf(tree: Tree, { node, gradient, hessian, bounds, start, end }: Open): void {
  const { rate, lambda, monotone } = tree.settings;
  const value =
    monotone === undefined
      ? (-rate * gradient) / (hessian + lambda)
      : rate * weightWithin(gradient, hessian, lambda, bounds);
  tree.stretches.push({ value: tree.builder.leaf(node, value), start, end });
}

export function childrenOf(tree: Tree, open: Open, cut: Found, middle: number): [Open, Open] {
  const { settings, builder, columns } = tree;
  const { gradientLeft, hessianLeft } = cut;
  const [gradientRight, hessianRight] = [open.gradient - gradientLeft, open.hessian - hessianLeft];
  const threshold = columns.binned.cuts[cut.feature]![cut.lastLeft]!;
  const node = builder.split(open.node, { ...cut, threshold }, hessianLeft, hessianRight);
  const level = open.level + 1;
  const [boundsLeft, boundsRight] = childBounds(
    open.bounds,
    settings.monotone?.[cut.feature] ?? 0,
    weightWithin(gradientLeft, hessianLeft, settings.lambda, open.bounds),
    weightWithin(gradientRight, hessianRight, settings.lambda, open.bounds),
  );
  const left = { gradient: gradientLeft, hessian: hessianLeft, bounds: boundsLeft };
  const right = { gradient: gradientRight, hessian: hessianRight, bounds: boundsRight };
  return [
    { node, level, start: open.start, end: middle, ...left },
    { node: node + 1, level, start: middle, end: open.end, ...right },
  ];
}
