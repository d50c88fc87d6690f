/**
 * How many days of a time were worked, as the Service counts them for daily averages: a weekday is one, a Saturday a half, a Sunday or
 * holiday none. For statistics alone; periods of law are counted in `deadline.ts`.
 */
import { addDays, type Day, dayNumber } from '../core/day.ts';
import { isHoliday } from './deadline.ts';

/** Years of which the holidays below and those of `deadline.ts` are meant to be all. */
export const WORKING_DAYS_KNOWN = { from: '2014-01', to: '2027-12' } as const;

/** New Year, Buddha's birthday and Chuseok by the moon: agree with the Korean calendar of the Unicode tables, and are tested against it. */
const MOON = [
  ...['2014-01-31', '2014-05-06', '2014-09-08', '2015-02-19', '2015-05-25', '2015-09-27'],
  ...['2016-02-08', '2016-05-14', '2016-09-15', '2017-01-28', '2017-05-03', '2017-10-04'],
  ...['2018-02-16', '2018-05-22', '2018-09-24', '2019-02-05', '2019-05-12', '2019-09-13'],
  ...['2020-01-25', '2020-04-30', '2020-10-01', '2021-02-12', '2021-05-19', '2021-09-21'],
  ...['2022-02-01', '2022-05-08', '2022-09-10', '2023-01-22', '2023-05-27', '2023-09-29'],
  ...['2024-02-10', '2024-05-15', '2024-09-17', '2025-01-29', '2025-05-05', '2025-10-06'],
];

/** Days in the stead of others, elections, and days that the government gave: general knowledge, unverified. */
const GIVEN = new Set([
  ...['2014-06-04', '2014-09-10', '2015-08-14', '2015-09-29', '2016-02-10', '2016-04-13', '2016-05-06'],
  ...['2017-01-30', '2017-05-09', '2017-10-02', '2017-10-06', '2018-05-07', '2018-06-13', '2018-09-26'],
  ...['2019-05-06', '2020-01-27', '2020-04-15', '2020-08-17', '2021-08-16', '2021-10-04', '2021-10-11'],
  ...['2022-03-09', '2022-06-01', '2022-09-12', '2022-10-10', '2023-01-24', '2023-05-29', '2023-10-02'],
  ...['2024-02-12', '2024-04-10', '2024-05-06', '2024-10-01', '2025-01-27', '2025-03-03', '2025-05-06'],
  ...['2025-06-03', '2025-10-08', '2026-03-02', '2026-06-03', '2026-08-17', '2026-10-05'],
  ...['2027-08-16', '2027-10-04', '2027-10-11', '2027-12-27'],
]);

/** The two great ones with a day before and after. */
const BY_THE_MOON = new Set(
  MOON.flatMap((day) => (isSpring(day) ? [day] : [addDays(day, -1), day, addDays(day, 1)])),
);

function isSpring(day: Day): boolean {
  const month = day.slice(5, 7);
  return month === '04' || month === '05';
}

/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;

/** Both days included. */
export function workingDays(from: Day, to: Day): number {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isHoliday(day) || GIVEN.has(day) || BY_THE_MOON.has(day)) continue;
    const weekday = (((dayNumber(day) + THURSDAY) % 7) + 7) % 7;
    days += weekday === 0 ? 0 : weekday === 6 ? 0.5 : 1;
  }
  return days;
}
