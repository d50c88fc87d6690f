/**
 * Public holidays and the days in their stead (공휴일에 관한 법률, 관공서의 공휴일에 관한 규정 제2조·제3조), and the workers' day, by the rules
 * in force since 2014, 2021 and 2023; neither was read here. Days of the lunar calendar, of elections and of single decrees are
 * written down year by year and unverified, and so is whether Constitution Day (17 July) is free again.
 */
import { addDays, type Day, dayNumber } from '../core/day.ts';

/** Holidays with a date of their own, and the workers' day. */
const EVERY_YEAR = ['01-01', '03-01', '05-01', '05-05', '06-06', '08-15', '10-03', '10-09', '12-25'];
/** Of these a day on a Saturday or Sunday has another in its stead, since the year named. */
const REPLACED_SINCE: Readonly<Record<string, number>> = {
  ...{ '03-01': 2022, '05-05': 2014, '08-15': 2021, '10-03': 2021, '10-09': 2021, '12-25': 2023 },
};

/** Seollal, Buddha's birthday, Chuseok; then days of elections and of single decrees. */
const YEARS: Readonly<Record<string, readonly [string, string, string, ...string[]]>> = {
  2014: ['01-31', '05-06', '09-08', '06-04'],
  2015: ['02-19', '05-25', '09-27', '08-14'],
  2016: ['02-08', '05-14', '09-15', '04-13', '05-06'],
  2017: ['01-28', '05-03', '10-04', '05-09', '10-02'],
  2018: ['02-16', '05-22', '09-24', '06-13'],
  2019: ['02-05', '05-12', '09-13'],
  2020: ['01-25', '04-30', '10-01', '04-15', '08-17'],
  2021: ['02-12', '05-19', '09-21'],
  2022: ['02-01', '05-08', '09-10', '03-09', '06-01'],
  2023: ['01-22', '05-27', '09-29', '10-02'],
  2024: ['02-10', '05-15', '09-17', '04-10', '10-01'],
  2025: ['01-29', '05-05', '10-06', '01-27', '06-03'],
  2026: ['02-17', '05-24', '09-25', '06-03'],
  2027: ['02-07', '05-13', '09-15'],
};
/** Months of years that are written down. */
export const HOLIDAYS_KNOWN = { from: '2014-01', to: '2027-12' } as const;

/** Buddha's birthday is replaced like the days with a date. */
const BIRTHDAY_REPLACED_SINCE = 2023;

const THURSDAY = 4;
/** 0 is a Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + THURSDAY) % 7) + 7) % 7;
const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

const known = new Map<string, ReadonlySet<Day>>();

function holidaysOf(year: string): ReadonlySet<Day> {
  const kept = known.get(year);
  if (kept !== undefined) return kept;
  const [seollal, birthday, chuseok, ...single] = YEARS[year]!;
  const at = (date: string): Day => `${year}-${date}`;
  const days = new Set([...EVERY_YEAR, birthday, ...single].map(at));
  const next = (day: Day): Day => (isWeekend(day) || days.has(day) ? next(addDays(day, 1)) : day);
  const feasts = [seollal, chuseok].map((date) => [-1, 0, 1].map((by) => addDays(at(date), by)));
  // A feast is replaced for a Sunday or another holiday in it, not for a Saturday.
  const lost = feasts.flat().filter((day) => weekdayOf(day) === 0 || days.has(day));
  for (const day of feasts.flat()) days.add(day);
  const replaced = Object.entries(REPLACED_SINCE)
    .filter(([, since]) => Number(year) >= since)
    .map(([date]) => at(date));
  const isBirthdayReplaced = Number(year) >= BIRTHDAY_REPLACED_SINCE && isWeekend(at(birthday));
  const sameDay = birthday === '05-05' ? [at('05-05')] : [];
  for (const day of [
    ...lost,
    ...replaced.filter(isWeekend),
    ...(isBirthdayReplaced ? [at(birthday)] : []),
    ...sameDay,
  ].sort())
    days.add(next(addDays(day, 1)));
  known.set(year, days);
  return days;
}

/** Undefined where the year is not written down. */
export function isHolidayOn(day: Day): boolean | undefined {
  const year = day.slice(0, 4);
  return Object.hasOwn(YEARS, year) ? holidaysOf(year).has(day) : undefined;
}

/** A holiday with a date of its own, in any year. */
export function hasHolidayDate(day: Day): boolean {
  return EVERY_YEAR.includes(day.slice(5));
}
