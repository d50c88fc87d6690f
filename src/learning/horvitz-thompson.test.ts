import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { estimatedTotal, type SampledAmount } from './horvitz-thompson.ts';

test('the interval holds the true total about as often as it says, with unequal chances', () => {
  const random = seededRandom(4);
  let held = 0;
  const worlds = 500;
  for (let world = 0; world < worlds; world++) {
    const sample: SampledAmount[] = [];
    let truth = 0;
    for (let one = 0; one < 4000; one++) {
      const amount = random.next() < 0.05 ? 1 : 0;
      const probability = one % 2 === 0 ? 0.05 : 0.15;
      truth += amount;
      if (random.next() < probability) sample.push({ probability, amount });
    }
    const { low, high } = estimatedTotal(sample)!;
    if (low <= truth && truth <= high) held += 1;
  }
  assert.ok(held / worlds > 0.92, `held in ${held} of ${worlds}`);
});

test('nothing seen leaves room for what three cases could hide, and no sample says nothing', () => {
  assert.equal(estimatedTotal([]), undefined);
  const { total, low, high } = estimatedTotal([{ probability: 0.1, amount: 0 }])!;
  assert.deepEqual([total, low, Math.round(high)], [0, 0, 27]);
  assert.deepEqual(estimatedTotal([{ probability: 1, amount: 5 }]), { total: 5, low: 5, high: 5 });
});
