/** Runs and records come from whole series alone: a gap, or a series that ends before the run does, leaves them unsaid. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Series } from './figures.ts';
import { textOf } from './pieces.ts';
import { readFigures } from './read-figures.ts';
import { isRecord, runOf } from './series.ts';
import { writeRelease } from './write.ts';

function series(from: number, values: readonly (number | null)[]): Series {
  const months = values.flatMap((value, place) =>
    value === null ? [] : [[nameOf(from + place), value] as const],
  );
  return { key: '', pointer: '/series/x', months: new Map(months) };
}

/** Month 0 is January 2020. */
function nameOf(month: number): string {
  return `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

test('a balance keeps its sign since the month after it last changed', () => {
  const run = runOf(series(0, [-1, 2, 3, 4]), '2020-04', true);
  assert.deepEqual(run, { months: 3, trend: 'surplus', since: '2020-02' });
  assert.deepEqual(runOf(series(0, [2, -3]), '2020-02', true), {
    months: 1,
    trend: 'deficit',
    since: '2020-02',
  });
});

test('nothing is said across a gap, or where the series begins within the run', () => {
  assert.equal(runOf(series(0, [-1, 2, null, 4]), '2020-04', true), undefined);
  assert.equal(runOf(series(0, [2, 3, 4]), '2020-03', true), undefined);
  assert.equal(runOf(series(0, [-1, 2]), '2020-03', true), undefined);
});

test('a rise is against the same month a year before', () => {
  const year = Array.from({ length: 12 }, () => 10);
  const run = runOf(series(0, [...year, 9, 11, 12]), '2021-03', false);
  assert.deepEqual(run, { months: 2, trend: 'up', since: '2021-02' });
  assert.equal(runOf(series(0, [...year, 9, null, 12]), '2021-03', false), undefined);
});

test('a record needs more than five years without a gap', () => {
  const long = Array.from({ length: 61 }, (_, place) => place);
  assert.equal(isRecord(series(0, long), nameOf(60)), true);
  assert.equal(isRecord(series(0, long.slice(1)), nameOf(59)), false);
  assert.equal(isRecord(series(0, [99, ...long]), nameOf(61)), false);
  assert.equal(
    isRecord(
      series(
        0,
        long.map((value) => (value === 7 ? null : value)),
      ),
      nameOf(60),
    ),
    false,
  );
});

test('a release says the run that its series proves, and refuses one that it disproves', () => {
  const file = {
    ...{ type: 'monthly', period: '2020-04', unit: 'USD 100m' },
    balance: { value: 4 },
    series: { balance: { '2020-01': -1, '2020-02': 2, '2020-03': 3, '2020-04': 4 } },
  };
  const read = readFigures(file);
  assert.ok(read.ok);
  const lead = writeRelease(read.value, 'ko').lead.map(textOf);
  assert.deepEqual(lead, ['무역수지 4억 달러 흑자', '무역수지는 2020년 2월 이후 3개월 연속 흑자']);
  const stated = readFigures({ ...file, balance: { value: 4, consecutive_surplus_months: 9 } });
  assert.ok(!stated.ok);
  assert.equal(stated.problems[0]?.code, 'release/parts-disagree');
});
