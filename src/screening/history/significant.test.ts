import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roundedTo } from './significant.ts';

const asText = (value: number, digits: number): number =>
  value === 0 ? 0 : Number(value.toPrecision(digits));

test('rounding is what writing with so many digits gives', () => {
  const size = fc.oneof(
    fc.double({ noNaN: true }),
    fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
    // Middles between two neighbours, and what lies a hair beside them.
    fc
      .tuple(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom(-1e-16, 0, 1e-16),
      )
      .map(([whole, places, hair]) => Number(`${whole}5e-${places}`) * (1 + hair)),
    fc.integer({ min: -30, max: 30 }).map((exponent) => Number(`1e${exponent}`)),
  );
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 7 }), (value, digits) => {
      assert.equal(roundedTo(value, digits), asText(value, digits));
      assert.equal(roundedTo(-value, digits), asText(-value, digits));
    }),
    { seed: 3, numRuns: 50_000 },
  );
});

test('nothing, endless and what is no number stay what they are', () => {
  for (const value of [0, Number.POSITIVE_INFINITY, Number.NaN, 5e-324, Number.MAX_VALUE])
    assert.equal(roundedTo(value, 5), asText(value, 5));
});
