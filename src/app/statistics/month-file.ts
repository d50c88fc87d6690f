/**
 * Writes the files of one month of the cube with DuckDB: its entries day by day with the firms as keyed hashes (never served), and the cells
 * that tables are made from, sorted so that one item is found in a few pages.
 */

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { monthsOf, publicationsOf } from '../../areas/statistics/index.ts';
import { NATURE_PREFIXES } from '../../reference/goods-by-nature.ts';

export const MEMORY = '512MB';

export interface CubePlaces {
  readonly entries: string;
  readonly months: string;
  /** The same without places: what goods and countries are asked of, much shorter. */
  readonly goods: string;
  /** The same without goods either: what months, countries and natures are asked of. */
  readonly sums: string;
  /** Whole years of goods, each in one file: a long series is read from few files. */
  readonly years: string;
  readonly published: string;
}

export function cubePlaces(dataFolder: string): CubePlaces {
  const root = join(dataFolder, 'statistics');
  const places = {
    entries: join(root, 'entries'),
    months: join(root, 'months'),
    goods: join(root, 'goods'),
    sums: join(root, 'sums'),
    years: join(root, 'goods-years'),
    published: join(root, 'published'),
  };
  for (const folder of Object.values(places)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return places;
}

export const fileOf = (folder: string, name: string): string => join(folder, `${name}.parquet`);

export async function openDuck(memory = MEMORY): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const setting of [
    `set memory_limit = '${memory}'`,
    'set threads = 2',
    'set autoinstall_known_extensions = false',
    'set autoload_known_extensions = false',
    'set preserve_insertion_order = false',
  ])
    await connection.run(setting);
  return connection;
}

/** Columns of the raw table that `writeMonth` reads. */
export const RAW_COLUMNS = `day date, known_on date, flow varchar, hs varchar, country varchar, province varchar, office varchar,
  port varchar, is_loaded boolean, firm bigint, usd double, krw double, grams double, lines double`;

const DIMENSIONS = 'flow, hs, nature, country, province, office, port, is_loaded';
const MEASURES = 'sum(usd) as usd, sum(krw) as krw, sum(grams) as grams, sum(lines) as lines';
const NOT_NOTHING = 'having sum(lines) <> 0 or sum(krw) <> 0 or sum(usd) <> 0 or sum(grams) <> 0';

/** @param raw a table, or anything that can be selected from, with `RAW_COLUMNS` */
export async function writeMonth(
  connection: DuckDBConnection,
  { entries, ...places }: Pick<CubePlaces, 'entries' | 'months' | 'goods' | 'sums'>,
  month: string,
  raw: string,
): Promise<void> {
  await connection.run(natures());
  const entryFile = fileOf(entries, month);
  await write(
    connection,
    `select day, known_on, ${publishedOn(month)} as published_on, flow, hs, coalesce(n6.code, n4.code, n2.code, 'other') as nature,
       country, province, office, port, is_loaded, firm, ${MEASURES}
     from ${raw} r
     left join nature n6 on n6.prefix = substr(hs, 1, 6) left join nature n4 on n4.prefix = substr(hs, 1, 4)
     left join nature n2 on n2.prefix = substr(hs, 1, 2)
     group by all ${NOT_NOTHING}`,
    entryFile,
    // Read whole, and written oftener than read: neither order nor small groups would pay.
    'compression snappy',
  );
  await write(
    connection,
    `select '${month}' as month, published_on, ${DIMENSIONS}, ${MEASURES} from read_parquet('${entryFile}')
     group by all ${NOT_NOTHING} order by flow, hs, country`,
    fileOf(places.months, month),
  );
  await writeGoods(connection, places, month);
  await writeSums(connection, places, month);
}

/** From the file of the month. */
export async function writeGoods(
  connection: DuckDBConnection,
  { months, goods }: Pick<CubePlaces, 'months' | 'goods'>,
  month: string,
): Promise<void> {
  await write(
    connection,
    `select month, published_on, flow, hs, nature, country, is_loaded, ${MEASURES} from read_parquet('${fileOf(months, month)}')
     group by all ${NOT_NOTHING} order by flow, hs, country`,
    fileOf(goods, month),
  );
}

/** From the file of its goods. */
export async function writeSums(
  connection: DuckDBConnection,
  { goods, sums }: Pick<CubePlaces, 'goods' | 'sums'>,
  month: string,
): Promise<void> {
  await write(
    connection,
    `select month, published_on, flow, nature, country, is_loaded, ${MEASURES} from read_parquet('${fileOf(goods, month)}')
     group by all ${NOT_NOTHING} order by flow, country`,
    fileOf(sums, month),
  );
}

/** Writes the file of a year anew where all its months are there; else there is none, and its months are read. */
export async function writeYear(
  connection: DuckDBConnection,
  { goods, years }: Pick<CubePlaces, 'goods' | 'years'>,
  year: string,
): Promise<void> {
  const parts = monthsOf(`${year}-01`, `${year}-12`).map((month) => fileOf(goods, month));
  if (!parts.every((file) => existsSync(file))) return;
  const listed = parts.map((file) => `'${file}'`).join(', ');
  await write(
    connection,
    `select * from read_parquet([${listed}]) order by flow, hs, country, month`,
    fileOf(years, year),
  );
}

/** A file appears whole or not at all. */
async function write(
  connection: DuckDBConnection,
  select: string,
  file: string,
  form = 'compression zstd, row_group_size 20480',
): Promise<void> {
  const making = `${file}.${process.pid}`;
  try {
    await connection.run(`copy (${select}) to '${making}' (format parquet, ${form})`);
    renameSync(making, file);
  } finally {
    if (existsSync(making)) rmSync(making);
  }
}

/** The first publication that holds what became known on a day; null after the last. */
function publishedOn(month: string): string {
  const whens = publicationsOf(month).map(({ on }) => `when known_on < date '${on}' then date '${on}'`);
  return `case ${whens.join(' ')} end`;
}

function natures(): string {
  const rows = [...NATURE_PREFIXES].map(([prefix, code]) => `('${prefix}', '${code}')`);
  return `create or replace temp view nature as select * from (values ${rows.join(', ')}) as n (prefix, code)`;
}
