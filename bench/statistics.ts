/**
 * How long lines of declarations take to become the cube of trade, and how long its tables take to answer; beside it, in the same run, the
 * same questions to PostgreSQL over the last year of the cube. Rows: GWANMUN_BENCH_TRADE_ROWS (10,000,000). Lines are
 * declared beforehand in the invented country (`src/synthetic/trade-lines`); with GWANMUN_BENCH_TRADE_LINES they are kept in that folder
 * for the next run.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openCubeEngine } from '../src/app/statistics/engine.ts';
import { cubePlaces, fileOf, openDuck, writeMonth, writeYear } from '../src/app/statistics/month-file.ts';
import {
  addMonths,
  EVERYTHING,
  TRADE_TABLES,
  type TradeQuery,
  tradeSql,
} from '../src/areas/statistics/index.ts';
import { temporaryFolder, testDatabase } from '../src/store/testing.ts';
import { openLinesWriter, tradingCountry, writeMonthOfLines } from '../src/synthetic/index.ts';

export interface StatisticsFigures {
  readonly rows: number;
  readonly months: number;
  readonly drawSeconds: number;
  /** Where the lines come from; absent of runs in which the bench drew them itself. */
  readonly lines?: 'synthetic';
  readonly buildSeconds: number;
  /** Of both cores: what another load on the machine does not lengthen. */
  readonly buildProcessorSeconds: number;
  readonly cubeMegabytes: number;
  readonly peakMegabytes: number;
  /** Median of five, milliseconds. */
  readonly answers: Readonly<Record<string, number>>;
  /** Processor time of the same, mean of five, milliseconds. */
  readonly processorMs: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly besidePostgres: {
    readonly rows: number;
    readonly duckMs: Readonly<Record<string, number>>;
    readonly postgresMs: Readonly<Record<string, number>>;
  };
}

const MONTHS = 120;
const FIRST = '2016-11';
const ROUNDS = 5;
const SEED = 322;
/** So that there are some eight thousand codes of goods and two hundred thousand firms, as in a country of that much trade. */
const WIDTH = { firms: 60, goods: 36 };
/** Rows of the cube that PostgreSQL gets as well, in whole months from the last one back, at most a year. */
const BESIDE_ROWS = 2_500_000;

/** @param lines folder in which drawn lines are found and kept */
export async function benchStatistics(rows: number, lines?: string): Promise<StatisticsFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'gwanmun-bench-trade-'));
  try {
    return await measure(folder, lines ?? join(folder, 'raw'), rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, lines: string, rows: number): Promise<StatisticsFigures> {
  const months = Array.from({ length: MONTHS }, (_, place) => addMonths(FIRST, place));
  const places = cubePlaces(folder);
  const connection = await openDuck('2GB');
  const files: string[] = [];
  const drawn = await seconds(async () => {
    files.push(...(await linesOf(lines, months, Math.floor(rows / MONTHS))));
  });
  const listed = files.map((file) => `'${file}'`).join(', ');
  const counted = await connection.runAndReadAll(`select count(*)::int from read_parquet([${listed}])`);
  const beforeBuild = processor();
  const built = await seconds(async () => {
    for (const [place, month] of months.entries())
      await writeMonth(connection, places, month, `read_parquet('${files[place]}')`);
    for (const year of new Set(months.map((month) => month.slice(0, 4))))
      await writeYear(connection, places, year);
  });
  const buildProcessorSeconds = processor() - beforeBuild;
  const item = String(
    (
      await connection.runAndReadAll(
        `select hs from read_parquet('${files[0]}') group by hs order by count(*) desc limit 1`,
      )
    ).getRowsJS()[0]![0],
  );
  connection.disconnectSync();
  const engine = openCubeEngine({ query: async () => ({ rows: [] }) } as never, folder);
  const answers: Record<string, number> = {};
  const processorMs: Record<string, number> = {};
  for (const [name, query] of questions(months.at(-1)!, item)) {
    const before = processor();
    answers[name] = await median(() => engine.ask(query, { of: 'cube' }));
    processorMs[name] = ((processor() - before) * 1000) / ROUNDS;
  }
  const bytes = months.reduce((sum, month) => sum + statSync(fileOf(places.months, month)).size, 0);
  const besidePostgres = await beside(engine, places.months, await lastMonths(places.months, months), item);
  engine.close();
  return {
    ...{
      // What stands outside general trade is asked for and not written.
      rows: Number(counted.getRowsJS()[0]![0]),
      months: MONTHS,
      drawSeconds: drawn,
      lines: 'synthetic' as const,
      buildSeconds: built,
      buildProcessorSeconds,
      cubeMegabytes: Math.round(bytes / 1e6),
    },
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    ...{ answers, processorMs, slowestMs: Math.max(...Object.values(answers)), besidePostgres },
  };
}

/** A file a month, written where it is not there from a run before. */
async function linesOf(folder: string, months: readonly string[], each: number): Promise<readonly string[]> {
  const files = months.map((month) => fileOf(folder, `${month}-${each}-${SEED}`));
  const missing = months.filter((_, place) => !existsSync(files[place]!));
  if (missing.length === 0) return files;
  const writer = await openLinesWriter();
  const trading = tradingCountry(SEED, FIRST);
  for (const [place, month] of months.entries())
    if (missing.includes(month))
      await writeMonthOfLines(writer, files[place]!, trading, { month, lines: each, width: WIDTH });
  writer.connection.disconnectSync();
  return files;
}

/** The seven tables of one month as they come, and ten years of one item. */
function questions(last: string, item: string): readonly (readonly [name: string, query: TradeQuery])[] {
  const common = { flow: 'both', where: EVERYTHING, measure: 'usd', top: 200 } as const;
  return [
    ...TRADE_TABLES.map(
      ({ id, by }) =>
        [id, { ...common, by, from: id === 'totals' ? addMonths(last, -11) : last, to: last }] as const,
    ),
    [
      'series of an item',
      {
        ...common,
        by: ['month'],
        where: { ...EVERYTHING, items: [item] },
        from: addMonths(last, -(MONTHS - 1)),
        to: last,
      },
    ],
  ];
}

type Engine = ReturnType<typeof openCubeEngine>;

async function beside(
  engine: Engine,
  folder: string,
  months: readonly string[],
  item: string,
): Promise<StatisticsFigures['besidePostgres']> {
  const database = await testDatabase('bench-statistics');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const rows = await copyCube(client, folder, months);
    const [duckMs, postgresMs]: Record<string, number>[] = [{}, {}];
    const asked = questions(months.at(-1)!, item).map(
      ([name, query]) => [name, query.from < months[0]! ? { ...query, from: months[0]! } : query] as const,
    );
    for (const [name, query] of asked) {
      duckMs![name] = await median(() => engine.ask(query, { of: 'cube' }));
      postgresMs![name] = await median(() =>
        client.query(tradeSql(query, { from: 'trade_cube', condition: '' })),
      );
    }
    return { rows, duckMs: duckMs!, postgresMs: postgresMs! };
  } finally {
    await client.end();
    await database.drop();
  }
}

