/** Reads a question from left to right: at each place the longest thing that is known; what nobody knows is kept and never passed over. */
import type { Day } from '../../../core/day.ts';
import { GOODS_WORDS, type GoodsMeant } from './goods-words.ts';
import { PLACE_WORDS } from './place-words.ts';
import { EMPTY_WORDS, SAID_WORDS, type Said } from './plain-words.ts';
import { readTime, type TimeMeant } from './time-words.ts';

export type Piece = { readonly words: string } & (
  | { readonly kind: 'time'; readonly time: TimeMeant }
  | { readonly kind: 'goods'; readonly goods: GoodsMeant }
  | { readonly kind: 'place'; readonly code: string }
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'top'; readonly top: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
);

type Known = Piece & { readonly length: number };

const isLatin = (letter: string | undefined): boolean => letter !== undefined && /[a-z0-9]/.test(letter);

/** Longest first, so that the first that fits is the longest. */
const DICTIONARIES: readonly (readonly [words: readonly string[], piece: (word: string) => Piece])[] = [
  [byLength(SAID_WORDS.keys()), (words) => ({ words, kind: 'said', said: SAID_WORDS.get(words)! })],
  [byLength(PLACE_WORDS.keys()), (words) => ({ words, kind: 'place', code: PLACE_WORDS.get(words)! })],
  [byLength(GOODS_WORDS.keys()), (words) => ({ words, kind: 'goods', goods: GOODS_WORDS.get(words)! })],
  [byLength(EMPTY_WORDS), (words) => ({ words, kind: 'empty' })],
];

function byLength(words: Iterable<string>): string[] {
  return [...words].sort((one, other) => other.length - one.length);
}

export function readQuestion(question: string, today: Day): readonly Piece[] {
  const text = question.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const pieces: Piece[] = [];
  for (let place = 0; place < text.length; ) {
    if (/[\s,.?!:;"“”'()]/.test(text[place]!)) {
      place += 1;
      continue;
    }
    const { length, ...piece } = longestAt(text, place, today) ?? unknownAt(text, place);
    pieces.push(piece);
    place += length;
  }
  return pieces;
}

function longestAt(text: string, place: number, today: Day): Known | undefined {
  const found: Known[] = [];
  const time = readTime(text, place, today);
  if (time !== undefined && endsWell(text, place, time.length))
    found.push({ kind: 'time', time: time.meant, ...cut(text, place, time.length) });
  const top = /(?:상위|top)\s*(\d{1,4})|(\d{1,4})\s*(?:largest|biggest|대)(?=\s)/y;
  top.lastIndex = place;
  const number = top.exec(text);
  if (number !== null)
    found.push({ kind: 'top', top: Number(number[1] ?? number[2]), ...cut(text, place, number[0].length) });
  const code = /hs\s*(?:code\s*)?([\d.-]{2,14})|(?<![\d.])(\d{4}\.\d{2}(?:[.-]?\d{4})?|\d{6}|\d{10})(?!\d)/y;
  code.lastIndex = place;
  const written = code.exec(text);
  if (written !== null) {
    const digits = (written[1] ?? written[2])!.replace(/\D/g, '');
    if ([2, 4, 6, 10].includes(digits.length))
      found.push({
        kind: 'goods',
        goods: { items: [digits], natures: [] },
        ...cut(text, place, written[0].length),
      });
  }
  for (const [words, pieceOf] of DICTIONARIES) {
    const word = words.find((one) => text.startsWith(one, place) && standsAlone(text, place, one));
    if (word !== undefined) found.push({ ...pieceOf(word), length: word.length });
  }
  // Of equal length, what says something goes before what says nothing: the order in which they were sought.
  return found.reduce<Known | undefined>(
    (best, one) => (best !== undefined && best.length >= one.length ? best : one),
    undefined,
  );
}

function cut(text: string, place: number, length: number): { words: string; length: number } {
  return { words: text.slice(place, place + length), length };
}

/** A Latin word is no part of a longer one. */
function standsAlone(text: string, place: number, word: string): boolean {
  if (isLatin(word[0]) && isLatin(text[place - 1])) return false;
  return !isLatin(word.at(-1)) || !isLatin(text[place + word.length]);
}

function endsWell(text: string, place: number, length: number): boolean {
  return !isLatin(text[place + length - 1]) || !isLatin(text[place + length]);
}

function unknownAt(text: string, place: number): Known {
  const words = /^[^\s,.?!:;"“”'()]+/.exec(text.slice(place))![0];
  return { kind: 'unknown', words, length: words.length };
}
