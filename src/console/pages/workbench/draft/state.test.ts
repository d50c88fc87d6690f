/** Does a study begin sensibly, forget what belonged to other data, and keep leaks out? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StudySources } from '../../../../exchange/contract.ts';
import type { Looked } from '../look/choose.ts';
import { columnsAfterLook, freshDraft, lookKey, partOf, withSource } from './state.ts';

const column = (name: string) => ({
  ...{ name, title: { ko: name, en: name }, kind: 'code', isFact: false, isPersonal: false },
});
const sources = {
  directions: [
    { direction: 'import', columns: ['item.hsCode', 'item.originCountry'].map(column) },
    { direction: 'export', columns: [column('item.hsCode')] },
  ],
  ...{ outcomeCodes: [], tables: [], from: '2026-01-01', to: '2026-12-31', judgedFrom: '2026-10-01' },
} as unknown as StudySources;

test('a new study asks for any finding, new goods profiles first, the last days judging', () => {
  const { definition } = freshDraft(sources);
  assert.deepEqual(definition.groupBy, ['item.hsCode', 'item.originCountry']);
  assert.deepEqual(definition.judge, { kind: 'from', day: '2026-10-01' });
});

test('other data takes away what was chosen among its columns', () => {
  const fresh = freshDraft(sources);
  const chosen = { ...fresh, definition: { ...fresh.definition, columns: ['item.hsCode'] } };
  const table = withSource(chosen, { kind: 'uploaded', table: 't1' }, sources).definition;
  assert.deepEqual([table.columns, table.groupBy, table.judge.kind], [[], [], 'share']);
  assert.equal(table.outcome.kind, 'column');
  const { from, to } = sources;
  const source = { kind: 'examined', direction: 'export', from, to } as const;
  const back = withSource({ ...fresh, definition: table }, source, sources).definition;
  assert.deepEqual([back.outcome.kind, back.groupBy, back.judge.kind], ['found', ['item.hsCode'], 'from']);
  assert.notEqual(lookKey(back), lookKey(fresh.definition));
});

const looked = (name: string, alone: number, suspicions: Looked['suspicions'] = []) =>
  ({ name, alone, suspicions }) as Looked;
const LOOKED = [
  looked('firm', 0.8),
  looked('mass', 0.5),
  looked('penalty', 1, ['tells-alone']),
  looked('result', 1, ['tells-alone']),
];
const ANSWER = { outcome: { kind: 'column', column: 'result', yes: 'fraud' } } as const;

test('whoever has chosen nothing gets what helps, without leaks and without the answer', () => {
  const { columns, leftOut } = columnsAfterLook([], LOOKED, ANSWER, true);
  assert.deepEqual([columns, leftOut], [['firm'], ['penalty']]);
});

test('a leak that somebody insisted on stays for the same answer and goes for another', () => {
  const chosen = ['mass', 'penalty', 'gone'];
  assert.deepEqual(columnsAfterLook(chosen, LOOKED, ANSWER, false).columns, ['mass', 'penalty']);
  const other = columnsAfterLook(chosen, LOOKED, ANSWER, true);
  assert.deepEqual([other.columns, other.leftOut], [['mass'], ['penalty']]);
});

test('a problem belongs to one part of the page', () => {
  const at = (pointer: string) => partOf({ pointer, message: { ko: '', en: '' } });
  assert.deepEqual(
    ['/definition/columns/3', '/definition/groupBy/0', '/title', '/definition', '/definition/columnsX'].map(
      at,
    ),
    ['columns', 'judge', 'save', 'save', 'save'],
  );
});
