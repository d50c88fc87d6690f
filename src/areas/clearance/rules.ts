/**
 * The rules that single fields of a declaration obey, for the reader of incoming declarations: each rule reads an
 * unknown value and gives a clean one, or notes what is wrong. Written by hand because it runs on every declaration.
 */
import type { Text } from '../../core/text.ts';
import { isOrdinaryText, misleadingCharacters, refusedCharacters } from './characters.ts';
import { type Notes, refuse, warn } from './notes.ts';
import { expectedGot, pointerStep } from './problems.ts';

/** Reads one field: the clean value, or undefined after noting a problem. `at` points to the record, `name` to its field. */
export type Read<Value> = (value: unknown, notes: Notes, at: string, name: string) => Value | undefined;

export interface Rule<Value> {
  readonly expected: Text;
  readonly read: Read<Value>;
  readonly isRequired: boolean;
  /** Fields of the record, or of each record in the list: the canonical writer goes through them too. */
  readonly fields?: Fields;
}
export interface RequiredRule<Value> extends Rule<Value> {
  readonly isRequired: true;
}

/** A record's fields in their canonical order. */
export type Fields = readonly (readonly [name: string, rule: Rule<unknown>])[];

/** Every field of `T`, each with a rule of its type, required exactly where `T` requires it. */
export type Shape<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? Rule<Exclude<T[K], undefined>>
    : RequiredRule<T[K]>;
};

export function required<Value>(rule: Rule<Value>): RequiredRule<Value> {
  return { ...rule, isRequired: true };
}

/** Free text of at most `most` UTF-16 units. */
export function text(most: number, mayHaveLines = false): Rule<string> {
  const expected = { ko: `1~${most}자의 글`, en: `text of 1 to ${most} characters` };
  const read: Read<string> = (value, notes, at, name) => {
    if (typeof value !== 'string') return wrongType(notes, at, name, expected, value);
    if (value.length === 0) return wrongFormat(notes, at, name, expected, value);
    if (value.length > most) {
      return refuse(notes, 'declaration/too-long', `${at}/${name}`, {
        ko: `기대한 값: ${expected.ko}, 받은 길이: ${value.length}자`,
        en: `expected ${expected.en}, got ${value.length}`,
      });
    }
    if (isOrdinaryText(value)) return value;
    const refused = refusedCharacters(value, mayHaveLines);
    if (refused !== undefined) {
      return refuse(notes, `declaration/${refused}`, `${at}/${name}`, expectedGot(PLAIN_CHARACTERS, value));
    }
    const misleading = misleadingCharacters(value);
    if (misleading !== undefined) {
      warn(notes, `declaration/${misleading}`, `${at}/${name}`, expectedGot(PLAIN_CHARACTERS, value));
    }
    return value;
  };
  return { expected, read, isRequired: false };
}

/** A code of a fixed form; with `codes`, the name of the code list it comes from. */
export function code<Value extends string = string>(
  pattern: RegExp,
  expected: Text,
  codes?: string,
): Rule<Value> {
  const read: Read<Value> = (value, notes, at, name) => {
    if (typeof value !== 'string') return wrongType(notes, at, name, expected, value);
    if (!pattern.test(value)) return wrongFormat(notes, at, name, expected, value);
    if (codes !== undefined && knownCodes(codes, notes)?.has(value) === false) {
      warn(notes, 'declaration/unknown-code', `${at}/${name}`, unknownCode(codes, value));
    }
    return value as Value;
  };
  return { expected, read, isRequired: false };
}

/** A finite number from `least` to `most`; whole where it counts things or won. */
export function number(least: number, most: number, isWhole = false): Rule<number> {
  const expected = isWhole
    ? { ko: `${least}~${most}의 정수`, en: `a whole number from ${least} to ${most}` }
    : { ko: `${least}~${most}의 수`, en: `a number from ${least} to ${most}` };
  const read: Read<number> = (value, notes, at, name) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return wrongType(notes, at, name, expected, value);
    const problem =
      value < least || value > most
        ? 'out-of-range'
        : isWhole && !Number.isInteger(value)
          ? 'not-whole'
          : undefined;
    if (problem !== undefined) {
      return refuse(notes, `declaration/${problem}`, `${at}/${name}`, expectedGot(expected, value));
    }
    // Adding zero turns -0 into 0, which JSON could not tell apart.
    return value + 0;
  };
  return { expected, read, isRequired: false };
}

export function flag(): Rule<boolean> {
  const expected = { ko: 'true 또는 false', en: 'true or false' };
  const read: Read<boolean> = (value, notes, at, name) =>
    typeof value === 'boolean' ? value : wrongType(notes, at, name, expected, value);
  return { expected, read, isRequired: false };
}

/** A day of the calendar from 1950 to 2100. */
export function day(): Rule<string> {
  const expected = {
    ko: 'YYYY-MM-DD 형식의 실제 날짜(1950~2100년)',
    en: 'a real day as YYYY-MM-DD (1950 to 2100)',
  };
  const read: Read<string> = (value, notes, at, name) => {
    if (typeof value !== 'string') return wrongType(notes, at, name, expected, value);
    if (isPossibleDay(value)) return value;
    return refuse(notes, 'declaration/impossible-day', `${at}/${name}`, expectedGot(expected, value));
  };
  return { expected, read, isRequired: false };
}

