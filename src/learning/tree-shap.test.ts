import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { type CompiledForest, childOf, compileForest, type Forest, marginOf } from './forest.ts';
import { shapleyValues } from './tree-shap.ts';

const FEATURES = 7;

/** A tree whose every left child asks on: as deep as wanted, and its few features come again and again. */
function chain(depth: number, coverOf: (node: number) => number): CompiledForest {
  const random = seededRandom(depth);
  const nodes = depth * 2 + 1;
  const list = (of: (node: number) => number): number[] =>
    Array.from({ length: nodes }, (_, node) => of(node));
  const isInner = (node: number): boolean => node < nodes - 2 && (node === 0 || node % 2 === 1);
  const left = list((node) => (isInner(node) ? (node === 0 ? 1 : node + 2) : -1));
  const forest: Forest = {
    featureNames: Array.from({ length: FEATURES }, (_, feature) => `f${feature}`),
    base: 0.5,
    roots: [0],
    feature: list(() => random.below(FEATURES)),
    threshold: list(() => Math.fround(random.normal() + 1)),
    missingLeft: list(() => random.below(2)),
    left,
    value: list((node) => (left[node]! < 0 ? Math.fround(random.normal()) : 0)),
    cover: list(coverOf),
    seed: 0,
    settings: {},
  };
  return compileForest(forest);
}

/** The mean gain of a feature over all orders, by definition; unknown features are averaged by cover. */
function byDefinition(forest: CompiledForest, row: Float32Array): number[] {
  const known = (node: number, set: number): number => {
    const left = forest.left[node]!;
    if (left < 0) return forest.value[node]!;
    if (set & (1 << forest.feature[node]!)) return known(childOf(forest, node, row), set);
    const [one, other] = [forest.cover[left]!, forest.cover[left + 1]!];
    return (one * known(left, set) + other * known(left + 1, set)) / (one + other);
  };
  const answers = Array.from({ length: 1 << FEATURES }, (_, set) => known(0, set));
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const bits = (set: number): number => set.toString(2).replaceAll('0', '').length;
  return Array.from({ length: FEATURES }, (_, feature) =>
    answers.reduce((sum, answer, set) => {
      if (set & (1 << feature)) return sum;
      const weight = (factorial(bits(set)) * factorial(FEATURES - bits(set) - 1)) / factorial(FEATURES);
      return sum + weight * (answers[set | (1 << feature)]! - answer);
    }, 0),
  );
}

const rows = Array.from({ length: 12 }, (_, seed) => {
  const random = seededRandom(seed + 70);
  return Float32Array.from({ length: FEATURES }, () => (random.next() < 0.2 ? Number.NaN : random.normal()));
});

test('deep trees that ask the same features again are explained as the definition says', () => {
  const random = seededRandom(2);
  for (const depth of [2, 9, 60]) {
    const forest = chain(depth, () => 1 + random.next() * 20);
    for (const row of rows) {
      const values = new Float64Array(FEATURES);
      const bias = shapleyValues(forest, row, values);
      byDefinition(forest, row).forEach((wanted, feature) => {
        assert.ok(Math.abs(values[feature]! - wanted) < 1e-10, `depth ${depth}, feature ${feature}`);
      });
      assert.ok(Math.abs(values.reduce((sum, value) => sum + value, bias) - marginOf(forest, row)) < 1e-10);
    }
  }
});

test('nodes that nobody came by leave no hole in an explanation', () => {
  for (const coverOf of [() => 0, (node: number) => (node % 3 === 0 ? 0 : 5)]) {
    const forest = chain(9, coverOf);
    for (const row of rows) {
      const values = new Float64Array(FEATURES);
      const bias = shapleyValues(forest, row, values);
      assert.ok(Math.abs(values.reduce((sum, value) => sum + value, bias) - marginOf(forest, row)) < 1e-10);
    }
  }
});
