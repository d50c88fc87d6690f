/** Is a learning curve read rightly: the slope that was planted, and the same line carried on? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedTo, type Measured, slopesOf } from './hs-curve-table.ts';

/** Of a thousand questions so many are right. */
const step = (texts: number, right: number): Measured => ({
  ...{ share: 0, texts },
  answers: Array.from({ length: 1000 }, (_, place) => ({
    ...{ set: 'a', confidence: 0.5 },
    places: { hs2: 0, hs4: 0, hs6: place < right ? 0 : 3 },
  })),
});
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

test('five points for twice the texts are found, and carried on', () => {
  const steps = [step(1000, 400), step(2000, 450), step(4000, 500)];
  assert.ok(Math.abs(meanOf(slopesOf(steps)) - 0.05) < 1e-9);
  assert.ok(Math.abs(meanOf(carriedTo(steps, 4000)) - 0.5) < 1e-9);
  assert.ok(Math.abs(meanOf(carriedTo(steps, 8000)) - 0.55) < 1e-9);
});
