/** Learns a model from a table of examined cases and judges it on rows that it has not seen, new groups first. */
import { bin } from '../bins.ts';
import { type BoostSettings, boost } from '../boost.ts';
import { calibrated, fitCalibration } from '../calibration.ts';
import { coverShares } from '../cover-shares.ts';
import { foldsByGroup, joinGroups } from '../folds.ts';
import { type Forest, logistic } from '../forest.ts';
import { columnOfFeature, ENCODING_FOLDS, encodeTable, featureNames, learnEncoding } from './encoding.ts';
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

export const TABLE_SETTINGS: TableSettings = { trees: 200, depth: 5, rate: 0.06, forNewGroups: false };
/** Every fifth fold of what is learnt from only calibrates. */
const CALIBRATION_FOLDS = 5;

export function trainTable(task: TableTask, watching: Watching = {}): TrainedTable {
  const { table, labels, documents, groups, judged, seed } = task;
  const { forNewGroups, ...chosen } = { ...TABLE_SETTINGS, ...task.settings };
  const learnt = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => judged[row] === 0);
  const of = (ids: Int32Array): Int32Array => learnt.map((row) => ids[row]!);
  const together = forNewGroups ? joinGroups(of(documents), of(groups)) : joinGroups(of(documents));
  const folds = foldsByGroup(together, ENCODING_FOLDS, seed);
  const encoding = learnEncoding(table, labels, learnt);
  const matrix = encodeTable(table, labels, learnt, folds, encoding);
  const names = featureNames(encoding.encoders);
  const growing = learnt.filter((_, i) => folds[i]! % CALIBRATION_FOLDS !== 0);
  const calibrating = learnt.filter((_, i) => folds[i]! % CALIBRATION_FOLDS === 0);
  const settings: BoostSettings = {
    ...chosen,
    ...{ lambda: 2, gamma: 0, leastCover: 1, rowShare: 0.8, columnShare: 0.6, seed },
  };
  const { forest, margins } = boost(bin(matrix), labels, names, settings, { rows: growing, ...watching });
  const calibration = fitCalibration(
    Float64Array.from(calibrating, (row) => logistic(margins[row]!)),
    Uint8Array.from(calibrating, (row) => labels[row]!),
  );
  const chances = Float64Array.from(margins, (margin) => calibrated(calibration, logistic(margin)));
  const hits = learnt.reduce((sum, row) => sum + labels[row]!, 0);
  return {
    model: {
      format: TABLE_MODEL_FORMAT,
      kind: 'table',
      encoding,
      forest,
      calibration,
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
