import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTelling } from './outcome-codes.ts';

test('an examination that could not be done teaches nothing, a finding always teaches', () => {
  assert.equal(isTelling('A', 'clean'), true);
  for (const code of ['H1', 'H2', 'L']) assert.equal(isTelling(code, 'clean'), false, code);
  assert.equal(isTelling('Z', 'fraud'), true);
});
