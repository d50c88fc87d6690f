/** From a firm's own table to drafts: what is guessed, what is refused, which rows belong together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftsFromCsv, guessMapping, mappingProblems } from './csv-mapping.ts';

const COLUMNS = ['B/L No.', '통관고유부호', '세관', 'HS Code', '품명', '수량', 'ETA', 'memo'];
const rows = (...all: string[][]) => ({
  columns: COLUMNS,
  rows: all.map((fields, place) => ({ line: place + 2, fields })),
});

test('headers are guessed in both languages, and what means nothing is left alone', () => {
  assert.deepEqual(guessMapping(COLUMNS), {
    'B/L No.': '/consignment/billOfLading',
    통관고유부호: '/importer/id',
    세관: '/office',
    'HS Code': '/items/*/hsCode',
    품명: '/items/*/description',
    수량: '/items/*/quantity',
    ETA: '/consignment/arrivedOn',
  });
});

test('rows with the same bill and importer are lines of one declaration', () => {
  const { drafts, problems } = draftsFromCsv(
    rows(
      ['BL1', 'IMP', '020', '6109.10-1000', '셔츠', '1,400', '2026.11.18', 'x'],
      ['BL1', 'IMP', '020', '6203421000', '바지', '20', '20261118', ''],
      ['BL2', 'IMP', '020', '847130', '노트북', 'many', '', ''],
    ),
    guessMapping(COLUMNS),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(drafts, [
    {
      consignment: { billOfLading: 'BL1', arrivedOn: '2026-11-18' },
      importer: { id: 'IMP' },
      office: '020',
      items: [
        { sequence: 1, hsCode: '6109101000', description: '셔츠', quantity: 1400 },
        { sequence: 2, hsCode: '6203421000', description: '바지', quantity: 20 },
      ],
    },
    {
      consignment: { billOfLading: 'BL2' },
      importer: { id: 'IMP' },
      office: '020',
      items: [{ sequence: 1, hsCode: '847130', description: '노트북', quantity: 'many' }],
    },
  ]);
});

test('a value that differs within one declaration is told and the first one kept', () => {
  const { drafts, problems } = draftsFromCsv(
    rows(
      ['BL1', 'IMP', '020', '610910', 'a', '1', '2026-11-18', ''],
      ['BL1', 'IMP', '020', '610910', 'b', '1', '2026-11-19', ''],
    ),
    guessMapping(COLUMNS),
  );
  assert.equal((drafts[0]!.consignment as { arrivedOn: string }).arrivedOn, '2026-11-18');
  assert.deepEqual(
    problems.map(({ code, pointer }) => [code, pointer]),
    [['csv/differs', '/3']],
  );
});

test('a mapping is refused with everything that is wrong with it', () => {
  const codes = mappingProblems(['a', 'b'], { a: '/office', b: '/office', c: '/nowhere' }).map(
    ({ code }) => code,
  );
  assert.deepEqual(codes, [
    'csv/field-twice',
    'csv/unknown-column',
    'csv/unknown-field',
    'csv/field-needed',
    'csv/field-needed',
  ]);
});
