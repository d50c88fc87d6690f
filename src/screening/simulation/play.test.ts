/** Whether a simulation learns from what it examined and from nothing else, and adds up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber, toDay } from '../../core/day.ts';
import { plantedRows } from '../scores/planted-rows.ts';
import { type PlayedWeek, play, standsFor } from './play.ts';
import { type StreamRow, streamOf } from './stream.ts';
import { summarise } from './summary.ts';

/** A year of planted rows squeezed into twelve weeks of sixty consignments. */
const rows: readonly StreamRow[] = plantedRows({
  seed: 2,
  declarations: 720,
  badImporter: 0.7,
  cheapBulk: 0.6,
  otherwise: 0.02,
}).map((row) => {
  const day = toDay(20_000 + Math.floor(((dayNumber(row.day) - 20_000) * 84) / 365));
  return { ...row, day, declaration: { ...row.declaration, declaredOn: day }, amountKrw: 1_000 };
});
const stream = streamOf(rows, 4);
const OPTIONS = { seed: 1, percent: 10, exploration: 0.1, labelledWeeks: 4 } as const;
const sum = (weeks: readonly PlayedWeek[], of: (week: PlayedWeek) => number): number =>
  weeks.reduce((total, week) => total + of(week), 0);

test('consignments keep their lines, weeks their days', () => {
  assert.equal(stream.weeks, 12);
  assert.equal(stream.units, new Set(rows.map(({ declaration }) => declaration.declarationNumber)).size);
  assert.equal(stream.starts.at(-1), rows.length);
});

const topScore = play(stream, { ...OPTIONS, strategy: 'top-score' });

test('the score finds far more than chance, nobody more than the referee', () => {
  const blind = play(stream, { ...OPTIONS, strategy: 'random' });
  assert.equal(topScore.length, 8);
  assert.ok(sum(topScore, ({ hits }) => hits) > 1.5 * sum(blind, ({ hits }) => hits));
  for (const week of [...topScore, ...blind]) {
    assert.ok(week.hits <= week.best && week.best <= week.taken && week.amount <= week.bestAmount);
    assert.equal(week.amount, week.hits * 1_000);
  }
});

test('the same seed plays the same weeks', () => {
  assert.deepEqual(play(stream, { ...OPTIONS, strategy: 'top-score' }), topScore);
});

test('answers of later weeks change nothing before', () => {
  const late = toDay(20_000 + 9 * 7);
  const turned = rows.map((row): StreamRow => {
    if (row.day < late) return row;
    return { ...row, verdict: row.verdict === 'clean' ? 'fraud' : 'clean' };
  });
  const other = play(streamOf(turned, 4), { ...OPTIONS, strategy: 'adaptive' });
  const before = play(stream, { ...OPTIONS, strategy: 'adaptive' });
  assert.deepEqual(
    other.filter(({ week }) => week < 9),
    before.filter(({ week }) => week < 9),
  );
  assert.notDeepEqual(other, before);
});

test('strategies that explore do explore and still find, and the past may fade', () => {
  for (const strategy of ['recurring', 'gradient', 'adaptive'] as const) {
    const weeks = play(stream, { ...OPTIONS, strategy, halfLife: 6 });
    assert.ok(sum(weeks, ({ explored }) => explored) >= weeks.length, strategy);
    assert.ok(sum(weeks, ({ hits }) => hits) > 0.5 * sum(topScore, ({ hits }) => hits), strategy);
  }
});

test('who is drawn by chance stands for what the score left over, and for 25 at most', () => {
  const choices = (score: number, random: number) => [
    ...Array.from({ length: score }, (_, row) => ({ row, part: 'score' as const })),
    ...Array.from({ length: random }, (_, i) => ({ row: score + i, part: 'random' as const })),
  ];
  assert.equal(standsFor(choices(8, 2), 50), 21);
  assert.equal(standsFor(choices(0, 5), 5), 1);
  assert.equal(standsFor(choices(8, 2), 500), 25);
});

test('figures over seeds: what a planted change cost is counted by hand', () => {
  const week = (number: number, hits: number, came: number, found: number): PlayedWeek => ({
    week: number,
    taken: 10,
    hits,
    best: 8,
    amount: hits,
    bestAmount: 8,
    share: 0.1,
    explored: 1,
    exploredHits: 0,
    planted: [{ came, found }],
  });
  const quick = [week(4, 8, 0, 0), week(5, 4, 3, 2), week(6, 6, 3, 1)];
  const slow = [week(4, 8, 0, 0), week(5, 2, 3, 0), week(6, 2, 3, 1)];
  const { periods, regret, notices, curve } = summarise([quick, slow], {
    kinds: ['new-kind'],
    hasAmounts: true,
    changeWeek: 5,
  });
  const since = periods.find(({ name }) => name === 'since-change')!;
  assert.equal(since.normPrecision.mean, (10 / 16 + 4 / 16) / 2);
  assert.equal(since.normRevenue!.mean, since.normPrecision.mean);
  assert.equal(regret.mean, (6 + 12) / 2);
  const [notice] = notices;
  assert.deepEqual([notice!.noticed, notice!.seeds, notice!.weeks.mean], [1, 2, 1]);
  assert.equal(notice!.found.mean, (3 / 6 + 1 / 6) / 2);
  assert.deepEqual(
    curve.map(({ week: number }) => number),
    [4, 5, 6],
  );
});
