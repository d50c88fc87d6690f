/** The trees of an ONNX tree model, walked from their roots and laid out as a forest lays out its own; nothing in it is trusted. */
import { addNode, type Growing } from '../growing-forest.ts';
import { MOST_DEPTH, MOST_NODES_A_TREE, MOST_TREES } from '../xgboost/sizes.ts';
import { intsOf, type Leaves } from './leaves.ts';
import type { OnnxComplaints } from './problems.ts';
import type { OnnxNode } from './wire.ts';

/** Nodes of all trees, one after the other. */
interface Nodes {
  readonly tree: readonly number[];
  readonly node: readonly number[];
  readonly feature: readonly number[];
  readonly mode: readonly string[];
  readonly value: readonly number[];
  readonly yes: readonly number[];
  readonly no: readonly number[];
  /** 1 where a missing value is a yes; empty where none is. */
  readonly missingYes: readonly number[];
}

/** Places of the nodes of each tree, in the order in which trees come. Undefined, and told, where the lists do not fit. */
export function treesOf(node: OnnxNode, complaints: OnnxComplaints): [Nodes, number[][]] | undefined {
  if (node.attributes.get('nodes_values_as_tensor')?.isTensor === true) {
    complaints.add('onnx/double', '/nodes_values_as_tensor');
    return undefined;
  }
  const nodes: Nodes = {
    tree: intsOf(node, 'nodes_treeids'),
    node: intsOf(node, 'nodes_nodeids'),
    feature: intsOf(node, 'nodes_featureids'),
    mode: node.attributes.get('nodes_modes')?.texts ?? [],
    value: node.attributes.get('nodes_values')?.floats ?? [],
    yes: intsOf(node, 'nodes_truenodeids'),
    no: intsOf(node, 'nodes_falsenodeids'),
    missingYes: intsOf(node, 'nodes_missing_value_tracks_true'),
  };
  const count = nodes.tree.length;
  const { missingYes, ...needed } = nodes;
  const wrong = Object.entries(needed).filter(([, list]) => list.length !== count || count === 0);
  for (const [name] of wrong) complaints.add('onnx/tree-shape', `/nodes/${name}`);
  if (missingYes.length !== 0 && missingYes.length !== count)
    complaints.add('onnx/tree-shape', '/nodes_missing_value_tracks_true');
  if (wrong.length > 0) return undefined;
  const trees = [...Map.groupBy(nodes.tree.keys(), (place) => nodes.tree[place]!).values()];
  if (trees.length > MOST_TREES || trees.some((places) => places.length > MOST_NODES_A_TREE)) {
    complaints.add('onnx/too-large', '/nodes_treeids', String(count));
    return undefined;
  }
  return [nodes, trees];
}

/** Adds a tree to `into`, or tells what is wrong with it. @param places of its nodes in the lists */
export function readTree(
  nodes: Nodes,
  places: readonly number[],
  leaves: Leaves,
  features: number,
  into: Growing,
  complaints: OnnxComplaints,
): void {
  const placeOf = new Map(places.map((place) => [nodes.node[place]!, place]));
  const root = rootOf(nodes, places);
  if (root === undefined || placeOf.size !== places.length) {
    complaints.add('onnx/tree-cycle', `/nodes_treeids/${places[0]}`);
    return;
  }
  const wasReached = new Set([root]);
  const waiting = [{ from: root, to: addNode(into), depth: 0 }];
  into.roots.push(waiting[0]!.to);
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { from, to, depth } = one;
    if (nodes.mode[from] === 'LEAF') {
      into.value[to] = leaves.valueOf(nodes.tree[from]!, nodes.node[from]!);
      continue;
    }
    const split = splitOf(nodes, from, features, complaints);
    if (split === undefined) continue;
    const children = [split.left, split.right].map((number) => placeOf.get(number));
    if (depth >= MOST_DEPTH) {
      complaints.add('onnx/tree-too-deep', `/nodes_nodeids/${from}`, `> ${MOST_DEPTH}`);
      return;
    }
    if (children[0] === children[1] || children.some((at) => at === undefined || wasReached.has(at))) {
      complaints.add('onnx/tree-cycle', `/nodes_truenodeids/${from}`);
      continue;
    }
    const child = addNode(into);
    addNode(into);
    into.left[to] = child;
    into.feature[to] = nodes.feature[from]!;
    into.threshold[to] = split.threshold;
    into.missingLeft[to] = split.missingLeft;
    for (const [place, at] of children.entries()) {
      wasReached.add(at!);
      waiting.push({ from: at!, to: child + place, depth: depth + 1 });
    }
  }
}

/** The one node that no other points to. */
function rootOf({ mode, node, yes, no }: Nodes, places: readonly number[]): number | undefined {
  const pointed = new Set(
    places.flatMap((place) => (mode[place] === 'LEAF' ? [] : [yes[place]!, no[place]!])),
  );
  const roots = places.filter((place) => !pointed.has(node[place]!));
  return roots.length === 1 ? roots[0] : undefined;
}

interface Split {
  readonly left: number;
  readonly right: number;
  readonly threshold: number;
  readonly missingLeft: 0 | 1;
}

/** Our trees send what is below the threshold to the left: “at most” becomes “below the next larger number”. */
function splitOf(
  nodes: Nodes,
  place: number,
  features: number,
  complaints: OnnxComplaints,
): Split | undefined {
  const [feature, value, mode] = [nodes.feature[place]!, nodes.value[place]!, nodes.mode[place]!];
  const isBelow = mode === 'BRANCH_LEQ' || mode === 'BRANCH_LT';
  if (!isBelow && mode !== 'BRANCH_GT' && mode !== 'BRANCH_GTE') {
    complaints.add('onnx/tree-mode', `/nodes_modes/${place}`, mode.slice(0, 40));
    return undefined;
  }
  const threshold = mode === 'BRANCH_LEQ' || mode === 'BRANCH_GT' ? nextSingle(value) : value;
  if (!(Number.isInteger(feature) && feature >= 0 && feature < features))
    complaints.add('onnx/tree-number', `/nodes_featureids/${place}`, String(feature));
  if (!Number.isFinite(threshold))
    complaints.add('onnx/tree-number', `/nodes_values/${place}`, String(value));
  const isMissingYes = nodes.missingYes[place] === 1;
  const [yes, no] = [nodes.yes[place]!, nodes.no[place]!];
  return {
    ...(isBelow ? { left: yes, right: no } : { left: no, right: yes }),
    threshold,
    missingLeft: isMissingYes === isBelow ? 1 : 0,
  };
}

const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/** The next larger number of single precision. */
function nextSingle(value: number): number {
  if (!Number.isFinite(value)) return value;
  // The smallest that float32 holds, on the way up through zero of either sign.
  if (value === 0) return 2 ** -149;
  single[0] = value;
  bits[0] = bits[0]! + (value > 0 ? 1 : -1);
  return single[0]!;
}
