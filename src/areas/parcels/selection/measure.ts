/**
 * How well a model of parcels would have ranked the latest outcomes, had it learnt from the earlier ones alone: parcels of senders
 * that were never examined first, beside what the detectors say together without any model.
 */
import type { Text } from '../../../core/text.ts';
import { compileForest, logistic, marginOf } from '../../../learning/forest.ts';
import { type Evaluation, evaluateScored } from '../../../screening/scores/evaluate.ts';
import { noisyOr } from './features.ts';
import { type ParcelExample, trainParcels } from './train.ts';

/** Of all outcomes, the latest. */
const KEPT_APART = 0.25;
const LEAST_APART = 20;

/** @param examples the latest first @returns null where too few are kept apart, or either part lacks finds or parcels without one */
export function measureParcels(
  examples: readonly ParcelExample[],
  features: readonly string[],
  seed: number,
): Evaluation | null {
  const apart = examples.slice(0, Math.floor(examples.length * KEPT_APART));
  const learnt = examples.slice(apart.length);
  if (apart.length < LEAST_APART || !hasBoth(apart) || !hasBoth(learnt)) return null;
  const model = trainParcels(learnt, features, seed);
  const [any, critical] = [compileForest(model.any), compileForest(model.critical)];
  const saidFrom = features.findIndex((name) => name.startsWith('says:'));
  const examined = features.indexOf('sender.examined');
  const rules = Float64Array.from(apart, ({ row }) => noisyOr(row.subarray(saidFrom)));
  const evaluation = evaluateScored(
    {
      fraud: Float64Array.from(apart, ({ row }) => logistic(marginOf(any, row))),
      critical: Float64Array.from(apart, ({ row }) => logistic(marginOf(critical, row))),
      ...{ lookup: rules, criticalLookup: rules },
      seen: Uint8Array.from(apart, ({ row }) => (row[examined]! > 0 ? 1 : 0)),
      hits: Uint8Array.from(apart, ({ isFound }) => (isFound ? 1 : 0)),
      criticalHits: Uint8Array.from(apart, ({ isCritical }) => (isCritical ? 1 : 0)),
    },
    CAVEAT,
  );
  // Its scores are ranks: there is nothing that chances could be held against.
  return { ...evaluation, calibrationError: null, reliability: [] };
}

function hasBoth(examples: readonly ParcelExample[]): boolean {
  return examples.some(({ isFound }) => isFound) && examples.some(({ isFound }) => !isFound);
}

const CAVEAT: Text = {
  ko: '가장 늦은 검사 결과 4분의 1을 빼고 학습한 모델로 쟀습니다. 검사한 화물만 있어, 검사하지 않은 화물에 대해서는 말하지 않습니다.',
  en: 'Measured with a model that did not see the latest quarter of outcomes; examined parcels alone, so it says nothing of parcels that nobody examined.',
};
