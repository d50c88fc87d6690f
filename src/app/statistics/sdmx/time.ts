/** Periods as SDMX writes them: a month `2026-10`, a quarter `2026-Q3`, a year `2026`, any stretch of months `2026-06-01/P5M`. */
import { addMonths, endOf, monthsOf } from '../../../areas/statistics/index.ts';
import type { TradeQueryView } from '../../../exchange/contract.ts';

const FINEST = ['month', 'quarter', 'year'] as const;

export const isTime = (division: string): boolean => (FINEST as readonly string[]).includes(division);

/** The finest of a row's own periods; the whole time asked for where it has none. */
export function timeOf(
  { by, from, to }: Pick<TradeQueryView, 'by' | 'from' | 'to'>,
  keys: readonly { readonly code: string }[],
): string {
  const place = FINEST.map((one) => by.indexOf(one)).find((one) => one >= 0);
  if (place !== undefined) return keys[place]!.code;
  return from === to ? from : `${from}-01/P${monthsOf(from, to).length}M`;
}

/** Months of a period, `YYYY-MM`. */
export function coveredBy(time: string): readonly string[] {
  const [start, length] = time.split('/P');
  if (length !== undefined) return months(start!.slice(0, 7), Number.parseInt(length, 10));
  if (time.includes('-Q')) return months(`${time.slice(0, 4)}-${firstOf(Number(time.at(-1)))}`, 3);
  return time.length === 4 ? months(`${time}-01`, 12) : [time];
}

const firstOf = (quarter: number): string => String(quarter * 3 - 2).padStart(2, '0');

const months = (from: string, count: number): readonly string[] => monthsOf(from, addMonths(from, count - 1));

/** With its first and last instant in Korea. */
export function timeValue(time: string): object {
  const covered = coveredBy(time);
  const end = endOf(covered.at(-1)!);
  return { value: time, start: `${covered[0]}-01T00:00:00+09:00`, end: `${end}T23:59:59+09:00` };
}
