/** What can be wrong with an order or a parcel as it comes in, and how it is collected: all of it at once, never past a bound. */
import { MOST_PROBLEMS, type Problem } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';

/** Refusals: it cannot be taken in. */
export type ParcelProblemCode =
  | 'parcel/wrong-type'
  | 'parcel/missing'
  | 'parcel/unknown-field'
  | 'parcel/wrong-format'
  | 'parcel/impossible-day'
  | 'parcel/not-whole'
  | 'parcel/out-of-range'
  | 'parcel/too-long'
  | 'parcel/too-many'
  | 'parcel/refused-character'
  | 'parcel/unknown-currency'
  | 'parcel/unknown-country'
  | 'parcel/personal-code'
  | 'parcel/negative-discount'
  | 'parcel/discount-above-price'
  | 'parcel/duplicate-sequence'
  | 'parcel/postal-number'
  | 'parcel/segment';

/** Warnings: it is taken in, and somebody should look. */
export type ParcelWarningCode =
  | 'parcel/hidden-character'
  | 'parcel/goods-sum-differs'
  | 'parcel/paid-sum-differs'
  | 'parcel/days-out-of-order'
  | 'parcel/no-code'
  | 'parcel/no-hs-code'
  | 'parcel/mass-differs'
  | 'parcel/unknown-segment';

export interface Notes {
  readonly problems: Problem<ParcelProblemCode>[];
  readonly warnings: Problem<ParcelWarningCode>[];
  /** How many problems there were, kept or not. */
  count: number;
}

export function emptyNotes(): Notes {
  return { problems: [], warnings: [], count: 0 };
}

export function refuse(notes: Notes, code: ParcelProblemCode, pointer: string, message: Text): undefined {
  notes.count++;
  if (notes.problems.length < MOST_PROBLEMS) notes.problems.push({ code, message, pointer });
  return undefined;
}

export function warn(notes: Notes, code: ParcelWarningCode, pointer: string, message: Text): void {
  if (notes.warnings.length < MOST_PROBLEMS) notes.warnings.push({ code, message, pointer });
}

const MOST_SHOWN = 40;

/** A value as it may stand in a message: short, with nothing in it that a terminal would act on. */
function show(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return `[… ${value.length}]`;
  if (value !== null && typeof value === 'object') return '{…}';
  const text =
    typeof value === 'string' ? JSON.stringify([...value].slice(0, MOST_SHOWN).join('')) : String(value);
  return text.replace(
    /[^\x20-\x7e\uac00-\ud7a3\u4e00-\u9fff]/gu,
    (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`,
  );
}

export function expectedGot(expected: Text, got: unknown): Text {
  const shown = show(got);
  return { ko: `기대한 값: ${expected.ko}, 받은 값: ${shown}`, en: `expected ${expected.en}, got ${shown}` };
}
