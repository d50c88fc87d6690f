/** Do chart scales put values where they belong and choose round marks? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linearScale, logScale, logTicks, niceCeiling, roundStep, ticks } from './scale.ts';

test('a scale and its inverse agree', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (value) => {
      const linear = linearScale([0, 1e6], [40, 700]);
      const log = logScale([1, 1e6], [40, 700]);
      assert.ok(Math.abs(linear.invert(linear(value)) - value) <= 1e-6 * value + 1e-9);
      assert.ok(Math.abs(log.invert(log(value)) - value) <= 1e-6 * value);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('ends of the domain meet ends of the range, also turned over', () => {
  const scale = linearScale([0, 200], [100, 0]);
  assert.equal(scale(0), 100);
  assert.equal(scale(200), 0);
  assert.equal(logScale([1, 100], [0, 10])(10), 5);
  assert.equal(logScale([1, 100], [0, 10])(0), 0);
});

test('marks are round, inside, and not too many', () => {
  assert.deepEqual(ticks(0, 0.3, 3), [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(ticks(0, 2300, 3), [0, 1000, 2000]);
  assert.equal(niceCeiling(2300, 3), 3000);
  assert.equal(niceCeiling(0, 3), 1);
  assert.equal(roundStep(0, 3), 1);
  fc.assert(
    fc.property(
      fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
      fc.integer({ min: 1, max: 10 }),
      (high, count) => {
        const marks = ticks(0, high, count);
        assert.ok(marks.length <= count + 1);
        assert.ok(marks.every((mark) => mark >= 0 && mark <= high * (1 + 1e-9)));
        assert.ok(niceCeiling(high, count) >= high * (1 - 1e-9));
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('marks of a log axis are powers of ten, finer over a short range', () => {
  assert.deepEqual(logTicks(1, 1000), [1, 10, 100, 1000]);
  assert.deepEqual(logTicks(3, 60), [5, 10, 20, 50]);
});
