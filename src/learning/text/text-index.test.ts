/** Does the index find by rare words first, grow past its first room, and agree with itself built anew? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textFeatures } from './text-features.ts';
import { buildTextIndex, INDEX_SETTINGS } from './text-index.ts';

const words = (text: string) => textFeatures(text, 'words');
const source = (texts: readonly string[]) => ({
  size: texts.length,
  featuresOf: (text: number) => words(texts[text]!),
});
const TEXTS = ['red steel bolt', 'steel bolt', 'steel nut', 'brass screw'];

test('texts come in the order of their likeness, and the same text is about 1', () => {
  const index = buildTextIndex(source(TEXTS));
  const found = index.find(words('brass screw'), 3);
  assert.deepEqual(
    found.map(({ text }) => text),
    [3],
  );
  assert.ok(found[0]!.score > 0.8 && found[0]!.score < 1.3, String(found[0]!.score));
  assert.deepEqual(
    index.find(words('steel bolt'), 2, { has: (text) => text === 1 }).map(({ text }) => text),
    [0, 2],
  );
});

test('a text that is left out with its words counts as if it had never been there', () => {
  const index = buildTextIndex(source(TEXTS));
  const without = buildTextIndex(source(TEXTS.slice(0, 3)));
  const but = { has: (text: number) => text === 3, having: index.tally([words('brass screw')]) };
  assert.equal(index.weight(words('brass')[0]!, but), 0);
  assert.ok(index.weight(words('brass')[0]!) > 0);
  const order = (found: readonly { text: number }[]) => found.map(({ text }) => text);
  for (const asked of ['brass steel', 'red screw bolt'])
    assert.deepEqual(order(index.find(words(asked), 3, but)), order(without.find(words(asked), 3)));
});

test('texts added one by one are found as if they had been there from the beginning', () => {
  const many = Array.from({ length: 300 }, (_, i) => `thing${i % 7} part${i % 11} piece${i}`);
  const built = buildTextIndex(source(many));
  const grown = buildTextIndex(source([]));
  for (const text of many) grown.add(words(text));
  for (const asked of ['part3 piece14', 'thing2', 'piece299 thing5 thing5'])
    assert.deepEqual(grown.find(words(asked), 10), built.find(words(asked), 10));
});

test('of a question that is too long the rare words are asked', () => {
  const index = buildTextIndex(source(TEXTS), { ...INDEX_SETTINGS, mostAsked: 1 });
  assert.deepEqual(
    index.find(words('steel brass'), 5).map(({ text }) => text),
    [3],
  );
});
