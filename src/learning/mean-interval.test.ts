/** Whether the interval covers the truth as often as it says, and admits what it does not know. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { meanInterval } from './mean-interval.ts';

test('five measurements: mean, deviation and interval by hand', () => {
  const { mean, deviation, low, high } = meanInterval([1, 2, 3, 4, 5]);
  assert.equal(mean, 3);
  assert.ok(Math.abs(deviation - 1.5811) < 1e-4);
  assert.ok(Math.abs(low - 1.0371) < 1e-3 && Math.abs(high - 4.9629) < 1e-3);
});

test('the interval holds the truth in about 95 of 100 series, few measurements or many', () => {
  const random = seededRandom(3);
  for (const n of [3, 5, 15, 40]) {
    let held = 0;
    for (let series = 0; series < 4_000; series++) {
      const { low, high } = meanInterval(Array.from({ length: n }, () => random.normal()));
      if (low <= 0 && high >= 0) held++;
    }
    assert.ok(Math.abs(held / 4_000 - 0.95) < 0.012, `${n}: ${held / 4_000}`);
  }
});

test('one measurement says nothing of its error, and what is no number is not counted', () => {
  assert.deepEqual([meanInterval([2]).low, meanInterval([2]).high], [-Infinity, Infinity]);
  assert.deepEqual(meanInterval([1, Number.NaN, 3]), meanInterval([1, 3]));
});
