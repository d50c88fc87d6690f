/** What the leaves of an ONNX tree model add to the margin of a yes, and where that margin begins. */
import type { OnnxComplaints } from './problems.ts';
import type { OnnxNode } from './wire.ts';

export interface Leaves {
  /** Of a leaf, by tree and number of the node within it; a leaf without a weight adds nothing. */
  readonly valueOf: (tree: number, node: number) => number;
  readonly base: number;
}

const ENDINGS = ['NONE', 'LOGISTIC', 'SOFTMAX'];

/** Undefined, and told, where the model does not tell a yes from a no. @param trees how many there are */
export function leavesOf(node: OnnxNode, trees: number, complaints: OnnxComplaints): Leaves | undefined {
  const ending = node.attributes.get('post_transform')?.text ?? 'NONE';
  if (!ENDINGS.includes(ending)) complaints.add('onnx/other-ending', '/post_transform', ending.slice(0, 40));
  const wrong = (node.attributes.get('base_values')?.floats ?? []).find((value) => !Number.isFinite(value));
  if (wrong !== undefined) complaints.add('onnx/tree-number', '/base_values', String(wrong));
  return node.operator === 'TreeEnsembleClassifier'
    ? ofClassifier(node, ending === 'SOFTMAX', complaints)
    : ofRegressor(node, trees, complaints);
}

function ofClassifier(node: OnnxNode, isSoftmax: boolean, complaints: OnnxComplaints): Leaves | undefined {
  const labels = intsOf(node, 'classlabels_int64s');
  if (labels.join() !== '0,1') {
    complaints.add('onnx/many-outputs', '/classlabels_int64s', labels.slice(0, 5).join());
    return undefined;
  }
  const classes = intsOf(node, 'class_ids');
  // A model that weighs one class alone weighs the yes, whatever number it has.
  const isSingle = new Set(classes).size <= 1;
  if (isSingle && isSoftmax) complaints.add('onnx/other-ending', '/post_transform', 'SOFTMAX, 1');
  const base = node.attributes.get('base_values')?.floats ?? [];
  const isAgreed = base.every((value) => value === 0) || (isSingle && classes[0] === 0 && base.length === 1);
  if (!isAgreed) complaints.add('onnx/base-values', '/base_values', base.slice(0, 3).join());
  const share = (one: number): number => (isSingle || one === 1 ? 1 : isSoftmax ? -1 : 0);
  const weights = weightsOf(node, 'class', complaints);
  return weights && { base: base[0] ?? 0, valueOf: sums(weights, (place) => share(classes[place]!)) };
}

function ofRegressor(node: OnnxNode, trees: number, complaints: OnnxComplaints): Leaves | undefined {
  const targets = node.attributes.get('n_targets')?.int ?? 1;
  const joined = node.attributes.get('aggregate_function')?.text ?? 'SUM';
  if (targets !== 1) complaints.add('onnx/many-outputs', '/n_targets', String(targets));
  if (joined !== 'SUM' && joined !== 'AVERAGE')
    complaints.add('onnx/other-ending', '/aggregate_function', joined.slice(0, 40));
  const weights = weightsOf(node, 'target', complaints);
  const each = joined === 'AVERAGE' ? 1 / Math.max(1, trees) : 1;
  const base = node.attributes.get('base_values')?.floats[0] ?? 0;
  return weights && { base, valueOf: sums(weights, () => each) };
}

interface Weights {
  readonly trees: readonly number[];
  readonly nodes: readonly number[];
  readonly values: readonly number[];
}

function weightsOf(node: OnnxNode, of: 'class' | 'target', complaints: OnnxComplaints): Weights | undefined {
  const values = node.attributes.get(`${of}_weights`)?.floats ?? [];
  const [trees, nodes, ids] = ['treeids', 'nodeids', 'ids'].map((list) => intsOf(node, `${of}_${list}`));
  if (values.length === 0 || [trees, nodes, ids].some((list) => list!.length !== values.length)) {
    complaints.add('onnx/tree-shape', `/${of}_weights`);
    return undefined;
  }
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) complaints.add('onnx/tree-number', `/${of}_weights/${wrong}`);
  return { trees: trees!, nodes: nodes!, values };
}

function sums({ trees, nodes, values }: Weights, share: (place: number) => number): Leaves['valueOf'] {
  const by = new Map<string, number>();
  values.forEach((value, place) => {
    const key = `${trees[place]}/${nodes[place]}`;
    by.set(key, (by.get(key) ?? 0) + share(place) * value);
  });
  return (tree, node) => Math.fround(by.get(`${tree}/${node}`) ?? 0);
}

export function intsOf(node: OnnxNode, name: string): readonly number[] {
  return node.attributes.get(name)?.ints ?? [];
}
