/** Effects keep three telling digits, large and small. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatEffect, shortNumber } from './effect.ts';

test('three digits tell, whatever the size', () => {
  const told: readonly (readonly [number, string])[] = [
    [0, '0'],
    [1234.5, '1,230'],
    [175, '175'],
    [47.08158, '47.1'],
    [1.5, '1.5'],
    [0.012345, '0.0123'],
    [-2.345, '-2.35'],
    [99_999, '100,000'],
  ];
  for (const [value, text] of told) assert.equal(shortNumber(value), text);
  assert.equal(formatEffect({ value: 3, low: 1.234, high: 10 }), '3 (1.23–10)');
});
