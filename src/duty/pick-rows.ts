/** Which of all stored rows count for a code on a day: the best source, the most specific code, the youngest row of each kind. */
import type { Day } from '../core/day.ts';
import type { ExchangeRow, RateRow } from './rate-book.ts';

/** The prefixes of a code under which rows can stand, the longest first. */
export function prefixesOf(hsCode: string): string[] {
  return [10, 8, 6, 4, 2]
    .filter((length) => length <= hsCode.length)
    .map((length) => hsCode.slice(0, length));
}

/**
 * @param rows of one source, for the code or a prefix of it; of two alike the later in the list is the later import
 * A row that began and has ended hides the older ones of its kind: what was taken out of force does not come back.
 */
export function pickRows(rows: readonly RateRow[], hsCode: string, day: Day): RateRow[] {
  const best = new Map<string, RateRow>();
  for (const row of rows) {
    if (!hsCode.startsWith(row.hsCode) || row.validFrom > day) continue;
    const key = `${row.kind}|${row.supplier ?? ''}|${row.use ?? ''}|${row.countries?.join() ?? ''}`;
    const held = best.get(key);
    if (held === undefined || goesBefore(row, held)) best.set(key, row);
  }
  return [...best.values()].filter(({ validTo }) => validTo === undefined || day <= validTo);
}

function goesBefore(row: RateRow, held: RateRow): boolean {
  if (row.hsCode.length !== held.hsCode.length) return row.hsCode.length > held.hsCode.length;
  return row.validFrom >= held.validFrom;
}

/** The youngest row of a currency that holds on the day; of two alike the later in the list. */
export function pickExchange(
  rows: readonly ExchangeRow[],
  currency: string,
  day: Day,
): ExchangeRow | undefined {
  let found: ExchangeRow | undefined;
  for (const row of rows) {
    if (row.currency !== currency || row.validFrom > day || day > row.validTo) continue;
    if (found === undefined || row.validFrom >= found.validFrom) found = row;
  }
  return found;
}
