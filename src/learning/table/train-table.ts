/** Learns a model from a table of examined cases and judges it on rows that it has not seen, new groups first. */
import { bin, type Matrix } from '../bins.ts';
import { type BoostSettings, boost } from '../boost.ts';
import { calibrated, fitCalibration } from '../calibration.ts';
import { checkTraining } from '../check-training.ts';
import { withCover } from '../count-cover.ts';
import { coverShares } from '../cover-shares.ts';
import { foldsByGroup, joinGroups } from '../folds.ts';
import { compileForest, type Forest, logistic, marginOf } from '../forest.ts';
import type { Monotone } from '../monotone.ts';
import { checkShape } from '../training-memory.ts';
import type { TrainingProblem } from '../training-problems.ts';
import {
  columnOfFeature,
  ENCODING_FOLDS,
  type Encoding,
  encodeTable,
  featureNames,
  learnEncoding,
} from './encoding.ts';
import { type Judgement, judge } from './judge.ts';
import type { Table } from './table.ts';
import { TABLE_MODEL_FORMAT, type TableModel } from './table-model.ts';

export interface TableTask {
  /** Only the columns that may be learnt from. */
  readonly table: Table;
  /** 1 yes, 0 no. */
  readonly labels: Uint8Array;
  /** Rows of one document got their answers together, so no row may know the answer of another; -1 stands alone. */
  readonly documents: Int32Array;
  /** Rows of one group are much alike (one goods profile, one firm): a judged row whose group was learnt from is `seen`. */
  readonly groups: Int32Array;
  /** Rows that are never learnt from. */
  readonly judged: Uint8Array;
  readonly seed: number;
  readonly settings?: Partial<TableSettings>;
  /** Columns of numbers whose rise may only raise, or only lower, the chance. */
  readonly monotone?: Monotone;
}

/** What a person may choose; the rest is fixed. */
export interface TableSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Learn as if every group were new: worse where groups come back, better where they do not. */
  readonly forNewGroups: boolean;
}

export interface TrainedTable {
  readonly model: TableModel;
  /** Calibrated chances of every row; those of judged rows are the honest ones. */
  readonly chances: Float64Array;
  readonly judgement: Judgement;
  /** How much the model leans on each column, largest first; together 1. */
  readonly shares: readonly { readonly column: string; readonly share: number }[];
}

export interface Watching {
  readonly progress?: (done: number, of: number) => void;
  readonly isAborted?: () => boolean;
}

const TABLE_SETTINGS: TableSettings = { trees: 200, depth: 5, rate: 0.06, forNewGroups: false };
/** Every fifth fold of what is learnt from only calibrates. */
const CALIBRATION_FOLDS = 5;

export function trainTable(task: TableTask, watching: Watching = {}): TrainedTable {
  const prepared = prepareTable(task);
  const { matrix, names, growing } = prepared;
  const run = { rows: growing, ...watching };
  const { forest, margins } = boost(bin(matrix), task.labels, names, boostSettings(task), run);
  return finish(task, prepared, forest, margins);
}

function boostSettings({
  settings,
  seed,
  monotone,
}: Pick<TableTask, 'settings' | 'seed' | 'monotone'>): BoostSettings {
  const { forNewGroups: _forNewGroups, ...chosen } = { ...TABLE_SETTINGS, ...settings };
  const fixed = { lambda: 2, gamma: 0, leastCover: 1, rowShare: 0.8, columnShare: 0.6 };
  return { ...chosen, ...fixed, seed, ...(monotone === undefined ? {} : { monotone }) };
}

/** Everything that stands in the way of a training, before any time is spent; of a table that is too large nothing else is asked. */
export function checkTask(task: TableTask): readonly TrainingProblem[] {
  const settings = boostSettings(task);
  // A code becomes two features.
  const features = task.table.columns.reduce((sum, { kind }) => sum + (kind === 'code' ? 2 : 1), 0);
  const tooLarge = checkShape({ rows: task.table.rows, features, depth: settings.depth });
  if (tooLarge !== undefined) return [tooLarge];
  const { matrix, names } = prepareTable(task);
  // That the answer is no column is the business of whoever names the columns.
  const table = { matrix, featureNames: names, labelName: '', labels: task.labels };
  return checkTraining(table, settings).problems;
}

/** A forest that was grown elsewhere on the features of this very task: calibrated and judged as one of our own. */
export function judgeForest(task: TableTask, brought: Forest): TrainedTable {
  const prepared = prepareTable(task);
  const { matrix, learnt } = prepared;
  const hasCover = brought.cover.some((cover) => cover > 0);
  const forest = hasCover ? brought : withCover(brought, matrix, learnt);
  const compiled = compileForest(forest);
  const row = new Float32Array(matrix.features);
  const margins = Float64Array.from({ length: matrix.rows }, (_, at) => {
    for (let f = 0; f < matrix.features; f++) row[f] = matrix.values[f * matrix.rows + at]!;
    return marginOf(compiled, row);
  });
  return finish(task, prepared, forest, margins);
}

export interface PreparedTable {
  readonly encoding: Encoding;
  /** Features of every row; rows that are learnt from do not know their own answer. */
  readonly matrix: Matrix;
  readonly names: readonly string[];
  /** Rows that forests are grown from, that only calibrate, and both together. */
  readonly growing: Int32Array;
  readonly calibrating: Int32Array;
  readonly learnt: Int32Array;
}

export function prepareTable({
  table,
  labels,
  documents,
  groups,
  judged,
  seed,
  settings,
}: TableTask): PreparedTable {
  const learnt = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => judged[row] === 0);
  const of = (ids: Int32Array): Int32Array => learnt.map((row) => ids[row]!);
  const together =
    settings?.forNewGroups === true ? joinGroups(of(documents), of(groups)) : joinGroups(of(documents));
  const folds = foldsByGroup(together, ENCODING_FOLDS, seed);
  const encoding = learnEncoding(table, labels, learnt);
  const isCalibrating = (i: number): boolean => folds[i]! % CALIBRATION_FOLDS === 0;
  return {
    ...{ encoding, learnt },
    matrix: encodeTable(table, labels, learnt, folds, encoding),
    names: featureNames(encoding.encoders),
    growing: learnt.filter((_, i) => !isCalibrating(i)),
    calibrating: learnt.filter((_, i) => isCalibrating(i)),
  };
}

function finish(
  task: TableTask,
  { encoding, names, learnt, calibrating }: PreparedTable,
  forest: Forest,
  margins: Float64Array,
): TrainedTable {
  const { labels } = task;
  const calibration = fitCalibration(
    Float64Array.from(calibrating, (row) => logistic(margins[row]!)),
    Uint8Array.from(calibrating, (row) => labels[row]!),
  );
  const chances = Float64Array.from(margins, (margin) => calibrated(calibration, logistic(margin)));
  const hits = learnt.reduce((sum, row) => sum + labels[row]!, 0);
  return {
    model: {
      ...{ format: TABLE_MODEL_FORMAT, kind: 'table', encoding, forest, calibration },
      trainedOn: { rows: learnt.length, hits },
    },
    chances,
    judgement: judge(chances, task),
    shares: sharesOf(forest, names),
  };
}

function sharesOf(forest: Forest, names: readonly string[]): TrainedTable['shares'] {
  const sums = new Map<string, number>();
  for (const [feature, share] of coverShares(forest)) {
    const column = columnOfFeature(names[feature]!);
    sums.set(column, (sums.get(column) ?? 0) + share);
  }
  return [...sums]
    .map(([column, share]) => ({ column, share }))
    .sort((one, other) => other.share - one.share);
}
