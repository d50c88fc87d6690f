/** Can what few people bought be read from a release of e-commerce, or reckoned from what it tells? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountedParcel, commerceFigures, count, emptyTally } from './commerce-figures.ts';

const RULE = { fewest: 3, largestShare: 0.85, source: 'made up' };
const bought = (country: string | null, buyers: string, more: Partial<CountedParcel> = {}): CountedParcel[] =>
  [...buyers].map((buyer) => ({ month: '2026-10', usd: 100, country, goods: '신발', buyer, ...more }));

function told(...parcels: readonly CountedParcel[][]): Record<string, Record<string, unknown>> {
  const tally = emptyTally();
  for (const parcel of parcels.flat()) count(tally, parcel);
  return commerceFigures('2026-10', tally, emptyTally(), RULE) as never;
}
const countries = (...parcels: readonly CountedParcel[][]): string[] =>
  Object.keys(told(...parcels)?.import_countries_value ?? {});

test('what is left over of the total is of enough buyers, or it is nothing', () => {
  const [many, some] = [bought('중국', 'ABCDEFG'), bought('일본', 'HIJK')];
  assert.deepEqual(countries(many, some), ['중국', '일본']);
  assert.deepEqual(countries(many, some, bought('이탈리아', 'X')), ['중국']);
  assert.deepEqual(countries(many, some, bought(null, 'X')), ['중국']);
  assert.deepEqual(countries(many, some, bought(null, 'XYZ')), ['중국', '일본']);
  assert.deepEqual(countries(many, bought('이탈리아', 'X')), []);
});

test('what one buyer has nearly alone is not told', () => {
  const alone = [...bought('일본', 'HI'), ...bought('일본', 'J', { usd: 9000 })];
  assert.deepEqual(countries(bought('중국', 'ABCDEFG', { usd: 2000 }), alone), []);
  assert.equal(told(alone), undefined);
});

test('months are told all or not at all', () => {
  const [september, october] = [bought('중국', 'ABCD', { month: '2026-09' }), bought('중국', 'ABCD')];
  assert.deepEqual(told(september, october).series, { import: { '2026-09': 400, '2026-10': 400 } });
  const few = bought('중국', 'AB', { month: '2026-08' });
  assert.equal(told(few, september, october).series, undefined);
});
