import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../core/hash.ts';
import { seededRandom } from '../core/random.ts';
import { bin, binOf, type Matrix, makeMatrix } from './bins.ts';
import { Aborted, type BoostSettings, boost } from './boost.ts';
import { pathContributions } from './contributions.ts';
import { childOf, compileForest, logistic, marginOf, marginsOf } from './forest.ts';
import { areaUnderCurve } from './metrics.ts';
import { shapleyValues } from './tree-shap.ts';

const SETTINGS: BoostSettings = {
  trees: 40,
  depth: 4,
  rate: 0.2,
  lambda: 1,
  gamma: 0,
  leastCover: 1,
  rowShare: 0.8,
  columnShare: 0.8,
  seed: 5,
};

/** Yes where exactly one of the first two features is above a half; a missing third feature means yes more often; the fourth is noise. */
function planted(rows: number, seed: number): { matrix: Matrix; labels: Uint8Array } {
  const random = seededRandom(seed);
  const matrix = makeMatrix(rows, 5);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const [a, b, isMissing] = [random.next(), random.next(), random.next() < 0.2];
    const values = [a, b, isMissing ? Number.NaN : random.next() * 1e9, random.normal(), 7];
    for (let f = 0; f < 5; f++) matrix.values[f * rows + row] = values[f]!;
    const chance = a > 0.5 !== b > 0.5 ? 0.9 : isMissing ? 0.5 : 0.05;
    labels[row] = random.next() < chance ? 1 : 0;
  }
  return { matrix, labels };
}

const NAMES = ['a', 'b', 'c', 'noise', 'constant'];
const rowOf = (matrix: Matrix, row: number): Float32Array =>
  Float32Array.from({ length: matrix.features }, (_, f) => matrix.values[f * matrix.rows + row]!);

test('a bin holds what a threshold sends the same way', () => {
  const random = seededRandom(3);
  const matrix = makeMatrix(5_000, 1);
  for (let row = 0; row < 5_000; row++) matrix.values[row] = random.normal() * 10 ** random.below(8);
  const { bins, cuts } = bin(matrix);
  assert.equal(cuts[0]!.length, 254);
  for (let row = 0; row < 5_000; row++) {
    for (const cut of [0, 1, 100, 253]) {
      assert.equal(matrix.values[row]! < cuts[0]![cut]!, bins[row]! <= cut);
    }
  }
  assert.equal(binOf(Number.NEGATIVE_INFINITY, cuts[0]!), 0);
});

test('few values get a bin each, equal ones none, missing ones their own', () => {
  const matrix = makeMatrix(4, 2);
  matrix.values.set([1, 2, 2, Number.NaN, 5, 5, 5, 5]);
  const binned = bin(matrix);
  assert.deepEqual([...binned.bins], [0, 1, 1, 2, 0, 0, 0, 0]);
  assert.deepEqual(
    binned.cuts.map((cuts) => [...cuts]),
    [[1.5], []],
  );
  assert.deepEqual(binned.hasMissing, [true, false]);
});

test('a forest finds planted structure on rows that it has not seen', () => {
  const { matrix, labels } = planted(4_000, 1);
  const forest = compileForest(boost(bin(matrix), labels, NAMES, SETTINGS).forest);
  const fresh = planted(4_000, 2);
  const margins = Float64Array.from({ length: 4_000 }, (_, row) =>
    marginOf(forest, rowOf(fresh.matrix, row)),
  );
  // The best possible order has about .93 here.
  assert.ok(areaUnderCurve(margins, fresh.labels) > 0.91);
  const said = margins.reduce((sum, margin) => sum + logistic(margin), 0) / 4_000;
  const seen = fresh.labels.reduce((sum, label) => sum + label, 0) / 4_000;
  assert.ok(Math.abs(said - seen) < 0.03, `${said} said, ${seen} seen`);
});

test('a missing value goes the way that was learnt', () => {
  const { matrix, labels } = planted(4_000, 1);
  const forest = compileForest(boost(bin(matrix), labels, NAMES, SETTINGS).forest);
  const known = marginOf(forest, Float32Array.from([0.2, 0.2, 5e8, 0, 7]));
  const missing = marginOf(forest, Float32Array.from([0.2, 0.2, Number.NaN, 0, 7]));
  assert.ok(missing > known + 1.5, `${missing} against ${known}`);
});

test('asking raw values gives the margins that training saw in bins', () => {
  const { matrix, labels } = planted(3_000, 4);
  const { forest, margins } = boost(bin(matrix, 50), labels, NAMES, SETTINGS);
  const compiled = compileForest(forest);
  for (let row = 0; row < 3_000; row += 7) {
    assert.ok(Math.abs(marginOf(compiled, rowOf(matrix, row)) - margins[row]!) < 1e-9);
  }
  const side = Float32Array.from([...rowOf(matrix, 0), ...rowOf(matrix, 1)]);
  const both = marginsOf(compiled, side);
  assert.equal(both[1], marginOf(compiled, rowOf(matrix, 1)));
});

test('the same seed gives the same forest, another seed another, and JSON keeps it', () => {
  const { matrix, labels } = planted(1_000, 6);
  const binned = bin(matrix);
  const one = boost(binned, labels, NAMES, SETTINGS).forest;
  assert.deepEqual(boost(binned, labels, NAMES, SETTINGS).forest, one);
  assert.notDeepEqual(boost(binned, labels, NAMES, { ...SETTINGS, seed: 6 }).forest, one);
  const again = compileForest(JSON.parse(JSON.stringify(one)));
  assert.equal(marginOf(again, rowOf(matrix, 3)), marginOf(compileForest(one), rowOf(matrix, 3)));
});

