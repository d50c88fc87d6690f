import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankCorrelation } from './rank-correlation.ts';

test('order alone counts, ties share their rank, and what never varies has none', () => {
  assert.equal(rankCorrelation([1, 2, 3, 4], [10, 20, 300, 4000]), 1);
  assert.equal(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1]), -1);
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
  assert.ok(Math.abs(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])! - 4.5 / Math.sqrt(4.5 * 5)) < 1e-12);
  assert.equal(rankCorrelation([1, 1, 1], [1, 2, 3]), null);
  assert.equal(rankCorrelation([1, 2], [1, 2]), null);
});
