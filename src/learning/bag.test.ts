/** Whether a bag answers as its members do on the mean, and bins by given cuts are those that sorting gave. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { bagOf } from './bag.ts';
import { binLike } from './bin-like.ts';
import { bin, makeMatrix } from './bins.ts';
import { boost } from './boost.ts';
import { compileForest, marginOf } from './forest.ts';

const ROWS = 600;
const random = seededRandom(5);
const matrix = makeMatrix(ROWS, 3);
for (let i = 0; i < matrix.values.length; i++)
  matrix.values[i] = random.next() < 0.1 ? Number.NaN : random.normal();
const labels = Uint8Array.from({ length: ROWS }, (_, row) =>
  (matrix.values[row]! > 0 ? 0.8 : 0.2) > random.next() ? 1 : 0,
);
const settings = {
  trees: 12,
  depth: 3,
  rate: 0.2,
  lambda: 1,
  gamma: 0,
  leastCover: 1,
  rowShare: 0.6,
  columnShare: 1,
};

test('the margin of a bag is the mean of its members', () => {
  const binned = bin(matrix);
  const members = [1, 2, 3].map((seed) => boost(binned, labels, ['a', 'b', 'c'], { ...settings, seed }));
  const bag = bagOf(members);
  const forests = members.map(({ forest }) => compileForest(forest));
  const whole = compileForest(bag.forest);
  assert.equal(bag.forest.roots.length, 36);
  for (let row = 0; row < ROWS; row++) {
    const values = Float32Array.from({ length: 3 }, (_, f) => matrix.values[f * ROWS + row]!);
    const mean = forests.reduce((sum, forest) => sum + marginOf(forest, values), 0) / 3;
    assert.ok(Math.abs(marginOf(whole, values) - mean) < 1e-5);
    assert.ok(Math.abs(bag.margins[row]! - mean) < 1e-5);
  }
});

test('a bag of one is its member', () => {
  const one = boost(bin(matrix), labels, ['a', 'b', 'c'], { ...settings, seed: 1 });
  const { settings: told, ...forest } = bagOf([one]).forest;
  const { settings: own, ...plain } = one.forest;
  assert.deepEqual(forest, plain);
  assert.deepEqual(told, { ...own, members: 1 });
});

test('the same values in the same cuts are the same bins', () => {
  const sorted = bin(matrix, 20);
  assert.deepEqual(binLike(matrix, sorted), sorted);
});
