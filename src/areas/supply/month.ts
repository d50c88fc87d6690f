/** Months of statistics as text and as numbers that can be counted with, for every file that goes through a series. */

/** `YYYY-MM`. Compares as text. */
export type Month = string;

const FORM = /^(\d{4})-(0[1-9]|1[0-2])$/;
const known = new Map<Month, number>();
/** Series span some hundred months; beyond that something is wrong with the input and nothing more is remembered. */
const MOST_KNOWN = 4000;

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && FORM.test(value);
}

/** Months since the year 0; `NaN` where the text is no month. */
export function monthNumber(month: Month): number {
  let number = known.get(month);
  if (number === undefined) {
    const [, year, place] = FORM.exec(month) ?? [];
    number = year === undefined ? Number.NaN : Number(year) * 12 + Number(place) - 1;
    if (known.size < MOST_KNOWN) known.set(month, number);
  }
  return number;
}

export function monthText(number: number): Month {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** 0 for January. */
export function seasonOf(number: number): number {
  return number % 12;
}
