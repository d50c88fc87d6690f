/** The model of a simulated week: trained on what was examined so far and on nothing else, then asked for the week that comes. */
import { bin, type Matrix, makeMatrix } from '../../learning/bins.ts';
import { type BoostSettings, boost } from '../../learning/boost.ts';
import { type FoldCounts, makeFoldCounts } from '../../learning/fold-counts.ts';
import { type CompiledForest, compileForest, logistic, marginOf } from '../../learning/forest.ts';
import { fillLeaves } from '../../learning/leaves.ts';
import { BACK_OFF, FEATURES, fillFeatures, MAIN_FEATURES, type Overall } from '../scores/features.ts';
import { keyPlace } from '../scores/goods-keys.ts';
import { NUMERICS } from '../scores/goods-numerics.ts';
import type { LearningTable } from '../scores/learning-table.ts';
import { COUNTS_WIDTH } from '../scores/profile-counts.ts';

const PROFILE = keyPlace('profile') * 3;
const NAMES = MAIN_FEATURES.map((place) => FEATURES[place]!);
const WIDTH = MAIN_FEATURES.length;
const FOLDS = 10;
/** A few thousand rows bear no finer cuts, and small histograms are what makes a weekly training quick. */
const MOST_CUTS = 48;

/** Small enough for hundreds of trainings, as good as the large one on so few rows. */
export const WEEKLY: Omit<BoostSettings, 'seed'> = {
  trees: 60,
  depth: 4,
  rate: 0.15,
  lambda: 2,
  gamma: 0,
  leastCover: 1,
  rowShare: 0.8,
  columnShare: 0.4,
};

export interface WeeklyModel {
  /** The answer of this row is known from now on. @param fold rows of one declaration share one */
  reveal(row: number, fold: number): void;
  fade(factor: number): void;
  train(seed: number): void;
  /** Chance of a hit; @param out where wanted, the leaf in every tree goes there, from `at` */
  score(row: number, out?: Int32Array, at?: number): number;
  /** How often the row's exact goods profile was examined; what is old may count for less. */
  known(row: number): number;
  readonly trees: number;
}

export const FOLD_COUNT = FOLDS;

export function makeWeeklyModel(table: LearningTable, settings = WEEKLY): WeeklyModel {
  const counts = makeFoldCounts(table, FOLDS);
  const rows: number[] = [];
  const folds: number[] = [];
  const all = { fraud: 0, critical: 0 };
  const triples = new Float64Array(COUNTS_WIDTH);
  const features = new Float32Array(FEATURES.length);
  const own = new Float32Array(WIDTH);
  let forest: CompiledForest | undefined;
  let overall: Overall = { fraud: 0.5, critical: 0.5 };

  const fill = (row: number): void =>
    fillFeatures(triples, 0, table.numerics, row * NUMERICS.length, overall, BACK_OFF, features);

  return {
    trees: settings.trees,
    reveal(row, fold) {
      rows.push(row);
      folds.push(fold);
      counts.add(row, fold);
      all.fraud += table.hits[row]!;
      all.critical += table.critical[row]!;
    },
    fade: counts.fade,
    train(seed) {
      overall = {
        fraud: (all.fraud + 0.5) / (rows.length + 1),
        critical: (all.critical + 0.5) / (rows.length + 1),
      };
      const matrix = matrixOf(rows, folds, counts, triples, fill, features);
      const labels = Uint8Array.from(rows, (row) => table.hits[row]!);
      forest = compileForest(boost(bin(matrix, MOST_CUTS), labels, NAMES, { ...settings, seed }).forest);
    },
    score(row, out, at) {
      if (forest === undefined) return overall.fraud;
      counts.readAll(row, triples);
      fill(row);
      for (let i = 0; i < WIDTH; i++) own[i] = features[MAIN_FEATURES[i]!]!;
      if (out !== undefined) fillLeaves(forest, own, out, at);
      return logistic(marginOf(forest, own));
    },
    known(row) {
      counts.readAll(row, triples);
      return triples[PROFILE]!;
    },
  };
}

function matrixOf(
  rows: readonly number[],
  folds: readonly number[],
  counts: FoldCounts,
  triples: Float64Array,
  fill: (row: number) => void,
  features: Float32Array,
): Matrix {
  const matrix = makeMatrix(rows.length, WIDTH);
  for (let i = 0; i < rows.length; i++) {
    counts.readOutOf(rows[i]!, folds[i]!, triples);
    fill(rows[i]!);
    for (let f = 0; f < WIDTH; f++) matrix.values[f * rows.length + i] = features[MAIN_FEATURES[f]!]!;
  }
  return matrix;
}
