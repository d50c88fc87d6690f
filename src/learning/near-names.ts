/** Whether two names are the same or nearly so, in Hangul or Latin letters: how they are normalised, and how alike they are. */

/** Forms of firms, which say nothing about which firm it is. */
const FORMS =
  /\((?:주|유|합|사|재)\)|주식회사|유한책임회사|유한회사|합자회사|합명회사|\b(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|sa|srl|bv|nv|pte|pty|kk|jsc|trading|and)\b/g;
const INITIALS = [
  'g',
  'kk',
  'n',
  'd',
  'tt',
  'r',
  'm',
  'b',
  'pp',
  's',
  'ss',
  '',
  'j',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
];
const VOWELS = [
  ...[
    'a',
    'ae',
    'ya',
    'yae',
    'eo',
    'e',
    'yeo',
    'ye',
    'o',
    'wa',
    'wae',
    'oe',
    'yo',
    'u',
    'wo',
    'we',
    'wi',
    'yu',
  ],
  ...['eu', 'ui', 'i'],
];
const FINALS = [
  ...[
    '',
    'k',
    'k',
    'k',
    'n',
    'n',
    'n',
    't',
    'l',
    'k',
    'm',
    'l',
    'l',
    'l',
    'p',
    'l',
    'm',
    'p',
    'p',
    't',
    't',
    'ng',
  ],
  ...['t', 't', 'k', 't', 'p', 't'],
];
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;

/** '(주)한빛 무역' -> '한빛무역'; 'Hanbit Co., Ltd.' -> 'hanbit'; '123-45-67890' -> '1234567890'. */
export function plainName(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(/[.,]/g, ' ');
  const without = plain.replace(FORMS, ' ').replace(/[^\p{L}\p{N}]/gu, '');
  // A name of nothing but a form keeps it.
  return without === '' ? plain.replace(/[^\p{L}\p{N}]/gu, '') : without;
}

/** Hangul letter by letter in Latin ones (Revised Romanisation, without changes between syllables). */
export function inLatin(text: string): string {
  return [...text]
    .map((letter) => {
      const place = letter.codePointAt(0)! - FIRST_SYLLABLE;
      if (place < 0 || place >= SYLLABLES) return letter;
      const [initial, vowel, final] = [Math.floor(place / 588), Math.floor((place % 588) / 28), place % 28];
      return `${INITIALS[initial]}${VOWELS[vowel]}${FINALS[final]}`;
    })
    .join('');
}

/** Pairs of neighbouring letters, with the ends. */
export function letterPairs(latin: string): readonly string[] {
  const letters = [...`^${latin}$`];
  return letters.slice(1).map((letter, place) => letters[place]! + letter);
}

/** Dice's coefficient over letter pairs, each counted as often as it stands: 1 the same, 0 nothing in common. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const pair of one) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of other) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) {
      counts.set(pair, left - 1);
      shared++;
    }
  }
  return (2 * shared) / (one.length + other.length);
}

export interface NameMatch {
  /** Place in the list. */
  readonly place: number;
  readonly likeness: number;
}

/** A letter pair that so many of the list have tells nothing. */
const COMMON = 0.2;
const LEAST_COMMON = 50;

/** Finds the likest of a list for each name. Numbers have to be the same: two that differ in a digit are two. */
export function nameMatcher(list: readonly string[], least: number): (name: string) => NameMatch | undefined {
  const plain = list.map(plainName);
  const exact = new Map<string, number>();
  plain.forEach((name, place) => {
    if (name !== '' && !exact.has(name)) exact.set(name, place);
  });
  const pairs = plain.map((name) => letterPairs(inLatin(name)));
  const places = new Map<string, number[]>();
  pairs.forEach((own, place) => {
    if (!isNumber(plain[place]!))
      for (const pair of new Set(own)) {
        const known = places.get(pair);
        if (known === undefined) places.set(pair, [place]);
        else known.push(place);
      }
  });
  const most = Math.max(LEAST_COMMON, list.length * COMMON);
  return (name) => {
    const sought = plainName(name);
    const same = exact.get(sought);
    if (same !== undefined) return { place: same, likeness: 1 };
    if (sought === '' || isNumber(sought) || least >= 1) return undefined;
    const own = letterPairs(inLatin(sought));
    const near = new Set(
      own.flatMap((pair) => {
        const found = places.get(pair) ?? [];
        return found.length > most ? [] : found;
      }),
    );
    let best: NameMatch | undefined;
    for (const place of near) {
      const found = likeness(own, pairs[place]!);
      if (found >= least && found > (best?.likeness ?? 0)) best = { place, likeness: found };
    }
    return best;
  };
}

function isNumber(plain: string): boolean {
  return /^\d+$/.test(plain);
}
