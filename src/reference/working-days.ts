/** Working days as trade statistics count them, for daily averages of exports: a Saturday is half a day, Sundays and holidays are none. */
import { addDays, type Day } from '../core/day.ts';
import { HOLIDAYS_KNOWN, isHolidayOn, weekdayOf } from './holidays.ts';

export const WORKING_DAYS_KNOWN = HOLIDAYS_KNOWN;

/** From a day to another, both included; undefined where a year is not written down here. */
export function workingDays(from: Day, to: Day): number | undefined {
  let sum = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isHoliday = isHolidayOn(day);
    if (isHoliday === undefined) return undefined;
    const weekday = weekdayOf(day);
    if (weekday !== 0 && !isHoliday) sum += weekday === 6 ? 0.5 : 1;
  }
  return sum;
}
