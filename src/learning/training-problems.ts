/** What can be wrong with a table to learn from, or with how it should be learnt, each in a sentence for the officer. */
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';

const WORDS = {
  'training/too-large': {
    ko: '표가 너무 커서 메모리에 담을 수 없습니다. 행을 표본으로 줄이거나 특성을 줄여야 합니다.',
    en: 'The table is too large for the memory. Take a sample of the rows, or fewer features.',
  },
  'training/few-rows': {
    ko: '학습에 쓸 행이 너무 적습니다.',
    en: 'There are too few rows to learn from.',
  },
  'training/feature-names': {
    ko: '특성 이름의 수가 열의 수와 다릅니다.',
    en: 'There are not as many names of features as columns.',
  },
  'training/feature-twice': {
    ko: '같은 이름의 특성이 두 번 있습니다.',
    en: 'Two features have the same name.',
  },
  'training/label-is-feature': {
    ko: '결과 열이 특성에도 들어 있습니다. 특성에서 빼야 합니다.',
    en: 'The outcome is also among the features; take it out.',
  },
  'training/label-count': {
    ko: '결과의 수가 행의 수와 다릅니다.',
    en: 'There are not as many outcomes as rows.',
  },
  'training/label-not-yes-no': {
    ko: '결과는 0 또는 1이어야 합니다.',
    en: 'Outcomes have to be 0 or 1.',
  },
  'training/label-not-a-number': {
    ko: '결과에 숫자가 아닌 값이 있습니다.',
    en: 'An outcome is not a number.',
  },
  'training/one-outcome': {
    ko: '모든 행의 결과가 같아서 배울 것이 없습니다.',
    en: 'All rows have the same outcome, so there is nothing to learn.',
  },
  'training/few-hits': {
    ko: '드문 쪽 결과의 행이 적어서 수치를 믿기 어렵습니다.',
    en: 'Few rows have the rarer outcome; figures will mean little.',
  },
  'training/weight': {
    ko: '가중치는 행마다 하나씩, 0 이상의 유한한 숫자여야 하고 모두 0일 수는 없습니다.',
    en: 'Weights have to be one a row, finite and not below zero, and not all zero.',
  },
  'training/groups': {
    ko: '묶음 안의 순서를 배우려면 행마다 묶음이 있어야 합니다.',
    en: 'To learn an order within groups, each row needs a group.',
  },
  'training/no-pairs': {
    ko: '결과가 다른 두 행이 있는 묶음이 하나도 없습니다.',
    en: 'No group has two rows with different outcomes.',
  },
  'training/constant': {
    ko: '이 열은 값이 하나뿐이어서 쓰이지 않습니다.',
    en: 'This column has one value only and will not be used.',
  },
  'training/all-missing': {
    ko: '이 열은 모두 비어 있어서 쓰이지 않습니다.',
    en: 'This column is missing everywhere and will not be used.',
  },
  'training/infinite': {
    ko: '이 열에 무한대가 있습니다. 비우거나 숫자로 바꾸어야 합니다.',
    en: 'This column holds an infinity; leave it out or make it a number.',
  },
  'training/no-features': {
    ko: '쓸 수 있는 특성이 하나도 없습니다.',
    en: 'There is no feature that could be used.',
  },
  'training/setting': {
    ko: '설정 값이 허용 범위를 벗어났습니다.',
    en: 'A setting is outside its range.',
  },
  'training/depth-without-leaves': {
    ko: '나무가 이보다 깊으려면 잎의 수를 함께 정해야 합니다.',
    en: 'For deeper trees the number of leaves has to be limited too.',
  },
  'training/nothing-holds': {
    ko: 'lambda와 leastCover가 둘 다 0이면 잎의 값이 정해지지 않습니다.',
    en: 'With lambda and leastCover both 0, leaves have no definite value.',
  },
  'training/objective': {
    ko: '목적 함수는 logistic, squared-error, pairwise-rank 중 하나여야 합니다.',
    en: 'The objective has to be logistic, squared-error or pairwise-rank.',
  },
  'training/positive-weight': {
    ko: '적발 쪽 가중치는 logistic에서만 쓸 수 있습니다.',
    en: 'A weight of the positive outcome goes with logistic only.',
  },
  'training/monotone-unknown': {
    ko: '방향을 정한 특성이 표에 없습니다.',
    en: 'A direction is set for a feature that the table does not have.',
  },
  'training/monotone-direction': {
    ko: '방향은 1(늘면 오름) 또는 -1(늘면 내림)이어야 합니다.',
    en: 'A direction has to be 1 (rises with it) or -1 (falls with it).',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type TrainingProblemCode = keyof typeof WORDS;
export type TrainingProblem = Problem<TrainingProblemCode>;

/** @param cause the value or the column that was found */
export function trainingProblem(code: TrainingProblemCode, pointer: string, cause?: string): TrainingProblem {
  return { code, message: WORDS[code], pointer, ...(cause === undefined ? {} : { cause }) };
}
