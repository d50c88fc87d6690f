/**
 * What a large store costs and how it answers: declarations go through the gate until a million stand, then five, and at each
 * stage intake, singles, pages, starts and the check of the log are measured, and the disk that each table takes. Twenty
 * million is stated by extrapolation. Run: `npm run bench -- scale`, with GWANMUN_BENCH_STAGES (1000000,5000000) in the
 * environment, GWANMUN_BENCH_FOLDER for a folder that is kept and gone on with, GWANMUN_BENCH_GATE where the gate shall take in
 * only so many and the rest be copies of them, and GWANMUN_BENCH_BACK_TESTS=no where nothing shall be tested on them.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyReport } from '../src/app/evidence.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { COPIES_PARTITION, copyUpTo } from './scale/copies.ts';
import { type GrowthFigures, grow, tradeRows } from './scale/grow.ts';
import { type Known, measurePages, type PageFigures } from './scale/pages.ts';
import { measureSelection, type SelectionFigures } from './scale/selection.ts';
import { fileSingles, type SingleFigures } from './scale/singles.ts';
import { startServer } from './server.ts';

export interface StageFigures {
  /** Taken in by the gate and copied; the past of the demonstration comes on top. */
  readonly declarations: number;
  /** Of them copied inside the database: the log and the search index know nothing of these. */
  readonly copied?: number;
  readonly growth: GrowthFigures;
  readonly tables: readonly TableFigures[];
  readonly databaseGb: number;
  readonly bytesADeclaration: number;
  readonly startSeconds: number;
  /** Of the server process alone, after the start and at the most, MB. */
  readonly residentMb: number;
  readonly residentMostMb: number;
  readonly singles: SingleFigures;
  readonly pages: readonly PageFigures[];
  readonly selection: SelectionFigures;
  readonly verified: {
    readonly entries: number;
    readonly perSecond: number;
    readonly isWhole: boolean;
  } | null;
  readonly load: number;
}

export interface TableFigures {
  readonly table: string;
  readonly gb: number;
  readonly bytesADeclaration: number;
}

export interface ScaleFigures {
  readonly stages: readonly StageFigures[];
}

export interface ScaleOptions {
  readonly stages?: readonly number[];
  readonly folder?: string | undefined;
  readonly verifies?: boolean;
  /** Making the columns of five million takes a quarter of an hour. */
  readonly backTests?: boolean;
  /** Beyond so many the store grows by copies of what the gate took in, instead of through the gate. */
  readonly throughGate?: number | undefined;
  readonly say?: (line: string) => void;
}

/** Filed one by one at each stage, after the others. */
const SINGLES = 1_200;

