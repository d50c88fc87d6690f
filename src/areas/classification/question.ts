/** Reads what somebody typed to have it classified: what cannot be a description of goods is refused, the rest is told as it is. */
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import { formatNumber } from '../../core/text.ts';
import { LETTERS_READ, textWords } from '../../learning/text/text-features.ts';
import { isHsChapter } from '../../reference/hs-code.ts';
import { HS_EDITIONS } from '../../reference/hs-edition.ts';
import { isOtherLanguage, namesNoGoods } from './says-nothing.ts';
import type { NoteCode } from './subject.ts';

export type QuestionProblemCode =
  | 'classification/empty'
  | 'classification/no-words'
  | 'classification/code-alone'
  | 'classification/too-long'
  | 'classification/within'
  | 'classification/code-shape'
  | 'classification/code-unknown';

/** Fifty pages and more; longer is no description of goods. */
export const MOST_LETTERS = 200_000;
const MOST_PARTS = 10;
const LEAST_PART_LETTERS = 3;
const LONGEST_PART = 300;
/** Between semicolons; what is longer describes and is no entry of a list. */
const LONGEST_PIECE = 60;
/** Longer texts part what they say of one thing by commas. */
const LONGEST_LIST = 120;
const LEAST_LISTED_LETTERS = 2;
const CODE_ALONE =
  /^(?:(?:hsk?(?: ?code)?|품목번호|세번)\s*[:.]?\s*)?(\d{2})\d{2}[.\- ]?(?:\d{2}[.\- ]?){0,3}$/i;

export interface ReadQuestion {
  readonly text: string;
  readonly words: readonly string[];
  readonly notes: readonly NoteCode[];
  /** Lines that may each name goods of their own; none where the text is one description. */
  readonly parts: readonly string[];
}

export function readQuestion(typed: string): Result<ReadQuestion, QuestionProblemCode> {
  const text = typed.trim();
  if (text === '') return bad([problem('empty')]);
  if (text.length > MOST_LETTERS) return bad([problem('too-long')]);
  const code = CODE_ALONE.exec(text);
  if (code !== null)
    return bad([{ ...problem(isHsChapter(code[1]!) ? 'code-alone' : 'code-shape', text), pointer: '/text' }]);
  const words = textWords(text);
  if (words.length === 0) return bad([problem('no-words')]);
  const notes: NoteCode[] = [];
  if (isOtherLanguage(text)) notes.push('other-language');
  if (namesNoGoods(words)) notes.push('no-goods');
  if (text.length > LETTERS_READ) notes.push('cut');
  if (words.length === 1) notes.push('one-word');
  if (/(?<!\d)\d{4}[.\- ]?\d{2}(?:[.\- ]?\d{2,4})?(?!\d)/.test(text)) notes.push('code-in-text');
  return good({ text, words, notes, parts: partsOf(text) });
}

/** Everything that is wrong with a question, before anybody looks anything up. */
export function questionProblems(text: string, within: string): readonly Problem<QuestionProblemCode>[] {
  const read = readQuestion(text);
  const range = within === '' ? undefined : checkWithin(within);
  return [...(read.ok ? [] : read.problems), ...(range === undefined ? [] : [range])];
}

/**
 * Lines, or what is numbered; short pieces between semicolons; of a short text also what a comma or “and” parts. A dash begins a
 * property of the same goods in rulings, and so does a semicolon before a long piece: they part nothing.
 */
function partsOf(text: string): string[] {
  const lines = cut(text, /(?:^|\s+)(?:\d{1,2}[.)]|[①-⑳•])\s|\n/u, LEAST_PART_LETTERS, LONGEST_PART);
  if (lines.length > 0) return lines;
  const pieces = cut(text, /;/u, LEAST_PART_LETTERS, LONGEST_PIECE);
  if (pieces.length > 0 || text.length > LONGEST_LIST) return pieces;
  // What stands in brackets belongs to the goods before them.
  const listed = cut(
    text.replace(/[([{（［][^)\]}）］]*[)\]}）］]/gu, ' '),
    LISTED,
    LEAST_LISTED_LETTERS,
    LONGEST_PART,
  );
  const named = listed.filter((part) => !namesNoGoods(textWords(part)));
  return named.length >= 2 ? named : [];
}

