/** Known words that are spelt almost like one that nobody knows, for a question to be asked again. */
import { GOODS_WORDS } from './goods-words.ts';
import { PLACE_WORDS } from './place-words.ts';
import { SAID_WORDS } from './plain-words.ts';

const MOST = 3;
const LEAST_LIKENESS = 0.5;

export function nearWords(word: string): readonly string[] {
  const known = [...GOODS_WORDS.keys(), ...PLACE_WORDS.keys(), ...SAID_WORDS.keys()];
  return known
    .map((one) => [likeness(one, word), one] as const)
    .filter(([likeness]) => likeness >= LEAST_LIKENESS)
    .sort(([one, a], [other, b]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([, one]) => one);
}

/** Pairs of letters that both have, of all that they have (Dice). */
function likeness(one: string, other: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: text.length + 1 }, (_, place) => ` ${text} `.slice(place, place + 2));
  const left = pairs(other);
  let shared = 0;
  for (const pair of pairs(one)) {
    const place = left.indexOf(pair);
    if (place < 0) continue;
    left.splice(place, 1);
    shared += 1;
  }
  return (2 * shared) / (one.length + other.length + 2);
}
