/** Last days of periods, against days counted by hand in a calendar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDayOff, lastDayOf } from './deadline.ts';
import { REMEDIES, remediesAgainst, remedyOn } from './remedies.ts';

test('the first day is not counted, and a day off moves to the next working day', () => {
  const rows = [
    ['2026-03-02', 90, '2026-06-01'], // 31 May is a Sunday
    ['2026-11-19', 30, '2026-12-21'], // 19 December is a Saturday
    ['2026-04-01', 30, '2026-05-04'], // 1 May is the workers' day, then a weekend
    ['2026-11-02', 10, '2026-11-12'],
    ['2026-09-15', 10, '2026-09-28'], // Chuseok and a Sunday
  ] as const;
  for (const [from, days, last] of rows) assert.equal(lastDayOf(from, days), last, `${from} + ${days}`);
  assert.ok(isDayOff('2026-12-25') && isDayOff('2026-11-21') && !isDayOff('2026-11-20'));
});

test('a period ends after the day in the stead of a holiday (관공서의 공휴일에 관한 규정 제3조, not read here)', () => {
  const rows = [
    ['2026-02-21', 9, '2026-03-03'], // 1 March is a Sunday: the Monday is free
    ['2026-05-14', 10, '2026-05-26'], // Buddha's birthday on a Sunday
    ['2026-08-05', 10, '2026-08-18'], // 15 August is a Saturday
    ['2026-09-23', 10, '2026-10-06'], // 3 October is a Saturday
    ['2027-01-30', 8, '2027-02-10'], // New Year's Sunday: the Tuesday after it
    ['2027-12-15', 10, '2027-12-28'], // Christmas on a Saturday
    ['2026-05-24', 10, '2026-06-04'], // local elections
  ] as const;
  for (const [from, days, last] of rows) assert.equal(lastDayOf(from, days), last, `${from} + ${days}`);
  // A Saturday of Chuseok has no day in its stead, nor has New Year's Day of the sun.
  assert.ok(!isDayOff('2026-09-28') && !isDayOff('2023-01-02') && !isDayOff('2022-12-26'));
  assert.ok(
    isDayOff('2031-03-01') && !isDayOff('2031-03-03'),
    'years that nobody wrote down have their dates',
  );
});

test('every remedy cites its article, and what is taken here has an answer within its days', () => {
  for (const { article, answerWithinDays, id } of REMEDIES) {
    assert.match(article, /제\d+조/, id);
    assert.ok(answerWithinDays > 0, id);
  }
  const here = (subject: 'hold' | 'selection') =>
    remediesAgainst(subject, '2026-11-19')
      .filter(({ isFiledHere }) => isFiledHere)
      .map(({ id }) => id);
  assert.deepEqual(here('hold'), ['release-request', 'objection']);
  assert.deepEqual(here('selection'), ['human-review']);
  assert.equal(remedyOn('objection', '2020-01-01'), undefined, 'not before it was the law that was read');
});
