/**
 * The last day of a period that the law counts in days, for deadlines of traders and of offices: the first day is not counted,
 * and a last day on which nobody works moves to the next that is not (관세법 제8조 제2항·제3항).
 */
import { addDays, type Day } from '../core/day.ts';
import { hasHolidayDate, isHolidayOn, weekdayOf } from './holidays.ts';

/** Public holidays, days in their stead, the workers' day (제3항 제2호·제3호); of a year that nobody wrote down those with a date alone. */
function isHoliday(day: Day): boolean {
  return isHolidayOn(day) ?? hasHolidayDate(day);
}

/** Saturday, Sunday, or a holiday known here. */
export function isDayOff(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 || isHoliday(day);
}

/** @param from the day of the notice or filing, which is not counted itself */
export function lastDayOf(from: Day, days: number): Day {
  let last = addDays(from, days);
  while (isDayOff(last)) last = addDays(last, 1);
  return last;
}
