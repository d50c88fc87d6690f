/** What a font lacks is printed as its code point, everything else as it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownSigns } from './known-signs.ts';

const font = { hasGlyphForCodePoint: (code: number) => code < 0x2e80 || (code >= 0xac00 && code <= 0xd7a3) };

test('a sign that the font lacks stands as its code point', () => {
  assert.equal(knownSigns('김민수 52,540원\n줄', font), '김민수 52,540원\n줄');
  assert.equal(knownSigns('鄭 𠮷', font), '[U+912D] [U+20BB7]');
});

test('Hangul that came letter by letter is composed before it is looked for', () => {
  const composed = { hasGlyphForCodePoint: (code: number) => code === 0xae40 };
  assert.equal(knownSigns('김'.normalize('NFD'), composed), '김');
});
