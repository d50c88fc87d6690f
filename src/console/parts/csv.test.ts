/** Is saved CSV safe and readable in a spreadsheet? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvCell, toCsv } from './csv.ts';

test('formulas are made harmless, numbers stay numbers', () => {
  assert.equal(csvCell('=HYPERLINK("x")'), `"'=HYPERLINK(""x"")"`);
  assert.equal(csvCell('@a'), "'@a");
  assert.equal(csvCell('-1'), "'-1");
  assert.equal(csvCell(-1), '-1');
  assert.equal(csvCell(null), '');
});

test('commas, quotes and line ends are quoted', () => {
  assert.equal(toCsv(['품명'], [['a,b'], ['c"d'], ['e\nf']]), '\ufeff품명\r\n"a,b"\r\n"c""d"\r\n"e\nf"\r\n');
});
