/**
 * Writes lines of declarations of the invented country as Parquet, one file a month, for the bench of the cube and for whoever wants a
 * ledger without a database. Everything in them is made up. One month is in memory at a time, however many are written.
 */
import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Country, makeCountry } from '../country.ts';
import { makeExportTrade } from '../exports/trade.ts';
import { columnsOf, type DeclaredTrade } from './line.ts';
import { type TradingCountry, tradeOfMonth } from './trade-of-month.ts';
import { type Width, widened } from './widen.ts';

const FOR_WRITING = `day integer, flow varchar, hs varchar, country varchar, province varchar, office varchar, port varchar,
  is_loaded boolean, firm integer, usd double, krw double, grams double`;

export interface LinesWriter {
  /** Numbers of firms, the same in every file of a writer. */
  readonly firms: Map<string, number>;
  readonly connection: DuckDBConnection;
}

export async function openLinesWriter(): Promise<LinesWriter> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const setting of [`memory_limit = '1GB'`, 'threads = 1']) await connection.run(`set ${setting}`);
  return { firms: new Map(), connection };
}

/** The country, trading since the first day of a month. */
export function tradingCountry(seed: number, firstMonth: string): TradingCountry {
  const country: Country = makeCountry(seed, { opened: `${firstMonth}-01` });
  return { country, exports: makeExportTrade(country) };
}

/** One month of so many lines. @returns lines written */
export function writeMonthOfLines(
  writer: LinesWriter,
  file: string,
  trading: TradingCountry,
  { month, lines, width }: { readonly month: string; readonly lines: number; readonly width: Width },
): Promise<number> {
  return writeLines(writer, file, widenedAll(tradeOfMonth(trading, month, lines), width));
}

function* widenedAll(declared: Iterable<DeclaredTrade>, width: Width): Generator<DeclaredTrade> {
  for (const one of declared) yield widened(one, width);
}

/** Any declarations; the file appears whole or not at all. @returns lines written */
export async function writeLines(
  { connection, firms }: LinesWriter,
  file: string,
  declared: Iterable<DeclaredTrade>,
): Promise<number> {
  mkdirSync(dirname(file), { recursive: true });
  await connection.run(`create or replace table line (${FOR_WRITING})`);
  const appender = await connection.createAppender('line');
  let written = 0;
  for (const one of declared)
    for (const line of columnsOf(one)) {
      appender.appendInteger(line.day);
      for (const text of [line.flow, line.hs, line.country, line.province, line.office, line.port])
        appender.appendVarchar(text);
      appender.appendBoolean(line.isLoaded);
      appender.appendInteger(numberOf(firms, line.firm));
      for (const amount of [line.usd, line.krw, line.grams]) appender.appendDouble(amount);
      appender.endRow();
      written += 1;
    }
  appender.closeSync();
  const making = `${file}.${process.pid}`;
  await connection.run(
    `copy (select date '1970-01-01' + day as day, date '1970-01-01' + day as known_on, flow, hs, country, province, office, port,
       is_loaded, firm::bigint as firm, usd, krw, grams, 1.0::double as lines from line)
     to '${making}' (format parquet, compression zstd)`,
  );
  await connection.run('drop table line');
  renameSync(making, file);
  return written;
}

function numberOf(firms: Map<string, number>, firm: string): number {
  const known = firms.get(firm);
  if (known !== undefined) return known;
  firms.set(firm, firms.size);
  return firms.size - 1;
}
