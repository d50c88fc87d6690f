/** Grows the three forests of a model set: which rows each learns from, in which encoding, and how often with other luck. */
import { seededRandom } from '../../core/random.ts';
import { bagOf } from '../../learning/bag.ts';
import { binLike } from '../../learning/bin-like.ts';
import { type Binned, bin } from '../../learning/bins.ts';
import { type Boosted, type BoostSettings, boost } from '../../learning/boost.ts';
import { COLD_FEATURES, CRITICAL_FEATURES, FEATURES, MAIN_FEATURES, type Overall } from './features.ts';
import { featureMatrix, honestCounts, PROFILE, templateDisjointCounts } from './honest-encodings.ts';
import type { LearningTable } from './learning-table.ts';
import { COUNTS_WIDTH } from './profile-counts.ts';
import type { TrainOptions, TrainProgress } from './train.ts';

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
/**
 * Several small forests that trust no detail, each on other folds and half the rows: on goods profiles that nobody examined,
 * one forest follows chance (chosen by folds of the training year that share no profile, docs/learning.md).
 */
const COLD: Settings = {
  ...MAIN,
  trees: 40,
  depth: 3,
  rate: 0.1,
  lambda: 20,
  rowShare: 0.5,
  columnShare: 0.3,
};
/** Critical finds are rare: several small forests, and in each a part of the rows meets its goods profile as new. */
const CRITICAL: Settings = { ...MAIN, trees: 30, depth: 3, rate: 0.1 };
/** Of the rows that grow critical trees; about as many new profiles come by. */
const MET_AS_NEW = 0.3;

/** Forests of `members` are joined into one; `from` and `parts` of the whole work, in about the time they take; encoding comes first. */
const MODELS = {
  main: { settings: MAIN, salt: 0, members: 1, from: 10, parts: 55 },
  critical: { settings: CRITICAL, salt: 1, members: 5, from: 65, parts: 15 },
  cold: { settings: COLD, salt: 2, members: 5, from: 80, parts: 20 },
};
export const ALL_PARTS = 100;
/** Up to which part of the whole work each stage goes, in their order; calibration comes after all. */
export const STAGES = [
  { name: 'encoding', to: MODELS.main.from },
  ...(['main', 'critical', 'cold'] as const).map((name) => ({
    name,
    to: MODELS[name].from + MODELS[name].parts,
  })),
] as const;

/** What a model set is grown with, for its card. */
export const TRAINING = Object.fromEntries(
  Object.entries(MODELS).map(([part, { settings, members }]) => [part, { ...settings, members }]),
);
/** Keeps the seeds of a bag's members apart from each other and from those of other forests. */
const MEMBER_SALT = 7919;

export interface Grown {
  readonly main: Boosted;
  readonly cold: Boosted;
  readonly critical: Boosted;
  /** Whether a row's goods profile was known to its encoding. */
  readonly wasSeen: (row: number) => boolean;
  /** Whether the cold model's margin of a row is one of a new goods profile. */
  readonly tellsOfNew: (row: number) => boolean;
}

export function growForests(
  table: LearningTable,
  options: TrainOptions,
  overall: Overall,
  learnt: Int32Array,
  progress: TrainProgress,
): Grown {
  const { seed, encoding = 'out-of-fold' } = options;
  const grow = (
    part: keyof typeof MODELS,
    binned: (member: number) => Binned,
    features: readonly number[],
    rows = learnt,
  ): Boosted => {
    const { settings, members, from, parts, salt } = MODELS[part];
    const labels = part === 'critical' ? table.critical : table.hits;
    const growOne = (_: unknown, member: number): Boosted => {
      const run = {
        rows,
        features,
        progress: (done: number, of: number) =>
          progress(from + (parts * (member + done / of)) / members, ALL_PARTS),
        ...(options.isAborted === undefined ? {} : { isAborted: options.isAborted }),
        ...(options.team === undefined ? {} : { team: options.team }),
      };
      const own = { ...settings, seed: seed + salt + member * MEMBER_SALT };
      return boost(binned(member), labels, FEATURES, own, run);
    };
    return members === 1 ? growOne(undefined, 0) : bagOf(Array.from({ length: members }, growOne));
  };
  const counts = honestCounts(table, encoding, seed);
  const wasSeen = (row: number): boolean => counts[row * COUNTS_WIDTH + PROFILE * 3]! > 0;
  const isNew = (row: number): boolean => !wasSeen(row);
  const honest = bin(featureMatrix(table, counts, overall));
  progress(MODELS.main.from, ALL_PARTS);
  const main = grow('main', () => honest, MAIN_FEATURES);
  if (encoding === 'as-of') {
    const critical = grow('critical', () => honest, CRITICAL_FEATURES);
    // On the day it came, many a profile was new: those rows are the cold model's own.
    const cold = grow('cold', () => honest, COLD_FEATURES, learnt.filter(isNew));
    return { main, critical, cold, wasSeen, tellsOfNew: isNew };
  }
  const disjoint = disjointBins(table, overall, honest, seed);
  const mixed = (member: number): Binned => mix(honest, disjoint(member), learnt, seed + member);
  const critical = grow('critical', mixed, CRITICAL_FEATURES);
  return { main, critical, cold: grow('cold', disjoint, COLD_FEATURES), wasSeen, tellsOfNew: () => true };
}

/** Each member of a bag meets the rows as other folds leave them; the cuts of the honest encoding serve them all. */
function disjointBins(
  table: LearningTable,
  overall: Overall,
  honest: Binned,
  seed: number,
): (member: number) => Binned {
  const made: Binned[] = [];
  return (member) => {
    made[member] ??= binLike(
      featureMatrix(table, templateDisjointCounts(table, seed + member), overall),
      honest,
    );
    return made[member];
  };
}

/** Some of the rows that grow trees as if their goods profile were new; those that only calibrate stay as they are. */
function mix(honest: Binned, disjoint: Binned, learnt: Int32Array, seed: number): Binned {
  const random = seededRandom(seed ^ 0x3a7e);
  const bins = honest.bins.slice();
  for (const row of learnt) {
    if (random.next() >= MET_AS_NEW) continue;
    for (let at = row; at < bins.length; at += honest.rows) bins[at] = disjoint.bins[at]!;
  }
  return { ...honest, bins, hasMissing: honest.hasMissing.map((has, f) => has || disjoint.hasMissing[f]!) };
}
