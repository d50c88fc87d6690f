/**
 * Learns a model set from examined lines: honest encodings, three forests, and their calibration on lines kept out. Pure and
 * seeded; the caller runs it beside the server, in a thread of its own.
 */
import { toDay } from '../../core/day.ts';
import { type Binned, bin } from '../../learning/bins.ts';
import { type Boosted, type BoostSettings, boost } from '../../learning/boost.ts';
import { type Calibration, fitCalibration } from '../../learning/calibration.ts';
import type { ColumnTeam } from '../../learning/columns.ts';
import { logistic } from '../../learning/forest.ts';
import {
  BACK_OFF,
  COLD_FEATURES,
  CRITICAL_FEATURES,
  FEATURES,
  MAIN_FEATURES,
  type Overall,
} from './features.ts';
import { KEY_KINDS, KEY_LIST_VERSION } from './goods-keys.ts';
import { type PriceTable, priceTable } from './goods-prices.ts';
import {
  divide,
  type Encoding,
  featureMatrix,
  honestCounts,
  overallOf,
  PROFILE,
  templateDisjointCounts,
} from './honest-encodings.ts';
import { type LearningRow, type LearningTable, tabulate } from './learning-table.ts';
import { MODEL_SET_FORMAT, type ModelSet } from './model-set.ts';
import { COUNTS_WIDTH } from './profile-counts.ts';
import { figuresOf } from './training-figures.ts';

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

type Settings = Omit<BoostSettings, 'seed'>;

const MAIN: Settings = {
  trees: 250,
  depth: 6,
  rate: 0.08,
  lambda: 2,
  gamma: 0,
  leastCover: 1,
  rowShare: 0.8,
  columnShare: 0.5,
};
/** Small and slow: on goods profiles that nobody examined, more trust in details only harms (measured by disjoint folds). */
const COLD: Settings = { ...MAIN, trees: 200, depth: 3, rate: 0.04, columnShare: 0.3 };
/** Critical finds are rare: small steps, and leaves that may stand on few rows. */
const CRITICAL: Settings = { ...MAIN, trees: 150, depth: 3, rate: 0.04, leastCover: 0.2 };

/** What a model was grown with, for its card. */
export const TRAINING = { main: MAIN, cold: COLD, critical: CRITICAL };

/** `from` and `parts` of the whole work, in about the time they take; encoding comes first. */
const MODELS = {
  main: { settings: MAIN, salt: 0, from: 10, parts: 60 },
  critical: { settings: CRITICAL, salt: 1, from: 70, parts: 12 },
  cold: { settings: COLD, salt: 2, from: 82, parts: 18 },
};
const ALL_PARTS = 100;

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

interface Grown {
  readonly main: Boosted;
  readonly cold: Boosted;
  readonly critical: Boosted;
  /** Whether a row's goods profile was known to its encoding. */
  readonly wasSeen: (row: number) => boolean;
  /** Whether the cold model's margin of a row is one of a new goods profile. */
  readonly tellsOfNew: (row: number) => boolean;
}

function growForests(
  table: LearningTable,
  options: TrainOptions,
  overall: Overall,
  learnt: Int32Array,
  progress: TrainProgress,
): Grown {
  const { seed, encoding = 'out-of-fold' } = options;
  const grow = (
    part: 'main' | 'critical' | 'cold',
    binned: Binned,
    features: readonly number[],
    rows = learnt,
  ): Boosted => {
    const { settings, from, parts, salt } = MODELS[part];
    const labels = part === 'critical' ? table.critical : table.hits;
    const run = {
      rows,
      features,
      progress: (done: number, of: number) => progress(from + (parts * done) / of, ALL_PARTS),
      ...(options.isAborted === undefined ? {} : { isAborted: options.isAborted }),
      ...(options.team === undefined ? {} : { team: options.team }),
    };
    return boost(binned, labels, FEATURES, { ...settings, seed: seed + salt }, run);
  };
  const counts = honestCounts(table, encoding, seed);
  const wasSeen = (row: number): boolean => counts[row * COUNTS_WIDTH + PROFILE * 3]! > 0;
  const isNew = (row: number): boolean => !wasSeen(row);
  const honest = bin(featureMatrix(table, counts, overall));
  progress(MODELS.main.from, ALL_PARTS);
  const main = grow('main', honest, MAIN_FEATURES);
  const critical = grow('critical', honest, CRITICAL_FEATURES);
  if (encoding === 'as-of') {
    // On the day it came, many a profile was new: those rows are the cold model's own.
    const cold = grow('cold', honest, COLD_FEATURES, learnt.filter(isNew));
    return { main, critical, cold, wasSeen, tellsOfNew: isNew };
  }
  const disjoint = bin(featureMatrix(table, templateDisjointCounts(table, seed), overall));
  return { main, critical, cold: grow('cold', disjoint, COLD_FEATURES), wasSeen, tellsOfNew: () => true };
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
