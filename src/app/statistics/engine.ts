/** Answers questions on trade from the files of the cube: DuckDB in the server, opened when the first question comes, reading its own files alone. */

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import {
  addMonths,
  publishedPart,
  type Source,
  type TradeQuery,
  tradeSql,
} from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../../store/open.ts';
import { type PublicationRow, readPublications } from '../../store/queries/statistics.ts';
import { cubeMonths } from './cube-files.ts';
import { type CubePlaces, cubePlaces, fileOf, openDuck } from './month-file.ts';

export interface FlowFigures {
  /** Whole cents of dollars, won, grams. */
  readonly usdCents: number;
  readonly krw: number;
  readonly grams: number;
  readonly lines: number;
}

export interface TradeRow {
  /** One for each division. */
  readonly keys: readonly string[];
  readonly export: FlowFigures | null;
  readonly import: FlowFigures | null;
  readonly wasExport: FlowFigures | null;
  readonly wasImport: FlowFigures | null;
  /** Figures in it that are withheld, and so not in the sum. */
  readonly withheldExport: number;
  readonly withheldImport: number;
}

export interface TradeAnswer {
  readonly rows: readonly TradeRow[];
  readonly isCut: boolean;
  /** Months of the question of which there is nothing. */
  readonly missing: readonly string[];
}

/** Which state of the figures: as they are in the ledger now, or as they were published on a day. */
export type Standing =
  | { readonly of: 'cube' }
  /** What was known for the publication of that day, nothing withheld. */
  | { readonly of: 'cube-on'; readonly day: Day }
  /** Some days alone, as known before another; nothing withheld, nothing compared. */
  | { readonly of: 'days'; readonly from: Day; readonly to: Day; readonly before: Day }
  | { readonly of: 'published'; readonly on: Day };

export interface CubeEngine {
  /** Undefined where nothing published answers it. */
  ask(query: TradeQuery, standing: Standing): Promise<TradeAnswer | undefined>;
  months(): readonly string[];
  close(): void;
}

export function openCubeEngine(db: Queryable, dataFolder: string): CubeEngine {
  const places = cubePlaces(dataFolder);
  let opening: Promise<DuckDBConnection> | undefined;
  const connection = (): Promise<DuckDBConnection> => {
    opening ??= openLocked(dirname(places.months)).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const read = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const reader = await (await connection()).runAndReadAll(sql);
    return reader.getRowObjectsJS();
  };
  return {
    months: () => cubeMonths(dataFolder),
    async ask(query, standing) {
      const wanted = monthsAsked(query);
      const found = await sourceOf(db, places, query, standing, wanted);
      if (found === undefined) return undefined;
      const { source, known } = found;
      const missing = wanted.filter((month) => month >= query.from && month <= query.to && !known.has(month));
      if (source === null) return { rows: [], isCut: false, missing };
      const rows = await read(tradeSql(query, source));
      const told = rows.slice(0, query.top).map((row) => rowOf(row, query.by.length));
      return { rows: told.filter(hasTrade), isCut: rows.length > query.top, missing };
    },
    close() {
      opening?.then((one) => one.disconnectSync()).catch(() => {});
      opening = undefined;
    },
  };
}

async function openLocked(folder: string): Promise<DuckDBConnection> {
  const connection = await openDuck();
  for (const lock of [
    'set parquet_metadata_cache = true',
    "set temp_directory = ''",
    `set allowed_directories = ['${folder}']`,
    'set enable_external_access = false',
    'set lock_configuration = true',
  ])
    await connection.run(lock);
  return connection;
}

function monthsAsked({ from, to, against }: TradeQuery): string[] {
  const months = new Set<string>();
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    months.add(month);
    if (against !== undefined) months.add(addMonths(month, -against));
  }
  return [...months].sort();
}

interface Found {
  /** Null: no file. */
  readonly source: Source | null;
  readonly known: ReadonlySet<string>;
}

async function sourceOf(
  db: Queryable,
  places: CubePlaces,
  query: TradeQuery,
  standing: Standing,
  wanted: readonly string[],
): Promise<Found | undefined> {
  if (standing.of === 'published') {
    const part = publishedPart(query);
    if (part === undefined) return undefined;
    const files = publishedFiles(await readPublications(db), standing.on);
    const months = wanted.filter((month) => files.has(month));
    const paths = months.map((month) => fileOf(places.published, files.get(month)!));
    return {
      source: paths.length === 0 ? null : { from: readOf(paths), condition: '', part },
      known: new Set(months),
    };
  }
  if (standing.of === 'days') return sourceOfDays(places, standing, wanted);
  const months = wanted.filter((month) => existsSync(fileOf(places.months, month)));
  const condition = standing.of === 'cube-on' ? `published_on <= date '${standing.day}'` : '';
  const from = months.length === 0 ? undefined : sourceOfMonths(places, query, months);
  return { source: from === undefined ? null : { from, condition }, known: new Set(months) };
}