export async function benchScale(options: ScaleOptions = {}): Promise<ScaleFigures> {
  const { stages = [1_000_000, 5_000_000], folder, say = console.error } = options;
  const throughGate = options.throughGate ?? Number.POSITIVE_INFINITY;
  const dataFolder = folder ?? temporaryFolder();
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const found: StageFigures[] = [];
  try {
    if (!existsSync(join(dataFolder, 'accounts.txt'))) await (await startServer(dataFolder)).stop();
    for (const declarations of stages) {
      const from = readGrown(dataFolder).takenIn;
      const to = Math.min(declarations, throughGate);
      say(`${declarations} declarations …`);
      if (to > from) {
        const growth = await grow(dataFolder, from, to, say);
        keepGrown(dataFolder, { takenIn: to, growth });
        say(`  ${JSON.stringify(growth)}`);
      }
      const { growth } = readGrown(dataFolder);
      if (growth === undefined) continue;
      const copied = await onStore(dataFolder, (store) => copyUpTo(store, declarations, say));
      const stage = {
        declarations: copied > 0 ? readGrown(dataFolder).takenIn + copied : declarations,
        ...(copied > 0 ? { copied } : {}),
        growth,
        ...(await measureStage(dataFolder, options, say)),
      };
      found.push(stage);
      say(JSON.stringify(stage));
    }
    return { stages: found };
  } finally {
    if (folder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** What this run and earlier ones on the same folder took in, through the gate and one by one. */
interface Grown {
  readonly takenIn: number;
  readonly growth?: GrowthFigures;
}

function readGrown(dataFolder: string): Grown {
  const path = join(dataFolder, 'grown.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Grown) : { takenIn: 0 };
}

function keepGrown(dataFolder: string, change: Partial<Grown>): void {
  const grown = { ...readGrown(dataFolder), ...change };
  writeFileSync(join(dataFolder, 'grown.json'), JSON.stringify(grown));
}

async function measureStage(
  dataFolder: string,
  { verifies = true, backTests = true }: ScaleOptions,
  say: (line: string) => void,
): Promise<Omit<StageFigures, 'declarations' | 'growth'>> {
  // Before the server starts: what it catches up with beside would be measured as well.
  const selection = await onStore(dataFolder, (store) => measureSelection(store, backTests));
  say(`  ${JSON.stringify(selection)}`);
  const server = await startServer(dataFolder);
  try {
    const residentMb = server.residentMb().now;
    say(`  ready after ${server.readySeconds.toFixed(1)} s, ${residentMb} MB`);
    const { sizes, known } = await onStore(dataFolder, async (store) => ({
      sizes: await measureTables(store),
      known: await drawKnown(store),
    }));
    say(`  ${JSON.stringify(sizes)}`);
    const pages = await measurePages(server.address, dataFolder, known);
    for (const { who, what, p50, worst } of pages)
      say(`  ${who}, ${what}: ${p50.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`);
    const from = readGrown(dataFolder).takenIn;
    const rows = [...tradeRows(from, from + SINGLES)];
    const singles = await fileSingles(server.address, server.tokenFile, rows);
    keepGrown(dataFolder, { takenIn: from + SINGLES });
    say(`  ${JSON.stringify(singles)}`);
    const verified = verifies ? await onStore(dataFolder, measureVerify) : null;
    return {
      ...sizes,
      startSeconds: server.readySeconds,
      ...{ residentMb, residentMostMb: server.residentMb().most },
      ...{ singles, pages, selection, verified },
      load: Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]),
    };
  } finally {
    await server.stop();
  }
}

async function onStore<Value>(dataFolder: string, work: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openStore({ dataFolder, databaseUrl: '', mayJoin: true });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function measureTables({ pool }: Store) {
  const { rows } = await pool.query<{ table: string; bytes: number }>(
    `select relname as table, pg_total_relation_size(oid)::float8 as bytes from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_total_relation_size(oid) > 20000000
     order by 2 desc`,
  );
  const total = await pool.query<{ bytes: number; n: number }>(
    `select pg_database_size(current_database())::float8 as bytes, (select count(*)::float8 from declaration) as n`,
  );
  const { bytes, n } = total.rows[0]!;
  const gb = (value: number): number => Number((value / 1e9).toFixed(3));
  return {
    tables: rows.map((row) => ({
      table: row.table,
      gb: gb(row.bytes),
      bytesADeclaration: Math.round(row.bytes / n),
    })),
    databaseGb: gb(bytes),
    bytesADeclaration: Math.round(bytes / n),
  };
}

/** Numbers from all over the store: what was asked for just now would lie in memory. */
async function drawKnown({ pool }: Store): Promise<Known> {
  const { rows } = await pool.query<{ number: string; importer: string | null }>(
    `select number, importer_id as importer from declaration tablesample system (0.05) where importer_id is not null limit 400`,
  );
  const numbers = rows.map(({ number }) => number);
  return { numbers, importer: rows[0]?.importer ?? '' };
}

async function measureVerify(store: Store) {
  const started = performance.now();
  const { entries, problems } = await verifyReport(store.pool, store.dataFolder, () => {});
  const seconds = (performance.now() - started) / 1000;
  // Copies have no entry; problems of entries come before theirs.
  const isWhole = problems.every(
    ({ kind, partition }) => kind === 'row-without-entry' && partition === COPIES_PARTITION,
  );
  return { entries, perSecond: Math.round(entries / seconds), isWhole };
}

/** As the runner asks for it. */
export function scaleFrom(env: Readonly<Record<string, string | undefined>>): ScaleOptions {
  const stages = env.GWANMUN_BENCH_STAGES?.split(',').map(Number);
  const throughGate = env.GWANMUN_BENCH_GATE === undefined ? undefined : Number(env.GWANMUN_BENCH_GATE);
  const backTests = env.GWANMUN_BENCH_BACK_TESTS !== 'no';
  const folder = env.GWANMUN_BENCH_FOLDER;
  return { ...(stages === undefined ? {} : { stages }), folder, throughGate, backTests };
}

if (import.meta.main) console.log(JSON.stringify(await benchScale(scaleFrom(process.env)), null, 2));
