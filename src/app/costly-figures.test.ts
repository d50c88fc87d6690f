import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { keepCostlyFigures } from './costly-figures.ts';

function setUp() {
  let now = 0;
  let asked = 0;
  const figures = keepCostlyFigures(() => now);
  return {
    pass: (millis: number) => {
      now += millis;
    },
    asked: () => asked,
    read: (takes: number, key = 'all') =>
      figures.read(key, async () => {
        now += takes;
        return ++asked;
      }),
  };
}

test('a quick figure is asked each time', async () => {
  const { read } = setUp();
  assert.deepEqual([await read(5), await read(5), await read(250), await read(5)], [1, 2, 3, 4]);
});

test('a costly figure is shown for twenty times as long as it took, then asked anew behind the page', async () => {
  const { read, pass, asked } = setUp();
  assert.equal(await read(1000), 1);
  pass(18_000);
  assert.equal(await read(1000), 1);
  assert.equal(asked(), 1);
  pass(2_000);
  const [one, other] = await Promise.all([read(1000), read(1000)]);
  assert.deepEqual([one, other], [1, 1], 'nobody waits');
  await turn();
  assert.equal(asked(), 2, 'asked once for both');
  assert.equal(await read(1000), 2);
});

test('figures of different keys know nothing of each other', async () => {
  const { read } = setUp();
  assert.deepEqual([await read(1000, 'one'), await read(1000, 'other'), await read(1000, 'one')], [1, 2, 1]);
});

test('a costly figure that cannot be asked anew is asked by the next one, who is told', async () => {
  let now = 0;
  let isBroken = false;
  const figures = keepCostlyFigures(() => now);
  const read = () =>
    figures.read('all', async () => {
      now += 1000;
      if (isBroken) throw new Error('the database is away');
      return 'known';
    });
  assert.equal(await read(), 'known');
  isBroken = true;
  now += 30_000;
  assert.equal(await read(), 'known');
  await turn();
  await assert.rejects(read(), /away/);
});
