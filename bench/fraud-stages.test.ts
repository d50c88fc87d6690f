/** Whether the processor's time goes to the stage whose work it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchStages } from './fraud-stages.ts';

test('time between two reports belongs to what the second one reports', () => {
  let now = 0;
  const watch = watchStages(() => now);
  for (const [at, done] of [
    [3, 10],
    [8, 40],
    [13, 65],
    [14, 70],
    [16, 100],
  ] as const) {
    now = at;
    watch.progress(done, 100);
  }
  now = 16.5;
  assert.deepEqual(watch.seconds(), { encoding: 3, main: 10, critical: 1, cold: 2, calibration: 0.5 });
});
