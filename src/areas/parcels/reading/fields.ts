/**
 * Reads single fields of an incoming order or parcel: a clean value, or a note of what is wrong. Emoji, right-to-left letters and
 * full-width forms are people's own writing and pass; what would deceive a reader or act on a screen does not.
 */
import type { Text } from '../../../core/text.ts';
import { expectedGot, type Notes, refuse, warn } from './problems.ts';

export type Read<Value> = (value: unknown, at: string, notes: Notes) => Value | undefined;

export interface Field<Value> {
  readonly read: Read<Value>;
  readonly isRequired: boolean;
}

/** Every field of `T`, required exactly where `T` requires it. */
export type Shape<T> = {
  readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> & {
    readonly isRequired: Record<never, never> extends Pick<T, K> ? false : true;
  };
};

export const must = <Value>(read: Read<Value>): Field<Value> & { readonly isRequired: true } => ({
  read,
  isRequired: true,
});
export const may = <Value>(read: Read<Value>): Field<Value> & { readonly isRequired: false } => ({
  read,
  isRequired: false,
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const REFUSED = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HIDDEN = /\u034f|[\u00ad\u115f\u1160\u3164\uffa0\u200b\u2060-\u2064\ufeff]/;

/** Free text of at most `most` UTF-16 units. */
export function text(most: number): Read<string> {
  const expected = { ko: `1~${most}자의 글`, en: `text of 1 to ${most} characters` };
  return (value, at, notes) => {
    if (typeof value !== 'string')
      return refuse(notes, 'parcel/wrong-type', at, expectedGot(expected, value));
    if (value.trim() === '') return refuse(notes, 'parcel/wrong-format', at, expectedGot(expected, value));
    if (value.length > most) return refuse(notes, 'parcel/too-long', at, expectedGot(expected, value));
    if (REFUSED.test(value) || !value.isWellFormed())
      return refuse(notes, 'parcel/refused-character', at, expectedGot(PLAIN, value));
    if (HIDDEN.test(value)) warn(notes, 'parcel/hidden-character', at, expectedGot(PLAIN, value));
    return value;
  };
}

const PLAIN: Text = {
  ko: '제어 문자, 방향 전환 문자, 보이지 않는 문자가 없는 글',
  en: 'text without control, direction-changing or hidden characters',
};

export function code<Value extends string = string>(pattern: RegExp, expected: Text): Read<Value> {
  return (value, at, notes) => {
    if (typeof value !== 'string')
      return refuse(notes, 'parcel/wrong-type', at, expectedGot(expected, value));
    if (!pattern.test(value)) return refuse(notes, 'parcel/wrong-format', at, expectedGot(expected, value));
    return value as Value;
  };
}

export function number(least: number, most: number, isWhole = false): Read<number> {
  const expected = {
    ko: `${least}~${most}의 ${isWhole ? '정수' : '수'}`,
    en: `a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}`,
  };
  return (value, at, notes) => {
    if (typeof value !== 'number' || Number.isNaN(value))
      return refuse(notes, 'parcel/wrong-type', at, expectedGot(expected, value));
    if (value < least || value > most)
      return refuse(notes, 'parcel/out-of-range', at, expectedGot(expected, value));
    if (isWhole && !Number.isInteger(value))
      return refuse(notes, 'parcel/not-whole', at, expectedGot(expected, value));
    return value + 0;
  };
}

export function flag(): Read<boolean> {
  const expected = { ko: 'true 또는 false', en: 'true or false' };
  return (value, at, notes) =>
    typeof value === 'boolean' ? value : refuse(notes, 'parcel/wrong-type', at, expectedGot(expected, value));
}

/** A list of 1 (or `least`) to `most` entries; a longer one is refused without reading any. */
export function list<Value>(read: Read<Value>, most: number, least = 0): Read<readonly Value[]> {
  const expected = { ko: `${least}~${most}개의 목록`, en: `a list of ${least} to ${most}` };
  return (value, at, notes) => {
    if (!Array.isArray(value)) return refuse(notes, 'parcel/wrong-type', at, expectedGot(expected, value));
    if (value.length < least || value.length > most)
      return refuse(notes, 'parcel/too-many', at, expectedGot(expected, value));
    return value.flatMap((entry, place) => read(entry, `${at}/${place}`, notes) ?? []);
  };
}

/** A record with exactly these fields, in their order. An absent optional one may also be null. */
export function record<T>(shape: Shape<T>): Read<T> {
  const fields = Object.entries(shape) as unknown as readonly (readonly [string, Field<unknown>])[];
  const names = new Set(fields.map(([name]) => name));
  return (value, at, notes) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return refuse(notes, 'parcel/wrong-type', at, expectedGot({ ko: '객체', en: 'an object' }, value));
    const source = value as Record<string, unknown>;
    const clean: Record<string, unknown> = {};
    for (const [name, { read, isRequired }] of fields) {
      const given = source[name];
      if (given !== undefined && given !== null) {
        const field = read(given, `${at}/${name}`, notes);
        if (field !== undefined) clean[name] = field;
      } else if (isRequired) refuse(notes, 'parcel/missing', `${at}/${name}`, MISSING);
    }
    for (const name of Object.keys(source))
      if (!names.has(name) && source[name] !== undefined) unknown(notes, at, name, names);
    return clean as T;
  };
}

const MISSING: Text = { ko: '필수 항목이 없습니다.', en: 'A required field is missing.' };

function unknown(notes: Notes, at: string, name: string, names: ReadonlySet<string>): void {
  const step = name.slice(0, 40).replaceAll('~', '~0').replaceAll('/', '~1');
  refuse(notes, 'parcel/unknown-field', `${at}/${step}`, {
    ko: `알 수 없는 항목입니다. 쓸 수 있는 항목: ${[...names].join(', ')}`,
    en: `unknown field; expected one of ${[...names].join(', ')}`,
  });
}
