import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { LEAST_PEERS, noteValue, readSpread, type Spreads } from './spread.ts';

test('quantiles of ten thousand log-normal prices are within three per cent', () => {
  const random = seededRandom(7);
  const spreads: Spreads = new Map();
  const values: number[] = [];
  for (let i = 0; i < 10_000; i++) {
    const value = Math.exp(9 + random.normal() * 0.6);
    values.push(value);
    noteValue(spreads, 'k', 20_000, value);
  }
  values.sort((a, b) => a - b);
  const seen = readSpread(spreads, 'k', 20_000, values[2_500]);
  assert.ok(Math.abs(seen.p05! / values[500]! - 1) < 0.03);
  assert.ok(Math.abs(seen.median! / values[5_000]! - 1) < 0.03);
  assert.ok(Math.abs(seen.p95! / values[9_500]! - 1) < 0.03);
  assert.ok(Math.abs(seen.rank! - 0.25) < 0.02);
});

test('few peers say nothing, and after two generations old ones are forgotten', () => {
  const spreads: Spreads = new Map();
  for (let i = 0; i < LEAST_PEERS - 1; i++) noteValue(spreads, 'k', 20_000, 100);
  assert.equal(readSpread(spreads, 'k', 20_000, 100).median, null);
  noteValue(spreads, 'k', 20_000, 100);
  assert.ok(Math.abs(readSpread(spreads, 'k', 20_000, 100).median! / 100 - 1) < 0.08);
  assert.equal(readSpread(spreads, 'k', 20_000 + 400, 100).count, 0);
});
