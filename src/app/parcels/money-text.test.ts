import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountText, moneyText } from './money-text.ts';

test('thousands stand apart and no decimal is lost', () => {
  assert.deepEqual([0, 18.77, 999, 1000, 2453.64, 1234567].map(amountText), [
    ...['0', '18.77', '999', '1,000', '2,453.64', '1,234,567'],
  ]);
  assert.equal(amountText(0.12345), '0.12345');
  assert.deepEqual([moneyText(13646, 'JPY'), moneyText(5, '')], ['13,646 JPY', '5']);
});