test('only allowed features are asked, and a constant one never', () => {
  const { matrix, labels } = planted(1_000, 6);
  const { forest } = boost(bin(matrix), labels, NAMES, SETTINGS, { features: [1, 3, 4] });
  const asked = new Set(forest.feature.filter((_, node) => forest.left[node]! >= 0));
  assert.deepEqual([...asked].sort(), [1, 3]);
});

test('training stops early when the watched rows no longer gain, and when it is told to', () => {
  const { matrix, labels } = planted(1_000, 8);
  const rows = Int32Array.from({ length: 700 }, (_, i) => i);
  const watch = Int32Array.from({ length: 300 }, (_, i) => i + 700);
  const settings = { ...SETTINGS, trees: 400, patience: 15 };
  const { forest } = boost(bin(matrix), labels, NAMES, settings, { rows, watch });
  assert.ok(forest.roots.length < 200, `${forest.roots.length} trees`);
  assert.ok(forest.left.every((child) => child < forest.left.length));
  let done = 0;
  const stop = (): void => {
    boost(bin(matrix), labels, NAMES, SETTINGS, {
      progress: (trees) => {
        done = trees;
      },
      isAborted: () => done === 5,
    });
  };
  assert.throws(stop, Aborted);
  assert.equal(done, 5);
});

test('labels of one kind, one row, no row: a forest that says the share', () => {
  const { matrix } = planted(50, 9);
  const none = compileForest(boost(bin(matrix), new Uint8Array(50), NAMES, SETTINGS).forest);
  assert.ok(logistic(marginOf(none, rowOf(matrix, 0))) < 0.02);
  const all = compileForest(boost(bin(matrix), new Uint8Array(50).fill(1), NAMES, SETTINGS).forest);
  assert.ok(logistic(marginOf(all, rowOf(matrix, 0))) > 0.98);
  const empty = boost(bin(makeMatrix(0, 5)), new Uint8Array(0), NAMES, SETTINGS).forest;
  assert.equal(logistic(marginOf(compileForest(empty), rowOf(matrix, 0))), 0.5);
});

/** Shapley values by their definition: the mean gain of a feature over all orders, unknown features averaged by cover. */
function shapleyByDefinition(forest: ReturnType<typeof compileForest>, row: Float32Array): number[] {
  const known = (root: number, set: number): number => {
    const below = (node: number): number => {
      const left = forest.left[node]!;
      if (left < 0) return forest.value[node]!;
      if (set & (1 << forest.feature[node]!)) return below(childOf(forest, node, row));
      const [one, other] = [forest.cover[left]!, forest.cover[left + 1]!];
      return (one * below(left) + other * below(left + 1)) / (one + other);
    };
    return below(root);
  };
  const features = forest.featureCount;
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const bits = (set: number): number => set.toString(2).replaceAll('0', '').length;
  return Array.from({ length: features }, (_, f) => {
    let sum = 0;
    for (let set = 0; set < 1 << features; set++) {
      if (set & (1 << f)) continue;
      const weight = (factorial(bits(set)) * factorial(features - bits(set) - 1)) / factorial(features);
      for (const root of forest.roots) sum += weight * (known(root, set | (1 << f)) - known(root, set));
    }
    return sum;
  });
}

test('exact explanations are Shapley values by definition, and add up; path contributions add up too', () => {
  const { matrix, labels } = planted(1_500, 10);
  const forest = compileForest(boost(bin(matrix), labels, NAMES, { ...SETTINGS, trees: 12 }).forest);
  for (let row = 0; row < 40; row++) {
    const values = new Float64Array(5);
    const bias = shapleyValues(forest, rowOf(matrix, row), values);
    const expected = shapleyByDefinition(forest, rowOf(matrix, row));
    for (let f = 0; f < 5; f++) assert.ok(Math.abs(values[f]! - expected[f]!) < 1e-6, `feature ${f}`);
    const margin = marginOf(forest, rowOf(matrix, row));
    assert.ok(Math.abs(values.reduce((sum, value) => sum + value, bias) - margin) < 1e-6);
    const paths = new Float64Array(5);
    const start = pathContributions(forest, rowOf(matrix, row), paths);
    assert.ok(Math.abs(paths.reduce((sum, value) => sum + value, start) - margin) < 1e-6);
  }
});

test('a forest of known settings stays the very same, whatever is made faster', () => {
  const { matrix, labels } = planted(3_000, 21);
  const other = { ...SETTINGS, depth: 6, trees: 60, rate: 0.08, lambda: 2, columnShare: 0.5, gamma: 0.3 };
  const rows = Int32Array.from({ length: 2_000 }, (_, row) => row);
  const hashOf = (...[settings, run]: [BoostSettings, Parameters<typeof boost>[4]]): string => {
    const { forest, margins } = boost(bin(matrix), labels, NAMES, settings, run);
    return sha256(Buffer.concat([Buffer.from(JSON.stringify(forest)), new Uint8Array(margins.buffer)]));
  };
  assert.equal(hashOf(SETTINGS, {}), '3288fd209c48dd9716e097910688ffe1bf7934be1047a9152bd889859ea582b0');
  assert.equal(
    hashOf({ ...other, leastCover: 0.2 }, { rows, features: [0, 1, 2, 3] }),
    '7063c06ddaad63b7cd9a8df327e5279436c2888bbf1ef8168445ef3f3ab6b904',
  );
});
