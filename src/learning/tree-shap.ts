/**
 * Exact Shapley values of one score: how much each feature moved the margin, in a way that always adds up. What is not known of a
 * row is averaged by the training rows that came by, as path-dependent TreeSHAP does (Lundberg, Erion and Lee, arXiv:1802.03888);
 * how they are computed is told in shap-tables.ts.
 */
import type { CompiledForest } from './forest.ts';
import { type ShapTables, shapTables } from './shap-tables.ts';

/** Tables of a forest are kept while it is, unless they would fill the memory. */
const MOST_KEPT_BYTES = 256e6;
const kept = new WeakMap<CompiledForest, readonly ShapTables[]>();

/** Adds each feature's exact part to `into`; returns the margin expected without any feature. */
export function shapleyValues(forest: CompiledForest, row: Float32Array, into: Float64Array): number {
  let bias = forest.base;
  for (const root of forest.roots) bias += forest.expected[root]!;
  const tables = kept.get(forest);
  if (tables !== undefined) {
    const room = roomFor(tables);
    for (const tree of tables) explainTree(tree, room, row, into);
    return bias;
  }
  const made: ShapTables[] = [];
  let bytes = 0;
  for (let tree = 0; tree < forest.roots.length; tree++) {
    const one = shapTables(forest, forest.roots[tree]!, forest.roots[tree + 1] ?? forest.left.length);
    explainTree(one, roomFor([one]), row, into);
    bytes += one.inverse.byteLength * 2;
    if (bytes <= MOST_KEPT_BYTES) made.push(one);
  }
  if (bytes <= MOST_KEPT_BYTES) kept.set(forest, made);
  return bias;
}

/** What a row changes, for the largest of the trees. */
interface Room {
  /** Going down the product of the factors on the way to a node, at each point; going up the sum of those of its leaves. */
  readonly products: Float64Array;
  /** 1 where the row goes the node's way, and went the way of the same feature above. */
  readonly ways: Uint8Array;
}

function roomFor(tables: readonly ShapTables[]): Room {
  let [numbers, nodes] = [0, 0];
  for (const one of tables) {
    numbers = Math.max(numbers, one.inverse.length);
    nodes = Math.max(nodes, one.nodes);
  }
  return { products: new Float64Array(numbers), ways: new Uint8Array(nodes) };
}

function explainTree(tables: ShapTables, room: Room, row: Float32Array, into: Float64Array): void {
  goDown(tables, room, row);
  const { leaves, values, rule } = tables;
  const { products } = room;
  const count = rule.points.length;
  for (let i = 0; i < leaves.length; i++) {
    const value = values[i]!;
    const at = leaves[i]! * count;
    for (let q = at; q < at + count; q++) products[q] = products[q]! * value;
  }
  goUp(tables, room, into);
}

/** Parents come first, so one pass from the front multiplies along all paths. */
function goDown(tables: ShapTables, { products, ways }: Room, row: Float32Array): void {
  const { inner, left, feature, threshold, missingLeft, earlier, shares, own, inverse } = tables;
  const { points } = tables.rule;
  const count = points.length;
  products.fill(1, 0, count);
  ways[0] = 1;
  for (let i = 0; i < inner.length; i++) {
    const child = left[i]!;
    const from = inner[i]! * count;
    const toLeft = child * count;
    const toRight = toLeft + count;
    if (ways[earlier[i]!] === 0) {
      // The row left the feature's way above already: only the training rows still part.
      ways[child] = 0;
      ways[child + 1] = 0;
      for (let q = 0; q < count; q++) {
        products[toLeft + q] = products[from + q]! * own[child]!;
        products[toRight + q] = products[from + q]! * own[child + 1]!;
      }
      continue;
    }
    const value = row[feature[i]!]!;
    let goesLeft = value < threshold[i]! ? 1 : 0;
    if (Number.isNaN(value)) goesLeft = missingLeft[i]!;
    const goesRight = 1 - goesLeft;
    ways[child] = goesLeft;
    ways[child + 1] = goesRight;
    const shareLeft = shares[child]!;
    const shareRight = shares[child + 1]!;
    const before = earlier[i]! * count;
    for (let q = 0; q < count; q++) {
      const t = points[q]!;
      const without = products[from + q]! * inverse[before + q]!;
      products[toLeft + q] = without * (goesLeft * t + shareLeft * (1 - t));
      products[toRight + q] = without * (goesRight * t + shareRight * (1 - t));
    }
  }
}

/** One pass from the end sums over leaves, and gives both children's parts to the feature that was asked. */
function goUp(tables: ShapTables, { products, ways }: Room, into: Float64Array): void {
  const { inner, left, feature, earlier, shares, inverse } = tables;
  const { weights, inverseRest } = tables.rule;
  const count = weights.length;
  for (let i = inner.length - 1; i >= 0; i--) {
    const child = left[i]!;
    const from = inner[i]! * count;
    const ofLeft = child * count;
    if (ways[earlier[i]!] === 0) {
      // What is given here would be taken away again above.
      for (let q = 0; q < count; q++)
        products[from + q] = products[ofLeft + q]! + products[ofLeft + count + q]!;
      continue;
    }
    const hot = child + 1 - ways[child]!;
    const ofHot = hot * count;
    const ofCold = ofLeft + ofLeft + count - ofHot;
    const before = earlier[i]! * count;
    const restHot = 1 - shares[hot]!;
    const restBefore = 1 - shares[earlier[i]!]!;
    let part = 0;
    for (let q = 0; q < count; q++) {
      const one = products[ofHot + q]!;
      const other = products[ofCold + q]!;
      const sum = one + other;
      const given = one * restHot * inverse[ofHot + q]! - other * inverseRest[q]!;
      part += weights[q]! * (given - sum * restBefore * inverse[before + q]!);
      products[from + q] = sum;
    }
    const asked = feature[i]!;
    into[asked] = into[asked]! + part;
  }
}
