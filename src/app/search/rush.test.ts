import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRush } from './rush.ts';

test('a batch is a rush and its end is noticed; a steady trickle is busy and no rush', () => {
  let now = 0;
  const rush = openRush(() => now);
  assert.deepEqual([rush.isBusy(), rush.isRush()], [false, false]);
  rush.note(500);
  assert.deepEqual([rush.isBusy(), rush.isRush()], [true, true]);
  now += 15_000;
  assert.deepEqual([rush.isBusy(), rush.isRush()], [false, true], 'a pause between two batches is no end');
  now += 10_000;
  assert.deepEqual([rush.isBusy(), rush.isRush()], [false, false]);
  for (let second = 0; second < 600; second++) {
    rush.note(50);
    now += 1000;
    assert.deepEqual([rush.isBusy(), rush.isRush()], [true, false], `second ${second}`);
  }
  for (let tick = 0; tick < 100; tick++) {
    rush.note(3);
    now += 10;
  }
  assert.equal(rush.isRush(), true, 'three hundred single ones a second');
});
