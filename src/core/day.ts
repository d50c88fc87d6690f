/** Calendar days as `YYYY-MM-DD` and instants as ISO text in UTC; the one place where Asia/Seoul is applied. */

/** A calendar day in Korea, `YYYY-MM-DD`. Compares as text. */
export type Day = string;
/** An instant in UTC, ISO 8601 with milliseconds and `Z`. Compares as text. */
export type Instant = string;

const MILLIS_A_DAY = 86_400_000;
/** Korea has had no daylight saving time since 1988-10-09: nine hours ahead of UTC all year (IANA tz, Asia/Seoul). */
const SEOUL_AHEAD_MILLIS = 9 * 3_600_000;

/** What was asked lately: thousands of declarations name the same few days. */
const known = new Map<Day, number>();
const MOST_KNOWN = 1000;
const DAY_LENGTH = 10;

/** Days since 1970-01-01, or NaN where the text is no day of the calendar. */
export function dayNumber(day: Day): number {
  if (day.length !== DAY_LENGTH) return Number.NaN;
  let number = known.get(day);
  if (number !== undefined) return number;
  number = readDay(day);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(day, number);
  return number;
}

function readDay(day: Day): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return Number.NaN;
  const millis = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return toDay(millis / MILLIS_A_DAY) === day ? millis / MILLIS_A_DAY : Number.NaN;
}

export function toDay(number: number): Day {
  return new Date(number * MILLIS_A_DAY).toISOString().slice(0, 10);
}

export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && !Number.isNaN(dayNumber(text));
}

export function addDays(day: Day, days: number): Day {
  return toDay(dayNumber(day) + days);
}

export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day in Korea at an instant given in milliseconds since 1970. */
export function seoulDay(millis: number): Day {
  return toDay(Math.floor((millis + SEOUL_AHEAD_MILLIS) / MILLIS_A_DAY));
}

/** `HH:MM:SS` in Korea. */
export function seoulTime(millis: number): string {
  return new Date(millis + SEOUL_AHEAD_MILLIS).toISOString().slice(11, 19);
}

/** Milliseconds since 1970 of a Korean day's midnight. */
export function seoulMidnight(day: Day): number {
  return dayNumber(day) * MILLIS_A_DAY - SEOUL_AHEAD_MILLIS;
}

export function toInstant(millis: number): Instant {
  return new Date(millis).toISOString();
}