/** A record with exactly these fields. An absent optional one may also be null. */
export function record<T>(shape: Shape<T>): Rule<T> {
  const fields = Object.entries(shape) as unknown as Fields;
  const expected = { ko: '객체', en: 'an object' };
  const read: Read<T> = (value, notes, at, name) =>
    readRecord(value, fields, notes, `${at}/${name}`) as T | undefined;
  return { expected, read, isRequired: false, fields };
}

/** A list of at most `most` entries that follow one rule. */
export function list<Value>(rule: Rule<Value>, most: number): Rule<readonly Value[]> {
  const expected = { ko: `${most}개 이하의 목록`, en: `a list of at most ${most}` };
  const read: Read<readonly Value[]> = (value, notes, at, name) => {
    if (!Array.isArray(value)) return wrongType(notes, at, name, expected, value);
    if (value.length > most) {
      return refuse(notes, 'declaration/too-many-entries', `${at}/${name}`, expectedGot(expected, value));
    }
    const clean: Value[] = [];
    for (let i = 0; i < value.length; i++) {
      const entry = rule.read(value[i], notes, `${at}/${name}`, String(i));
      if (entry !== undefined) clean.push(entry);
    }
    return clean;
  };
  return { expected, read, isRequired: false, ...(rule.fields && { fields: rule.fields }) };
}

/** Reads the known fields in their order into a fresh object, and reports the fields that nobody knows. */
export function readRecord(
  value: unknown,
  fields: Fields,
  notes: Notes,
  at: string,
): Record<string, unknown> | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return refuse(notes, 'declaration/wrong-type', at, expectedGot({ ko: '객체', en: 'an object' }, value));
  }
  const source = value as Record<string, unknown>;
  const clean: Record<string, unknown> = {};
  let known = 0;
  for (let i = 0; i < fields.length; i++) {
    const [name, rule] = fields[i]!;
    const given = source[name];
    if (given === undefined || given === null) {
      if (given === null) known++;
      if (rule.isRequired) missing(notes, at, name, rule.expected);
      continue;
    }
    known++;
    const field = rule.read(given, notes, at, name);
    if (field !== undefined) clean[name] = field;
  }
  const names = Object.keys(source);
  if (names.length > known) reportUnknown(names, source, fields, notes, at);
  return clean;
}

const PLAIN_CHARACTERS: Text = {
  ko: '제어 문자, 방향 전환 문자, 보이지 않는 문자, 서로 닮은 글자의 혼용이 없는 글',
  en: 'text without control, direction-changing or hidden characters and without look-alike letters mixed in one word',
};

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The same answer as `isDay` for 1950 to 2100, without making dates: it runs several times a declaration. */
export function isPossibleDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const dayOfMonth = Number(text.slice(8));
  if (year < 1950 || year > 2100 || dayOfMonth < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return dayOfMonth <= (month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0));
}

function reportUnknown(
  names: readonly string[],
  source: Record<string, unknown>,
  fields: Fields,
  notes: Notes,
  at: string,
): void {
  for (const name of names) {
    if (source[name] === undefined || fields.some(([known]) => known === name)) continue;
    refuse(notes, 'declaration/unknown-field', `${at}/${pointerStep(name)}`, {
      ko: `알 수 없는 항목입니다. 이곳에서 쓸 수 있는 항목: ${fields.map(([known]) => known).join(', ')}`,
      en: `unknown field; expected one of ${fields.map(([known]) => known).join(', ')}`,
    });
  }
}

function missing(notes: Notes, at: string, name: string, expected: Text): void {
  refuse(notes, 'declaration/missing', `${at}/${name}`, {
    ko: `필수 항목이 없습니다. 기대한 값: ${expected.ko}`,
    en: `required field is missing; expected ${expected.en}`,
  });
}

function wrongType(notes: Notes, at: string, name: string, expected: Text, value: unknown): undefined {
  return refuse(notes, 'declaration/wrong-type', `${at}/${name}`, expectedGot(expected, value));
}

function wrongFormat(notes: Notes, at: string, name: string, expected: Text, value: unknown): undefined {
  return refuse(notes, 'declaration/wrong-format', `${at}/${name}`, expectedGot(expected, value));
}

/** Some lists differ for imports and exports: `trade-types` is then `import-trade-types` or `export-trade-types`. */
function knownCodes(codes: string, { options, direction }: Notes): ReadonlySet<string> | undefined {
  const lists = options.knownCodes;
  return lists && (lists[codes] ?? lists[`${direction}-${codes}`]);
}

function unknownCode(codes: string, value: string): Text {
  return {
    ko: `코드표 ${codes}에 없는 부호입니다: ${value}`,
    en: `code ${value} is not in the code list ${codes}`,
  };
}
