import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationFieldTexts } from '../../texts/declaration-fields.ts';
import {
  firstDifference,
  formatExact,
  nameOfPointer,
  prettyLines,
  shortHash,
  splitAt,
  splitSentence,
  total,
} from './words.ts';

test('the first sentence ends at its point and not at the point of a number', () => {
  assert.deepEqual(splitSentence('1 kg당 4.18 USD로 낮습니다. 중앙값은 9.45 USD입니다.'), [
    '1 kg당 4.18 USD로 낮습니다.',
    '중앙값은 9.45 USD입니다.',
  ]);
  assert.deepEqual(splitSentence('하나뿐입니다.'), ['하나뿐입니다.', '']);
});

test('pointers are named by fields that have words', () => {
  const cases: [string, readonly string[], number | null][] = [
    ['/items/2/netMassKg', ['item.netMassKg'], 2],
    ['/items/0/preference/hsCode', ['item.preference.hsCode'], 0],
    ['/items/0', [], 0],
    ['/seller/id', ['seller', 'party.id'], null],
    ['/consignment/grossMassKg', ['consignment.grossMassKg'], null],
    ['/office', ['office'], null],
  ];
  for (const [pointer, names, item] of cases) {
    const named = nameOfPointer(pointer);
    assert.deepEqual(named, { names, item }, pointer);
    for (const name of named?.names ?? []) assert.ok(declarationFieldTexts.ko[name], name);
  }
  assert.equal(nameOfPointer('/items/x/y'), undefined);
  assert.equal(nameOfPointer(''), undefined);
});

test('examined peers are split at the price, which itself counts as below', () => {
  assert.deepEqual(splitAt(5, [4, 5, 9], [3, 6, 7]), { below: { n: 3, hits: 2 }, above: { n: 3, hits: 1 } });
});

test('two records differ where the first line differs, also when one is longer', () => {
  const one = prettyLines('{"a":1,"b":2}');
  assert.equal(firstDifference(one, prettyLines('{"a":1,"b":2}')), -1);
  assert.equal(firstDifference(one, prettyLines('{"a":1,"b":3}')), 2);
  assert.equal(firstDifference(['x'], ['x', 'y']), 1);
  assert.deepEqual(prettyLines('not json'), ['not json']);
});

test('a hash is shortened to both its ends', () => {
  assert.equal(shortHash('b81d5520aa31cc92000000009af64f7a'), 'b81d 5520 … 9af6 4f7a');
  assert.equal(shortHash('abc'), 'abc');
});

test('a total over lines says nothing where no line says anything', () => {
  const items = [
    { sequence: 1, hsCode: '610910', netMassKg: 2 },
    { sequence: 2, hsCode: '610910', netMassKg: 0.5 },
  ];
  assert.equal(total(items, 'netMassKg'), 2.5);
  assert.equal(total(items, 'customsValueKrw'), undefined);
});

test('declared numbers are never rounded', () => {
  assert.deepEqual([1412.3, 48000, 0.38456, 1234567.891, 0, -1500].map(formatExact), [
    '1,412.3',
    '48,000',
    '0.38456',
    '1,234,567.891',
    '0',
    '-1,500',
  ]);
});
