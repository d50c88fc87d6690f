/** What typed words are taken for: numbers with and without hyphens, codes with points, and everything else as words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soughtWords } from '../../core/search-words.ts';
import { COMMON } from './search.ts';
import { searchCondition } from './search-terms.ts';

/** The marks are the words themselves, so that one sees them. */
const mark = (typed: string) => soughtWords(typed).map((word) => [word]);
/** A store in which every word is common: then the condition names the words themselves. */
const db = {
  query: async () => ({ rows: Array.from({ length: COMMON + 1 }, () => ({ number: 'N', version: 1 })) }),
} as never;
const conditionOf = (text: string) => searchCondition(db, text, 'd', mark);
const valuesOf = async (text: string) => (await conditionOf(text))?.values;

test('a number is found however it is written', async () => {
  for (const text of ['43411-27-018246M', '43411 27 018246m', ' 4341127018246M ']) {
    assert.equal((await valuesOf(text))?.[0], '4341127018246M', text);
    assert.match((await conditionOf(text))!.sql, /starts_with\(d\.number/);
  }
  assert.equal((await valuesOf('Z1052-26'))?.[0], 'Z105226');
});

test('digits alone may be an HS code, written with or without points', async () => {
  assert.deepEqual(await valuesOf('6109'), ['6109', '6109']);
  assert.deepEqual(await valuesOf('6109.10'), ['610910', '610910']);
  assert.deepEqual(await valuesOf('6109.10-1000'), ['6109101000', '610910', ['6109101000']]);
});

test('everything else is words, all of which must occur; signs alone find nothing', async () => {
  assert.deepEqual(await valuesOf('한빛의류 T-Shirt'), [['한빛의류'], ['shirt']]);
  assert.deepEqual(await valuesOf('100%_cotton'), [['100'], ['cotton']]);
  assert.deepEqual(await valuesOf('TSHIRT 2024'), [['tshirt'], ['2024']]);
  assert.equal((await conditionOf('%'))?.sql, 'false');
  assert.equal(await conditionOf(' - '), undefined);
});
