/** Is a signal worth another thing in another manner of asking? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceChances, type Signals } from './choose-label.ts';

/** Two candidates, each with one signal. */
const asked = (manner: number): Signals => ({
  ...{ rows: Float64Array.of(1, 0, 0, 1), width: 2, manner: [manner] },
});

test('the same signals choose differently where the manner of the question differs', () => {
  const weights = Float64Array.of(0, 0, 2, -2);
  assert.ok(choiceChances(asked(1), weights)[0]! > 0.9);
  assert.ok(choiceChances(asked(-1), weights)[1]! > 0.9);
});

test('chances add up to 1', () => {
  const [one, other] = choiceChances(asked(0.3), Float64Array.of(0.5, 0.2, 1, 0));
  assert.ok(Math.abs(one! + other! - 1) < 1e-12);
});
