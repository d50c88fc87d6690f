/** That what people type finds what people wrote: beginnings, Korean words inside words, numbers however they are written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexWords, soughtWords, wholeWords } from './search-words.ts';

const finds = (typed: string, text: string): boolean => {
  const words = indexWords(text);
  const sought = soughtWords(typed);
  return sought.length > 0 && sought.every((word) => words.has(word));
};

const FOUND: readonly (readonly [typed: string, text: string])[] = [
  ['cott', 'COTTON T-SHIRTS 100%'],
  ['shirts cotton', 'COTTON T-SHIRTS 100%'],
  ['T-Shirt', 'COTTON T-SHIRTS 100%'],
  ['100%', 'COTTON T-SHIRTS 100%'],
  ['한빛', '한빛의류 주식회사'],
  ['의류', '한빛의류 주식회사'],
  ['쌀', '쌀 20kg'],
  ['43411-27-018246M', '4341127018246M'],
  ['4341127018', '4341127018246M'],
  ['43411 2701', '43411-27-018246M 2701'],
  ['6109', '6109101000'],
  ['6109.10-1000', '6109101000'],
  ['6109.10', '6109101000'],
  ['123-45-67890', '123-45-67890'],
  ['1234567890', '123-45-67890'],
  ['ABC-123', 'model ABC-123'],
  ['abc123', 'model ABC-123'],
  ['ＡＢＣ', 'abc wide letters'],
  ['가나다라마바사아', '가나다라마바사아자차'],
];

const NOT_FOUND: readonly (readonly [typed: string, text: string])[] = [
  ['otton', 'COTTON'],
  ['silk cotton', 'COTTON'],
  ['류의', '한빛의류'],
  ['x', 'x-ray'],
  ['%', '100%'],
  ['', 'anything'],
  ['4341128', '4341127018246M'],
];

test('what is typed finds the text', () => {
  for (const [typed, text] of FOUND) assert.ok(finds(typed, text), `“${typed}” in “${text}”`);
});

test('what stands nowhere finds nothing', () => {
  for (const [typed, text] of NOT_FOUND) assert.ok(!finds(typed, text), `“${typed}” in “${text}”`);
});

test('a word found only whole has no beginnings, and a search has few words', () => {
  assert.deepEqual(wholeWords('김 철수, P123456789012'), ['김', '철수', 'p123456789012']);
  assert.equal(soughtWords(Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ')).length, 8);
});
