/** Turns the words of a text into 64 bits, the same for the same words in any order: for memories that hold no words. */
import { hashed, hashText, mix } from './text-hash.ts';

/** Read at once: the next call writes over it. */
export const wordsHashed = { low: 0, high: 0 };

/**
 * Letters alone count: numbers, sizes and marks say nothing of what a thing is, nor do two Latin letters or one of another script.
 * @param owner keeps the same words of different people apart
 * @returns whether the text has a word
 */
export function hashWords(owner: string, text: string): boolean {
  hashText(1, owner);
  let { low, high } = hashed;
  let words = 0;
  let one = SEED;
  let length = 0;
  let isLatin = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? 0 : letterOf(text.charCodeAt(at));
    if (unit !== 0) {
      one = Math.imul(one ^ unit, 0x5bd1e995);
      one ^= one >>> 15;
      isLatin = unit < 128;
      length += 1;
    } else if (length > 0) {
      if (length > (isLatin ? 2 : 1)) {
        words += 1;
        // Sums do not ask for an order.
        low = (low + mix(one)) >>> 0;
        high = (high + mix(one ^ HIGH)) >>> 0;
      }
      one = SEED;
      length = 0;
    }
  }
  wordsHashed.low = low;
  wordsHashed.high = high;
  return words > 0;
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
