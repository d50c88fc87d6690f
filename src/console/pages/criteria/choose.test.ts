import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CriterionRow } from '../../../exchange/contract.ts';
import { type Choice, chooseCriteria } from './choose.ts';

function row(
  id: string,
  more: Partial<CriterionRow> & { validTo?: string; kind?: 'risk' | 'quota'; ko?: string },
): CriterionRow {
  const { validTo, kind = 'risk', ko = id, ...rest } = more;
  return {
    criterion: {
      id,
      version: 1,
      title: { ko, en: `english ${id}` },
      scope: 'item',
      kind,
      expression: 'item.hsCode == "6109"',
      demand: 'documents',
      look: { ko: '', en: '' },
      owner: '수입1과',
      basis: '관세법 제246조',
      validFrom: '2026-01-01',
      ...(validTo === undefined ? {} : { validTo }),
    },
    state: 'live',
    evaluated: 100,
    hits: 0,
    unknown: 0,
    next: null,
    waiting: null,
    year: { from: null, declarations: 0, hits: 0, lastHit: null },
    shadow: null,
    problems: [],
    examined: { hits: 0, n: 0, rate: null, low: null, high: null },
    ...rest,
  };
}

const ROWS = [
  row('C-3', { hits: 5, ko: '티셔츠', validTo: '2027-05-01' }),
  row('C-1', { hits: 5, state: 'expired', examined: { hits: 1, n: 10, rate: 0.1, low: 0, high: 0.4 } }),
  row('C-2', { hits: 9, kind: 'quota', validTo: '2027-02-01' }),
];
const ask = (more: Partial<Choice>): string[] =>
  chooseCriteria(ROWS, { search: '', state: '', kind: '', sort: 'id', ...more }, 'ko').map(
    ({ criterion }) => criterion.id,
  );

test('every word must be found, wherever it stands', () => {
  assert.deepEqual(ask({ search: '티셔츠 제246조' }), ['C-3']);
  assert.deepEqual(ask({ search: 'HSCODE 수입1과' }), ['C-1', 'C-2', 'C-3']);
  assert.deepEqual(ask({ search: '없는말' }), []);
});

test('state and kind narrow the list', () => {
  assert.deepEqual(ask({ state: 'expired' }), ['C-1']);
  assert.deepEqual(ask({ kind: 'quota' }), ['C-2']);
});

test('ties fall back to the number, and what has no rate or expiry stands last', () => {
  assert.deepEqual(ask({ sort: 'hits' }), ['C-2', 'C-1', 'C-3']);
  assert.deepEqual(ask({ sort: 'rate' }), ['C-1', 'C-2', 'C-3']);
  assert.deepEqual(ask({ sort: 'expiry' }), ['C-2', 'C-3', 'C-1']);
});
