/** Working days against those that the Service printed, and holidays by the moon against the calendar of the Unicode tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '../core/day.ts';
import { WORKING_DAYS_KNOWN, workingDays } from './working-days.ts';

test('days are counted as the Service printed them (releases of 11 and 22 September 2025)', () => {
  assert.equal(workingDays('2025-09-01', '2025-09-10'), 8.5);
  assert.equal(workingDays('2024-09-01', '2024-09-10'), 7.5);
  assert.equal(workingDays('2025-09-01', '2025-09-20'), 16.5);
  assert.equal(workingDays('2024-09-01', '2024-09-20'), 13);
});

test('a Saturday is a half, a holiday on a weekday none, and the day in the stead of another none', () => {
  assert.equal(workingDays('2026-10-24', '2026-10-24'), 0.5);
  assert.equal(workingDays('2026-10-03', '2026-10-05'), 0);
  assert.equal(workingDays('2026-10-06', '2026-10-06'), 1);
});

test('New Year, Buddha’s birthday and Chuseok are free in every known year, with the days around the great ones', () => {
  const calendar = new Intl.DateTimeFormat('en-u-ca-dangi', {
    ...{ timeZone: 'UTC', month: 'numeric', day: 'numeric' },
  });
  let found = 0;
  for (
    let day: Day = `${WORKING_DAYS_KNOWN.from}-01`;
    day <= `${WORKING_DAYS_KNOWN.to}-31`;
    day = addDays(day, 1)
  ) {
    const parts = calendar.formatToParts(new Date(`${day}T00:00:00Z`));
    const [month, date] = ['month', 'day'].map((type) => parts.find((part) => part.type === type)!.value);
    const isGreat = (month === '1' && date === '1') || (month === '8' && date === '15');
    if (!isGreat && !(month === '4' && date === '8')) continue;
    found += 1;
    const [from, to] = isGreat ? [addDays(day, -1), addDays(day, 1)] : [day, day];
    assert.equal(workingDays(from, to), 0, day);
  }
  assert.equal(found, 3 * 14);
});

test('holidays, days in their stead, and years that nobody wrote down', () => {
  // Children's day and Buddha's birthday on one Monday: the Tuesday is free as well; the workers' day before.
  assert.equal(workingDays('2025-05-01', '2025-05-10'), 5);
  // Chuseok from Sunday on: the Wednesday after it is free.
  assert.equal(workingDays('2025-10-01', '2025-10-10'), 3.5);
  assert.equal(workingDays('2026-08-15', '2026-08-18'), 1);
  assert.equal(workingDays('2021-10-01', '2021-10-10'), 5.5);
  assert.equal(workingDays('2013-12-30', '2014-01-10'), undefined);
  assert.equal(workingDays('2027-12-30', '2028-01-02'), undefined);
});
