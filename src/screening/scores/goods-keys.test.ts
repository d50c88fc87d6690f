import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import { goodsKeys, KEY_KINDS, KEY_PARENTS, type KeyName, keyPlace } from './goods-keys.ts';
import { goodsNumerics, NUMERICS } from './goods-numerics.ts';
import { priceTable } from './goods-prices.ts';

const NO_PRICES = { keys: [], medians: [] };
const ITEM: GoodsItem = {
  sequence: 1,
  hsCode: '440890',
  originCountry: 'BE',
  netMassKg: 108,
  customsValueKrw: 372_254,
  dutyRateKind: 'FEU1',
  dutyRatePercent: 0,
};
const DECLARATION: Declaration = {
  declarationNumber: 'T1',
  version: 1,
  direction: 'import',
  declaredOn: '2020-01-01',
  office: '030',
  procedure: {},
  declarant: { id: 'D1' },
  importer: { id: 'I1' },
  seller: { id: 'S1' },
  consignment: { departureCountry: 'NL' },
  terms: {},
  items: [ITEM],
};
const key = (name: KeyName, declaration = DECLARATION, item = ITEM): string =>
  goodsKeys(declaration, item)[keyPlace(name)]!;

test('a key for every kind, and every parent stands before its children', () => {
  assert.equal(goodsKeys(DECLARATION, ITEM).length, KEY_KINDS.length);
  assert.ok(KEY_PARENTS.every((parent, place) => parent < place));
  assert.ok(KEY_PARENTS[keyPlace('profile')] === keyPlace('kind'));
});

test('the goods profile changes with goods, price, route, rate and mass, and with nothing else', () => {
  const profile = key('profile');
  const changes: Partial<GoodsItem>[] = [
    { hsCode: '440891' },
    { customsValueKrw: 382_254 },
    { originCountry: 'DE' },
    { dutyRateKind: 'A' },
    { dutyRatePercent: 5 },
    { netMassKg: 109, customsValueKrw: 375_701 },
  ];
  for (const change of changes) assert.notEqual(key('profile', DECLARATION, { ...ITEM, ...change }), profile);
  const moved = { ...DECLARATION, consignment: { departureCountry: 'BE' } };
  assert.notEqual(key('profile', moved), profile);
  const others = { ...DECLARATION, importer: { id: 'I2' }, declarant: { id: 'D2' }, office: '020' };
  assert.equal(key('profile', others, { ...ITEM, originMarking: 'Y', sequence: 7 }), profile);
});

test('prices within half a per cent are one level, whatever their size', () => {
  const level = (perKg: number): string =>
    key('priceLevel', DECLARATION, { ...ITEM, netMassKg: 1, customsValueKrw: perKg });
  for (const size of [1, 1e3, 1e6, 1e9]) {
    assert.equal(level(3446 * size), level(3447 * size));
    assert.notEqual(level(3400 * size), level(3500 * size));
  }
  assert.notEqual(level(999_600), level(99_960));
  assert.equal(level(999_600), level(1_000_000));
});

test('what is missing gives no key of firms and figures without a value', () => {
  const { importer: _, seller: __, ...bare } = DECLARATION;
  for (const name of ['importer', 'seller', 'importerHs6', 'importerSeller', 'courier', 'hs10'] as const) {
    assert.equal(key(name, bare), '');
  }
  const item: GoodsItem = { sequence: 1, hsCode: '440890' };
  assert.equal(goodsKeys(bare, item).length, KEY_KINDS.length);
  const figures = goodsNumerics({ ...bare, items: [item] }, item, NO_PRICES);
  assert.equal(figures.length, NUMERICS.length);
  assert.ok(Number.isNaN(figures[NUMERICS.indexOf('pricePerKg')]));
  assert.equal(figures[NUMERICS.indexOf('items')], 1);
});

test('absurd masses and values give keys and figures all the same', () => {
  for (const value of [0, -5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, 1e-300]) {
    const item = { ...ITEM, netMassKg: value, customsValueKrw: value };
    assert.ok(goodsKeys(DECLARATION, item).every((one) => typeof one === 'string'));
    assert.equal(goodsNumerics({ ...DECLARATION, items: [item] }, item, NO_PRICES).length, NUMERICS.length);
  }
});

test('round masses are seen', () => {
  const roundness = (netMassKg: number): number =>
    goodsNumerics(DECLARATION, { ...ITEM, netMassKg }, NO_PRICES)[NUMERICS.indexOf('massRoundness')]!;
  assert.deepEqual([12.3, 12, 120, 1_000].map(roundness), [0, 1, 2, 4]);
});

test('a line is compared with the usual price of its code and origin, else of its six digits', () => {
  const lines = Array.from({ length: 9 }, (_, i) => ({
    ...ITEM,
    netMassKg: 10,
    customsValueKrw: 1_000 + i * 100,
  }));
  const elsewhere = Array.from({ length: 20 }, () => ({
    ...ITEM,
    originCountry: 'CN',
    netMassKg: 1,
    customsValueKrw: 20,
  }));
  const prices = priceTable([...lines, ...elsewhere]);
  const overUsual = (item: GoodsItem): number =>
    goodsNumerics(DECLARATION, item, prices)[NUMERICS.indexOf('priceOverUsual')]!;
  assert.equal(overUsual({ ...ITEM, netMassKg: 1, customsValueKrw: 70 }), 0.5);
  assert.equal(overUsual({ ...ITEM, originCountry: 'CN', netMassKg: 1, customsValueKrw: 70 }), 3.5);
  assert.equal(overUsual({ ...ITEM, originCountry: 'VN', netMassKg: 1, customsValueKrw: 70 }), 3.5);
  assert.ok(Number.isNaN(overUsual({ ...ITEM, hsCode: '010121' })));
  assert.ok(Number.isNaN(goodsNumerics(DECLARATION, ITEM, prices)[NUMERICS.indexOf('pieceOverUsual')]!));
  assert.deepEqual(priceTable(lines.slice(0, 7)), { keys: [], medians: [] });
});
