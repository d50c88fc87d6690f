/** Which goods of the packs are held back: a fifth, by their keys. Nothing is chosen by them. */
import { hashed, hashText } from '../src/learning/text-hash.ts';

const FOLDS = 5;
const SPLIT_SEED = 7;

export function isHeldBack(key: string): boolean {
  return partOf(key, SPLIT_SEED, FOLDS) === 0;
}

/** Number of the part that goods fall into, from 0. */
export function partOf(key: string, seed: number, parts: number): number {
  hashText(seed, key);
  return hashed.low % parts;
}

/** Two texts of the same letters are of the same goods, whatever their keys. */
export function lettersOf(text: string): string {
  return `= ${text.toLowerCase().replace(/[^\p{L}]/gu, '')}`;
}
