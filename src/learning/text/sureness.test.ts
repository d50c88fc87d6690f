/** Are the numbers that tell how sure an answer is those of its best two candidates? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surenessOf } from './sureness.ts';

test('the best odds and their lead count, wherever they stand', () => {
  const [best, lead, ...kinds] = surenessOf(Float64Array.of(-1, 2, -4, 0.5), { kinds: [0.7, 0.3] });
  assert.ok(Math.abs(best! - 2 / 3) < 1e-12);
  assert.ok(Math.abs(lead! - 0.5) < 1e-12);
  assert.deepEqual(kinds, [0.7, 0.3]);
});

test('two equal ones lead by nothing, and one alone leads', () => {
  assert.equal(surenessOf(Float64Array.of(1, 1), { kinds: [] })[1], 0);
  assert.ok(surenessOf(Float64Array.of(1), { kinds: [] })[1]! > 1);
});
