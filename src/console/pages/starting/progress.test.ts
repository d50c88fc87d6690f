/** Does the starting page say truly how far the start is? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProgressStep } from '../../../exchange/contract.ts';
import { secondsLeft, shareDone, shareOf } from './progress.ts';

const step = (state: ProgressStep['state'], done: number, of: number): ProgressStep => ({
  id: 'x',
  title: { ko: '가', en: 'x' },
  state,
  done,
  of,
});

test('steps count alike, running ones by their part', () => {
  assert.equal(shareDone([]), 0);
  assert.equal(
    shareDone([step('done', 0, 0), step('running', 50, 100), step('waiting', 0, 0), step('waiting', 0, 9)]),
    0.375,
  );
  assert.equal(shareOf(step('running', 5, 0)), 0);
  assert.equal(shareOf(step('running', 12, 10)), 1);
});

test('time left follows the pace seen', () => {
  assert.equal(secondsLeft(step('running', 60, 100), { at: 0, done: 20 }, 10_000), 10);
  assert.equal(secondsLeft(step('running', 20, 100), { at: 0, done: 20 }, 10_000), null);
  assert.equal(secondsLeft(step('running', 60, 100), undefined, 10_000), null);
  assert.equal(secondsLeft(step('done', 100, 100), { at: 0, done: 20 }, 10_000), null);
});
