/** What somebody who types into a search field is looking for: a declaration by its number, goods by their code, or words. Pure. */

/** Conditions in SQL with `?` in the places of their values. */
export interface SearchCondition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Five signs of the declarant, two of the year, up to six and a letter (신고번호), as much of it as was typed. */
const NUMBER = /^[0-9A-Z]{5}\d{2}\d{0,8}[A-Z]?$/;

/**
 * Numbers may be written with hyphens and spaces (`43411-27-018246M`), HS codes with points (`6109.10-1000`). Words must all
 * occur in number, parties or goods; they are found through the index of words, which follows the intake by about a second.
 * @param row alias of a table with number, version, main_hs (six digits) and importer_id
 * @returns undefined where nothing was typed
 */
export function searchCondition(search: string, row: string): SearchCondition | undefined {
  const text = search.normalize('NFC').replaceAll('\0', '').trim();
  const compact = text.replace(/[\s.-]/g, '').toUpperCase();
  if (compact === '') return undefined;
  if (/^\d{2,10}$/.test(compact)) return byDigits(compact, row);
  if (NUMBER.test(compact)) {
    return {
      sql: `(starts_with(${row}.number, ?) or ${row}.importer_id = ?)`,
      values: [compact, text],
    };
  }
  return byWords(text, row);
}

/** Digits alone may begin a number or an HS code; the finer digits of the code stand in the index of words. */
function byDigits(digits: string, row: string): SearchCondition {
  const heading = `starts_with(${row}.main_hs, ?)`;
  if (digits.length <= 6) {
    return { sql: `(starts_with(${row}.number, ?) or ${heading})`, values: [digits, digits] };
  }
  const words = wordsOccur(row);
  return {
    sql: `(starts_with(${row}.number, ?) or (${heading} and ${words}))`,
    values: [digits, digits.slice(0, 6), [`%${digits}%`]],
  };
}

function byWords(text: string, row: string): SearchCondition {
  const words = text.toLowerCase().split(/\s+/);
  return {
    sql: wordsOccur(row),
    values: [words.map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)],
  };
}

function wordsOccur(row: string): string {
  return `(${row}.number, ${row}.version) in (select number, version from search_entry where words like all(?::text[]))`;
}
