/** Are the working days of releases counted as the Service counts them? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDays } from './working-days.ts';

test('days that releases of the Service tell', () => {
  // 보도자료 2025-09-11, 2025-09-22.
  assert.equal(workingDays('2025-09-01', '2025-09-10'), 8.5);
  assert.equal(workingDays('2024-09-01', '2024-09-10'), 7.5);
  assert.equal(workingDays('2025-09-01', '2025-09-20'), 16.5);
  assert.equal(workingDays('2024-09-01', '2024-09-20'), 13);
});

test('holidays, days in their stead, and years that nobody wrote down', () => {
  // Children's day and Buddha's birthday on one Monday: the Tuesday is free as well; the workers' day before.
  assert.equal(workingDays('2025-05-01', '2025-05-10'), 5);
  // Chuseok from Sunday on: the Wednesday after it is free.
  assert.equal(workingDays('2025-10-01', '2025-10-10'), 3.5);
  assert.equal(workingDays('2026-08-15', '2026-08-18'), 1);
  assert.equal(workingDays('2021-10-01', '2021-10-10'), 5.5);
  assert.equal(workingDays('2019-01-01', '2019-01-10'), undefined);
  assert.equal(workingDays('2027-12-30', '2028-01-02'), undefined);
});
