/** Does a long planted series come out of the tables without its season, and a month that is told in part count as none? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths, monthsOf } from '../../areas/statistics/index.ts';
import type { TradeFiguresView, TradeTableView } from '../../exchange/contract.ts';
import { adjustedView, monthlyOf } from './adjusted.ts';

const figures = (usd: number, withheld = 0): TradeFiguresView => ({
  ...{ usd, krw: usd * 1400, kg: usd, lines: 5, withheld, wasUsd: null, changePercent: null },
});

function table(withheldIn = ''): TradeTableView {
  const query = monthlyOf({
    ...{ flow: 'both', from: '2026-10', to: '2026-10', by: ['country'], measure: 'usd', against: 12, top: 5 },
    where: { items: [], natures: [], countries: ['CN'], provinces: [], offices: [], ports: [] },
  });
  const rows = monthsOf(addMonths(query.to, -95), query.to).map((month, place) => ({
    keys: [{ code: month, name: null }],
    // Every January a fifth less, and a wave without a year in it.
    export: figures(1e9 * (month.endsWith('-01') ? 0.8 : 1) * (1 + 0.02 * Math.sin(place * 1.7))),
    import: figures(1e9, month === withheldIn ? 1 : 0),
    balanceUsd: null,
  }));
  const { where, ...rest } = query;
  return {
    query: { ...rest, ...where, against: null },
    ...{
      standing: 'published',
      on: '2026-11-20',
      rows,
      isCut: false,
      editions: [],
      missing: [],
      isMadeUp: true,
    },
  };
}

test('a planted January comes out, and a series that never moves is left alone', () => {
  const [sent, brought] = adjustedView(table()).flows;
  assert.equal(sent!.months.length, 96);
  // Against the level, which the Januaries lower a little.
  assert.ok(Math.abs(sent!.season![0]! + 18.5) < 2, String(sent!.season![0]));
  const january = sent!.months.find(({ month }) => month === '2022-01')!;
  assert.ok(january.value < 0.85e9 && january.adjusted! > 0.93e9);
  assert.equal(brought!.season, null);
  assert.ok(brought!.months.every(({ adjusted }) => adjusted === null));
});

test('a month of which a figure is withheld ends the series', () => {
  const [, brought] = adjustedView(table('2026-01')).flows;
  assert.deepEqual([brought!.months, brought!.season], [[], null]);
  assert.match(brought!.says.en, /there are 9\./);
});

test('months under codes of another edition are none', () => {
  const values = (editions: readonly string[]) =>
    adjustedView({ ...table(), editions }).flows[0]!.months.filter(({ value }) => value !== null).length;
  assert.equal(values([]), 96);
  assert.ok(values(['HS 2017', 'HS 2022']) < 60);
});
