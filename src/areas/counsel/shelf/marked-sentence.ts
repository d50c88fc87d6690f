/** What is looked for in a text, and the sentence that has most of it, literally, with the words marked: for lists of what was found. */
import { type Span, sentencesOf } from '../sentences.ts';

const MOST_WORDS = 10;

/** Single words, or one phrase in which a space stands for any space; none where nothing is said. */
export function wantedWords(said: string, by: 'words' | 'literal'): readonly string[] {
  const text = said.trim().normalize('NFC').replace(/\s+/g, ' ');
  if (text === '') return [];
  return by === 'literal' ? [text] : [...new Set(text.split(' '))].slice(0, MOST_WORDS);
}

/** Small letters and capitals are one, and a space is any space; other words are found faster. */
const NEEDS_PATTERN = /[\p{Lu}\p{Ll} ]/u;

/** Whether every word stands in one of the texts. */
export function hasAll(words: readonly string[], ...texts: readonly string[]): boolean {
  return words.every((word) => {
    if (!NEEDS_PATTERN.test(word)) return texts.some((text) => text.includes(word));
    const pattern = patternOf(word);
    return texts.some((text) => text.search(pattern) >= 0);
  });
}

/** How many of the words stand in a text. */
export function countIn(words: readonly string[], text: string): number {
  return words.filter((word) => hasAll([word], text)).length;
}

export interface MarkedSentence {
  readonly sentence: string;
  readonly marks: readonly Span[];
}

/** Longer sentences are shown around the first word. */
const LONGEST = 240;
const BEFORE = 60;

/** Of a text without the words its beginning. */
export function markedSentence(words: readonly string[], text: string): MarkedSentence {
  let best = '';
  let most = -1;
  for (const line of text.split('\n')) {
    // A line with no more words than what was found has no better sentence.
    if (countIn(words, line) <= most) continue;
    for (const sentence of sentencesOf(line)) {
      const count = countIn(words, sentence);
      if (count > most) [best, most] = [sentence, count];
    }
    if (most === words.length) break;
  }
  return shown(best, words);
}

function shown(whole: string, words: readonly string[]): MarkedSentence {
  const firsts = words.map((word) => whole.search(patternOf(word))).filter((at) => at >= 0);
  const start =
    whole.length <= LONGEST || firsts.length === 0 ? 0 : Math.max(0, Math.min(...firsts) - BEFORE);
  const sentence = whole.slice(start, start + LONGEST);
  return { sentence, marks: marksIn(sentence, words) };
}

function marksIn(sentence: string, words: readonly string[]): Span[] {
  const spans = words
    .flatMap((word) =>
      [...sentence.matchAll(patternOf(word))].map(
        ({ index, 0: { length } }): Span => [index, index + length],
      ),
    )
    .sort(([one], [other]) => one - other);
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function patternOf(word: string): RegExp {
  return new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s+'), 'gi');
}
