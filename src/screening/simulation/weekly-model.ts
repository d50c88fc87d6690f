/** The model of a simulated week: trained on what was examined so far and on nothing else, then asked for the week that comes. */
import { type BoostSettings, boost } from '../../learning/boost.ts';
import { smoothRates } from '../../learning/encode.ts';
import { makeFoldCounts } from '../../learning/fold-counts.ts';
import { foldsByGroup, joinGroups } from '../../learning/folds.ts';
import { type CompiledForest, compileForest, logistic, marginOf } from '../../learning/forest.ts';
import { fillLeaves } from '../../learning/leaves.ts';
import { BACK_OFF, isExact } from '../scores/features.ts';
import { KEY_KINDS, keyPlace } from '../scores/goods-keys.ts';
import { NUMERICS } from '../scores/goods-numerics.ts';
import type { LearningTable } from '../scores/learning-table.ts';
import { COUNTS_WIDTH } from '../scores/profile-counts.ts';
import { growingBins } from './growing-bins.ts';

const KINDS = KEY_KINDS.length;
const PROFILE = keyPlace('profile');
/** Rates and examinations of the profiles change with every answer, the figures of a line never do. */
const CHANGING = KINDS * 2;
const WIDTH = CHANGING + NUMERICS.length;
const NAMES = [
  ...KEY_KINDS.map(({ name }) => `fraud:${name}`),
  ...KEY_KINDS.map(({ name }) => `seen:${name}`),
  ...NUMERICS,
];
/** The forest never hears of the exact profile: that is the lookup's part. */
const ASKED = NAMES.flatMap((name, place) => (isExact(name) ? [] : [place]));
const FOLDS = 10;

/**
 * Small and stiff: a few thousand rows, most of them chosen because somebody believed in them, and nearly everything that comes
 * is new. Chosen on the first 52 weeks of the public data with seeds 5 and 6 (docs/learning.md).
 */
export const WEEKLY: Omit<BoostSettings, 'seed'> = {
  trees: 60,
  depth: 3,
  rate: 0.1,
  lambda: 20,
  gamma: 0,
  leastCover: 1,
  rowShare: 0.5,
  columnShare: 0.3,
};
/** Of a profile that was examined before, so much of the log odds comes from its own smoothed rate and the rest from the forest. */
const FROM_LOOKUP = 0.7;

export interface WeeklyModel {
  /** The answer of this row is known from now on. @param standsFor how many rows of its week it speaks for */
  reveal(row: number, standsFor: number): void;
  fade(factor: number): void;
  train(seed: number): void;
  /** Chance of a hit; @param out where wanted, the leaf in every tree goes there, from `at` */
  score(row: number, out?: Int32Array, at?: number): number;
  /** How often the row's exact goods profile was examined; what is old may count for less. */
  known(row: number): number;
  readonly trees: number;
}

/** @param seed divides goods profiles into folds */
export function makeWeeklyModel(table: LearningTable, seed: number, settings = WEEKLY): WeeklyModel {
  // Rows that share a goods profile or a declaration share a fold: what was examined is full of profiles that are examined again
  // and again because something was found, and a row encoded with them would teach the forest to wait for what it knows.
  const folds = foldsByGroup(joinGroups(table.ids[PROFILE]!, table.declarations), FOLDS, seed);
  const counts = makeFoldCounts(table, FOLDS);
  const bins = growingBins(CHANGING, table.numerics, NUMERICS.length);
  const rows: number[] = [];
  const weights: number[] = [];
  const triples = new Float64Array(COUNTS_WIDTH);
  const rates = new Float64Array(KINDS);
  const own = new Float32Array(WIDTH);
  let hits = 0;
  let overall = 0.5;
  let forest: CompiledForest | undefined;

  /** Rates and examinations as the triples tell them. */
  const fillChanging = (out: Float32Array, at: number, step: number): void => {
    smoothRates(triples, 0, 1, overall, BACK_OFF, rates);
    for (let k = 0; k < KINDS; k++) out[at + k * step] = rates[k]!;
    for (let k = 0; k < KINDS; k++) out[at + (KINDS + k) * step] = triples[k * 3]!;
  };

  return {
    trees: settings.trees,
    reveal(row, standsFor) {
      rows.push(row);
      weights.push(standsFor);
      bins.add(row);
      counts.add(row, folds[row]!, standsFor);
      hits += table.hits[row]!;
    },
    fade: counts.fade,
    train(luck) {
      overall = (hits + 0.5) / (rows.length + 1);
      const binned = bins.bin((values, step) => {
        for (let place = 0; place < step; place++) {
          counts.readOutOf(rows[place]!, folds[rows[place]!]!, triples);
          fillChanging(values, place, step);
        }
      });
      const labels = Uint8Array.from(rows, (row) => table.hits[row]!);
      const run = { features: ASKED, weights: Float64Array.from(weights) };
      forest = compileForest(boost(binned, labels, NAMES, { ...settings, seed: luck }, run).forest);
    },
    score(row, out, at) {
      if (forest === undefined) return overall;
      counts.readAll(row, triples);
      fillChanging(own, 0, 1);
      for (let i = 0; i < NUMERICS.length; i++)
        own[CHANGING + i] = table.numerics[row * NUMERICS.length + i]!;
      if (out !== undefined) fillLeaves(forest, own, out, at);
      const margin = marginOf(forest, own);
      if (triples[PROFILE * 3] === 0) return logistic(margin);
      const rate = rates[PROFILE]!;
      return logistic(FROM_LOOKUP * Math.log(rate / (1 - rate)) + (1 - FROM_LOOKUP) * margin);
    },
    known(row) {
      counts.readAll(row, triples);
      return triples[PROFILE * 3]!;
    },
  };
}
