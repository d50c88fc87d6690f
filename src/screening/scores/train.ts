/**
 * Learns a model set from examined lines: honest encodings, three forests, their calibration on lines kept out, and what finds bring. Pure and
 * seeded; the caller runs it beside the server, in a thread of its own.
 */
import { toDay } from '../../core/day.ts';
import { type Calibration, fitCalibration } from '../../learning/calibration.ts';
import type { ColumnTeam } from '../../learning/columns.ts';
import { logistic } from '../../learning/forest.ts';
import { BACK_OFF } from './features.ts';
import { KEY_KINDS, KEY_LIST_VERSION } from './goods-keys.ts';
import { type PriceTable, priceTable } from './goods-prices.ts';
import { growForests } from './grow-forests.ts';
import { divide, type Encoding, overallOf } from './honest-encodings.ts';
import { type LearningRow, type LearningTable, tabulate } from './learning-table.ts';
import { MODEL_SET_FORMAT, type ModelSet } from './model-set.ts';
import { figuresOf } from './training-figures.ts';
import { growWorth } from './worth.ts';

export interface TrainOptions {
  readonly seed: number;
  /** Usual prices, best of all declared lines; of the rows themselves when absent. */
  readonly prices?: PriceTable;
  /** How the rates of training lines are kept honest; `out-of-fold` when absent. */
  readonly encoding?: Encoding;
  /** Threads that divide the columns; the calling one alone when absent. The models are the same. */
  readonly team?: ColumnTeam;
  /** Asked before every tree; true ends the training by throwing `Aborted`. */
  readonly isAborted?: () => boolean;
}

/** Called often; `done` of `of` parts of the whole work. */
export type TrainProgress = (done: number, of: number) => void;

export function trainModelSet(
  rows: readonly LearningRow[],
  options: TrainOptions,
  progress?: TrainProgress,
): ModelSet {
  const prices = options.prices ?? priceTable(rows.map(({ declaration, item }) => declaration.items[item]!));
  return trainFromTable(tabulate(rows, prices), options, progress);
}

export function trainFromTable(
  table: LearningTable,
  options: TrainOptions,
  progress: TrainProgress = () => {},
): ModelSet {
  const overall = overallOf(table);
  const { learnt, heldOut } = divide(table, options.seed);
  const grown = growForests(table, options, overall, learnt, progress);
  const calibration = {
    seen: calibrationOn(heldOut.filter(grown.wasSeen), grown.main.margins, table.hits),
    unseen: calibrationOn(heldOut.filter(grown.tellsOfNew), grown.cold.margins, table.hits),
    critical: calibrationOn(heldOut, grown.critical.margins, table.critical),
  };
  const worth = growWorth(table, learnt, heldOut, options.seed);
  const days = table.days.toSorted();
  return {
    format: MODEL_SET_FORMAT,
    keyList: { version: KEY_LIST_VERSION, names: KEY_KINDS.map((kind) => kind.name) },
    overall,
    prices: table.prices,
    backOff: BACK_OFF,
    main: grown.main.forest,
    cold: grown.cold.forest,
    critical: grown.critical.forest,
    ...(worth === undefined ? {} : { worth }),
    calibration,
    trainedOn: {
      from: toDay(days[0] ?? 0),
      to: toDay(days.at(-1) ?? 0),
      rows: table.rows,
      frauds: sum(table.hits),
      critical: sum(table.critical),
    },
    seed: options.seed,
    figures: figuresOf(table, heldOut, grown.wasSeen, calibration, {
      main: grown.main.margins,
      cold: grown.cold.margins,
      critical: grown.critical.margins,
    }),
  };
}

function calibrationOn(rows: Int32Array, margins: Float64Array, labels: Uint8Array): Calibration {
  return fitCalibration(
    Float64Array.from(rows, (row) => logistic(margins[row]!)),
    Uint8Array.from(rows, (row) => labels[row]!),
  );
}

function sum(values: Uint8Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
