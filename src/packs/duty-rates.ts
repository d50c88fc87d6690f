/** Reads rates for demonstrations from their packs: duty rates seen in declarations, and market rates of exchange. Neither is the official table. */
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openText } from './open-text.ts';

export interface ObservedRate {
  readonly kind: string;
  readonly percent: number;
}

/** Pack `kr-tariff-observed`: rates.csv with hs6, tax_type, rate, n, share; rates by the six digits. */
export async function readObservedRates(
  folder: string,
): Promise<ReadonlyMap<string, readonly ObservedRate[]>> {
  const rates = new Map<string, ObservedRate[]>();
  for (const { hs6 = '', tax_type: kind = '', rate = '' } of await rowsOf(join(folder, 'rates.csv'))) {
    const percent = Number(rate);
    if (!/^\d{6}$/.test(hs6) || kind === '' || rate === '' || !(percent >= 0)) continue;
    const known = rates.get(hs6);
    if (known === undefined) rates.set(hs6, [{ kind, percent }]);
    else known.push({ kind, percent });
  }
  return rates;
}

export interface MarketRate {
  readonly day: string;
  readonly wonPerUnit: number;
}

/** Pack `fx-krw`: krw-rates.csv with date, currency, krw_per_unit; by currency, in the order of days. */
export async function readMarketRates(folder: string): Promise<ReadonlyMap<string, readonly MarketRate[]>> {
  const rates = new Map<string, MarketRate[]>();
  for (const { date = '', currency = '', krw_per_unit: won = '' } of await rowsOf(
    join(folder, 'krw-rates.csv'),
  )) {
    const wonPerUnit = Number(won);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !(wonPerUnit > 0)) continue;
    const known = rates.get(currency);
    if (known === undefined) rates.set(currency, [{ day: date, wonPerUnit }]);
    else known.push({ day: date, wonPerUnit });
  }
  for (const known of rates.values()) known.sort((a, b) => (a.day < b.day ? -1 : 1));
  return rates;
}

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  let text = '';
  for await (const piece of openText(path)) text += piece;
  return parse(text, { columns: true, bom: true, skip_empty_lines: true });
}
