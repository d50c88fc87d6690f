/**
 * How good a model set is on examined lines that it has not learnt from: new goods profiles first, because there the models must
 * generalise, then known ones, then all, each beside the plain lookup; with the caveat that belongs to the figures.
 */
import type { Text } from '../../core/text.ts';
import { type ReliabilityBin, reliability } from '../../learning/calibration.ts';
import type { Counts } from '../../learning/counts.ts';
import {
  areaUnderCurve,
  atPercent,
  averagePrecision,
  bestThreshold,
  fScores,
} from '../../learning/metrics.ts';
import type { LearningRow } from './learning-table.ts';
import type { ModelSet } from './model-set.ts';
import { type ScoredRows, scoreRows } from './score-table.ts';

/** Shares of the ranking, per cent, at which precision and recall are given. */
export const PERCENTS = [1, 2, 5, 10, 20] as const;

/** A measure that cannot be had (no fraud among the rows) is null. */
export interface Measures {
  readonly rows: number;
  readonly hits: number;
  readonly auc: number | null;
  readonly averagePrecision: number | null;
  /** In the order of PERCENTS. */
  readonly precision: readonly (number | null)[];
  readonly recall: readonly (number | null)[];
}

export interface Regime {
  readonly name: 'unseen' | 'seen' | 'all';
  readonly model: Measures;
  readonly lookup: Measures;
}

export interface Evaluation {
  /** Unseen goods profiles stand first. */
  readonly regimes: readonly Regime[];
  readonly critical: { readonly model: Measures; readonly lookup: Measures };
  /** At the threshold that is best on these very rows, so optimistic. */
  readonly f1: number | null;
  readonly macroF1: number | null;
  readonly threshold: number;
  /** Mean distance between said and seen chances. */
  readonly calibrationError: number | null;
  /** Said beside seen chances, in tenths of the chance; absent in figures measured before they were kept. */
  readonly reliability?: readonly ReliabilityBin[];
  readonly caveat: Text;
}

/** To be shown beside every headline figure of the public data set. */
export const SYNTHETIC_CAVEAT: Text = {
  ko: '라벨이 물품 프로파일을 따르는 합성 데이터입니다. 이미 검사한 프로파일의 수치는 기억력을 재는 것이며, 새 프로파일의 수치가 일반화 능력을 보여 줍니다.',
  en: 'Synthetic data whose labels follow goods profiles: figures on profiles examined before measure memory, those on new profiles show generalisation.',
};

/** @param counts profiles before these rows */
export function evaluateModelSet(
  models: ModelSet,
  counts: Counts,
  rows: readonly LearningRow[],
  caveat: Text = SYNTHETIC_CAVEAT,
): Evaluation {
  return evaluateScored(scoreRows(models, counts, rows), caveat);
}

export function evaluateScored(scored: ScoredRows, caveat: Text = SYNTHETIC_CAVEAT): Evaluation {
  const every = Array.from(scored.hits.keys());
  const regime = (name: Regime['name'], places: readonly number[]): Regime => ({
    name,
    model: measure(scored.fraud, scored.hits, places),
    lookup: measure(scored.lookup, scored.hits, places),
  });
  const threshold = bestThreshold(scored.fraud, scored.hits);
  const said = reliability(scored.fraud, scored.hits);
  const { f1, macroF1 } = fScores(scored.fraud, scored.hits, threshold);
  return {
    regimes: [
      regime(
        'unseen',
        every.filter((row) => scored.seen[row] === 0),
      ),
      regime(
        'seen',
        every.filter((row) => scored.seen[row] === 1),
      ),
      regime('all', every),
    ],
    critical: {
      model: measure(scored.critical, scored.criticalHits, every),
      lookup: measure(scored.criticalLookup, scored.criticalHits, every),
    },
    f1: known(f1),
    macroF1: known(macroF1),
    threshold,
    calibrationError: every.length === 0 ? null : known(said.error),
    reliability: said.bins,
    caveat,
  };
}

export function measure(
  scores: Float64Array,
  labels: Uint8Array,
  places: readonly number[] = Array.from(labels.keys()),
): Measures {
  const chosen = Float64Array.from(places, (row) => scores[row]!);
  const truth = Uint8Array.from(places, (row) => labels[row]!);
  const shares = PERCENTS.map((percent) => atPercent(chosen, truth, percent));
  return {
    rows: places.length,
    hits: truth.reduce((sum, hit) => sum + hit, 0),
    auc: known(areaUnderCurve(chosen, truth)),
    averagePrecision: known(averagePrecision(chosen, truth)),
    precision: shares.map((share) => (places.length === 0 ? null : known(share.precision))),
    recall: shares.map((share) => known(share.recall)),
  };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
