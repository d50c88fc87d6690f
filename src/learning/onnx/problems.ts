/** What can be wrong with an ONNX file, each in a sentence for the officer who brings it. */
import type { Text } from '../../core/text.ts';
import { ComplaintsIn } from '../complaints.ts';

export type OnnxProblemCode =
  | 'onnx/too-large'
  | 'onnx/not-a-model'
  | 'onnx/no-trees'
  | 'onnx/other-step'
  | 'onnx/other-input'
  | 'onnx/many-outputs'
  | 'onnx/other-ending'
  | 'onnx/base-values'
  | 'onnx/double'
  | 'onnx/tree-shape'
  | 'onnx/tree-number'
  | 'onnx/tree-mode'
  | 'onnx/tree-cycle'
  | 'onnx/tree-too-deep';

const WORDS: Readonly<Record<OnnxProblemCode, Text>> = {
  'onnx/too-large': { ko: '모델 파일이 너무 큽니다.', en: 'The model file is too large.' },
  'onnx/not-a-model': {
    ko: 'ONNX 파일이 아니거나 파일이 중간에서 잘렸습니다.',
    en: 'This is no ONNX file, or it is cut off.',
  },
  'onnx/no-trees': {
    ko: '나무 모델(TreeEnsembleClassifier, TreeEnsembleRegressor) 하나가 있어야 합니다. 신경망 등 다른 모델은 결정을 다시 계산해 같은 값이 나온다고 보장할 수 없어 받지 않습니다.',
    en: 'There has to be one tree model (TreeEnsembleClassifier or TreeEnsembleRegressor). Other models, such as neural networks, are not taken: nobody could promise that a decision computed again comes out the same.',
  },
  'onnx/other-step': {
    ko: '나무 모델 앞뒤에 다른 계산이 있습니다. 특성은 이 과제에서 내려받은 표 그대로여야 합니다.',
    en: 'Something else is computed before or after the trees. Features have to be those of the table that this study gives out.',
  },
  'onnx/other-input': {
    ko: '입력의 특성 수가 과제의 특성 수와 다릅니다.',
    en: 'The input has another number of features than the study.',
  },
  'onnx/many-outputs': {
    ko: '예와 아니오(0, 1)를 가르거나 값 하나를 내는 모델이어야 합니다.',
    en: 'The model has to tell yes from no (0 and 1), or to give one value.',
  },
  'onnx/other-ending': {
    ko: '마무리 변환은 NONE, LOGISTIC, SOFTMAX 중 하나, 합치는 방법은 SUM 또는 AVERAGE여야 합니다.',
    en: 'The transform at the end has to be NONE, LOGISTIC or SOFTMAX, and trees have to be joined by SUM or AVERAGE.',
  },
  'onnx/base-values': {
    ko: '분류 모델의 base_values는 실행기마다 다르게 더해지므로, 한 부류(0)에 값 하나일 때만 읽습니다.',
    en: 'Runtimes disagree on how base_values of a classifier are added; they are read with one class (0) and one value alone.',
  },
  'onnx/double': {
    ko: '배정밀도(double) 나무입니다. 단정밀도(float)로 내보내야 합니다.',
    en: 'The trees are in double precision; export them in single precision (float).',
  },
  'onnx/tree-shape': {
    ko: '나무의 목록이 없거나 길이가 서로 다릅니다.',
    en: 'Lists of the trees are missing, or of different lengths.',
  },
  'onnx/tree-number': {
    ko: '나무의 마디에 쓸 수 없는 숫자가 있습니다.',
    en: 'A node of a tree holds a number that cannot be used.',
  },
  'onnx/tree-mode': {
    ko: '크고 작음(BRANCH_LEQ, LT, GT, GTE)으로 가르는 마디만 읽을 수 있습니다.',
    en: 'Only nodes that split by size (BRANCH_LEQ, LT, GT, GTE) can be read.',
  },
  'onnx/tree-cycle': {
    ko: '나무의 뿌리가 하나가 아니거나 마디에 두 번 닿습니다. 끝나지 않는 길이 있을 수 있습니다.',
    en: 'A tree has not one root, or a node of it is reached twice: a walk might never end.',
  },
  'onnx/tree-too-deep': { ko: '나무가 너무 깊습니다.', en: 'The tree is too deep.' },
};

export class OnnxComplaints extends ComplaintsIn<OnnxProblemCode> {
  constructor() {
    super(WORDS);
  }
}
