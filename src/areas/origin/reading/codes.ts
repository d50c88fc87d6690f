/** Reads lists of codes: "chapter 7, heading 1006 and chapter 11", "heading 1202 to heading 1207", "52.05 or 52.06". */
import type { CodeRange } from '../subject.ts';

const CODE =
  /^(?:(?:of )?(?:(chapters?|(?:tariff )?headings?|sub-?headings?|tariff items?) )?(\d{4}\.\d{2}|\d{6}|\d{2}\.\d{2}|\d{4}|\d{1,2})(?![\d.]\d|%))/i;
const BETWEEN = /^(?:,? ?(?:and|or)(?: (?:those )?of)? |, ?|;? )/i;
const THROUGH = /^(?: (?:to|through) |-| - )/i;
const DIGITS: readonly (readonly [kind: RegExp, digits: readonly number[]])[] = [
  [/^chapter/i, [2]],
  [/^sub/i, [6]],
  [/heading/i, [4, 6]],
];

/** A pattern for lists, to stand inside others; what it matches is read by `readCodes`. */
export const CODES_PATTERN = String.raw`(?:(?:chapters?|(?:tariff )?headings?|sub-?headings?)[ \d.,;-]+|and |or |to |through |of |those |\d{6}|\d{4}(?:\.\d\d)?|\d\d\.\d\d| )+`;

/** The ranges of a whole text, or null where any of it is something else. */
export function readCodes(text: string): readonly CodeRange[] | null {
  const ranges: CodeRange[] = [];
  let rest = text
    .trim()
    .replace(/^(?:those )?of /i, '')
    .replace(/[,.;]$/, '');
  let kind = '';
  while (rest !== '') {
    const first = readCode(rest, kind);
    if (first === null) return null;
    ({ rest, kind } = first);
    let last = first;
    const through = THROUGH.exec(rest)?.[0];
    if (through !== undefined) {
      const end = readCode(rest.slice(through.length), kind);
      if (end === null || end.digits < first.digits) return null;
      last = end;
      ({ rest, kind } = end);
    }
    ranges.push([first.digits.padEnd(6, '0'), last.digits.padEnd(6, '9')]);
    const between = rest === '' ? '' : BETWEEN.exec(rest)?.[0];
    if (between === undefined || (rest !== '' && between === rest)) return null;
    rest = rest.slice(between.length);
  }
  return ranges.length === 0 ? null : ranges;
}

interface CodeRead {
  readonly digits: string;
  readonly kind: string;
  readonly rest: string;
}

/** @param before kind of the code before it, for lists such as "headings 50.04 or 50.05" */
function readCode(text: string, before: string): CodeRead | null {
  const found = CODE.exec(text);
  if (found === null) return null;
  const kind = found[1] ?? before;
  const plain = found[2]!.replace('.', '');
  const digits = plain.length === 1 ? `0${plain}` : plain;
  if (kind === '') return null;
  const allowed = DIGITS.find(([pattern]) => pattern.test(kind))?.[1] ?? [];
  // A bare code behind a heading may be a subheading: "heading 7205 or 721810".
  if (!allowed.includes(digits.length) && !(found[1] === undefined && digits.length >= 4)) return null;
  return { digits, kind, rest: text.slice(found[0].length) };
}
