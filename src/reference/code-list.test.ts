/** The lists hold what they promise: every row named in both languages, dated, sourced, and read by its day. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay } from '../core/day.ts';
import { codeList, lookUp, rowsOn, SINCE_UNKNOWN } from './code-list.ts';
import { CODE_LISTS, knownCodes } from './code-lists.ts';

const MADE_UP = codeList<object>(
  { id: 'made-up', title: { ko: '보기', en: 'Example' }, source: 'test', status: 'verified' },
  [
    ['A', '옛 뜻', 'Old', { validTo: '2019-12-31' }],
    ['A', '새 뜻', 'New', { validFrom: '2021-01-01', status: 'unverified' }],
    ['B', '나', 'Bee'],
  ],
);

test('a code means what it meant on its day, and nothing in between', () => {
  assert.equal(lookUp(MADE_UP, 'A', '2019-12-31')?.en, 'Old');
  assert.equal(lookUp(MADE_UP, 'A', '2020-06-01'), undefined);
  assert.equal(lookUp(MADE_UP, 'A', '2021-01-01')?.en, 'New');
  assert.equal(lookUp(MADE_UP, 'A', '2021-01-01')?.status, 'unverified');
  assert.equal(lookUp(MADE_UP, 'B', '1950-01-01')?.validFrom, SINCE_UNKNOWN);
  assert.equal(lookUp(MADE_UP, 'C', '2021-01-01'), undefined);
  assert.deepEqual(
    rowsOn(MADE_UP, '2020-06-01').map((row) => row.code),
    ['B'],
  );
});

test('every row of every list is whole, and no two rows of a code overlap', () => {
  for (const [id, list] of CODE_LISTS) {
    assert.equal(list.id, id);
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(list.rows.length > 0, id);
    for (const row of list.rows) {
      const at = `${id} ${row.code}`;
      assert.match(row.code, /^[0-9A-Z]+$/, at);
      assert.match(row.ko, /[가-힣]/, at);
      assert.match(row.en, /^[^가-힣]{2,}$/, at);
      assert.ok(row.source.length > 3, at);
      assert.ok(isDay(row.validFrom) && (row.validTo === undefined || row.validTo >= row.validFrom), at);
    }
    for (const [code, rows] of list.byCode) {
      for (let i = 1; i < rows.length; i++) {
        const earlier = rows[i]!;
        assert.ok(earlier.validTo !== undefined && earlier.validTo < rows[i - 1]!.validFrom, `${id} ${code}`);
      }
    }
  }
});

test('the lists have the number of rows that their sources have', () => {
  const counts: Readonly<Record<string, number>> = {
    'customs-offices': 57,
    countries: 249,
    'hs-chapters': 97,
    'package-kinds': 34,
    'import-process-types': 7,
    'clearance-plans': 9,
    'transport-modes': 9,
    'container-kinds': 8,
    incoterms: 17,
    'payment-methods': 11,
    'origin-criteria': 12,
    'origin-markings': 6,
    'import-use-types': 31,
    agreements: 35,
  };
  for (const [id, count] of Object.entries(counts)) assert.equal(CODE_LISTS.get(id)?.rows.length, count, id);
});

test('known codes are sets by list id', () => {
  const known = knownCodes('2026-03-02');
  assert.ok(known['customs-offices']?.has('020'));
  assert.ok(!known['customs-offices']?.has('20'));
  assert.ok(known['rate-kinds']?.has('FCN6') && known['rate-kinds'].has('FUS12'));
  assert.equal(Object.keys(known).length, CODE_LISTS.size);
});
