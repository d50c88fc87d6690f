/** Gradient boosting with the logistic loss (Friedman 2001; Chen and Guestrin 2016): a forest from binned features and yes/no labels. */
import { seededRandom } from '../core/random.ts';
import type { Binned } from './bins.ts';
import { type Forest, logistic } from './forest.ts';
import { makeGrower, type TreeSettings } from './grow-tree.ts';
import { type LatestTree, treeBuilder } from './tree-builder.ts';

export interface BoostSettings extends TreeSettings {
  readonly trees: number;
  /** Share of rows, and of features, that each tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
  readonly seed: number;
  /** Stop when the loss on `watch` has not fallen for so many trees, and keep the best. */
  readonly patience?: number;
}

export interface BoostRun {
  /** Rows to learn from; all when absent. */
  readonly rows?: Int32Array;
  /** Features that may be asked; all when absent. */
  readonly features?: readonly number[];
  /** Rows that only decide when to stop. */
  readonly watch?: Int32Array;
  readonly progress?: (done: number, of: number) => void;
  /** Asked before each tree; true ends the training with `Aborted`. */
  readonly isAborted?: () => boolean;
}

/** Thrown when the caller's `isAborted` said so. */
export class Aborted extends Error {
  constructor() {
    super('training was aborted');
    this.name = 'Aborted';
  }
}

export interface Boosted {
  readonly forest: Forest;
  /** Margins of every row of the binned table, learnt from or not. */
  readonly margins: Float64Array;
}

/** @param labels 0 or 1 for every row of the table */
export function boost(
  binned: Binned,
  labels: Uint8Array,
  featureNames: readonly string[],
  settings: BoostSettings,
  run: BoostRun = {},
): Boosted {
  const rows = run.rows ?? Int32Array.from({ length: binned.rows }, (_, i) => i);
  const random = seededRandom(settings.seed);
  const builder = treeBuilder();
  const grower = makeGrower(binned, settings, builder);
  const base = startOf(labels, rows);
  const margins = new Float64Array(binned.rows).fill(base);
  const gradient = new Float64Array(binned.rows);
  const hessian = new Float64Array(binned.rows);
  const allowed = run.features ?? binned.cuts.map((_, f) => f);
  // A feature with one value and nothing missing cannot divide anything.
  const useful = allowed.filter((f) => binned.cuts[f]!.length > 0);
  let bestLoss = Number.POSITIVE_INFINITY;
  let bestTrees = settings.trees;
  for (let tree = 0; tree < settings.trees; tree++) {
    if (run.isAborted?.()) throw new Aborted();
    derive(labels, margins, rows, gradient, hessian);
    const sampled = sampleRows(rows, settings.rowShare, random.next);
    const features = sampleFeatures(useful, settings.columnShare, random.next);
    grower.grow(sampled, features, gradient, hessian);
    addLatestTree(builder.latest(), binned, margins);
    run.progress?.(tree + 1, settings.trees);
    if (run.watch === undefined || settings.patience === undefined) continue;
    const loss = lossOf(labels, margins, run.watch);
    if (loss < bestLoss) {
      bestLoss = loss;
      bestTrees = tree + 1;
    } else if (tree + 1 - bestTrees >= settings.patience) break;
  }
  const { seed, patience, ...rest } = settings;
  const kept = patience === undefined || run.watch === undefined ? undefined : bestTrees;
  const forest = builder.finish({ featureNames, base, seed, settings: rest }, kept);
  return { forest, margins };
}

/** Log odds of the labels, kept away from certainty. */
function startOf(labels: Uint8Array, rows: Int32Array): number {
  let hits = 0;
  for (const row of rows) hits += labels[row]!;
  const share = (hits + 0.5) / (rows.length + 1);
  return Math.fround(Math.log(share / (1 - share)));
}

function derive(
  labels: Uint8Array,
  margins: Float64Array,
  rows: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const chance = logistic(margins[row]!);
    gradient[row] = chance - labels[row]!;
    hessian[row] = Math.max(chance * (1 - chance), 1e-16);
  }
}

function sampleRows(rows: Int32Array, share: number, chance: () => number): Int32Array {
  if (share >= 1) return rows.slice();
  const sampled = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (chance() < share) sampled[count++] = rows[i]!;
  return sampled.subarray(0, count);
}

/** Without replacement, at least one, in their natural order. */
function sampleFeatures(useful: readonly number[], share: number, chance: () => number): number[] {
  let wanted = Math.min(useful.length, Math.max(1, Math.round(useful.length * share)));
  const sampled: number[] = [];
  for (let i = 0; i < useful.length; i++) {
    if (chance() * (useful.length - i) >= wanted) continue;
    sampled.push(useful[i]!);
    wanted--;
  }
  return sampled;
}

/** Adds the last tree to every row's margin, asking bins instead of values. */
function addLatestTree(nodes: LatestTree, binned: Binned, margins: Float64Array): void {
  const { feature, left, lastLeft, missingLeft, value } = nodes;
  const { bins, rows, cuts } = binned;
  for (let row = 0; row < rows; row++) {
    let node = 0;
    for (;;) {
      const child = left[node]!;
      if (child < 0) break;
      const f = feature[node]!;
      const b = bins[f * rows + row]!;
      const goesLeft = b > cuts[f]!.length ? missingLeft[node] === 1 : b <= lastLeft[node]!;
      node = goesLeft ? child : child + 1;
    }
    margins[row] = margins[row]! + value[node]!;
  }
}

function lossOf(labels: Uint8Array, margins: Float64Array, rows: Int32Array): number {
  let loss = 0;
  for (const row of rows) {
    const towards = labels[row] === 1 ? margins[row]! : -margins[row]!;
    loss += Math.log1p(Math.exp(-towards));
  }
  return loss / rows.length;
}
