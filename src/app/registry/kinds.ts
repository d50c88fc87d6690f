/** What differs between models of one name and of another: whether they can decide here, and what follows when one does. */

import { featureNames, PARCEL_MODEL_FORMAT, type ParcelModel } from '../../areas/parcels/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { checkModelSet } from '../../screening/scores/check-model-set.ts';
import { MODEL_NAME, putInForce } from '../get-ready.ts';
import type { House } from '../house.ts';
import { PARCEL_MODEL_NAME } from '../parcels/selection/model-name.ts';
import type { ShadowScoring } from './shadow.ts';

export interface ModelKind {
  /** Asks the one in shadow beside the one that decides, without effect. */
  shadowOf(house: House): ShadowScoring;
  /** Why these bytes cannot decide; none where they can. @param value as parsed, null where they are no JSON */
  problemsOf(house: House, value: unknown): Promise<readonly Problem[]>;
  /** After another model decides. */
  settle(house: House): Promise<void>;
}

const KINDS: Readonly<Record<string, ModelKind>> = {
  [MODEL_NAME]: {
    shadowOf: ({ shadow }) => shadow,
    async problemsOf(_house, value) {
      const checked = checkModelSet(value);
      return checked.ok ? [] : checked.problems;
    },
    settle: putInForce,
  },
  [PARCEL_MODEL_NAME]: {
    shadowOf: ({ parcelShadow }) => parcelShadow,
    async problemsOf(house, value) {
      const { engine } = await house.parcels.editions.current(seoulDay(house.clock.now()));
      const names = featureNames(engine.detectors);
      const { format, features = [] } = (value ?? {}) as Partial<ParcelModel>;
      const isKnown = format === PARCEL_MODEL_FORMAT && features.join() === names.join();
      return isKnown ? [] : [{ code: 'model/features', message: OTHER_FEATURES }];
    },
    // Selection asks which model is in force before every batch.
    settle: async () => {},
  },
};

/** Undefined for names whose models decide nothing. */
export function modelKind(name: string): ModelKind | undefined {
  return KINDS[name];
}

const OTHER_FEATURES = {
  ko: '이 프로그램이 지금 읽는 항목과 다른 항목으로 학습한 모델입니다. 다시 학습하십시오.',
  en: 'It was trained on other features than this build reads under the policy of today. Train again.',
};
