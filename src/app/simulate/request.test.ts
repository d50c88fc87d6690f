/** Whether everything that is wrong with a simulation that was asked for is told at once, and what is right is read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSimulation } from './request.ts';

test('nothing said: made-up trade with every planted change, five seeds', () => {
  const request = readSimulation({});
  assert.equal(request.data, 'synthetic');
  assert.deepEqual(request.changes, ['new-kind', 'relocation', 'leak']);
  assert.deepEqual([request.seeds, request.firstSeed], [5, 0]);
  assert.ok(request.strategies.includes('adaptive') && !request.strategies.includes('random'));
});

test('the public data do not change unless it is said', () => {
  assert.deepEqual(readSimulation({ data: 'kcs' }).changes, []);
  assert.deepEqual(readSimulation({ data: 'kcs', drift: 'swap' }).changes, ['swap']);
  assert.deepEqual(readSimulation({ drift: 'none' }).changes, []);
});

test('all that is wrong is told at once', () => {
  const wrong = {
    data: 'moon',
    drift: 'swap,weather',
    strategies: 'top-score,guess',
    seeds: '0',
    percent: 'ten',
    exploration: '101',
    weeks: '4',
    'half-life': '',
  };
  assert.throws(
    () => readSimulation(wrong),
    ({ code, message }: { code: string; message: string }) => {
      assert.equal(code, 'settings/wrong');
      for (const word of [
        'moon',
        'swap',
        'weather',
        'guess',
        '--seeds',
        '--percent',
        '--exploration',
        '--weeks',
        '--half-life',
      ])
        assert.ok(message.includes(word), `${word}: ${message}`);
      return true;
    },
  );
});

test('a change of made-up trade is none of the public data', () => {
  assert.throws(() => readSimulation({ data: 'kcs', drift: 'leak' }), /--drift takes swap or none/);
});

test('new kinds have a country of their own, and worth needs amounts', () => {
  assert.deepEqual(readSimulation({ drift: 'new-kinds' }).changes, ['new-kinds']);
  assert.throws(() => readSimulation({ drift: 'new-kinds,leak' }), /stands alone/);
  assert.ok(readSimulation({}).strategies.includes('top-worth'));
  assert.ok(!readSimulation({ data: 'kcs' }).strategies.includes('top-worth'));
  assert.throws(() => readSimulation({ data: 'kcs', strategies: 'top-worth' }), /--strategies takes/);
});
