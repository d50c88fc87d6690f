/**
 * The last day of a period that the law counts in days, for deadlines of traders and of offices: the first day is not counted,
 * and a last day on which nobody works moves to the next that is not (관세법 제8조 제2항·제3항).
 */
import { addDays, type Day, dayNumber } from '../core/day.ts';

/** Public holidays with a date of their own and the workers' day (관세법 제8조 제3항 제2호·제3호). */
const EVERY_YEAR = new Set(['01-01', '03-01', '05-01', '05-05', '06-06', '08-15', '10-03', '10-09', '12-25']);

/**
 * Days of the lunar calendar and the days in their stead, unverified: the yearly list of the Korea Astronomy and Space
 * Science Institute was not read. A day too many only lengthens a period.
 */
const BY_THE_MOON = new Set([
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-05-25', '2026-09-24', '2026-09-25', '2026-09-26'],
  ...['2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-05-13'],
  ...['2027-09-14', '2027-09-15', '2027-09-16'],
]);

/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;

/** A holiday known here, whatever day of the week it is. */
export function isHoliday(day: Day): boolean {
  return EVERY_YEAR.has(day.slice(5)) || BY_THE_MOON.has(day);
}

/** Saturday, Sunday, or a holiday known here. */
export function isDayOff(day: Day): boolean {
  const weekday = (((dayNumber(day) + THURSDAY) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6 || isHoliday(day);
}

/** @param from the day of the notice or filing, which is not counted itself */
export function lastDayOf(from: Day, days: number): Day {
  let last = addDays(from, days);
  while (isDayOff(last)) last = addDays(last, 1);
  return last;
}