/** Entries day by day, which have no column of the month. */
function sourceOfDays(
  { entries }: CubePlaces,
  { from, to, before }: Extract<Standing, { readonly of: 'days' }>,
  wanted: readonly string[],
): Found {
  const months = wanted.filter((month) => existsSync(fileOf(entries, month)));
  const paths = months.map((month) => fileOf(entries, month));
  const selected = `(select strftime(day, '%Y-%m') as month, * from ${readOf(paths)}
    where day between date '${from}' and date '${to}' and known_on < date '${before}')`;
  return {
    source: paths.length === 0 ? null : { from: selected, condition: '' },
    known: new Set(months),
  };
}

/** Questions read the shortest files that answer them, where these are there for all months. */
function sourceOfMonths(places: CubePlaces, query: TradeQuery, months: readonly string[]): string {
  const isThere = (folder: string): boolean => months.every((month) => existsSync(fileOf(folder, month)));
  const paths = (folder: string): string[] => months.map((month) => fileOf(folder, month));
  const nowhere = `'' as province, '' as office, '' as port`;
  if (asksPlaces(query) || !isThere(places.goods)) return readOf(paths(places.months));
  return asksGoods(query) || !isThere(places.sums)
    ? `(select *, ${nowhere} from ${readOf(filesOf(places, months))})`
    : `(select *, '' as hs, ${nowhere} from ${readOf(paths(places.sums))})`;
}

const asksPlaces = ({ by, where }: TradeQuery): boolean =>
  (['province', 'office', 'port'] as const).some(
    (place) => by.includes(place) || where[`${place}s`].length > 0,
  );

const asksGoods = ({ by, where }: TradeQuery): boolean =>
  where.items.length > 0 || by.some((division) => division.startsWith('item'));

/** The file of a year for all of its months, where it is there. */
function filesOf({ goods: folder, years }: CubePlaces, months: readonly string[]): readonly string[] {
  return [...Map.groupBy(months, (month) => month.slice(0, 4))].flatMap(([year, some]) => {
    const whole = fileOf(years, year);
    return some.length === 12 && existsSync(whole) ? [whole] : some.map((month) => fileOf(folder, month));
  });
}

/** The name of each month's file as it was published last by a day. */
function publishedFiles(rows: readonly PublicationRow[], on: Day): ReadonlyMap<string, string> {
  return new Map(rows.filter(({ publishedOn }) => publishedOn <= on).map(({ month, hash }) => [month, hash]));
}

const readOf = (paths: readonly string[]): string =>
  `read_parquet([${paths.map((path) => `'${path}'`).join(', ')}])`;

function rowOf(row: Record<string, unknown>, keys: number): TradeRow {
  const number = (name: string): number | null =>
    row[name] === null || row[name] === undefined ? null : Number(row[name]);
  const figures = (prefix: string): FlowFigures | null => {
    const lines = number(`${prefix}_lines`);
    // Of a time before that is not told in full nothing is told: it would make a change that is none.
    if (lines === null || (prefix.startsWith('was_') && (number(`${prefix}_withheld`) ?? 0) > 0)) return null;
    return {
      usdCents: number(`${prefix}_usd`) ?? 0,
      krw: number(`${prefix}_krw`) ?? 0,
      grams: number(`${prefix}_grams`) ?? 0,
      lines,
    };
  };
  return {
    keys: Array.from({ length: keys }, (_, place) => String(row[`k${place}`] ?? '')),
    export: figures('export'),
    import: figures('import'),
    wasExport: figures('was_export'),
    wasImport: figures('was_import'),
    withheldExport: number('export_withheld') ?? 0,
    withheldImport: number('import_withheld') ?? 0,
  };
}

/** A question without divisions has a row even where nothing was traded. */
const hasTrade = (row: TradeRow): boolean =>
  row.export !== null ||
  row.import !== null ||
  row.wasExport !== null ||
  row.wasImport !== null ||
  row.withheldExport + row.withheldImport > 0;
