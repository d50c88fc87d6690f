import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayNumber, daysBetween, isDay, seoulDay, seoulMidnight, toDay } from './day.ts';

test('every day of two centuries has its number, asked once or again, in any order', () => {
  const first = Date.UTC(1950, 0, 1) / 86_400_000;
  for (const round of [0, 1]) {
    for (let nth = 0; nth < 55_000; nth += 7) {
      const number = first + ((nth * 7919) % 55_000) + round;
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      assert.equal(dayNumber(day), number);
      assert.equal(dayNumber(day), number);
      assert.equal(toDay(number), day);
    }
  }
});

test('what is no day of the calendar is none, however often it is asked', () => {
  const none = [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '',
    '2026-11-26T00',
    '20261126ab',
    '９０２６-11-26',
  ];
  for (const text of [...none, ...none]) {
    assert.ok(Number.isNaN(dayNumber(text)), text);
    assert.equal(isDay(text), false);
  }
  assert.equal(isDay(20261126), false);
  assert.equal(isDay('2028-02-29'), true);
});

test('a Korean day begins nine hours before the one of Greenwich', () => {
  assert.equal(seoulDay(Date.parse('2026-11-26T14:59:59.999Z')), '2026-11-26');
  assert.equal(seoulDay(Date.parse('2026-11-26T15:00:00.000Z')), '2026-11-27');
  assert.equal(seoulMidnight('2026-11-27'), Date.parse('2026-11-26T15:00:00.000Z'));
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(daysBetween('2026-02-28', '2026-03-01'), 1);
});
