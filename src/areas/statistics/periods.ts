/** The time that figures are of: some days, a month, a quarter or a year, read from the notations that figures files use. */
import { addDays, type Day, daysBetween, isDay } from '../../core/day.ts';

export interface Period {
  readonly grain: 'days' | 'month' | 'quarter' | 'year';
  readonly from: Day;
  readonly to: Day;
}

/** `{from, to}`, `2025-09-01..10`, `2018-04`, `2021-Q3`, `2024`; undefined where it is none of these. */
export function readPeriod(written: unknown): Period | undefined {
  if (typeof written === 'number') return readPeriod(String(written));
  if (typeof written === 'string') return readText(written.trim());
  if (typeof written !== 'object' || written === null) return undefined;
  const { from, to } = written as { from?: unknown; to?: unknown };
  if (!isDay(from) || !isDay(to) || from > to) return undefined;
  return { grain: 'days', from, to };
}

function readText(text: string): Period | undefined {
  const year = /^(\d{4})$/.exec(text);
  if (year !== null) return { grain: 'year', from: `${text}-01-01`, to: `${text}-12-31` };
  const quarter = /^(\d{4})[-\s]?(?:Q([1-4])|([1-4])Q)$/i.exec(text);
  if (quarter !== null) return quarterOf(quarter[1]!, Number(quarter[2] ?? quarter[3]));
  const month = /^(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(text);
  if (month !== null) return monthOf(text);
  const range = /^(\d{4}-\d{2}-\d{2})\s*(?:\.\.|~|\/)\s*(?:(?:(\d{4})-)?(\d{2})-)?(\d{2})$/.exec(text);
  if (range === null) return undefined;
  const [, from = '', toYear = from.slice(0, 4), toMonth = from.slice(5, 7), toDay = ''] = range;
  return readPeriod({ from, to: `${toYear}-${toMonth}-${toDay}` });
}

function quarterOf(year: string, quarter: number): Period {
  const first = `${year}-${two(quarter * 3 - 2)}`;
  return { grain: 'quarter', from: `${first}-01`, to: monthOf(`${year}-${two(quarter * 3)}`).to };
}

export function monthOf(month: string): Period {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${two(number + 1)}-01`;
  return { grain: 'month', from: `${month}-01`, to: addDays(next, -1) };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Months from one to another, `YYYY-MM`: from a month to itself there are none. */
export function monthsBetween(from: string, to: string): number {
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(to) - months(from);
}

/** What a window of days is compared with: a year before, or a month. */
export function baseOf(current: Period, previous: Period): 'yoy' | 'mom' | undefined {
  const apart = daysBetween(previous.from, current.from);
  if (apart > 330 && apart < 400) return 'yoy';
  return apart > 24 && apart < 35 ? 'mom' : undefined;
}
