/**
 * The score of one line: chances of fraud and of critical fraud, and from which regime they come. It needs only the model set
 * and plain numbers that the decision record keeps, so a replay computes the same bytes.
 */
import { rounded } from '../../core/finding.ts';
import { Fault } from '../../core/problem.ts';
import { calibrated } from '../../learning/calibration.ts';
import { pathContributions } from '../../learning/contributions.ts';
import { type CompiledForest, compileForest, logistic, marginOf } from '../../learning/forest.ts';
import { isOurs } from './check-model-set.ts';
import { FEATURES, fillFeatures } from './features.ts';
import { keyPlace } from './goods-keys.ts';
import type { ModelSet } from './model-set.ts';
import { worthKrw } from './worth.ts';

export interface Contribution {
  /** Name in FEATURES. */
  readonly feature: string;
  /** Change of the margin (log odds); above 0 speaks for fraud. */
  readonly value: number;
}

export interface ItemScore {
  /** Calibrated chance that an examination finds fraud, and critical fraud; of goods such as were examined. */
  readonly fraud: number;
  readonly critical: number;
  /** Whether this very goods profile was examined before; `unseen` scores are far weaker. */
  readonly regime: 'seen' | 'unseen';
  /** Examinations of this goods profile and what they found. */
  readonly seen: number;
  readonly hits: number;
  /** Whole won that a find would bring; absent where the set does not say. */
  readonly worthKrw?: number;
  readonly topContributions?: readonly Contribution[];
}

export interface CompiledModels {
  readonly main: CompiledForest;
  readonly cold: CompiledForest;
  readonly critical: CompiledForest;
  readonly worth: CompiledForest | null;
}

const PROFILE = keyPlace('profile');
const compiled = new WeakMap<ModelSet, CompiledModels>();
const row = new Float32Array(FEATURES.length);
const parts = new Float64Array(FEATURES.length);

/** The forests of a model set as typed arrays; made at first use and kept as long as the model set. A set of other keys is a fault. */
export function compiledModels(models: ModelSet): CompiledModels {
  let found = compiled.get(models);
  if (found === undefined) {
    if (!isOurs(models)) {
      throw new Fault('scores/other-keys', 'The models were trained on another list of keys or features.');
    }
    found = {
      main: compileForest(models.main),
      cold: compileForest(models.cold),
      critical: compileForest(models.critical),
      worth: models.worth === undefined ? null : compileForest(models.worth.forest),
    };
    compiled.set(models, found);
  }
  return found;
}

/**
 * @param counts flat triples of `readCounts` @param numerics of `goodsNumerics`
 * @param top how many contributions to name; none when absent, since they cost as much again
 */
export function scoreItem(
  models: ModelSet,
  counts: ArrayLike<number>,
  numerics: ArrayLike<number>,
  top = 0,
): ItemScore {
  const forests = compiledModels(models);
  fillFeatures(counts, 0, numerics, 0, models.overall, models.backOff, row);
  const seen = counts[PROFILE * 3]!;
  const forest = seen > 0 ? forests.main : forests.cold;
  const calibration = seen > 0 ? models.calibration.seen : models.calibration.unseen;
  const score: ItemScore = {
    fraud: rounded(calibrated(calibration, logistic(marginOf(forest, row)))),
    critical: rounded(calibrated(models.calibration.critical, logistic(marginOf(forests.critical, row)))),
    regime: seen > 0 ? 'seen' : 'unseen',
    seen,
    hits: counts[PROFILE * 3 + 1]!,
    ...(forests.worth === null ? {} : { worthKrw: worthKrw(forests.worth, models.worth!.factor, numerics) }),
  };
  if (top === 0) return score;
  parts.fill(0);
  pathContributions(forest, row, parts);
  return { ...score, topContributions: strongest(parts, top) };
}

/** The features that moved the margin most, either way. */
export function strongest(values: Float64Array, top: number): Contribution[] {
  return Array.from(values.keys())
    .filter((place) => values[place] !== 0)
    .sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b)
    .slice(0, top)
    .map((place) => ({ feature: FEATURES[place]!, value: rounded(values[place]!) }));
}
