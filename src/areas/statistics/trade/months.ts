/** Months of trade, `YYYY-MM`: counted forwards and back, and when the figures of one are published. */
import { addDays, type Day } from '../../../core/day.ts';

/** `YYYY-MM`. */
export type Month = string;

export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export const monthOfDay = (day: Day): Month => day.slice(0, 7);

/** How many months since the year 0: for counting. */
const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

function monthOfNumber(number: number): Month {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

export function addMonths(month: Month, months: number): Month {
  return monthOfNumber(numberOf(month) + months);
}

/** How many months later the second is. */
export function monthsFrom(month: Month, other: Month): number {
  return numberOf(other) - numberOf(month);
}

/** Every month from one to the other, both included. */
export function monthsOf(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsFrom(from, to) + 1) }, (_, place) => addMonths(from, place));
}

export type PublicationStatus = 'provisional' | 'monthly-final' | 'yearly-final';

export interface Publication {
  /** The figures are those that were known before this day. */
  readonly on: Day;
  readonly status: PublicationStatus;
}

const FINAL_DAY = '15';

/**
 * When figures of a month are published: as provisional on the first of the next month, as final on the fifteenth, again with what was
 * corrected on each fifteenth after it, and for good in February of the next year (관세법 제322조 제2항; the days follow the
 * Service's practice). What is corrected later is told as an erratum and changes no figure.
 */
export function publicationsOf(month: Month): readonly Publication[] {
  const next = addMonths(month, 1);
  const last = `${Number(month.slice(0, 4)) + 1}-02`;
  return [
    { on: `${next}-01`, status: 'provisional' },
    ...monthsOf(next, last).map((one) => ({
      on: `${one}-${FINAL_DAY}`,
      status: one === last ? ('yearly-final' as const) : ('monthly-final' as const),
    })),
  ];
}

/** What stands published of a month at the beginning of a day's business; undefined before the first publication. */
export function standingOn(month: Month, day: Day): Publication | undefined {
  return publicationsOf(month).findLast(({ on }) => on <= day);
}

/** The last day of a month. */
export function endOf(month: Month): Day {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}
