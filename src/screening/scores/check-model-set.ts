/** Whether something read from a file is a model set that this program may ask: whole, of the same keys and features, and no walk without an end. */
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Forest } from '../../learning/forest.ts';
import { FEATURES } from './features.ts';
import { KEY_KINDS, KEY_LIST_VERSION } from './goods-keys.ts';
import { NUMERICS } from './goods-numerics.ts';
import { MODEL_SET_FORMAT, type ModelSet } from './model-set.ts';

export type ModelSetProblemCode = 'scores/not-a-model-set' | 'scores/other-keys' | 'scores/damaged-forest';

const WORDS: Readonly<Record<ModelSetProblemCode, Text>> = {
  'scores/not-a-model-set': {
    ko: '모델 묶음이 아니거나 잘렸습니다.',
    en: 'This is no model set, or it is cut off.',
  },
  'scores/other-keys': {
    ko: '모델이 다른 키 목록이나 특성 목록으로 학습되었습니다. 다시 학습해야 합니다.',
    en: 'The models were trained on another list of keys or features; they have to be trained again.',
  },
  'scores/damaged-forest': {
    ko: '모델의 나무가 손상되었습니다.',
    en: 'A forest of the models is damaged.',
  },
};

const FORESTS = ['main', 'cold', 'critical'] as const;

export function checkModelSet(value: unknown): Result<ModelSet, ModelSetProblemCode> {
  const models = value as ModelSet | null;
  const problem = (code: ModelSetProblemCode, pointer = ''): Result<never, ModelSetProblemCode> => {
    const one: Problem<ModelSetProblemCode> = { code, message: WORDS[code], pointer };
    return bad([one]);
  };
  if (typeof models !== 'object' || models?.format !== MODEL_SET_FORMAT)
    return problem('scores/not-a-model-set');
  const { keyList, overall, prices, backOff, calibration, trainedOn, figures } = models;
  if (!(keyList && overall && prices && backOff && calibration && trainedOn && figures)) {
    return problem('scores/not-a-model-set');
  }
  if (!isOurs(models)) return problem('scores/other-keys', '/keyList');
  for (const name of FORESTS) {
    if (!isWhole(models[name])) return problem('scores/damaged-forest', `/${name}`);
  }
  if (models.worth !== undefined && !isWhole(models.worth.forest))
    return problem('scores/damaged-forest', '/worth/forest');
  return good(models);
}

/** Counts and features are told apart by place alone, so the lists must be the very same. */
export function isOurs(models: ModelSet): boolean {
  return (
    models.keyList.version === KEY_LIST_VERSION &&
    models.keyList.names.join() === KEY_KINDS.map((kind) => kind.name).join() &&
    models.backOff.parents.length === KEY_KINDS.length &&
    FORESTS.every((name) => models[name]?.featureNames?.join() === FEATURES.join()) &&
    (models.worth === undefined || models.worth.forest?.featureNames?.join() === NUMERICS.join())
  );
}

/** Children stand behind their parents and within the list; every number is one. */
function isWhole(forest: Forest): boolean {
  const { featureNames, feature, threshold, missingLeft, left, value, cover, roots, base } = forest;
  const nodes = left?.length;
  const lists = [feature, threshold, missingLeft, value, cover];
  if (!Number.isFinite(base) || !Array.isArray(roots) || lists.some((list) => list?.length !== nodes))
    return false;
  if (!lists.every((list) => list.every(Number.isFinite))) return false;
  if (!roots.every((root) => Number.isInteger(root) && root >= 0 && root < nodes)) return false;
  return left.every((child, node) => {
    if (child === -1) return true;
    return (
      Number.isInteger(child) &&
      child > node &&
      child + 1 < nodes &&
      featureNames[feature[node]!] !== undefined
    );
  });
}
