import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { aucInterval } from './auc-interval.ts';
import { areaUnderCurve } from './metrics.ts';

test('the interval holds the true area about as often as it says, over many samples', () => {
  const random = seededRandom(5);
  // Scores of hits are uniform on (0.3, 1.3), of others on (0, 1): the true area is 1 - 0.7² / 2.
  const truth = 1 - 0.7 ** 2 / 2;
  let held = 0;
  const worlds = 400;
  for (let world = 0; world < worlds; world++) {
    const [scores, labels] = [new Float64Array(240), new Uint8Array(240)];
    for (let row = 0; row < 240; row++) {
      labels[row] = row < 60 ? 1 : 0;
      scores[row] = random.next() + (row < 60 ? 0.3 : 0);
    }
    const range = aucInterval(areaUnderCurve(scores, labels), 60, 180)!;
    if (range.low <= truth && truth <= range.high) held++;
  }
  assert.ok(held / worlds > 0.91 && held / worlds <= 1, `held in ${held} of ${worlds}`);
});

test('one class alone has no area', () => {
  assert.equal(aucInterval(Number.NaN, 0, 10), undefined);
  assert.equal(aucInterval(0.5, 3, 0), undefined);
  assert.deepEqual(aucInterval(1, 5, 5), { low: 1, high: 1 });
});
