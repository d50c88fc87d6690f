/** Text as a font can print it: a sign that it lacks (rare Hangul, Chinese) stands as its code point, so that nobody reads an empty box. */

/** What is asked of a font; `pdfkit` keeps one behind each document. */
export interface Signs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** '鄭珉洙' becomes '[U+912D][U+73C9][U+6D19]' where the font has none of them. */
export function knownSigns(text: string, font: Signs): string {
  let printed = '';
  // A name that came as single letters of Hangul is composed first.
  for (const sign of text.normalize('NFC')) {
    const code = sign.codePointAt(0)!;
    const isPrinted = code < 0x20 || font.hasGlyphForCodePoint(code);
    printed += isPrinted ? sign : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return printed;
}
