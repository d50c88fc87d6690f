/** What can be wrong with a model file of XGBoost, each in a sentence for the officer who uploads it. */
import type { Text } from '../../core/text.ts';
import { ComplaintsIn } from '../complaints.ts';

export type XgboostProblemCode =
  | 'xgboost/too-large'
  | 'xgboost/not-json'
  | 'xgboost/not-a-model'
  | 'xgboost/other-version'
  | 'xgboost/other-booster'
  | 'xgboost/other-objective'
  | 'xgboost/many-outputs'
  | 'xgboost/categorical'
  | 'xgboost/base-score'
  | 'xgboost/feature-names'
  | 'xgboost/tree-shape'
  | 'xgboost/tree-number'
  | 'xgboost/tree-cycle'
  | 'xgboost/tree-too-deep'
  | 'xgboost/tree-loose';

const WORDS: Readonly<Record<XgboostProblemCode, Text>> = {
  'xgboost/too-large': {
    ko: '모델 파일이 너무 큽니다.',
    en: 'The model file is too large.',
  },
  'xgboost/not-json': {
    ko: '올바른 JSON이 아니거나 파일이 중간에서 잘렸습니다. XGBoost에서 save_model("이름.json")으로 저장한 파일이 필요합니다.',
    en: 'This is not JSON, or it is cut off. A file that XGBoost saved by save_model("name.json") is needed.',
  },
  'xgboost/not-a-model': {
    ko: 'XGBoost 모델 파일의 이 부분이 없거나 형식이 다릅니다.',
    en: 'This part of an XGBoost model file is missing or of another type.',
  },
  'xgboost/other-version': {
    ko: '이 프로그램이 아는 XGBoost 버전(1, 2, 3)의 파일이 아닙니다.',
    en: 'The file is not of a version of XGBoost that this program knows (1, 2 or 3).',
  },
  'xgboost/other-booster': {
    ko: '나무 모델(gbtree)만 읽을 수 있습니다. dart와 gblinear는 읽지 않습니다.',
    en: 'Only tree models (gbtree) can be read; dart and gblinear cannot.',
  },
  'xgboost/other-objective': {
    ko: '목적 함수는 binary:logistic, reg:logistic, reg:squarederror, rank:pairwise, rank:ndcg, rank:map 중 하나여야 합니다.',
    en: 'The objective has to be one of binary:logistic, reg:logistic, reg:squarederror, rank:pairwise, rank:ndcg, rank:map.',
  },
  'xgboost/many-outputs': {
    ko: '값 하나를 내는 모델만 읽을 수 있습니다. 여러 부류나 여러 목표의 모델은 읽지 않습니다.',
    en: 'Only models with one output can be read; models of several classes or targets cannot.',
  },
  'xgboost/categorical': {
    ko: '범주로 나누는 마디는 읽을 수 없습니다. 범주를 숫자로 바꾸어 다시 학습해야 합니다.',
    en: 'Splits by category cannot be read. Train again with categories turned into numbers.',
  },
  'xgboost/base-score': {
    ko: 'base_score가 이 목적 함수에 맞는 숫자가 아닙니다.',
    en: 'base_score is not a number that fits the objective.',
  },
  'xgboost/feature-names': {
    ko: '특성 이름은 특성의 수만큼, 서로 다른 글자로 있어야 합니다.',
    en: 'There has to be a name for each feature, and no two alike.',
  },
  'xgboost/tree-shape': {
    ko: '나무의 목록이 없거나 길이가 마디의 수와 다릅니다.',
    en: 'A list of the tree is missing, or its length is not the number of nodes.',
  },
  'xgboost/tree-number': {
    ko: '나무의 마디에 쓸 수 없는 숫자가 있습니다.',
    en: 'A node of the tree holds a number that cannot be used.',
  },
  'xgboost/tree-cycle': {
    ko: '나무의 마디에 두 번 닿습니다. 끝나지 않는 길이 있을 수 있습니다.',
    en: 'A node of the tree is reached twice: a walk might never end.',
  },
  'xgboost/tree-too-deep': {
    ko: '나무가 너무 깊습니다.',
    en: 'The tree is too deep.',
  },
  'xgboost/tree-loose': {
    ko: '뿌리에서 닿지 않는 마디가 있습니다.',
    en: 'Some nodes cannot be reached from the root.',
  },
};

export class Complaints extends ComplaintsIn<XgboostProblemCode> {
  constructor() {
    super(WORDS);
  }
}
