/** Do tables that are drawn with text become rows and cells with their words? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, rowsOf } from './table-cells.ts';

test('cells keep their words, and lines that only draw are no rows', () => {
  assert.deepEqual(
    rowsOf([
      '│구분│면세한도      │비고   │',
      '├──┼───────┼────┤',
      '│담배│궐련   200개비 │ 한 종류 │',
      '│  ├───────┤로 한정한다.│',
    ]),
    [
      ['구분', '면세한도', '비고'],
      ['담배', '궐련   200개비', '한 종류'],
      ['', '', '로 한정한다.'],
    ],
  );
});

test('rows of one table stand together, and sentences by themselves', () => {
  const passages = [false, true, true, false, true].map((isTable) => ({ isTable }));
  assert.deepEqual(
    blocksOf(passages).map((block) => block.length),
    [1, 2, 1, 1],
  );
});
