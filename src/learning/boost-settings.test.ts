import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { bin, type Matrix, makeMatrix } from './bins.ts';
import { type BoostSettings, boost } from './boost.ts';
import { type CompiledForest, compileForest, type Forest, logistic, marginOf } from './forest.ts';
import { areaUnderCurve } from './metrics.ts';

const SETTINGS: BoostSettings = {
  trees: 60,
  depth: 4,
  rate: 0.2,
  lambda: 1,
  gamma: 0,
  leastCover: 1,
  rowShare: 0.9,
  columnShare: 1,
  seed: 3,
};
const NAMES = ['rising', 'wavy', 'noise'];

/** The outcome rises with the first feature but for noise, waves with the second, and does not know the third. */
function planted(rows: number): { matrix: Matrix; amounts: Float64Array; labels: Uint8Array } {
  const random = seededRandom(8);
  const matrix = makeMatrix(rows, 3);
  const amounts = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const [a, b] = [random.next(), random.next()];
    matrix.values[row] = random.next() < 0.1 ? Number.NaN : a;
    matrix.values[rows + row] = b;
    matrix.values[2 * rows + row] = random.normal();
    amounts[row] = 100 + 10 * (a + Math.sin(b * 9)) + random.normal() * 4;
  }
  const labels = Uint8Array.from(amounts, (amount) => (amount > 106 ? 1 : 0));
  return { matrix, amounts, labels };
}

const { matrix, amounts, labels } = planted(3_000);
const binned = bin(matrix);
const rowAt = (row: number): Float32Array =>
  Float32Array.from({ length: 3 }, (_, f) => matrix.values[f * matrix.rows + row]!);

function depthsOf(forest: Forest): number[] {
  const depth = new Array<number>(forest.left.length).fill(0);
  forest.left.forEach((child, node) => {
    if (child < 0) return;
    depth[child] = depth[node]! + 1;
    depth[child + 1] = depth[node]! + 1;
  });
  return depth;
}

const leavesOfTrees = (forest: Forest): number[] =>
  forest.roots.map(
    (from, tree) =>
      forest.left.slice(from, forest.roots[tree + 1] ?? forest.left.length).filter((child) => child < 0)
        .length,
  );

test('growth by leaves keeps to their number and goes deeper where that gains', () => {
  const settings = { ...SETTINGS, depth: 30, leaves: 12, leastCover: 0.1 };
  const { forest, margins } = boost(binned, labels, NAMES, settings);
  assert.ok(leavesOfTrees(forest).every((leaves) => leaves <= 12));
  assert.ok(leavesOfTrees(forest).filter((leaves) => leaves === 12).length > 50);
  assert.ok(Math.max(...depthsOf(forest)) > 4);
  assert.ok(areaUnderCurve(margins, labels) > 0.9);
  assert.equal(forest.settings.leaves, 12);
  assert.ok(Math.max(...depthsOf(boost(binned, labels, NAMES, { ...settings, depth: 3 }).forest)) === 3);
});

test('with leaves enough, growth by leaves finds the trees of growth by depth', () => {
  const one = boost(binned, labels, NAMES, SETTINGS);
  const other = boost(binned, labels, NAMES, { ...SETTINGS, leaves: 16 });
  for (let row = 0; row < matrix.rows; row++) {
    assert.ok(Math.abs(one.margins[row]! - other.margins[row]!) < 1e-9);
  }
});

/** Margins as one feature goes from 0 to 1, at many places of the other. */
function* sweeps(forest: CompiledForest, feature: number): Generator<number[]> {
  for (let other = 0; other < 1; other += 0.05) {
    yield Array.from({ length: 200 }, (_, step) => {
      const row = Float32Array.from([other, other, 0]);
      row[feature] = step / 200;
      return marginOf(forest, row);
    });
  }
}
const risesAlways = (margins: readonly number[]): boolean =>
  margins.every((margin, i) => i === 0 || margin >= margins[i - 1]!);

test('a bound feature moves the margin one way only, by depth and by leaves; a free one does not', () => {
  for (const leaves of [undefined, 10]) {
    const grown = leaves === undefined ? {} : { leaves };
    const free = compileForest(boost(binned, labels, NAMES, { ...SETTINGS, ...grown }).forest);
    assert.ok(![...sweeps(free, 0)].every(risesAlways));
    const settings = { ...SETTINGS, ...grown, monotone: { rising: 1 } as const };
    const { forest, margins } = boost(binned, labels, NAMES, settings);
    assert.ok([...sweeps(compileForest(forest), 0)].every(risesAlways));
    assert.ok(areaUnderCurve(margins, labels) > 0.9);
    assert.equal(forest.settings['monotone:rising'], 1);
    const down = boost(binned, labels, NAMES, { ...SETTINGS, ...grown, monotone: { rising: -1 } });
    const falls = [...sweeps(compileForest(down.forest), 0)].map((margins) => margins.toReversed());
    assert.ok(falls.every(risesAlways));
  }
});

