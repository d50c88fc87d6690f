/** Times that a text names: days, a month, a quarter or a year, in Korean and English, whole or in part. */

import type { Span } from '../cells.ts';
import { englishNames } from '../english-words.ts';
import type { Figures } from '../figures.ts';
import type { Period } from '../periods.ts';

/** What is not said is undefined. */
export interface Time {
  readonly year?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
  /** The end of a range, where one is named. */
  readonly toYear?: number;
  readonly toMonth?: number;
  readonly toDay?: number;
  readonly start: number;
  readonly end: number;
}

const MONTHS = englishNames.months.join('|');
const PATTERNS: readonly RegExp[] = [
  /(?:(?<year>\d{4})년\s*)?(?<month>\d{1,2})월\s*(?<day>\d{1,2})일부터\s*(?:(?<toMonth>\d{1,2})월\s*)?(?<toDay>\d{1,2})일까지/gu,
  /(?:(?:(?<year>\d{4})|[’'‘](?<short>\d{2}))년\s*)?(?<month>\d{1,2})월\s*(?<day>\d{1,2})일?\s*[~∼～-]\s*(?:(?:(?<toYear>\d{4})년\s*)?(?<toMonth>\d{1,2})월\s*)?(?<toDay>\d{1,2})일/gu,
  // 2025.9.1.~9.10., ’25.9.1~10일, 9.1~9.10일
  /(?:(?<![\d.])(?:(?<year>\d{4})|[’'‘](?<short>\d{2}))\.\s?|(?<![\d.]))(?<month>\d{1,2})\.\s?(?<day>\d{1,2})\.?일?\s*[~∼～]\s*(?:(?<toMonth>\d{1,2})\.\s?)?(?<toDay>\d{1,2})(?:일|\.(?!\d)|(?=[)\s]|$))/gu,
  /(?<![\d.,])(?<day>\d{1,2})일?\s*[~∼～]\s*(?<toDay>\d{1,2})일/gu,
  /[’'‘](?<short>\d{2})년\s*(?<quarter>[1-4])(?:\/4)?\s*분기/gu,
  /[’'‘](?<short>\d{2})년\s*(?<month>\d{1,2})월(?:\s*(?<day>\d{1,2})일)?/gu,
  /[’'‘](?<short>\d{2})\.\s?(?<month>\d{1,2})월/gu,
  /(?<year>\d{4})년\s*(?<month>\d{1,2})월(?:\s*(?<day>\d{1,2})일)?/gu,
  /(?<year>\d{4})년\s*(?<quarter>[1-4])(?:\/4)?\s*분기/gu,
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/gu,
  /(?<year>\d{4})년/gu,
  /[’'‘](?<short>\d{2})년/gu,
  /(?<![\d.])(?<month>\d{1,2})월(?:\s*(?<day>\d{1,2})일)?/gu,
  /(?<![\d.,])(?<quarter>[1-4])(?:\/4)?분기(?!\s*연속)/gu,
  new RegExp(
    String.raw`(?<day>\d{1,2})(?:\s(?<monthName>${MONTHS})(?:\s(?<year>\d{4}))?)?\s?-\s?(?<toDay>\d{1,2})\s(?<toMonthName>${MONTHS})\s(?<toYear>\d{4})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<monthName>${MONTHS})\s(?<day>\d{1,2})(?:-(?<toDay>\d{1,2}))?(?:,\s(?<year>\d{4}))?(?!\d)`,
    'gu',
  ),
  new RegExp(String.raw`(?<monthName>${MONTHS})\s(?<year>\d{4})`, 'gu'),
  /\bQ(?<quarter>[1-4])\s(?<year>\d{4})/gu,
  /(?<![\d.,]|USD |KRW )\b(?<year>(?:19|20)\d{2})\b(?!\s?(?:%|[억만천백조달원대건톤개]|million|billion|thousand|cars|cases|shipments|items|days|,\d|\.\d))/gu,
];

export function readTimes(text: string): readonly Time[] {
  if (!/\d[\d.,]*[년월일분~∼～-]|\d{4}/u.test(text)) return [];
  const found: Time[] = [];
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.every((one) => end <= one.start || start >= one.end))
        found.push({ ...timeOf(match), start, end });
    }
  return found.sort((one, other) => one.start - other.start);
}

function timeOf({ groups = {} }: RegExpMatchArray): Omit<Time, 'start' | 'end'> {
  const { monthName, toMonthName, short, ...plain } = groups;
  const named = (name: string | undefined): number | undefined =>
    name === undefined ? undefined : englishNames.months.indexOf(name) + 1;
  const toMonth = named(toMonthName) ?? plain.toMonth;
  const all = {
    ...plain,
    ...(short === undefined ? {} : { year: 2000 + Number(short) }),
    ...(monthName === undefined ? {} : { month: named(monthName) }),
    ...(toMonth === undefined ? {} : { toMonth }),
    // 1-10 September 2025 names month and year once.
    ...(toMonthName !== undefined && monthName === undefined ? { month: toMonth, year: plain.toYear } : {}),
    ...(monthName !== undefined && plain.year === undefined && plain.toYear !== undefined
      ? { year: plain.toYear }
      : {}),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, Number(value)]])),
  );
}

/** Whether the time is the period, or the part of it that is named. */
function isPeriod(time: Time, period: Period): boolean {
  const [year, month, day] = period.from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = period.to.split('-').map(Number) as [number, number, number];
  const isSame = (said: number | undefined, real: number): boolean => said === undefined || said === real;
  if (!isSame(time.year, year) || !isSame(time.quarter, Math.ceil(month / 3))) return false;
  if (time.quarter !== undefined && period.grain !== 'quarter') return false;
  if (!isSame(time.month, month) && !(time.toMonth === undefined && isSame(time.month, toMonth)))
    return false;
  if (period.grain !== 'days' && time.day !== undefined) return false;
  return (
    isSame(time.day, day) &&
    isSame(time.toDay, toDay) &&
    isSame(time.toMonth, toMonth) &&
    isSame(time.toYear, toYear)
  );
}

/** `current`, `previous` where it is what the period is compared with, or `other`. */
export function placeOf(time: Time, figures: Figures, span: Span): 'current' | 'previous' | 'other' {
  const { period, previous } = figures;
  if (isPeriod(time, period)) return 'current';
  if (previous !== undefined && isPeriod(time, previous)) return 'previous';
  const hasBefore = figures.cells.some(({ span }) => span === 'previous-year');
  const { year } = time;
  const isYearBefore = year !== undefined && isPeriod({ ...time, year: year + 1 }, period);
  // Said in full only of a figure of the year before; else a title with a wrong year would pass.
  const isOfFigure = span === 'previous-year' || (time.month === undefined && time.quarter === undefined);
  return hasBefore && isYearBefore && isOfFigure && time.toYear === undefined ? 'previous' : 'other';
}
