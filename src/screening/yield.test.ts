/** Does expected yield rise with chance and stake, within its bounds? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedYield, stakeWeight } from './yield.ts';

const score = (fraud: number) => ({ fraud, critical: 0, regime: 'seen' as const, seen: 1, hits: 0 });

test('the weight of a stake rises from a half to one and stays there', () => {
  const stakes = [0, 50_000, 1_000_000, 50_000_000, 1_000_000_000, 1e12];
  const weights = stakes.map((stake) => stakeWeight(stake));
  assert.equal(weights[0], 0.5);
  assert.equal(weights.at(-1), 1);
  for (const [place, weight] of weights.entries()) {
    assert.ok(weight >= 0.5 && weight <= 1, String(stakes[place]));
    assert.ok(place === 0 || weight >= weights[place - 1]!, String(stakes[place]));
  }
  assert.equal(stakeWeight(-5), 0.5, 'a negative value is no stake');
  assert.ok(stakeWeight(undefined) > 0.5 && stakeWeight(undefined) < 1);
});

test('the best line counts: a small chance on much can beat a larger one on nothing, but not twice as large', () => {
  const stakes = [0, 2_000_000_000];
  const of = (...chances: number[]) => expectedYield(chances.map(score), (item) => stakes[item]);
  assert.equal(of(0.4, 0.3), 0.3);
  assert.equal(of(0.7, 0.3), 0.35);
  assert.equal(of(0, 0), 0);
});
