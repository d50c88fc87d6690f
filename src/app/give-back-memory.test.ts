import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveBackMemory } from './give-back-memory.ts';

test('what nobody holds any more is gone afterwards, and it can be asked again', () => {
  giveBackMemory();
  let held: number[][] | undefined = Array.from({ length: 200 }, () => new Array<number>(20_000).fill(0.5));
  giveBackMemory();
  const full = process.memoryUsage().heapUsed;
  assert.equal(held.length, 200);
  held = undefined;
  giveBackMemory();
  const freed = full - process.memoryUsage().heapUsed;
  assert.ok(freed > 20e6, `${freed} bytes were freed of about 32 million`);
});
