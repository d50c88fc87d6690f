/** What can be wrong with a declaration as it comes in: the closed list of codes, and how their sentences are made. */
import type { Text } from '../../core/text.ts';

/** Refusals: the declaration cannot be taken in. */
export type ClearanceProblemCode =
  | 'declaration/wrong-type'
  | 'declaration/missing'
  | 'declaration/unknown-field'
  | 'declaration/wrong-format'
  | 'declaration/impossible-day'
  | 'declaration/not-whole'
  | 'declaration/out-of-range'
  | 'declaration/too-long'
  | 'declaration/control-character'
  | 'declaration/bidi-character'
  | 'declaration/broken-text'
  | 'declaration/no-items'
  | 'declaration/too-many-items'
  | 'declaration/too-many-entries'
  | 'declaration/duplicate-sequence';

/** Warnings: the declaration is taken in, and somebody should look. */
export type ClearanceWarningCode =
  | 'declaration/mixed-script'
  | 'declaration/hidden-character'
  | 'declaration/not-normalised'
  | 'declaration/unknown-code'
  | 'declaration/unknown-hs-code'
  | 'declaration/net-above-gross'
  | 'declaration/mass-slip'
  | 'declaration/amount-differs'
  | 'declaration/days-out-of-order';

const MOST_SHOWN = 40;

/** A value as it may stand in a message: short, look-alike letters shown as escapes, nothing that a terminal would act on. */
export function show(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return `[… ${value.length}]`;
  if (value !== null && typeof value === 'object') return '{…}';
  const text = typeof value === 'string' ? JSON.stringify(shorten(value)) : String(value);
  return text.replace(/[^\x20-\x7e\uac00-\ud7a3\u4e00-\u9fff…]/gu, escapeCharacter);
}

/** One step of a JSON pointer (RFC 6901), cut where a hostile name would make the answer long. */
export function pointerStep(name: string): string {
  return shorten(name).replaceAll('~', '~0').replaceAll('/', '~1');
}

export function expectedGot(expected: Text, got: unknown): Text {
  const shown = show(got);
  return { ko: `기대한 값: ${expected.ko}, 받은 값: ${shown}`, en: `expected ${expected.en}, got ${shown}` };
}

function shorten(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

function escapeCharacter(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;
}
