/** Do rows on the screen follow what happens to their cases? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseRow } from '../../../exchange/contract.ts';
import { patchRow } from './live-rows.ts';

const row = (id: string, assignee: string | null = null): CaseRow => ({
  id,
  number: id,
  version: 1,
  kind: 'documents',
  direction: 'import',
  lane: 'documents',
  state: assignee === null ? 'open' : 'dealt',
  office: '020',
  dueAt: '2027-01-14T01:42:00.000Z',
  openedAt: '2027-01-14T01:42:00.000Z',
  assignee,
  assigneeName: null,
  description: { ko: '', en: '' },
  hsCode: '',
  importer: '',
  departureCountry: null,
  destinationCountry: null,
  originCountry: null,
  customsValueKrw: 0,
  netMassKg: 0,
  itemCount: 1,
  scoreBand: 0,
  firstReason: null,
  reasonCount: 0,
  isBlind: false,
});

test('a changed case takes its own place, other pages stay the same objects', () => {
  const data = { pages: [{ rows: [row('A'), row('B')] }, { rows: [row('C')] }] };
  const next = patchRow(data, row('B', 'kim'));
  assert.equal(next?.pages[0]?.rows[1]?.assignee, 'kim');
  assert.equal(next?.pages[0]?.rows[0], data.pages[0]?.rows[0]);
  assert.equal(next?.pages[1], data.pages[1]);
});

test('an unknown case changes nothing', () => {
  const data = { pages: [{ rows: [row('A')] }] };
  assert.equal(patchRow(data, row('Z', 'kim')), data);
  assert.equal(patchRow(undefined, row('Z')), undefined);
});
