/** Lines of the invented country: as many as asked for, the same of the same seed, and as wide as they are made. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf } from './line.ts';
import { tradeOfMonth } from './trade-of-month.ts';
import { widened } from './widen.ts';
import { tradingCountry } from './write-parquet.ts';

const trading = tradingCountry(5, '2024-01');
const declared = [...tradeOfMonth(trading, '2024-02', 3000)];

test('a month has the lines that were asked for, on its days alone, and the same of the same seed', () => {
  const lines = declared.reduce((sum, { declaration }) => sum + declaration.items.length, 0);
  assert.ok(lines >= 3000 && lines < 3000 * 1.1, String(lines));
  assert.ok(declared.every(({ acceptedOn }) => acceptedOn.startsWith('2024-02')));
  const share = declared.filter(({ declaration }) => declaration.direction === 'export').length;
  assert.ok(share > 0);
  assert.deepEqual([...tradeOfMonth(tradingCountry(5, '2024-01'), '2024-02', 3000)], declared);
  assert.notDeepEqual([...tradeOfMonth(tradingCountry(6, '2024-01'), '2024-02', 3000)], declared);
});

test('each line says what the declaration does', () => {
  const one = declared.find(({ declaration }) => declaration.direction === 'import')!;
  const [line] = columnsOf(one);
  const [item] = one.declaration.items;
  assert.deepEqual(
    [line!.hs, line!.country, line!.krw, line!.firm],
    [item!.hsCode, item!.originCountry, item!.customsValueKrw, one.declaration.importer?.id],
  );
});

test('a wider country has more firms and codes, with values, countries and headings as they were', () => {
  const wide = declared.map((one) => widened(one, { firms: 20, goods: 30 }));
  const of = (some: typeof declared, read: (line: ReturnType<typeof all>[number]) => string) =>
    new Set(all(some).map(read)).size;
  assert.ok(of(wide, ({ firm }) => firm) > 1.5 * of(declared, ({ firm }) => firm));
  assert.ok(of(wide, ({ hs }) => hs) > 3 * of(declared, ({ hs }) => hs));
  const kept = (some: typeof declared) =>
    all(some).map(({ hs, krw, country }) => [hs.slice(0, 6), krw, country]);
  assert.deepEqual(kept(wide), kept(declared));
  assert.deepEqual(all(declared.map((one) => widened(one, { firms: 1, goods: 1 }))), all(declared));
});

const all = (some: typeof declared) => some.flatMap((one) => [...columnsOf(one)]);
