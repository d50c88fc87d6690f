/** What the words of a description say: of which kind the goods are, whether they say anything, and what stands behind odd writing. */
import type { ParcelGoods } from '../../../model/parcel.ts';
import { fold } from '../matching/fold.ts';
import {
  DANGERS,
  EUPHEMISMS,
  FOODS,
  HIDDEN_WORDS,
  MEDICINES,
  OF_ANYTHING,
  REPLICA_WORDS,
  SAYS_NOTHING,
} from './goods-words.ts';

export interface GoodsWords {
  /** Words that tell what the goods are. */
  readonly telling: readonly string[];
  /** Nothing is left when sizes, colours, numbers and words for anything are taken away. */
  readonly isVague: boolean;
  readonly euphemism: string | null;
  /** A word looked for that stands there in other signs: misspelt by one letter, digits for letters, two alphabets in one word. */
  readonly hidden: string | null;
  readonly medicine: string | null;
  readonly food: string | null;
  readonly danger: string | null;
  readonly replica: string | null;
  /** Letters of two alphabets in one word. */
  readonly isMixed: boolean;
}

/** Descriptions repeat: so many are remembered, then all are forgotten. What is said of one never depends on it. */
const MOST_KNOWN = 20_000;
const known = new Map<string, GoodsWords>();

export function readGoods(description: string): GoodsWords {
  let found = known.get(description);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    found = readNew(description);
    known.set(description, found);
  }
  return found;
}

function readNew(description: string): GoodsWords {
  const isMixed = MIXED.test(description);
  const text = fold(description);
  const all = text.split(' ').filter((word) => word !== '');
  const telling = all.filter(
    (word) => !SAYS_NOTHING.has(word) && !OF_ANYTHING.has(word) && !/\d/.test(word) && word.length > 1,
  );
  const first = (of: ReadonlySet<string>): string | null => all.find((word) => of.has(word)) ?? null;
  return {
    telling,
    isVague: telling.length === 0,
    euphemism: EUPHEMISMS.find((words) => text.includes(words)) ?? null,
    hidden: hiddenIn(all, isMixed),
    medicine: first(MEDICINES),
    food: first(FOODS),
    danger: first(DANGERS),
    replica: /\b1 1\b/.test(text) ? '1:1' : first(REPLICA_WORDS),
    isMixed,
  };
}

/** A Latin letter beside a Cyrillic or Greek one. */
const MIXED = /[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]/;
const FOR_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  к: 'k',
  т: 't',
  м: 'm',
};
const HIDDEN = new Set(HIDDEN_WORDS);

/** Every hidden word with one letter left out, and the word itself. */
const SHORTER = new Map(
  HIDDEN_WORDS.flatMap((word) =>
    [...word].map((_, at) => [word.slice(0, at) + word.slice(at + 1), word] as const),
  ),
);

function hiddenIn(all: readonly string[], isMixed: boolean): string | null {
  for (const word of all) {
    if (HIDDEN.has(word) || word.length < 5) continue;
    if (isMixed || /\d/.test(word)) {
      const plain = [...word].map((sign) => FOR_LETTERS[sign] ?? sign).join('');
      if (HIDDEN.has(plain)) return plain;
    }
    const near = nearWord(word);
    if (near !== undefined) return near;
  }
  // Letter by letter, such as `k e t a m i n e`.
  const joined = all.every(({ length }) => length === 1) ? all.join('') : '';
  return HIDDEN.has(joined) ? joined : null;
}

/** One letter is missing, too many, another, or exchanged with its neighbour; a plural is no disguise. */
function nearWord(word: string): string | undefined {
  const missing = SHORTER.get(word);
  if (missing !== undefined && !missing.startsWith(word)) return missing;
  for (let at = 0; at < word.length; at++) {
    const without = word.slice(0, at) + word.slice(at + 1);
    if (HIDDEN.has(without) && at < word.length - 1) return without;
    const other = SHORTER.get(without);
    // The same place, or an exchange of neighbours: other pairs of changes are other words.
    if (other !== undefined && other.length === word.length && differsOnce(word, other)) return other;
  }
  return undefined;
}

function differsOnce(word: string, other: string): boolean {
  let changes = 0;
  for (let at = 0; at < word.length; at++) {
    if (word[at] === other[at]) continue;
    if (++changes > 2) return false;
    if (changes === 2 && (word[at] !== other[at - 1] || word[at - 1] !== other[at])) return false;
  }
  return changes > 0 && (changes === 2 || word.at(-1) === other.at(-1));
}

/** The name of a kind of goods, for its usual price and mass: its heading where there is one, else its last telling word. */
export function kindOf({ hsCode, description }: Pick<ParcelGoods, 'hsCode' | 'description'>): string {
  if (hsCode !== undefined) return hsCode.slice(0, 6);
  return readGoods(description).telling.at(-1) ?? '';
}
