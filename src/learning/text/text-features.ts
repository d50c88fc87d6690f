/** What a text is known by, as hashed numbers: words and pairs of words, and pieces of words that survive a typing error. */

import { mix as finish } from '../text-hash.ts';
import { type Run, textRuns } from './runs.ts';
import { koreanStem, latinStem } from './stems.ts';

export type FeatureKind = 'words' | 'pieces';

/** A letter more is no longer a word that somebody types: a serial number. */
const LONGEST_WORD = 24;
/** What a text says is said in its first letters; the rest is not read. */
export const LETTERS_READ = 6000;

const DIGITS_ONLY = /^\p{N}+$/u;

/** Words in reading order, stemmed; plain numbers tell nothing and are left out. */
export function textWords(text: string): string[] {
  return wordsOf(textRuns(text.slice(0, LETTERS_READ)));
}

function wordsOf(runs: readonly Run[]): string[] {
  const words: string[] = [];
  for (const { script, text } of runs) {
    if (text.length > LONGEST_WORD || DIGITS_ONLY.test(text)) continue;
    if (script === 'hangul') words.push(koreanStem(text));
    else if (script === 'latin') {
      if (text.length > 1) words.push(latinStem(text));
    } else words.push(text);
  }
  return words;
}

/** Hashes with repetition: words with neighbouring pairs, or pieces (pairs of syllables, three to five letters). */
export function textFeatures(text: string, kind: FeatureKind): number[] {
  const words = textWords(text);
  return kind === 'words' ? wordFeatures(words) : pieceFeatures(words);
}

/** Both kinds at once: the text is cut into words one time only. */
export function allFeatures(text: string): Readonly<Record<FeatureKind, number[]>> {
  const words = textWords(text);
  return { words: wordFeatures(words), pieces: pieceFeatures(words) };
}

function wordFeatures(words: readonly string[]): number[] {
  const found: number[] = [];
  let before = 0;
  for (const word of words) {
    const hash = hashPiece(1, word, 0, word.length);
    found.push(hash);
    if (before !== 0) found.push(mix(Math.imul(before, 31) ^ hash));
    before = hash;
  }
  return found;
}

const HANGUL = /^\p{Script=Hangul}/u;
/** Chinese and Japanese words are short; of other scripts longer pieces tell more. */
const SHORT_WORDS = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function pieceFeatures(words: readonly string[]): number[] {
  const found: number[] = [];
  for (const word of words) {
    const isHangul = HANGUL.test(word);
    const [least, most] = SHORT_WORDS.test(word) ? [2, 3] : [3, 5];
    const text = isHangul ? word : ` ${word} `;
    if (text.length < least) found.push(hashPiece(2, text, 0, text.length));
    for (let size = least; size <= most; size++)
      for (let from = 0; from + size <= text.length; from++)
        found.push(hashPiece(2, text, from, from + size));
  }
  return found;
}

function hashPiece(seed: number, text: string, from: number, to: number): number {
  let hash = Math.imul(seed, 0x9e3779b1);
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return mix(hash ^ (to - from));
}

/** Never 0. */
export function mix(value: number): number {
  return finish(value) >>> 0 || 1;
}
