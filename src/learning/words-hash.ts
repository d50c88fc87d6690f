/** Turns the words of a text into numbers, the same for the same words in any order: for memories that hold no words. */
import { hashed, hashText, mix } from './text-hash.ts';

/** Read at once: the next call writes over it. */
export const wordsHashed = { low: 0, high: 0 };

/** More words are not read. */
const MOST_WORDS = 256;
const wordsRead = new Uint32Array(MOST_WORDS);

/**
 * Letters alone count: numbers, sizes and marks say nothing of what a thing is, nor do two Latin letters or one of another script.
 * @param owner keeps the same words of different people apart
 * @returns whether the text has a word
 */
export function hashWords(owner: string, text: string): boolean {
  hashText(1, owner);
  let { low, high } = hashed;
  const words = readWords(text);
  for (let at = 0; at < words; at++) {
    const one = wordsRead[at]!;
    // Sums do not ask for an order.
    low = (low + mix(one)) >>> 0;
    high = (high + mix(one ^ HIGH)) >>> 0;
  }
  wordsHashed.low = low;
  wordsHashed.high = high;
  return words > 0;
}

/**
 * Each word of a text once, as 32 bits, in the order of the text.
 * @param into filled from its beginning; what has no room in it is left out
 * @returns how many it holds
 */
export function distinctWords(text: string, into: Uint32Array): number {
  const words = readWords(text);
  let count = 0;
  for (let at = 0; at < words && count < into.length; at++)
    if (!isAmong(into, count, wordsRead[at]!)) into[count++] = wordsRead[at]!;
  return count;
}

/** @param count of the numbers at its beginning */
export function isAmong(words: ArrayLike<number>, count: number, word: number): boolean {
  for (let at = 0; at < count; at++) if (words[at] === word) return true;
  return false;
}

function readWords(text: string): number {
  let words = 0;
  let one = SEED;
  let length = 0;
  let isLatin = false;
  for (let at = 0; at <= text.length && words < MOST_WORDS; at++) {
    const unit = at === text.length ? 0 : letterOf(text.charCodeAt(at));
    if (unit !== 0) {
      one = Math.imul(one ^ unit, 0x5bd1e995);
      one ^= one >>> 15;
      isLatin = unit < 128;
      length += 1;
    } else if (length > 0) {
      if (length > (isLatin ? 2 : 1)) wordsRead[words++] = one;
      one = SEED;
      length = 0;
    }
  }
  return words;
}

const SEED = 0x2545f491;
const HIGH = 0x61c88647;
/** From here on writing systems of the East and Hangul; before it Latin letters count alone. */
const FIRST_LETTER = 0x2e80;

/** In lower case; 0 for what is no letter. */
function letterOf(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (unit >= 97 && unit <= 122) return unit;
  return unit >= FIRST_LETTER && unit < 0xff00 ? unit : 0;
}
