/**
 * Exact Shapley values of one score: how much each feature moved the margin, in a way that always adds up.
 * Path-dependent TreeSHAP after Lundberg, Erion and Lee, "Consistent Individualized Feature Attribution for Tree Ensembles"
 * (arXiv:1802.03888), algorithm 2. Some milliseconds a row: for opened cases, not for lists.
 */
import { type CompiledForest, childOf } from './forest.ts';

/**
 * The features met on the way down. Every level has its own stretch of the arrays, so that going up again costs nothing:
 * the feature, the share of training rows that goes on without knowing it and with it, and the weights of subset sizes.
 */
interface Paths {
  readonly feature: Int32Array;
  readonly without: Float64Array;
  readonly with: Float64Array;
  readonly weight: Float64Array;
}

/** Adds each feature's exact part to `into`; returns the margin expected without any feature. */
export function shapleyValues(forest: CompiledForest, row: Float32Array, into: Float64Array): number {
  const room = roomFor(deepestOf(forest) + 2);
  const paths: Paths = {
    feature: new Int32Array(room),
    without: new Float64Array(room),
    with: new Float64Array(room),
    weight: new Float64Array(room),
  };
  const walk = { forest, row, into, paths };
  let bias = forest.base;
  for (const root of forest.roots) {
    bias += forest.expected[root]!;
    descend(walk, root, 0, 0, 1, 1, -1);
  }
  return bias;
}

function roomFor(levels: number): number {
  return ((levels + 1) * (levels + 2)) / 2;
}

function deepestOf(forest: CompiledForest): number {
  const depth = new Int32Array(forest.left.length);
  let deepest = 0;
  for (let node = 0; node < depth.length; node++) {
    const child = forest.left[node]!;
    if (child < 0) continue;
    const below = depth[node]! + 1;
    depth[child] = below;
    depth[child + 1] = below;
    if (below > deepest) deepest = below;
  }
  return deepest;
}

interface Walk {
  readonly forest: CompiledForest;
  readonly row: Float32Array;
  readonly into: Float64Array;
  readonly paths: Paths;
}

/** @param from where the parent's path begins in the arrays @param length entries of the parent's path */
function descend(
  walk: Walk,
  node: number,
  from: number,
  length: number,
  without: number,
  withIt: number,
  feature: number,
): void {
  const { forest, row, into, paths } = walk;
  const at = from + length;
  extend(paths, from, at, length, without, withIt, feature);
  let entries = length + 1;
  const left = forest.left[node]!;
  if (left < 0) {
    const value = forest.value[node]!;
    for (let i = at + 1; i < at + entries; i++) {
      const share = unwoundSum(paths, at, entries, i) * (paths.with[i]! - paths.without[i]!);
      const place = paths.feature[i]!;
      into[place] = into[place]! + share * value;
    }
    return;
  }
  const asked = forest.feature[node]!;
  const hot = childOf(forest, node, row);
  const cold = hot === left ? left + 1 : left;
  let earlierWithout = 1;
  let earlierWith = 1;
  for (let i = at + 1; i < at + entries; i++) {
    if (paths.feature[i] !== asked) continue;
    earlierWithout = paths.without[i]!;
    earlierWith = paths.with[i]!;
    unwind(paths, at, entries--, i);
    break;
  }
  const all = forest.cover[left]! + forest.cover[left + 1]!;
  descend(walk, hot, at, entries, (earlierWithout * forest.cover[hot]!) / all, earlierWith, asked);
  descend(walk, cold, at, entries, (earlierWithout * forest.cover[cold]!) / all, 0, asked);
}

/** Copies the path of `length` entries from `from` to `at` and adds one entry. */
function extend(
  paths: Paths,
  from: number,
  at: number,
  length: number,
  without: number,
  withIt: number,
  feature: number,
): void {
  const { weight } = paths;
  for (let i = 0; i < length; i++) {
    paths.feature[at + i] = paths.feature[from + i]!;
    paths.without[at + i] = paths.without[from + i]!;
    paths.with[at + i] = paths.with[from + i]!;
    weight[at + i] = weight[from + i]!;
  }
  paths.feature[at + length] = feature;
  paths.without[at + length] = without;
  paths.with[at + length] = withIt;
  weight[at + length] = length === 0 ? 1 : 0;
  for (let i = length - 1; i >= 0; i--) {
    const old = weight[at + i]!;
    weight[at + i + 1] = weight[at + i + 1]! + (withIt * old * (i + 1)) / (length + 1);
    weight[at + i] = (without * old * (length - i)) / (length + 1);
  }
}

/** Takes the entry at `place` out of the path of `length` entries at `at`. */
function unwind(paths: Paths, at: number, length: number, place: number): void {
  const { weight } = paths;
  const last = length - 1;
  const withIt = paths.with[place]!;
  const without = paths.without[place]!;
  let next = weight[at + last]!;
  for (let i = last - 1; i >= 0; i--) {
    if (withIt !== 0) {
      const old = weight[at + i]!;
      const undone = (next * length) / ((i + 1) * withIt);
      weight[at + i] = undone;
      next = old - (undone * without * (last - i)) / length;
    } else {
      weight[at + i] = (weight[at + i]! * length) / (without * (last - i));
    }
  }
  for (let i = place; i < at + last; i++) {
    paths.feature[i] = paths.feature[i + 1]!;
    paths.without[i] = paths.without[i + 1]!;
    paths.with[i] = paths.with[i + 1]!;
  }
}

/** Sum of the weights that `unwind` would leave. */
function unwoundSum(paths: Paths, at: number, length: number, place: number): number {
  const { weight } = paths;
  const last = length - 1;
  const withIt = paths.with[place]!;
  const without = paths.without[place]!;
  let total = 0;
  if (withIt === 0) {
    for (let i = last - 1; i >= 0; i--) total += (weight[at + i]! * length) / (without * (last - i));
    return total;
  }
  let next = weight[at + last]!;
  for (let i = last - 1; i >= 0; i--) {
    const undone = (next * length) / ((i + 1) * withIt);
    total += undone;
    next = weight[at + i]! - (undone * without * (last - i)) / length;
  }
  return total;
}
