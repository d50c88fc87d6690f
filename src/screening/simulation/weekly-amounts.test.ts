/** Whether the amounts that are said follow the goods, add up to what was found, and are a plain mean while little is known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { NUMERICS } from '../scores/goods-numerics.ts';
import { makeWeeklyAmounts } from './weekly-amounts.ts';

const ROWS = 300;
const random = seededRandom(3);
const numerics = new Float32Array(ROWS * NUMERICS.length).fill(Number.NaN);
/** A tenth of the declared value, give or take the half of it. */
const amounts = Float64Array.from({ length: ROWS }, (_, row) => {
  const value = 1e6 * Math.exp(random.normal());
  numerics[row * NUMERICS.length + NUMERICS.indexOf('customsValueKrw')] = value;
  return value * (0.05 + 0.1 * random.next());
});

test('with few finds everything is worth their mean', () => {
  const learnt = makeWeeklyAmounts(numerics);
  assert.equal(learnt.ifHit(0), 0);
  learnt.reveal(0, 100);
  learnt.reveal(1, 300);
  learnt.train(1);
  assert.equal(learnt.ifHit(2), 200);
});

test('what is said adds up to what was found, and large goods bring more', () => {
  const learnt = makeWeeklyAmounts(numerics);
  for (let row = 0; row < 200; row++) learnt.reveal(row, amounts[row]!);
  learnt.train(1);
  let [said, found] = [0, 0];
  for (let row = 0; row < 200; row++) {
    said += learnt.ifHit(row);
    found += amounts[row]!;
  }
  assert.ok(Math.abs(said / found - 1) < 1e-9);
  const unseen = Array.from({ length: 100 }, (_, i) => 200 + i);
  const bySaid = unseen.toSorted((a, b) => learnt.ifHit(b) - learnt.ifHit(a));
  const sum = (rows: readonly number[]): number => rows.reduce((total, row) => total + amounts[row]!, 0);
  assert.ok(sum(bySaid.slice(0, 20)) > 2 * sum(bySaid.slice(-20)));
});
