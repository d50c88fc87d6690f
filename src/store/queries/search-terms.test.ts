/** What typed words are taken for: numbers with and without hyphens, codes with points, and everything else as words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchCondition } from './search-terms.ts';

const valuesOf = (text: string) => searchCondition(text, 'd')?.values;

test('a number is found however it is written', () => {
  for (const text of ['43411-27-018246M', '43411 27 018246m', ' 4341127018246M ']) {
    assert.equal(valuesOf(text)?.[0], '4341127018246M', text);
    assert.match(searchCondition(text, 'd')!.sql, /starts_with\(d\.number/);
  }
  assert.equal(valuesOf('Z1052-26')?.[0], 'Z105226');
});

test('digits alone may be an HS code, written with or without points', () => {
  assert.deepEqual(valuesOf('6109'), ['6109', '6109']);
  assert.deepEqual(valuesOf('6109.10'), ['610910', '610910']);
  assert.deepEqual(valuesOf('6109.10-1000'), ['6109101000', '610910', ['%6109101000%']]);
});

test('everything else is words, all of which must occur, and no sign of theirs is a wildcard', () => {
  assert.deepEqual(valuesOf('한빛의류 T-Shirt'), [['%한빛의류%', '%t-shirt%']]);
  assert.deepEqual(valuesOf('100%_cotton'), [['%100\\%\\_cotton%']]);
  assert.deepEqual(valuesOf('TSHIRT 2024'), [['%tshirt%', '%2024%']]);
  assert.equal(searchCondition(' - ', 'd'), undefined);
});
