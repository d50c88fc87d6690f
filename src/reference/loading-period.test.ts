/** How long accepted goods may wait to be loaded: months' ends, days off, leap years. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { furthestExtension, loadingDue } from './loading-period.ts';

// [accepted, last of thirty days, furthest day of an extension]
const GOLDEN = [
  // 19 December is a Saturday.
  ['2026-11-19', '2026-12-21', '2027-11-19'],
  ['2026-11-20', '2026-12-21', '2027-11-20'],
  // Thirty days after 31 January end on 2 March, a Monday in the stead of the holiday on Sunday.
  ['2026-01-31', '2026-03-03', '2027-01-31'],
  // 1 March is a holiday and a Sunday, so the next day is free as well.
  ['2026-01-30', '2026-03-03', '2027-01-30'],
  // The year begins on 1 March and ends on the last of February, be it the 28th or the 29th.
  ['2027-02-28', '2027-03-30', '2028-02-29'],
  ['2028-02-29', '2028-03-30', '2029-02-28'],
  // It begins on 29 February: the year after has no such day, so it ends with its month (민법 제160조 제3항).
  ['2028-02-28', '2028-03-29', '2029-02-28'],
  ['2026-12-31', '2027-02-01', '2027-12-31'],
] as const;

for (const [accepted, due, furthest] of GOLDEN) {
  test(`accepted on ${accepted}`, () => {
    assert.equal(loadingDue(accepted), due);
    assert.equal(furthestExtension(accepted), furthest);
  });
}
