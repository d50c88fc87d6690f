/** Are figures of goods moved between editions only where the codes hold the same goods and no others? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameGoods } from './same-goods.ts';
import type { KnownEditions } from './translate.ts';

const to = (...codes: string[]) => codes.map((code) => ({ code, isPartial: codes.length > 1, note: '' }));
const KNOWN: KnownEditions = {
  edition: 'HS 2022',
  has: (hs6) =>
    ['010121', '100110', '200100', '200200', '300100', '300200', '400100', '400200'].includes(hs6),
  others: {
    codes: [],
    tables: [
      {
        ...{ from: 'HS 2022', to: 'HS 2028', source: 'made up' },
        rows: [
          { from: '100110', targets: to('100111', '100112') },
          { from: '200100', targets: to('200150') },
          { from: '200200', targets: to('200150') },
          { from: '300100', targets: to('300110', '300200') },
          { from: '400100', targets: to('400200') },
        ],
      },
    ],
  },
};
const codes = (code: string, from: 'HS 2022' | 'HS 2028' | 'HS 2017', into: 'HS 2022' | 'HS 2028') => {
  const found = sameGoods(code, from, into, KNOWN);
  return found.ok ? found.value.codes : found.problems[0]!.code;
};

test('what was split is its parts, what was joined is asked for by all of them, and what goes on stays', () => {
  assert.deepEqual(codes('100110', 'HS 2022', 'HS 2028'), ['100111', '100112']);
  assert.deepEqual(codes('200150', 'HS 2028', 'HS 2022'), ['200100', '200200']);
  assert.deepEqual(codes('400200', 'HS 2028', 'HS 2022'), ['400100', '400200']);
  assert.deepEqual(codes('010121', 'HS 2022', 'HS 2028'), ['010121']);
  assert.deepEqual(codes('010121', 'HS 2028', 'HS 2022'), ['010121']);
  assert.deepEqual(codes('010121', 'HS 2022', 'HS 2022'), ['010121']);
});

test('a part, a number that other goods came to, and an edition without a table are refused', () => {
  assert.equal(codes('100111', 'HS 2028', 'HS 2022'), 'edition/split');
  assert.equal(codes('200100', 'HS 2022', 'HS 2028'), 'edition/split');
  assert.equal(codes('300200', 'HS 2022', 'HS 2028'), 'edition/split');
  assert.equal(codes('400100', 'HS 2022', 'HS 2028'), 'edition/split');
  assert.equal(codes('400200', 'HS 2022', 'HS 2028'), 'edition/split');
  assert.equal(codes('300200', 'HS 2028', 'HS 2022'), 'edition/split');
  assert.equal(codes('100110', 'HS 2028', 'HS 2022'), 'edition/split');
  assert.equal(codes('999999', 'HS 2028', 'HS 2022'), 'edition/not-in');
  assert.equal(codes('010121', 'HS 2017', 'HS 2022'), 'edition/no-table');
});
