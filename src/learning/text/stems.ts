/** Takes the endings off words, so that 'bags' finds 'bag' and '가방을' finds '가방': two small tables, no dictionary. */

/** Particles and endings of Korean nouns and of descriptions of things, the longest first. */
const ENDINGS = [
  ...[
    '으로부터',
    '으로써',
    '으로서',
    '에서는',
    '되어',
    '하여',
    '하는',
    '되는',
    '에서',
    '으로',
    '에는',
    '이나',
    '까지',
  ],
  ...[
    '부터',
    '이며',
    '로서',
    '로써',
    '하고',
    '하며',
    '은',
    '는',
    '이',
    '가',
    '을',
    '를',
    '의',
    '에',
    '로',
    '와',
  ],
  ...['과', '도', '용', '한', '된', '할', '된', '인', '및'],
];
const LEAST_SYLLABLES = 2;

/** The word without one ending; two syllables at least stay. */
export function koreanStem(word: string): string {
  for (const ending of ENDINGS)
    if (word.length >= ending.length + LEAST_SYLLABLES && word.endsWith(ending))
      return word.slice(0, -ending.length);
  return word;
}

/** The singular of a regular plural. */
export function latinStem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
