/** Brings the files of the cube up to the ledger: only months in which something changed are written anew. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Queryable } from '../../store/open.ts';
import { lastLine, type MonthLine, monthsChanged, readMonthLines } from '../../store/queries/statistics.ts';
import {
  type CubePlaces,
  cubePlaces,
  fileOf,
  openDuck,
  RAW_COLUMNS,
  writeGoods,
  writeMonth,
  writeSums,
  writeYear,
} from './month-file.ts';

const PAGE = 20_000;

/** Up to which line of the ledger the files go. */
interface Reached {
  readonly line: number;
}

/** @returns months that were written */
export async function refreshCube(db: Queryable, dataFolder: string): Promise<readonly string[]> {
  const places = cubePlaces(dataFolder);
  // Years with places in them, which older houses wrote and nobody reads.
  rmSync(join(dataFolder, 'statistics', 'years'), { recursive: true, force: true });
  const after = readReached(dataFolder);
  const upTo = await lastLine(db);
  // A store that was restored from an earlier day has fewer lines than its files: then all of it is written anew.
  const months = await monthsChanged(db, after > upTo ? 0 : after, upTo);
  if (months.length > 0) {
    const connection = await openDuck();
    try {
      // A year's file that lags behind its months would answer with old figures: it goes first, and comes back last.
      const years = [...new Set(months.map((month) => month.slice(0, 4)))];
      for (const year of years) rmSync(fileOf(places.years, year), { force: true });
      for (const month of months) await writeOne(db, connection, places, month, upTo);
      // What older houses did not write yet.
      for (const month of cubeMonths(dataFolder)) {
        if (!existsSync(fileOf(places.goods, month))) await writeGoods(connection, places, month);
        if (!existsSync(fileOf(places.sums, month))) await writeSums(connection, places, month);
      }
      for (const year of new Set(cubeMonths(dataFolder).map((month) => month.slice(0, 4))))
        if (!existsSync(fileOf(places.years, year))) await writeYear(connection, places, year);
    } finally {
      connection.disconnectSync();
    }
  }
  if (upTo !== after) keepReached(dataFolder, { line: upTo });
  return months;
}

async function writeOne(
  db: Queryable,
  connection: DuckDBConnection,
  places: CubePlaces,
  month: string,
  upTo: number,
): Promise<void> {
  await connection.run(`create or replace table raw (${RAW_COLUMNS.replaceAll(' date', ' varchar')})`);
  const appender = await connection.createAppender('raw');
  for (let after = 0; ; ) {
    const rows = await readMonthLines(db, { month, after, upTo, most: PAGE });
    for (const row of rows) append(appender, row);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  appender.closeSync();
  const typed = '(select * replace (day::date as day, known_on::date as known_on) from raw)';
  await writeMonth(connection, places, month, typed);
  await connection.run('drop table raw');
}

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>;

function append(appender: Appender, row: MonthLine): void {
  const { day, knownOn, flow, hsCode, country, province, office, port } = row;
  for (const text of [day, knownOn, flow, hsCode, country, province, office, port])
    appender.appendVarchar(text);
  appender.appendBoolean(row.isLoaded);
  appender.appendBigInt(BigInt(row.firm));
  for (const number of [row.usdCents ?? 0, row.krw, row.netMassGrams, row.count])
    appender.appendDouble(number);
  appender.endRow();
}

const reachedFile = (dataFolder: string): string => join(dataFolder, 'statistics', 'reached.json');

function readReached(dataFolder: string): number {
  try {
    return (JSON.parse(readFileSync(reachedFile(dataFolder), 'utf8')) as Reached).line;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return 0;
    throw error;
  }
}

function keepReached(dataFolder: string, reached: Reached): void {
  const making = `${reachedFile(dataFolder)}.${process.pid}`;
  writeFileSync(making, JSON.stringify(reached));
  renameSync(making, reachedFile(dataFolder));
}

/** Months of which there are files, in their order. */
export function cubeMonths(dataFolder: string): readonly string[] {
  return readdirSync(cubePlaces(dataFolder).months)
    .filter((name) => /^\d{4}-\d{2}\.parquet$/.test(name))
    .map((name) => name.slice(0, 7))
    .sort();
}
