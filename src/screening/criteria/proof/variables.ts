/**
 * What the proof reasons about: the value of a field, its size, or whether a list holds a code; each with the values that
 * the field table allows it at all. A field that is the start of another one is reasoned about as that other field.
 */
import { dayNumber, isDay, toDay } from '../../../core/day.ts';
import type { Field } from '../../criterion.ts';
import type { Literal } from '../expression.ts';
import type { Stretch } from './proof.ts';
import {
  above,
  after,
  below,
  between,
  meet,
  NOTHING,
  pointOf,
  pointsOf,
  type Stretches,
  type Value,
  wholeOnly,
} from './stretches.ts';

export type AnyField = Omit<Field<never>, 'read'>;

export interface Variable {
  readonly key: string;
  readonly field: AnyField;
  readonly about: 'value' | 'size' | 'member';
  /** Of `member`: the code that the list holds or not. */
  readonly code?: string;
  /** Everything it can be. */
  readonly base: Stretches;
  /** Takes out what the field cannot be after all. */
  readonly tidy: (set: Stretches) => Stretches;
}

const YES_OR_NO = between(0, 1);
const FROM_NOTHING = above(0, true);
/** Days that a declaration can name at all (areas' rules of days); wider is harmless. */
const DAYS = between(dayNumber('1900-01-01'), dayNumber('2199-12-31'));

const asIs = (set: Stretches): Stretches => set;

export function valueVariable(field: AnyField): Variable {
  return { key: field.name, field, about: 'value', ...valuesOf(field) };
}

export function sizeVariable(field: AnyField): Variable {
  const { digits, isNeverEmpty, values } = field.domain ?? {};
  const sizes = digits ?? values?.map((value) => [...value].length);
  const base = sizes === undefined ? above(isNeverEmpty === true ? 1 : 0, true) : pointsOf(sizes);
  return { key: `size(${field.name})`, field, about: 'size', base, tidy: wholeOnly };
}

export function memberVariable(field: AnyField, code: string): Variable {
  const key = `${JSON.stringify(code)} in ${field.name}`;
  return { key, field, about: 'member', code, base: YES_OR_NO, tidy: wholeOnly };
}

function valuesOf(field: AnyField): Pick<Variable, 'base' | 'tidy'> {
  const { type, domain = {} } = field;
  switch (type) {
    case 'boolean':
      return { base: YES_OR_NO, tidy: wholeOnly };
    case 'day':
      return { base: DAYS, tidy: wholeOnly };
    case 'number':
      return numbersOf(field);
    default: {
      if (domain.values !== undefined) return { base: pointsOf(domain.values), tidy: asIs };
      if (domain.digits !== undefined) return digitsOf(domain.digits);
      return { base: above('', domain.isNeverEmpty !== true), tidy: asIs };
    }
  }
}

/** What a unit says by itself: counts and days are whole, and nothing that is measured here is below zero. */
function numbersOf({ unit, domain = {} }: AnyField): Pick<Variable, 'base' | 'tidy'> {
  const { least, most } = domain;
  const isCount = unit === 'count' || unit === 'day';
  const byUnit =
    unit === '0..1' ? between(0, 1) : unit === undefined ? below(Number.MAX_VALUE, true) : FROM_NOTHING;
  const low = least === undefined ? byUnit : meet(byUnit, above(least, true));
  const base = most === undefined ? low : meet(low, below(most, true));
  const tidy = isCount || domain.isWhole === true ? wholeOnly : asIs;
  return { base: tidy(base), tidy };
}

function digitsOf(lengths: readonly number[]): Pick<Variable, 'base' | 'tidy'> {
  const isPossible = (text: string): boolean => lengths.includes(text.length) && /^\d+$/.test(text);
  const tidy = (set: Stretches): Stretches =>
    set.filter((stretch) => {
      const value = pointOf(stretch);
      return typeof value === 'string' ? isPossible(value) : holdsDigits(stretch, lengths);
    });
  // The sign after the nine ends what starts with a digit.
  return { base: meet(above('0', true), below(':', false)), tidy };
}

/** Whether a text of so many digits lies in the stretch. */
function holdsDigits(stretch: Stretch, lengths: readonly number[]): boolean {
  const { from, to, isFromIncluded, isToIncluded } = stretch;
  const low = String(from ?? '');
  const digits = /^\d*/.exec(low)![0];
  if (digits !== low) {
    // Digits come after the signs before zero, and before letters.
    const isBefore = low[digits.length]! < '0';
    const next = isBefore ? digits : after(digits);
    return next !== undefined && holdsDigits({ ...stretch, from: next, isFromIncluded: !isBefore }, lengths);
  }
  return lengths.some((length) => {
    const least = low.slice(0, length).padEnd(length, '0');
    const isIn = least > low || (least === low && isFromIncluded);
    const first = isIn ? least : String(BigInt(least) + 1n).padStart(length, '0');
    if (first.length > length) return false;
    return to === undefined || first < to || (first === to && isToIncluded);
  });
}

/** A literal as a value of the field: days as numbers, true and false as 1 and 0. */
export function valueFor(field: AnyField, literal: Literal): Value | undefined {
  if (typeof literal === 'boolean') return literal ? 1 : 0;
  if (field.type !== 'day') return literal;
  return isDay(literal) ? dayNumber(literal) : undefined;
}

/** The days that start so (`2026`, `2026-03`), or undefined where that is no stretch of days. */
export function daysStarting(prefix: string): Stretches | undefined {
  if (isDay(prefix)) return pointsOf([dayNumber(prefix)]);
  const found = /^(\d{4})-?$|^(\d{4}-\d\d)-?$/.exec(prefix);
  if (found === null) return undefined;
  const [, year, month] = found;
  const first = year === undefined ? `${month}-01` : `${year}-01-01`;
  if (!isDay(first)) return NOTHING;
  const from = dayNumber(first);
  let to = from + (year === undefined ? 27 : 364);
  while (toDay(to + 1).startsWith(prefix)) to += 1;
  return between(from, to);
}

/** The longer texts whose first `length` characters lie in the set: taking the start of a text keeps its order. */
export function longerTexts(set: Stretches, length: number): Stretches {
  return set.flatMap(({ from, to, isFromIncluded, isToIncluded }) => {
    const start = from === undefined ? above('', true) : startingAt(from as string, isFromIncluded, length);
    const end = to === undefined ? above('', true) : endingAt(to as string, isToIncluded, length);
    return meet(start, end);
  });
}

function startingAt(from: string, isIncluded: boolean, length: number): Stretches {
  if (from.length > length) return startingAt(from.slice(0, length), false, length);
  if (isIncluded || from.length < length) return above(from, isIncluded);
  const next = after(from);
  return next === undefined ? NOTHING : above(next, true);
}

function endingAt(to: string, isIncluded: boolean, length: number): Stretches {
  if (to.length > length) return endingAt(to.slice(0, length), true, length);
  if (!isIncluded || to.length < length) return below(to, isIncluded);
  const next = after(to);
  return next === undefined ? above('', true) : below(next, false);
}
