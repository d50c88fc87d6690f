/** Gradient boosting (Friedman 2001; Chen and Guestrin 2016): a forest from binned features and what their rows should come to. */
import { seededRandom } from '../core/random.ts';
import type { Binned } from './bins.ts';
import { aloneTeam, type ColumnTeam } from './columns.ts';
import type { Forest } from './forest.ts';
import { makeGrower, type TreeSettings } from './grow-tree.ts';
import { type Labels, lossFor } from './losses.ts';
import { addLeaves, addToOthers } from './margins.ts';
import { directionsOf, type Monotone } from './monotone.ts';
import type { Objective } from './objective.ts';
import { treeBuilder } from './tree-builder.ts';

export interface BoostSettings extends TreeSettings {
  readonly trees: number;
  /** Share of rows, and of features, that each tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
  readonly seed: number;
  /** Stop when the loss on `watch` has not fallen for so many trees, and keep the best. */
  readonly patience?: number;
  /** `logistic` when absent. */
  readonly objective?: Objective;
  /** Weight of a row with label 1 against one with label 0; 1 when absent. For `logistic` only. */
  readonly positiveWeight?: number;
  /** Features whose rise may only raise, or only lower, the margin. */
  readonly monotone?: Monotone;
}

export interface BoostRun {
  /** Rows to learn from; all when absent. */
  readonly rows?: Int32Array;
  /** Features that may be asked; all when absent. */
  readonly features?: readonly number[];
  /** Rows that only decide when to stop. */
  readonly watch?: Int32Array;
  /** Weight of each row of the table; 1 when absent. */
  readonly weights?: Float64Array;
  /** Group of each row of the table, for `pairwise-rank`; one group when absent. */
  readonly groups?: Int32Array;
  /** Threads that divide the columns; this one alone when absent. The forest is the same. */
  readonly team?: ColumnTeam;
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

/** @param labels of every row of the table: 0 or 1 for `logistic`, amounts or ranks otherwise. What may be wrong is told by `checkTraining`. */
export function boost(
  binned: Binned,
  labels: Labels,
  featureNames: readonly string[],
  settings: BoostSettings,
  run: BoostRun = {},
): Boosted {
  const weights = weightsOf(labels, settings.positiveWeight, run.weights);
  const given = run.rows ?? Int32Array.from({ length: binned.rows }, (_, i) => i);
  // A row of no weight would still move cuts by a hair.
  const rows = weights === undefined ? given : given.filter((row) => weights[row]! > 0);
  const random = seededRandom(settings.seed);
  const builder = treeBuilder();
  const search = { ...settings, monotone: directionsOf(settings.monotone, featureNames) };
  const grower = makeGrower(binned, search, builder, run.team ?? aloneTeam());
  const objective = settings.objective ?? 'logistic';
  const wanted = {
    labels,
    ...(weights === undefined ? {} : { weights }),
    ...(run.groups === undefined ? {} : { groups: run.groups }),
  };
  const loss = lossFor(objective, wanted, settings.seed);
  const base = loss.start(rows);
  const margins = new Float64Array(binned.rows).fill(base);
  const gradient = new Float64Array(binned.rows);
  const hessian = new Float64Array(binned.rows);
  const marks = new Uint8Array(binned.rows);
  const allowed = run.features ?? binned.cuts.map((_, f) => f);
  // A feature with one value and nothing missing cannot divide anything.
  const useful = allowed.filter((f) => binned.cuts[f]!.length > 0);
  let bestLoss = Number.POSITIVE_INFINITY;
  let bestTrees = settings.trees;
  for (let tree = 0; tree < settings.trees; tree++) {
    if (run.isAborted?.()) throw new Aborted();
    loss.derive(margins, rows, gradient, hessian);
    const sampled = sampleRows(rows, settings.rowShare, random.next);
    const features = sampleFeatures(useful, settings.columnShare, random.next);
    addLeaves(grower.grow(sampled, features, gradient, hessian), marks, margins);
    addToOthers(builder.latest(), binned, marks, margins);
    run.progress?.(tree + 1, settings.trees);
    if (run.watch === undefined || settings.patience === undefined) continue;
    const left = loss.lossOf(margins, run.watch);
    if (left < bestLoss) {
      bestLoss = left;
      bestTrees = tree + 1;
    } else if (tree + 1 - bestTrees >= settings.patience) break;
  }
  const kept = settings.patience === undefined || run.watch === undefined ? undefined : bestTrees;
  const about = { featureNames, base, seed: settings.seed, settings: recorded(settings) };
  const forest = builder.finish(objective === 'logistic' ? about : { ...about, objective }, kept);
  return { forest, margins };
}

/** The numbers of the settings, as a forest keeps them. */
function recorded(settings: BoostSettings): Record<string, number> {
  const { seed, patience, objective, monotone, ...numbers } = settings;
  const bound = Object.entries(monotone ?? {}).map(([name, direction]) => [`monotone:${name}`, direction]);
  return { ...numbers, ...Object.fromEntries(bound) };
}

function weightsOf(
  labels: Labels,
  positiveWeight: number | undefined,
  weights: Float64Array | undefined,
): Float64Array | undefined {
  if (positiveWeight === undefined || positiveWeight === 1) return weights;
  return Float64Array.from(
    labels,
    (label, row) => (weights?.[row] ?? 1) * (label === 1 ? positiveWeight : 1),
  );
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
