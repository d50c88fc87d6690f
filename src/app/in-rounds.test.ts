import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRounds, whenAsked } from './in-rounds.ts';

test('one round at a time, a failed one is told and the next comes, and stopping waits for the one under way', async () => {
  const told: string[] = [];
  let [begun, ended, atOnce, most] = [0, 0, 0, 0];
  const round = async (): Promise<void> => {
    begun++;
    most = Math.max(most, ++atOnce);
    await sleep(15);
    atOnce--;
    ended++;
    if (begun === 1) throw new Error('away');
  };
  const stop = inRounds(2, round, (error) => told.push(String(error)));
  while (begun < 3) await sleep(1);
  await stop();
  assert.deepEqual([most, told, ended], [1, ['Error: away'], begun]);
  const after = begun;
  await sleep(30);
  assert.equal(begun, after);
});

test('whoever asks while it runs is answered by another run, and failing is for whoever waits', async () => {
  let runs = 0;
  const asked = whenAsked(async () => {
    runs++;
    await sleep(5);
    if (runs === 3) throw new Error('third');
    return 10;
  });
  const first = asked.settle();
  assert.equal(asked.settle(), first);
  assert.deepEqual([await first, runs], [20, 2]);
  await assert.rejects(asked.settle(), /third/);
  assert.equal(await asked.settle(), 10);
  await asked.idle();
});
