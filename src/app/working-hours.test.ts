/** Office time stands still at night and at weekends, and adding it is the inverse of counting it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { afterOfficeHours, officeHoursBetween } from './working-hours.ts';

const at = (text: string): number => Date.parse(`${text}:00+09:00`);

test('due times fall into office hours', () => {
  const cases: readonly (readonly [from: string, hours: number, due: string])[] = [
    ['2026-11-19T10:00', 4, '2026-11-19T14:00'],
    ['2026-11-19T16:30', 4, '2026-11-20T11:30'],
    ['2026-11-19T03:00', 2, '2026-11-19T11:00'],
    ['2026-11-19T14:00', 4, '2026-11-19T18:00'],
    ['2026-11-20T17:00', 4, '2026-11-23T12:00'],
    ['2026-11-21T12:00', 9, '2026-11-23T18:00'],
    ['2026-11-19T10:00', 27, '2026-11-24T10:00'],
  ];
  for (const [from, hours, due] of cases) assert.equal(afterOfficeHours(at(from), hours), at(due), from);
  assert.equal(officeHoursBetween(at('2026-11-20T17:00'), at('2026-11-23T10:00')), 2);
  assert.equal(officeHoursBetween(at('2026-11-21T01:00'), at('2026-11-22T23:00')), 0);
});

test('after so many hours exactly so many have passed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3e12 }), fc.integer({ min: 1, max: 200_000 }), (from, seconds) => {
      const hours = seconds / 3600;
      const due = afterOfficeHours(from, hours);
      assert.ok(due > from);
      assert.ok(Math.abs(officeHoursBetween(from, due) - hours) < 1e-6);
    }),
    { seed: 5, numRuns: 500 },
  );
});
