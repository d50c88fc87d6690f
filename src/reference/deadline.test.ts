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
