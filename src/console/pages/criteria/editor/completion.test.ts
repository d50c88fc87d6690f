import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CriterionField } from '../../../../exchange/contract.ts';
import { complete, placeAt } from './completion.ts';

const field = (name: string, ko: string, codeList: string | null = null): CriterionField => ({
  name,
  type: 'text',
  scope: 'item',
  title: { ko, en: name },
  unit: null,
  codeList,
  isOptional: false,
  isFact: false,
});
const FIELDS = [
  field('item.hsCode', '품목번호'),
  field('item.originCountry', '원산지', 'countries'),
  field('importer.name', '수입자 이름'),
];
const COUNTRIES = [
  { code: 'CN', name: { ko: '중국', en: 'China' } },
  { code: 'VN', name: { ko: '베트남', en: 'Viet Nam' } },
];

test('a name under way is completed, by its beginning or by what it means', () => {
  const at = (text: string) =>
    complete(placeAt(text, text.length), FIELDS, [], 'ko').map(({ insert }) => insert);
  assert.deepEqual(at('item.hsCode == "1" && item.or'), ['item.originCountry']);
  assert.deepEqual(at('원산'), ['item.originCountry']);
  assert.deepEqual(at('im'), ['importer.name']);
  assert.deepEqual(at('item.hsCode.sta'), ['item.hsCode.startsWith("']);
});

test('within a text, the codes of the field beside are offered by code and name', () => {
  for (const text of [
    'item.originCountry == "',
    'item.originCountry in ["CN", "',
    "item.originCountry != '",
    'item.originCountry.startsWith("',
  ]) {
    const place = placeAt(text, text.length);
    assert.equal(place.codeField, 'item.originCountry', text);
    assert.equal(place.from, text.length);
  }
  const place = placeAt('item.originCountry == "베트', 26);
  assert.deepEqual(
    complete(place, FIELDS, COUNTRIES, 'ko').map(({ insert, note }) => [insert, note]),
    [['VN', '베트남']],
  );
});

test('a quote within a text and a text that has ended are told apart', () => {
  assert.equal(placeAt('a == "x\\"y', 10).from, 6);
  assert.equal(placeAt('a == "x" && item', 16).codeField, null);
  assert.equal(placeAt('a == "x" && item', 16).typed, 'item');
});
