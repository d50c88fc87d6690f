/**
 * Parts a text that says the same three times: in the language of an office, in English, in Korean. English is told by its small
 * words; where it begins is found as the tail in which they are thickest (largest sum of a walk from the end).
 */

export interface ThreeLanguages {
  readonly original: string;
  readonly english: string;
  readonly korean: string;
}

const SMALL_WORDS = new Set(
  'the and with from by which has made used this that for it or its intended'.split(' '),
);
/** Between their share in English and in other languages of Europe, which have some of them by chance. */
const EXPECTED = 0.08;
/** A name of goods has no small words: English begins with its sentence, which is so many letters back at most. */
const LONGEST_BEGINNING = 160;
/** An English office needs no translation, and the text stands there twice. */
const SAID_AGAIN = 30;
const HANGUL = /\p{Script=Hangul}/u;

/** Where nothing is English or Korean, that part is ''. */
export function partLanguages(text: string): ThreeLanguages {
  const korean = text.search(HANGUL);
  const foreign = korean < 0 ? text : text.slice(0, korean);
  const begin = englishFrom(foreign);
  return {
    original: foreign.slice(0, begin).trim(),
    english: foreign.slice(begin).trim(),
    korean: korean < 0 ? '' : text.slice(korean).trim(),
  };
}

function englishFrom(text: string): number {
  const again = text.indexOf(text.slice(0, SAID_AGAIN), SAID_AGAIN);
  if (again > 0) return again;
  let [sum, most, begin] = [0, 0, text.length];
  for (const { 0: word, index } of [...text.matchAll(/\S+/g)].reverse()) {
    sum += (SMALL_WORDS.has(word.toLowerCase().replace(/\P{L}/gu, '')) ? 1 : 0) - EXPECTED;
    if (sum > most) [most, begin] = [sum, index];
  }
  return begin === text.length ? begin : sentenceBefore(text, begin);
}

/** Beginning of the sentence in which a place stands; the place itself where no beginning is near. */
function sentenceBefore(text: string, place: number): number {
  const from = Math.max(0, place - LONGEST_BEGINNING);
  const ends = [...text.slice(from, place).matchAll(/[.!?;:)\]"'”]\s+(?=[\p{Lu}\p{N}])/gu)];
  const last = ends.at(-1);
  if (last !== undefined) return from + last.index + last[0].length;
  return from === 0 ? 0 : place;
}
