/** One tree of a model file of XGBoost, walked from its root and laid out as a forest lays out its own; nothing in it is trusted. */
import { addNode, type Growing } from '../growing-forest.ts';
import type { Complaints } from './problems.ts';
import { MOST_DEPTH, MOST_NODES_A_TREE } from './sizes.ts';

const LISTS = [
  'left_children',
  'right_children',
  'split_indices',
  'split_conditions',
  'default_left',
  'sum_hessian',
] as const;

type Raw = Readonly<Record<(typeof LISTS)[number], readonly unknown[]>>;

/** A node still to be laid out: where it stands in the file and in the forest. */
interface Waiting {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Adds the tree to `into`, or tells what is wrong with it. @param pointer of the tree in the file */
export function readTree(
  tree: unknown,
  features: number,
  into: Growing,
  pointer: string,
  complaints: Complaints,
): void {
  const raw = listsOf(tree, pointer, complaints);
  if (raw === undefined) return;
  const nodes = raw.left_children.length;
  const wasReached = new Uint8Array(nodes);
  const waiting: Waiting[] = [{ from: 0, to: addNode(into), depth: 0 }];
  into.roots.push(waiting[0]!.to);
  wasReached[0] = 1;
  let reached = 1;
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { from, to, depth } = one;
    const complain = (list: keyof Raw): void =>
      complaints.add('xgboost/tree-number', `${pointer}/${list}/${from}`, shown(raw[list][from]));
    const cover = numberOf(raw.sum_hessian[from]);
    if (cover === undefined || cover < 0) complain('sum_hessian');
    into.cover[to] = cover ?? 0;
    const [left, right] = [raw.left_children[from], raw.right_children[from]];
    const condition = numberOf(raw.split_conditions[from]);
    if (condition === undefined) complain('split_conditions');
    if (left === -1 && right === -1) {
      into.value[to] = condition ?? 0;
      continue;
    }
    if (depth >= MOST_DEPTH) {
      complaints.add('xgboost/tree-too-deep', `${pointer}/left_children/${from}`, `> ${MOST_DEPTH}`);
      return;
    }
    if (!isIndex(left, nodes)) complain('left_children');
    if (!isIndex(right, nodes)) complain('right_children');
    if (!isIndex(raw.split_indices[from], features)) complain('split_indices');
    const side = sideOf(raw.default_left[from]);
    if (side === undefined) complain('default_left');
    if (!isIndex(left, nodes) || !isIndex(right, nodes)) continue;
    if (left === right || wasReached[left] === 1 || wasReached[right] === 1) {
      complaints.add('xgboost/tree-cycle', `${pointer}/left_children/${from}`);
      continue;
    }
    wasReached[left] = wasReached[right] = 1;
    reached += 2;
    const child = addNode(into);
    addNode(into);
    into.left[to] = child;
    into.feature[to] = Number(raw.split_indices[from]);
    into.threshold[to] = condition ?? 0;
    into.missingLeft[to] = side ?? 0;
    waiting.push(
      { from: right, to: child + 1, depth: depth + 1 },
      { from: left, to: child, depth: depth + 1 },
    );
  }
  if (nodes - reached !== deletedOf(tree)) {
    complaints.add('xgboost/tree-loose', `${pointer}/left_children`, `${nodes - reached} / ${nodes}`);
  }
}

/** The lists of one length that a walk needs; undefined, and told, where one is missing or the tree is of a kind we cannot walk. */
function listsOf(tree: unknown, pointer: string, complaints: Complaints): Raw | undefined {
  if (typeof tree !== 'object' || tree === null) {
    complaints.add('xgboost/tree-shape', pointer);
    return undefined;
  }
  const fields = tree as Readonly<Record<string, unknown>>;
  const nodes = Array.isArray(fields.left_children) ? fields.left_children.length : 0;
  const wrong = LISTS.filter((list) => {
    const value = fields[list];
    return !Array.isArray(value) || value.length !== nodes || nodes === 0;
  });
  for (const list of wrong) complaints.add('xgboost/tree-shape', `${pointer}/${list}`);
  if (nodes > MOST_NODES_A_TREE) {
    complaints.add('xgboost/too-large', `${pointer}/left_children`, `${nodes} > ${MOST_NODES_A_TREE}`);
    return undefined;
  }
  const stated = Number(parameterOf(tree, 'num_nodes') ?? nodes);
  if (stated !== nodes) {
    complaints.add('xgboost/tree-shape', `${pointer}/tree_param/num_nodes`, `${shown(stated)} / ${nodes}`);
  }
  const { categories_nodes: byCategory, split_type: types } = fields;
  const isCategorical =
    (Array.isArray(byCategory) && byCategory.length > 0) || (Array.isArray(types) && types.some(Boolean));
  if (isCategorical) complaints.add('xgboost/categorical', `${pointer}/split_type`);
  return wrong.length > 0 || isCategorical ? undefined : (fields as Raw);
}

function parameterOf(tree: unknown, name: string): unknown {
  const parameters = (tree as { readonly tree_param?: unknown }).tree_param;
  if (typeof parameters !== 'object' || parameters === null) return undefined;
  return (parameters as Readonly<Record<string, unknown>>)[name];
}

/** Pruning leaves nodes behind that nothing points to. */
function deletedOf(tree: unknown): number {
  return Number(parameterOf(tree, 'num_deleted') ?? 0);
}

/** A number that float32 can hold. */
function numberOf(value: unknown): number | undefined {
  if (typeof value !== 'number') return undefined;
  const single = Math.fround(value);
  return Number.isFinite(single) ? single : undefined;
}

function isIndex(value: unknown, below: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < below;
}

function sideOf(value: unknown): 0 | 1 | undefined {
  if (value === 0 || value === false) return 0;
  return value === 1 || value === true ? 1 : undefined;
}

/** What stands in the file, short enough for a message. */
export function shown(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 40);
}
