/**
 * Text as a font can print it: a sign that it lacks stands as one alike, as what it is short for, or (rare Hangul, Chinese) as its code
 * point, so that nobody reads an empty box.
 */

/** What is asked of a font; `pdfkit` keeps one behind each document. */
export interface Signs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Dots between words and hyphens that differ by a hair, brackets, and what takes no room. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...[...'ㆍᆞ‧∙・･'].map((dot) => [dot, '·'] as const),
  ...[...'‑‐'].map((hyphen) => [hyphen, '-'] as const),
  ...[...'\u200b\u200c\u200d\ufeff\u00ad'].map((nothing) => [nothing, ''] as const),
  ...(['【[', '】]', '〔(', '〕)'] as const).map(([given, printed]) => [given!, printed!] as const),
]);

/**
 * '鄭珉洙ㆍ㎏' becomes '[U+912D][U+73C9][U+6D19]·kg' where the font has none of them.
 * @param missing told of every sign that stands as its code point
 */
export function knownSigns(text: string, font: Signs, missing?: Set<string>): string {
  let printed = '';
  // A name that came as single letters of Hangul is composed first.
  for (const sign of text.normalize('NFC')) printed += printedSign(sign, font, missing);
  return printed;
}

function printedSign(sign: string, font: Signs, missing: Set<string> | undefined): string {
  const has = (one: string): boolean =>
    one.codePointAt(0)! < 0x20 || font.hasGlyphForCodePoint(one.codePointAt(0)!);
  if (has(sign)) return sign;
  // Signs of width (％), units (㎏) and numbers (Ⅳ) are short for plain letters.
  for (const instead of [ALIKE.get(sign), sign.normalize('NFKC')])
    if (instead !== undefined && [...instead].every(has)) return instead;
  missing?.add(sign);
  return codePoint(sign);
}

function codePoint(sign: string): string {
  return `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Says how the signs that were missing were printed; undefined where none were. */
export function missingWords(
  missing: ReadonlySet<string>,
): { readonly ko: string; readonly en: string } | undefined {
  if (missing.size === 0) return undefined;
  return {
    ko: `글꼴에 없는 글자 ${missing.size}자는 유니코드 번호로 적었습니다 (예: ${codePoint([...missing][0]!)}).`,
    en: `Signs that the font lacks (${missing.size}) stand as their Unicode numbers.`,
  };
}
