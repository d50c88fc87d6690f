/** Every word and name that a text about these figures is searched for, and where it stands in a line. */
import type { Figures } from '../figures.ts';
import { COUNTRIES, ITEMS, nameText } from '../names.ts';
import { WORDS, type Word } from './words.ts';

/** Spellings by their first letter, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly (readonly [spelling: string, word: Word])[]>;

/** Kept as long as the figures: a text is checked again with every word that its editor changes. */
const lexicons = new WeakMap<Figures, Lexicon>();

/** Everything that may be named, the names of these figures first. A car release calls the whole 승용차. */
export function lexiconOf(figures: Figures): Lexicon {
  let lexicon = lexicons.get(figures);
  if (lexicon === undefined) {
    lexicon = makeLexicon(figures);
    lexicons.set(figures, lexicon);
  }
  return lexicon;
}

function makeLexicon(figures: Figures): Lexicon {
  const words = new Map<string, Word>();
  const add: Add = (spelling, word) => {
    const key = spelling.toLowerCase();
    if (!words.has(key)) words.set(key, word);
  };
  for (const [spelling, word] of Object.entries(WORDS)) add(spelling, word);
  for (const spelling of wholesOf(figures)) add(spelling, { type: 'name', name: '', kind: 'whole' });
  for (const { subject } of figures.cells) {
    for (const name of [subject.group, subject.item]) if (name !== undefined) addName(add, name, 'item');
    if (subject.country !== undefined) addName(add, subject.country, 'country');
  }
  for (const [base, name] of shortNames(figures)) add(base, { type: 'name', name, kind: 'item' });
  // EU is the 유럽연합 of the figures, 자동차 부품 their 자동차부품: one English, one name.
  const own = new Map<string, string>();
  for (const { subject } of figures.cells)
    for (const name of Object.values(subject)) own.set(nameText(name).en, name);
  for (const name of COUNTRIES.keys()) addName(add, name, 'country', own.get(nameText(name).en));
  for (const name of ITEMS.keys()) addName(add, name, 'item', own.get(nameText(name).en));
  const lexicon = new Map<string, (readonly [string, Word])[]>();
  for (const entry of [...words].sort(([one], [other]) => other.length - one.length)) {
    const list = lexicon.get(entry[0][0]!);
    if (list === undefined) lexicon.set(entry[0][0]!, [entry]);
    else list.push(entry);
  }
  return lexicon;
}

export interface FoundWord {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** Every word of the lexicon in its order; the longest wins, and none overlaps another. */
export function wordsIn(text: string, lexicon: Lexicon): readonly FoundWord[] {
  const small = text.toLowerCase();
  const found: FoundWord[] = [];
  for (let start = 0; start < small.length; start++) {
    const entry = lexicon
      .get(small[start]!)
      ?.find(([spelling]) => small.startsWith(spelling, start) && stands(small, start, spelling));
    if (entry === undefined) continue;
    const end = start + entry[0].length;
    found.push({ word: entry[1], start, end });
    start = end - 1;
  }
  return found;
}

/** 팥 for 팥(건조), where nothing else of the figures is called so. */
function shortNames({ cells }: Figures): ReadonlyMap<string, string> {
  const items = [...new Set(cells.flatMap(({ subject }) => subject.item ?? []))];
  const baseOf = (name: string): string => name.replace(/\s*\([^()]*\)$/, '');
  const bases = items.map(baseOf);
  return new Map(
    items.flatMap((name, at): [string, string][] => {
      const isAlone = bases.filter((base) => base === bases[at]).length === 1;
      return isAlone && bases[at] !== name ? [[bases[at]!, name]] : [];
    }),
  );
}

type Add = (spelling: string, word: Word) => void;

/** @param meant the name in the figures that this one stands for */
function addName(add: Add, name: string, kind: 'item' | 'country', meant = name): void {
  const word = { type: 'name', name: meant, kind } as const;
  const english = nameText(name).en;
  add(name, word);
  if (/,\S/.test(name)) add(name.replaceAll(',', ', '), word);
  // 대중국 수출, 대미 수출
  if (kind === 'country')
    for (const spelling of [name, SHORT[name]]) if (spelling) add(`대${spelling}`, word);
  if (/^미국 [동서]부$/.test(name)) add(name.replace('미국', '미'), word);
  add(english, word);
  add(english.replace(/^the /, ''), word);
}

/** One syllable for a country, only ever after 대. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ 미국: '미', 중국: '중', 일본: '일', 유럽연합: 'EU', 베트남: '베트남', 인도: '인도', 독일: '독' },
};

function wholesOf({ kind, item }: Figures): readonly string[] {
  if (kind === 'quarterly_cars') return ['승용차', 'passenger cars'];
  if (kind === 'agri_import_price')
    return ['전체', '농축수산물', 'all goods', 'farm, livestock and fishery goods'];
  return kind === 'item_feature' && item !== undefined ? [item, nameText(item).en] : [];
}

/** A word begins where a word begins; a name of one syllable also ends there; Latin words stand alone. */
function stands(text: string, start: number, spelling: string): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[start + spelling.length] ?? ' ';
  if (IS_LATIN.test(spelling)) return !/[a-z-]/.test(before) && !/[a-z-]/.test(after);
  if (JOINED.test(spelling)) return true;
  const endsAtSpace = spelling.length === 1 || /^대[미중일독]$/.test(spelling);
  return !/\p{L}/u.test(before) && (!endsAtSpace || /[\s(,·|]/.test(after));
}

const IS_LATIN = /^[\x20-\x7e]+$/;
/** Words that others are put before without a space: 무역흑자, 3개월연속. */
const JOINED = /^(?:↑|↓|연속|째|증가|감소|상승|하락|단가|비중|흑자|적자)/;
