/** On which day each month was first out, and on which days something came out that would have changed an earlier reading. */
import type { Day } from '../../core/day.ts';
import { type Month, monthNumber } from './month.ts';
import type { Flow, ItemRows, TradeRow } from './rows.ts';

/** Each month of the watched trade and the first day on which all that was first published of it was out. */
export function daysOf(
  trade: readonly TradeRow[],
  flow: Flow,
): { readonly month: Month; readonly day: Day }[] {
  const first = new Map<Month, Day>();
  for (const row of trade) {
    if (row.flow !== flow) continue;
    const day = first.get(row.month);
    if (day === undefined || row.publishedOn < day) first.set(row.month, row.publishedOn);
  }
  return [...first]
    .map(([month, day]) => ({ month, day }))
    .sort((a, b) => (a.day < b.day || (a.day === b.day && a.month < b.month) ? -1 : 1));
}

/** Days on which something came out that a reading before that day would have seen otherwise, in order. */
export function revisionDays(
  { trade, figures }: ItemRows,
  days: readonly { readonly month: Month; readonly day: Day }[],
): Day[] {
  const months = days.toSorted((a, b) => (a.month < b.month ? 1 : -1));
  const firstRead = new Map<number, Day>();
  let earliest: Day | undefined;
  let below = Number.POSITIVE_INFINITY;
  for (const { month, day } of months) {
    const number = monthNumber(month);
    // Months in between, of which nothing is known, are seen by the same readings.
    for (let gap = Math.min(below, number + MOST_GAP) - 1; gap > number && earliest !== undefined; gap--)
      firstRead.set(gap, earliest);
    if (earliest === undefined || day < earliest) earliest = day;
    firstRead.set(number, earliest);
    below = number;
  }
  const found = new Set<Day>();
  for (const rows of [trade, figures]) {
    for (const { month, publishedOn } of rows) {
      const number = monthNumber(month);
      const read = number < below ? earliest : firstRead.get(number);
      if (read !== undefined && publishedOn > read) found.add(publishedOn);
    }
  }
  return [...found].sort();
}

/** Months without a row between two that have some. */
const MOST_GAP = 600;
