/** Are codes of another edition moved exactly or refused, and is a series over a change of edition never compared? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownEditions } from '../../areas/classification/index.ts';
import { EVERYTHING, type TradeQuery } from '../../areas/statistics/index.ts';
import { editionsAcross, figuresInEdition, inItsEdition } from './editions.ts';
import { tableView } from './table-view.ts';

const target = (code: string) => ({ code, isPartial: false, note: '' });
const KNOWN: KnownEditions = {
  edition: 'HS 2022',
  has: (hs6) => ['010121', '200100', '200200', '100110'].includes(hs6),
  others: {
    codes: [],
    tables: [
      {
        ...{ from: 'HS 2022', to: 'HS 2028', source: 'made up' },
        rows: [
          { from: '200100', targets: [target('200150')] },
          { from: '200200', targets: [target('200150')] },
          { from: '100110', targets: [target('100111'), target('100112')] },
        ],
      },
    ],
  },
};
const QUERY: TradeQuery = {
  ...{ flow: 'import', from: '2021-06', to: '2022-05', by: ['month', 'item6'], where: EVERYTHING },
  ...{ measure: 'usd', top: 10 },
};
const figures = (usd: number) => ({ usdCents: usd * 100, krw: 0, grams: 0, lines: 1 });

test('months of two editions are said where goods are told below chapters', () => {
  assert.deepEqual(editionsAcross(QUERY), ['HS 2017', 'HS 2022']);
  assert.deepEqual(editionsAcross({ ...QUERY, by: ['month', 'item2'] }), []);
  assert.deepEqual(editionsAcross({ ...QUERY, from: '2022-01' }), []);
  assert.equal(
    editionsAcross({ ...QUERY, by: ['month'], where: { ...EVERYTHING, items: ['8542'] } }).length,
    2,
  );
});

test('goods of one edition are not held against those of another', async () => {
  const row = {
    ...{ keys: ['854231'], export: null, wasExport: null, withheldExport: 0, withheldImport: 0 },
    ...{ import: figures(2), wasImport: figures(1) },
  };
  const changeOf = async (from: string) => {
    const query: TradeQuery = { ...QUERY, by: ['item6'], from, to: from, against: 12 };
    const answer = { rows: [row], isCut: false, missing: [] };
    const of = { standing: 'ledger', on: '2026-11-19', isMadeUp: true } as const;
    const view = await tableView({ name: async () => null }, query, answer, of);
    const { changePercent, wasUsd } = view.rows[0]!.import!;
    return [changePercent, wasUsd];
  };
  assert.deepEqual(await changeOf('2022-03'), [null, null]);
  assert.deepEqual(await changeOf('2023-03'), [100, 1]);
});

test('codes asked for in another edition become those of the time, or everything wrong with them is told', async () => {
  const span = { from: '2026-01', to: '2026-10' };
  const ask = (item: string, edition: string) => inItsEdition({ item, edition }, async () => KNOWN, span);
  assert.deepEqual(await ask('200150,010121', 'HS 2028'), { item: '200100,200200,010121' });
  await assert.rejects(ask('100111,8542', '2028'), (error: { problems: { code: string }[] }) => {
    assert.deepEqual(
      error.problems.map(({ code }) => code),
      ['edition/split', 'trade/edition'],
    );
    return true;
  });
  await assert.rejects(ask('010121', 'HS 1999'));
  await assert.rejects(
    inItsEdition({ edition: 'HS 2022' }, async () => KNOWN, { from: '2021-12', to: '2022-01' }),
  );
});

test('a table of another edition is taken with its codes moved, and not where a figure would have to be divided', () => {
  const figure = (code: string, period = '2026-05') => ({
    period,
    name: '',
    code,
    measure: 'import_usd' as const,
    value: 1,
  });
  const own = figuresInEdition([figure('010121'), figure('CN'), figure('99', '2026')], undefined, KNOWN);
  assert.deepEqual(own.problems, []);
  const wrong = figuresInEdition([figure('010129'), figure('010129')], undefined, KNOWN);
  assert.deepEqual(
    wrong.problems.map(({ code, pointer }) => [code, pointer]),
    [['outside/edition', '/010129']],
  );
  const moved = figuresInEdition([figure('010121')], 'HS 2028', KNOWN);
  assert.deepEqual([moved.figures[0]!.code, moved.problems.length], ['010121', 0]);
  assert.equal(figuresInEdition([figure('200150')], 'HS 2028', KNOWN).problems.length, 1);
});
