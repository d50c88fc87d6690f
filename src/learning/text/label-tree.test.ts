/** Do two views of one text have half of the say each, however many features they have? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinWeighed, weighText } from './label-tree.ts';

test('two views of a text have half of the say each', () => {
  const joined = joinWeighed(
    weighText([1, 2, 3, 4], () => 1),
    weighText([5], () => 1),
  );
  const squares = [...joined.weights].map((weight) => weight * weight);
  const first = squares.slice(0, 4).reduce((sum, one) => sum + one, 0);
  assert.deepEqual([...joined.features].sort(), [1, 2, 3, 4, 5]);
  assert.ok(Math.abs(first - 0.5) < 1e-6, `the first has ${first}`);
  assert.ok(Math.abs(squares[4]! - 0.5) < 1e-6, `the second has ${squares[4]}`);
});
