/** Whether two descriptions speak of the same goods: the same words in any order, or most of the words of the shorter one. */
import { textWords } from '../../../learning/text/text-features.ts';

/** Two letters of Latin and bare numbers (sizes, models) tell nothing of what goods are. */
const tells = (word: string): boolean => /^\p{L}/u.test(word) && word.length > (/^[a-z]/.test(word) ? 2 : 1);

function goodsWords(description: string): readonly string[] {
  return [...new Set(textWords(description).filter(tells))].sort();
}

/** Descriptions with one key speak of the same goods; '' where nothing is said. */
export function goodsKey(description: string): string {
  return goodsWords(description).join(' ');
}

/** Words that both have. */
export function sharedWords(one: string, other: string): readonly string[] {
  const words = new Set(goodsWords(other));
  return goodsWords(one).filter((word) => words.has(word));
}

const LEAST_SHARED = 2;
const LEAST_SHARE = 0.6;

/** @param short what somebody declared @param long what a ruling describes at length */
export function speaksOf(short: string, long: string): boolean {
  const words = goodsWords(short);
  const shared = sharedWords(short, long).length;
  return shared >= LEAST_SHARED && shared / words.length >= LEAST_SHARE;
}
