/** What somebody who types into a search field is looking for: a declaration by its number, goods by their code, or words. */
import type { Queryable } from '../open.ts';
import { rareDeclarations, type SoughtMarks } from './search.ts';

/** Conditions in SQL with `?` in the places of their values. */
export interface SearchCondition {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** The words are common: counting what they lead to would take longer than anybody waits. */
  readonly isCommon?: boolean;
}

/** Five signs of the declarant, two of the year, up to six and a letter (신고번호), as much of it as was typed. */
const NUMBER = /^[0-9A-Z]{5}\d{2}\d{0,8}[A-Z]?$/;

/** Makes marks of typed words: see `vault/search-marks.ts`. */
export type Marker = (typed: string) => SoughtMarks;

/**
 * Numbers may be written with hyphens and spaces (`43411-27-018246M`), HS codes with points (`6109.10-1000`). Words must all
 * occur in number, parties or goods; they are found through the index of words, which follows the intake by about a second.
 * @param row alias of a table with number, version, main_hs (six digits) and importer_id
 * @returns undefined where nothing was typed
 */
export async function searchCondition(
  db: Queryable,
  search: string,
  row: string,
  mark: Marker,
): Promise<SearchCondition | undefined> {
  const text = search.normalize('NFC').replaceAll('\0', '').trim();
  const compact = text.replace(/[\s.-]/g, '').toUpperCase();
  if (compact === '') return undefined;
  if (/^\d{2,10}$/.test(compact)) return byDigits(db, compact, row, mark);
  if (NUMBER.test(compact)) return byNumber(db, compact, row, mark);
  return entryCondition(db, mark(text), row);
}

/** The number itself at once; its beginning, a bill or a code that looks like one as soon as they are in the index. */
async function byNumber(db: Queryable, number: string, row: string, mark: Marker): Promise<SearchCondition> {
  const rare = await rareDeclarations(db, mark(number));
  if (rare === undefined) return { sql: `starts_with(${row}.number, ?)`, values: [number], isCommon: true };
  return {
    sql: `${row}.number = any(?::text[])`,
    values: [[number, ...rare.map((found) => found.number)]],
  };
}

/** Digits alone may begin a number or an HS code; the finer digits of the code stand in the index of words. */
async function byDigits(db: Queryable, digits: string, row: string, mark: Marker): Promise<SearchCondition> {
  const heading = `starts_with(${row}.main_hs, ?)`;
  if (digits.length <= 6) {
    return { sql: `(starts_with(${row}.number, ?) or ${heading})`, values: [digits, digits] };
  }
  const words = await entryCondition(db, mark(digits), row);
  return {
    ...words,
    sql: `(starts_with(${row}.number, ?) or (${heading} and ${words.sql}))`,
    values: [digits, digits.slice(0, 6), ...words.values],
  };
}

/**
 * The declaration of a row by its words in the index: a few are named one by one, of common words each row is asked in the
 * order of the list, so that the first page comes at once. Signs alone are no words: nothing is found by them.
 */
export async function entryCondition(
  db: Queryable,
  sought: SoughtMarks,
  row: string,
): Promise<SearchCondition> {
  if (sought.length === 0) return { sql: 'false', values: [] };
  const rare = await rareDeclarations(db, sought);
  if (rare !== undefined) {
    return {
      sql: `(${row}.number, ${row}.version) in (select * from unnest(?::text[], ?::int[]))`,
      values: [rare.map(({ number }) => number), rare.map(({ version }) => version)],
    };
  }
  const all = sought.map(() => 's.marks && ?::bigint[]').join(' and ');
  return {
    sql: `coalesce((select ${all} from search_entry s where s.kind = 'declaration' and s.ref = ${row}.number || '/' || ${row}.version), false)`,
    values: sought,
    isCommon: true,
  };
}