/** As many months as PostgreSQL gets. */
async function lastMonths(folder: string, months: readonly string[]): Promise<readonly string[]> {
  const duck = await openDuck('1GB');
  const file = fileOf(folder, months.at(-1)!);
  const reader = await duck.runAndReadAll(`select count(*)::int from read_parquet('${file}')`);
  duck.disconnectSync();
  const rows = Number(reader.getRowsJS()[0]![0]);
  return months.slice(-Math.max(1, Math.min(12, Math.round(BESIDE_ROWS / rows))));
}

const COLUMNS = 'month, flow, hs, nature, country, province, office, port, usd, krw, grams, lines';

async function copyCube(client: pg.Client, folder: string, months: readonly string[]): Promise<number> {
  const text = COLUMNS.split(', ').map(
    (name) => `${name} ${['usd', 'krw', 'grams', 'lines'].includes(name) ? 'float8' : 'text collate "C"'}`,
  );
  await client.query(`create table trade_cube (${text.join(', ')})`);
  const duck = await openDuck('1GB');
  const shared = temporaryFolder();
  let rows = 0;
  try {
    for (const month of months) {
      const csv = join(shared, `${month}.csv`);
      await duck.run(
        `copy (select ${COLUMNS} from read_parquet('${fileOf(folder, month)}')) to '${csv}' (format csv, header false)`,
      );
      rows += (await client.query(`copy trade_cube from '${csv}' (format csv)`)).rowCount ?? 0;
      rmSync(csv);
    }
  } finally {
    duck.disconnectSync();
    rmSync(shared, { recursive: true, force: true });
  }
  await client.query('create index on trade_cube (month)');
  await client.query('create index on trade_cube (hs, month)');
  await client.query('analyze trade_cube');
  return rows;
}

/** Seconds of processor time of this process so far. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Throws where the setting is no number of rows. */
export function tradeRowsFrom(env: Readonly<Record<string, string | undefined>>): number {
  const rows = Number(env.GWANMUN_BENCH_TRADE_ROWS ?? 10_000_000);
  if (!Number.isInteger(rows) || rows < MONTHS)
    throw new Error(`GWANMUN_BENCH_TRADE_ROWS must be a number from ${MONTHS}.`);
  return rows;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[ROUNDS >> 1]!;
}

if (import.meta.main) console.log(JSON.stringify(await benchStatistics(tradeRowsFrom(process.env)), null, 1));
