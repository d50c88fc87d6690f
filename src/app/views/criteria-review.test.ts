/** Of criteria that are exactly as good as chance no more are called worse than stated, and those that find nothing are called so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../../core/random.ts';
import { isBelowChance } from './criteria-review.ts';

function hitsAmong(random: Random, n: number, rate: number): number {
  let hits = 0;
  for (let i = 0; i < n; i++) if (random.next() < rate) hits += 1;
  return hits;
}

test('where nothing is better than anything else, one in forty is called no better than chance at most', () => {
  const random = seededRandom(41);
  const worlds = 2000;
  for (const rate of [0, 0.02, 0.1, 0.3])
    for (const [n, byChance] of [
      [30, 40],
      [30, 2000],
      [300, 60],
      [300, 300],
    ] as const) {
      let called = 0;
      for (let i = 0; i < worlds; i++) {
        const examined = { n, hits: hitsAmong(random, n, rate) };
        if (isBelowChance(examined, { n: byChance, hits: hitsAmong(random, byChance, rate) })) called += 1;
      }
      // 50 expected at most; three standard deviations above are 71.
      assert.ok(called <= 71, `${called} of ${worlds} at a rate of ${rate}, ${n} against ${byChance}`);
    }
});

test('one that finds nothing among many is called so; too few examinations prove nothing', () => {
  const byChance = { n: 400, hits: 40 };
  assert.equal(isBelowChance({ n: 200, hits: 1 }, byChance), true);
  assert.equal(isBelowChance({ n: 29, hits: 0 }, byChance), false);
  assert.equal(isBelowChance({ n: 200, hits: 20 }, byChance), false);
  assert.equal(isBelowChance({ n: 200, hits: 0 }, { n: 0, hits: 0 }), false);
});
