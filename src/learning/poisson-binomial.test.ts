/** The range of successes against tables of the binomial distribution and against brute force. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { successRange } from './poisson-binomial.ts';

test('equal probabilities give the binomial distribution', () => {
  // n = 20, p = 0.5: P(X <= 5) = 0.0207, P(X <= 4) = 0.0059; symmetric.
  assert.deepEqual(successRange(new Array<number>(20).fill(0.5), 0.05), { expected: 10, low: 6, high: 14 });
  assert.deepEqual(successRange(new Array<number>(20).fill(0.5), 0.02), { expected: 10, low: 5, high: 15 });
});

test('unequal ones agree with counting every outcome', () => {
  const given = [0.9, 0.02, 0.3, 0.5, 0.07, 0.66, 0.21, 0.5];
  const mass = new Array<number>(given.length + 1).fill(0);
  for (let outcome = 0; outcome < 2 ** given.length; outcome++) {
    let chance = 1;
    let count = 0;
    given.forEach((p, bit) => {
      const isHit = ((outcome >> bit) & 1) === 1;
      chance *= isHit ? p : 1 - p;
      if (isHit) count += 1;
    });
    mass[count]! += chance;
  }
  for (const outside of [0.4, 0.1, 0.01, 0.001]) {
    const { low, high } = successRange(given, outside);
    const below = mass.slice(0, low).reduce((sum, one) => sum + one, 0);
    const above = mass.slice(high + 1).reduce((sum, one) => sum + one, 0);
    assert.ok(below <= outside / 2 && below + mass[low]! > outside / 2);
    assert.ok(above <= outside / 2 && above + mass[high]! > outside / 2);
  }
});

test('nothing drawn from nothing', () => {
  assert.deepEqual(successRange([], 0.001), { expected: 0, low: 0, high: 0 });
});