test('a row of weight two counts like the row twice, one of weight nothing like none', () => {
  const whole = { ...SETTINGS, rowShare: 1 };
  const rows = Int32Array.from({ length: 1_500 }, (_, row) => row);
  const twice = Int32Array.from([...rows, ...rows.filter((row) => labels[row] === 1)]);
  const weights = Float64Array.from(labels, (label, row) => (row >= 1_500 ? 0 : label === 1 ? 2 : 1));
  const repeated = boost(binned, labels, NAMES, whole, { rows: twice }).margins;
  const weighted = boost(binned, labels, NAMES, whole, { weights }).margins;
  const byClass = boost(binned, labels, NAMES, { ...whole, positiveWeight: 2 }, { rows }).margins;
  for (let row = 0; row < matrix.rows; row++) {
    assert.ok(Math.abs(repeated[row]! - weighted[row]!) < 1e-6, `row ${row}`);
    assert.ok(Math.abs(repeated[row]! - byClass[row]!) < 1e-6, `row ${row}`);
  }
});

test('amounts are learnt by squared error, and watched by it', () => {
  const settings: BoostSettings = { ...SETTINGS, objective: 'squared-error', trees: 300, patience: 10 };
  const rows = Int32Array.from({ length: 2_000 }, (_, row) => row);
  const watch = Int32Array.from({ length: 1_000 }, (_, row) => row + 2_000);
  const { forest } = boost(binned, amounts, NAMES, settings, { rows, watch });
  assert.equal(forest.objective, 'squared-error');
  assert.ok(forest.roots.length < 150, `${forest.roots.length} trees`);
  assert.ok(Math.abs(forest.base - 100) < 10);
  const compiled = compileForest(forest);
  const errors = Array.from(watch, (row) => (marginOf(compiled, rowAt(row)) - amounts[row]!) ** 2);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  // Noise alone is 16; the spread of the amounts is about 75.
  assert.ok(mean < 22, `mean squared error ${mean}`);
});

test('an order within groups is learnt though the groups lie far apart', () => {
  const random = seededRandom(31);
  for (const size of [20, 150]) {
    const groups = Int32Array.from({ length: 3_000 }, (_, row) => Math.floor(row / size));
    const height = Float64Array.from({ length: 3_000 / size + 1 }, () => random.normal() * 1e6);
    const shifted = amounts.map((amount, row) => amount + height[groups[row]!]!);
    const settings: BoostSettings = { ...SETTINGS, objective: 'pairwise-rank', trees: 25 };
    const run = { groups };
    const { forest, margins } = boost(binned, shifted, NAMES, settings, run);
    assert.equal(forest.base, 0);
    assert.deepEqual(boost(binned, shifted, NAMES, settings, run).forest, forest);
    let [right, all] = [0, 0];
    for (let row = 0; row + 1 < 3_000; row++) {
      if (groups[row] !== groups[row + 1] || Math.abs(shifted[row]! - shifted[row + 1]!) < 6) continue;
      all++;
      if (margins[row]! > margins[row + 1]! === shifted[row]! > shifted[row + 1]!) right++;
    }
    assert.ok(all > 1_000 && right / all > 0.85, `${right} of ${all} pairs in groups of ${size}`);
  }
});

test('watching the order stops the training too', () => {
  const groups = Int32Array.from({ length: 3_000 }, (_, row) => row % 60);
  const rows = Int32Array.from({ length: 2_000 }, (_, row) => row);
  const watch = Int32Array.from({ length: 1_000 }, (_, row) => row + 2_000);
  const settings: BoostSettings = { ...SETTINGS, objective: 'pairwise-rank', trees: 400, patience: 10 };
  const { forest } = boost(binned, labels, NAMES, settings, { rows, watch, groups });
  assert.ok(forest.roots.length > 3 && forest.roots.length < 300, `${forest.roots.length} trees`);
});

test('a chance said with a weight of the positives is the weighted share', () => {
  const none = { ...SETTINGS, trees: 1, rate: 1e-9, positiveWeight: 3 };
  const { forest } = boost(binned, labels, NAMES, none);
  const hits = labels.reduce((sum, label) => sum + label, 0);
  assert.ok(Math.abs(logistic(forest.base) - (3 * hits) / (3_000 + 2 * hits)) < 0.001);
});
