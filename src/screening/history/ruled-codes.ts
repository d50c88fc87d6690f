/**
 * What was ruled and decided about goods described in words, found again for the words of a line with one look for each of them.
 * No word is kept, only numbers made of words (learning/words-hash).
 */
import { distinctWords, isAmong } from '../../learning/words-hash.ts';

/** As it is learnt; everything but the words comes back with a line that it speaks of. */
export interface RuledGoods {
  readonly kind: 'ruling' | 'decision';
  /** What the goods are called, in one or more ways. A decision speaks of lines of exactly these words. */
  readonly names: readonly string[];
  /** What else is said of them: a line may say it as well. */
  readonly also: string;
  /** Six to ten digits. */
  readonly code: string;
  /** As numbers that people can read: 20261127, and 2026000012 for AR-2026-000012; null where it has none. */
  readonly day: number;
  readonly number: number | null;
  /** The firm that it was given to, such as `importer:IMP-1`. */
  readonly owner: string | null;
  /** What is not published speaks of the lines of its owner alone. */
  readonly isPublic: boolean;
  /** Basic rate of the code in percent. */
  readonly dutyRatePercent: number | null;
}

interface Entry {
  readonly goods: Omit<RuledGoods, 'names' | 'also'>;
  /** Words that a line must have: of each name. */
  readonly names: readonly (readonly number[])[];
  /** Words that it may have. */
  readonly words: readonly number[];
}

export interface RuledCodes {
  readonly entries: Map<string, Entry>;
  /** Each name stands under that of its words which fewest others stand under. */
  readonly byWord: Map<number, Place[]>;
}

interface Place {
  readonly entry: Entry;
  readonly name: readonly number[];
  /** One bit of 32 for each word: most names that a line has not are told by it. */
  readonly marks: number;
}

/** Two words name goods; a single one is too wide to be held against anybody. */
const LEAST_WORDS = 2;
/** A longer name is a description: no line repeats it whole. */
const MOST_NAME_WORDS = 12;
const MOST_WORDS = 64;
const MOST_LINE_WORDS = 32;
/** So much of what a line says has been said of the goods. */
const LEAST_SHARE = 0.6;
const MOST_ENTRIES = 50_000;
/** Names under one word; one more pushes out the oldest. */
const MOST_UNDER_A_WORD = 16;

export function openRuledCodes(): RuledCodes {
  return { entries: new Map(), byWord: new Map() };
}

/** @param key takes the place of what stood under it; with no room what was learnt first is forgotten */
export function learnRuled(ruled: RuledCodes, key: string, given: RuledGoods): void {
  forgetRuled(ruled, key);
  const { names: said, also, ...goods } = given;
  const names = said.map((name) => wordsOf(name, MOST_WORDS)).filter(isName);
  if (names.length === 0) return;
  const entry = { goods, names, words: wordsOf([...said, also].join(' '), MOST_WORDS) };
  if (ruled.entries.size >= MOST_ENTRIES) forgetRuled(ruled, ruled.entries.keys().next().value!);
  ruled.entries.set(key, entry);
  for (const name of names) {
    const word = rarestOf(ruled, name);
    const places = ruled.byWord.get(word) ?? [];
    ruled.byWord.set(
      word,
      [...places, { entry, name, marks: marksOf(name, name.length) }].slice(-MOST_UNDER_A_WORD),
    );
  }
}

export function forgetRuled({ entries, byWord }: RuledCodes, key: string): void {
  const entry = entries.get(key);
  if (entry === undefined) return;
  entries.delete(key);
  for (const word of new Set(entry.names.flatMap((name) => [...name]))) {
    const left = byWord.get(word)?.filter((place) => place.entry !== entry);
    if (left?.length === 0) byWord.delete(word);
    else if (left !== undefined) byWord.set(word, left);
  }
}

function wordsOf(text: string, most: number): number[] {
  const words = new Uint32Array(most);
  return [...words.subarray(0, distinctWords(text, words))];
}

const isName = ({ length }: readonly number[]): boolean => length >= LEAST_WORDS && length <= MOST_NAME_WORDS;

function marksOf(words: ArrayLike<number>, count: number): number {
  let marks = 0;
  for (let at = 0; at < count; at++) marks |= 1 << (words[at]! & 31);
  return marks;
}

function rarestOf({ byWord }: RuledCodes, name: readonly number[]): number {
  const under = (word: number): number => byWord.get(word)?.length ?? 0;
  return name.reduce((rarest, word) => (under(word) < under(rarest) ? word : rarest));
}

/** A line, as far as it is asked about. */
export interface AskedLine {
  readonly description: string;
  readonly hsCode: string;
  /** The firms of the declaration, named as owners are. */
  readonly owners: readonly string[];
}

const line = new Uint32Array(MOST_LINE_WORDS);

/**
 * What speaks of the goods of a line most firmly: what its own firm was told before what others were, of those one that the line
 * agrees with before any other, then the latest. Undefined where nothing does.
 */
export function readRuled({ byWord }: RuledCodes, asked: AskedLine): Entry['goods'] | undefined {
  if (byWord.size === 0) return undefined;
  const count = distinctWords(asked.description, line);
  if (count < LEAST_WORDS) return undefined;
  const others = ~marksOf(line, count);
  let best: Entry['goods'] | undefined;
  let rank = -1;
  for (let at = 0; at < count; at++) {
    const places = byWord.get(line[at]!);
    if (places === undefined) continue;
    for (const { entry, name, marks } of places) {
      if ((marks & others) !== 0 || !speaksOf(entry, name, count)) continue;
      const { goods } = entry;
      const isOwn = isOwned(goods, asked);
      if (!goods.isPublic && !isOwn) continue;
      const ranked = (isOwn ? 2 : 0) + (isKept(asked.hsCode, goods.code) ? 1 : 0);
      if (ranked < rank || (ranked === rank && !isLater(goods, best!))) continue;
      best = goods;
      rank = ranked;
    }
  }
  return best;
}

export function isOwned({ owner }: Entry['goods'], { owners }: AskedLine): boolean {
  return owner !== null && owners.includes(owner);
}

/** A name as a whole, and little that was not said of the goods; a decision its words and no others. */
function speaksOf({ goods, words }: Entry, name: readonly number[], count: number): boolean {
  for (const word of name) if (!isAmong(line, count, word)) return false;
  if (goods.kind === 'decision') return name.length === count;
  let said = 0;
  for (let at = 0; at < count; at++) if (isAmong(words, words.length, line[at]!)) said += 1;
  return said >= LEAST_SHARE * count;
}

function isLater(one: Entry['goods'], other: Entry['goods']): boolean {
  return one.day === other.day ? (one.number ?? 0) > (other.number ?? 0) : one.day > other.day;
}

const HEADING = 4;

/**
 * Whether a line stands under a code as far as both go: noughts at the end of a code divide nothing further, so 610910 and
 * 6109100000 are one.
 */
export function isKept(declared: string, code: string): boolean {
  let end = code.length;
  while (end > HEADING && code.endsWith('00', end)) end -= 2;
  return declared.startsWith(code.slice(0, end)) || code.startsWith(declared);
}
