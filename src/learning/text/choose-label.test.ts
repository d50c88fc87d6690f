/** Does a choice learn what each signal is worth, and that it is worth another thing in another manner of asking? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Choice, choiceChances, fitChoice } from './choose-label.ts';

/** Two candidates, each with one signal; in one manner the first is right, in the other the second. */
const choice = (manner: number): Choice => ({
  ...{ rows: Float64Array.of(1, 0, 0, 1), width: 2, manner: [manner] },
  right: manner > 0 ? 0 : 1,
});

test('the same signals choose differently where the manner of the question differs', () => {
  const weights = fitChoice([choice(1), choice(-1)], [0, 0, 0, 0], 0.01);
  assert.ok(choiceChances(choice(1), weights)[0]! > 0.9);
  assert.ok(choiceChances(choice(-1), weights)[1]! > 0.9);
});

test('chances add up to 1, and a strong pull keeps the weights where they were', () => {
  const weights = fitChoice([choice(1)], [0.5, 0.5, 0, 0], 1e6);
  assert.ok(Math.abs(weights[0]! - 0.5) < 0.1);
  const chances = choiceChances(choice(1), weights);
  assert.ok(Math.abs(chances[0]! + chances[1]! - 1) < 1e-12);
});
