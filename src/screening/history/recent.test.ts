import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countSeen, noteSeen, openRecent } from './recent.ts';

const KEPT = 30;

test('counts equal a plain count over all that happened, whatever was thrown out', () => {
  const step = fc.record({ key: fc.nat(8), forward: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const recent = openRecent(KEPT);
      const seen: { key: number; day: number }[] = [];
      let day = 20_000;
      for (const { key, forward } of steps) {
        day += forward;
        const expected = seen.filter((one) => one.key === key && one.day > day - KEPT).length;
        assert.equal(countSeen(recent, `bill-${key}`, day), expected);
        noteSeen(recent, `bill-${key}`, day);
        seen.push({ key, day });
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('what comes late counts on the last day that its key is known of', () => {
  const recent = openRecent(KEPT);
  noteSeen(recent, 'late', 20_010);
  noteSeen(recent, 'late', 20_000);
  assert.equal(countSeen(recent, 'late', 20_039), 2);
  assert.equal(countSeen(recent, 'late', 20_040), 0);
  assert.equal(countSeen(recent, 'never', 20_010), 0);
});

test('a year of new keys every day takes the room of two months, and every one is counted', () => {
  const recent = openRecent(KEPT);
  const A_DAY = 500;
  for (let day = 20_000; day < 20_365; day++) {
    for (let nth = 0; nth < A_DAY; nth++) noteSeen(recent, `bill-${day}-${nth}`, day);
    for (const back of [0, 29, 30]) {
      const of = day - back;
      const expected = of < 20_000 || back === KEPT ? 0 : 1;
      assert.equal(countSeen(recent, `bill-${of}-${day % A_DAY}`, day), expected, `${of} on ${day}`);
    }
  }
  assert.ok(recent.rows.length / 4 <= 2 ** 16, `${recent.rows.length / 4} rows`);
});
