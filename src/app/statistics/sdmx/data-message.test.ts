/** Does a table of trade come back from SDMX-JSON as it was, with what is withheld said and its value nowhere? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSdmx } from '../../../../test/builders/sdmx.ts';
import type { TradeFiguresView, TradeTableView } from '../../../exchange/contract.ts';
import { type SdmxOf, sdmxFile } from './data-message.ts';
import { coveredBy, timeOf } from './time.ts';

const told = (usd: number, withheld = 0): TradeFiguresView => ({
  ...{ usd, krw: usd * 1400, kg: usd / 7, lines: 3, withheld, wasUsd: 987_654, changePercent: null },
});
const HIDDEN: TradeFiguresView = {
  ...{ usd: null, krw: null, kg: null, lines: null, withheld: 1, wasUsd: null, changePercent: null },
};
const VIEW: TradeTableView = {
  query: {
    ...{
      flow: 'both',
      from: '2026-09',
      to: '2026-10',
      by: ['month', 'country'],
      items: ['8542'],
      natures: [],
    },
    ...{ countries: [], provinces: [], offices: [], ports: [], measure: 'usd', against: null, top: 200 },
  },
  ...{ standing: 'published', on: '2026-11-10', isCut: false, missing: [], editions: [], isMadeUp: true },
  rows: [
    row('2026-09', 'CN', told(70), HIDDEN),
    row('2026-10', 'CN', told(140.25), told(7, 2)),
    row('2026-10', '', null, told(21)),
  ],
};

function row(month: string, country: string, sent: TradeFiguresView | null, brought: TradeFiguresView) {
  const name = country === 'CN' ? { ko: '중국', en: 'China' } : { ko: '미상', en: 'Not said' };
  const keys = [
    { code: month, name: null },
    { code: country, name },
  ];
  return { keys, export: sent, import: brought, balanceUsd: null };
}

const OF: SdmxOf = {
  ...{ table: 'items-countries', language: 'ko', preparedAt: '2026-11-10T01:00:00.000Z' },
  isProvisional: (month) => month === '2026-10',
};
const read = (view: TradeTableView) => JSON.parse(Buffer.from(sdmxFile(view, OF).bytes).toString());

test('every figure comes back under its codes, with both names', () => {
  const found = readSdmx(read(VIEW));
  assert.deepEqual(
    found.map(({ codes, measures }) => [...Object.values(codes), measures.USD, measures.LINES]),
    [
      ['X', '8542', 'CN', '2026-09', 70, 3],
      ['M', '8542', 'CN', '2026-09', null, null],
      ['X', '8542', 'CN', '2026-10', 140.25, 3],
      ['M', '8542', 'CN', '2026-10', 7, 3],
      ['M', '8542', '_X', '2026-10', 21, 3],
    ],
  );
  assert.deepEqual(found[0]!.names.COUNTERPART_AREA, { ko: '중국', en: 'China' });
});

test('what is withheld is said, in whole and in part; months before their final publication are provisional', () => {
  assert.deepEqual(
    readSdmx(read(VIEW)).map(({ attributes }) => Object.values(attributes)),
    [
      ['A', 'F', 0],
      ['Q', 'C', 1],
      ['P', 'F', 0],
      ['P', 'F', 2],
      ['P', 'F', 0],
    ],
  );
  const inside = readSdmx(read({ ...VIEW, standing: 'ledger' }));
  assert.ok(inside.every(({ attributes }) => attributes.CONF_STATUS === 'N'));
});

test('made-up data are marked as a test, the selection and the day are told, nothing is an empty message', () => {
  const message = read(VIEW);
  assert.equal(message.meta.test, true);
  assert.deepEqual(message.data.dataSets[0].attributes, ['items=8542', '2026-11-10']);
  assert.deepEqual(
    message.data.structures[0].annotations.map(({ id }: { id: string }) => id),
    ['MADE_UP'],
  );
  assert.deepEqual(readSdmx(read({ ...VIEW, rows: [] })), []);
});

test('the same table is the same message, whenever it was prepared', () => {
  const later = sdmxFile(VIEW, { ...OF, preparedAt: '2026-11-11T01:00:00.000Z' });
  assert.equal(read(VIEW).meta.id, JSON.parse(Buffer.from(later.bytes).toString()).meta.id);
});

test('a time is the finest of the row, or the stretch of months asked for', () => {
  const keys = [{ code: '2026' }, { code: '2026-Q3' }];
  assert.equal(timeOf({ by: ['year', 'quarter'], from: '2026-01', to: '2026-12' }, keys), '2026-Q3');
  assert.equal(timeOf({ by: [], from: '2025-11', to: '2026-02' }, []), '2025-11-01/P4M');
  assert.equal(timeOf({ by: ['country'], from: '2026-02', to: '2026-02' }, [{ code: 'CN' }]), '2026-02');
  assert.deepEqual(coveredBy('2025-11-01/P4M'), ['2025-11', '2025-12', '2026-01', '2026-02']);
  assert.deepEqual(coveredBy('2026-Q4'), ['2026-10', '2026-11', '2026-12']);
  assert.equal(coveredBy('2026').length, 12);
});