const LISTED = /\s*(?:[,、，]|\s(?:and|&|\+|plus|및|그리고)\s|(?<=[가-힣]{2})(?:와|과)\s)\s*/u;

/** None where it is no list. */
function cut(text: string, at: RegExp, leastLetters: number, mostLetters: number): string[] {
  const parts = text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part.length >= leastLetters && textWords(part).length > 0);
  const isList = parts.length >= 2 && parts.length <= MOST_PARTS;
  return isList && parts.every((part) => part.length <= mostLetters) ? parts : [];
}

/** A code of six or ten digits of the edition that is known here; another edition's is refused, never guessed. */
export function checkCode(
  code: string,
  edition: string,
  has: (hs6: string) => boolean,
): Problem<QuestionProblemCode> | undefined {
  if (!/^\d{6}(?:\d{4})?$/.test(code) || !isHsChapter(code.slice(0, 2))) return problem('code-shape', code);
  if (has(code.slice(0, 6))) return undefined;
  const others = HS_EDITIONS.map((one) => one.edition).filter((one) => one !== edition);
  return {
    code: 'classification/code-unknown',
    pointer: '/code',
    message: {
      ko: `${code.slice(0, 6)}은(는) ${edition} 품목분류표에 없습니다. 다른 판(${others.join(', ')})의 번호라면 연계표가 있어야 옮길 수 있습니다.`,
      en: `${code.slice(0, 6)} is not in the nomenclature of ${edition}. A code of another edition (${others.join(', ')}) can be translated only with a correlation table.`,
    },
  };
}

/** Beginning of a code: two, four or six digits. */
function checkWithin(within: string): Problem<QuestionProblemCode> | undefined {
  return /^(?:\d\d){1,3}$/.test(within) ? undefined : problem('within', within);
}

const MESSAGES = {
  empty: {
    ko: '물품 설명이 비어 있습니다. 무엇인지, 무엇으로 만들었는지, 어디에 쓰는지 적어 주십시오.',
    en: 'The description is empty. Say what the goods are, what they are made of and what they are for.',
  },
  'no-words': {
    ko: '낱말이 없습니다. 번호와 기호만으로는 품목을 알 수 없습니다.',
    en: 'There are no words: numbers and signs alone do not tell what the goods are.',
  },
  'code-alone': {
    ko: '번호만 적혀 있습니다. 번호가 무엇을 뜻하는지는 품목 길잡이에서 볼 수 있고, 추천에는 물품 설명이 필요합니다. 받은 값: ',
    en: 'This is a code and no description. The guide to codes tells what it means; a recommendation needs words for the goods. Got ',
  },
  'too-long': {
    ko: `설명이 너무 깁니다. ${formatNumber(MOST_LETTERS)}자까지 받습니다.`,
    en: `The description is too long: at most ${formatNumber(MOST_LETTERS)} letters.`,
  },
  within: {
    ko: '범위는 2, 4, 6자리 숫자여야 합니다. 받은 값: ',
    en: 'The range has to be 2, 4 or 6 digits; got ',
  },
  'code-shape': {
    ko: '품목번호는 01~97류(77 제외)의 숫자 6자리 또는 10자리여야 합니다. 받은 값: ',
    en: 'A code has 6 or 10 digits of chapters 01 to 97 (without 77); got ',
  },
} as const;

const POINTERS = { within: '/within', 'code-shape': '/code' } as const;

function problem(kind: keyof typeof MESSAGES, value = ''): Problem<QuestionProblemCode> {
  const { ko, en } = MESSAGES[kind];
  const shown = value.slice(0, 20);
  return {
    code: `classification/${kind}`,
    message: { ko: `${ko}${shown}`, en: `${en}${shown}` },
    pointer: kind === 'within' || kind === 'code-shape' ? POINTERS[kind] : '/text',
  };
}
