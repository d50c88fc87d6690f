import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileForest, marginOf } from '../forest.ts';
import { baseScoreOf, marginOfBaseScore } from './base-score.ts';
import { FOREST } from './forest.fixture.ts';
import { readXgboost } from './read.ts';
import { decimal, writeXgboost } from './write.ts';

test('a forest comes back as it was written', () => {
  const read = readXgboost(writeXgboost(FOREST));
  assert.ok(read.ok);
  const { base, seed, settings, ...rest } = read.value;
  const { base: ourBase, seed: ourSeed, settings: ours, ...wanted } = FOREST;
  assert.deepEqual(rest, wanted);
  assert.ok(Math.abs(base - ourBase) < 1e-6);
  assert.deepEqual([seed, settings], [0, { trees: 2 }]);
});

test('amounts and orders come back as such, and keep their start', () => {
  for (const objective of ['squared-error', 'pairwise-rank'] as const) {
    const read = readXgboost(writeXgboost({ ...FOREST, objective, base: 1234.5 }));
    assert.ok(read.ok);
    assert.equal(read.value.objective, objective);
    assert.equal(read.value.base, 1234.5);
  }
});

test('a chance next to 1 is kept as a tree of one leaf', () => {
  const read = readXgboost(writeXgboost({ ...FOREST, base: 12.5 }));
  assert.ok(read.ok);
  assert.equal(read.value.roots.length, 3);
  const row = Float32Array.from([0.2, 1]);
  assert.equal(marginOf(compileForest(read.value), row), 12.75 + Math.fround(0.05));
  assert.equal(baseScoreOf(12.5, 'logistic'), undefined);
});

test('numbers have the fewest digits that give the same float32, and an exponent', () => {
  assert.equal(decimal(0), '0E0');
  assert.equal(decimal(0.1), '1E-1');
  assert.equal(decimal(-1234.5), '-1.2345E3');
  for (const value of [1 / 3, Math.PI * 1e20, 1e-45, 3.4028234663852886e38, 16777217]) {
    assert.equal(Math.fround(Number(decimal(value))), Math.fround(value));
  }
});

test('the start is a chance for log odds and an amount elsewhere', () => {
  assert.equal(marginOfBaseScore(0.5, 'logistic'), -0);
  assert.equal(marginOfBaseScore(0.5, 'squared-error'), 0.5);
  for (const score of [0, 1, -1, Number.NaN, 1e300])
    assert.equal(marginOfBaseScore(score, 'logistic'), undefined);
});
