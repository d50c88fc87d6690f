/** How many decided declarations a second the store takes in durably, generator and PostgreSQL on the same machine. */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../src/core/random.ts';
import { writeActs } from '../src/store/intake.ts';
import { anchorPath, readAnchors } from '../src/store/log/anchors.ts';
import { readPublicKey } from '../src/store/log/keys.ts';
import { verifyLog } from '../src/store/log/verify.ts';
import { openLog } from '../src/store/log/writer.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { countBacklog } from '../src/store/queries/board.ts';
import { type CaseFilter, readCases } from '../src/store/queries/cases.ts';
import { dealNext } from '../src/store/queries/deal.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { inventAct } from '../src/store/testing-acts.ts';

const START = Date.UTC(2026, 0, 1);

export interface IntakeFigures {
  readonly declarations: number;
  readonly perSecond: number;
  /** Median and 99th percentile of one batch, milliseconds. */
  readonly batchP50: number;
  readonly batchP99: number;
  readonly fdatasyncP50: number;
  readonly bytesADeclaration: number;
}

/** The median time in which this disk makes 8 kB durable, milliseconds. */
export function measureFdatasync(folder: string): number {
  const path = join(folder, 'fdatasync.probe');
  const file = openSync(path, 'w');
  const times: number[] = [];
  for (let i = 0; i < 101; i++) {
    writeSync(file, Buffer.alloc(8192, i));
    const start = performance.now();
    fdatasyncSync(file);
    times.push(performance.now() - start);
  }
  closeSync(file);
  rmSync(path);
  return percentile(times, 0.5);
}

/** Batches one after the other, as the single writer of a partition sends them; the inventing is not counted. */
export async function measureIntake(
  store: Store,
  declarations: number,
  batchSize: number,
): Promise<IntakeFigures> {
  const log = await openLog({ pool: store.pool, dataFolder: store.dataFolder });
  const random = seededRandom(7);
  const times: number[] = [];
  let done = log.head.seq;
  const before = await databaseBytes(store);
  for (let batch = 0; batch * batchSize < declarations; batch++) {
    const acts = Array.from({ length: batchSize }, () => inventAct(done++, random));
    const start = performance.now();
    const result = await writeActs(store.pool, log, await store.vault.seal(acts));
    times.push(performance.now() - start);
    if (!result.ok) throw new Error(`Batch ${batch} was refused: ${result.constraint}`);
  }
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  const written = times.length * batchSize;
  await log.close();
  return {
    declarations: written,
    perSecond: Math.round(written / seconds),
    batchP50: percentile(times, 0.5),
    batchP99: percentile(times, 0.99),
    fdatasyncP50: measureFdatasync(store.dataFolder),
    bytesADeclaration: Math.round(((await databaseBytes(store)) - before) / written),
  };
}

/** The slowest kind of page of a queue of `count` open cases, and one dealing: medians, milliseconds. */
export async function measureQueue(store: Store, count: number): Promise<Record<string, number>> {
  await store.pool.query(
    `insert into "case" (id, number, version, office, kind, skill, priority, customs_value_krw, main_hs, due_at, is_random, opened_at)
     select 'Q' || lpad(n::text, 8, '0'), n::text, 1, lpad((n % 50)::text, 3, '0'), 'physical', 'general', (n * 7919 % 10007) / 10007.0,
            n * 104729 % 1000003, '610910', now() + make_interval(secs => n * 7907 % 86400), false, now()
     from generate_series(1, $1::bigint) n`,
    [count],
  );
  const deal = { officer: 'bench', office: '007', skills: ['general'], at: new Date(START).toISOString() };
  const page = (filter: Omit<CaseFilter, 'limit'>) => () => readCases(store.pool, { limit: 50, ...filter });
  return {
    due: await medianOf(page({ sort: 'due' })),
    value: await medianOf(page({ sort: 'value' })),
    priorityOfOffice: await medianOf(page({ sort: 'priority', offices: ['007'] })),
    dueOfNobody: await medianOf(page({ sort: 'due', offices: ['999'], kinds: ['laboratory'] })),
    backlog: await medianOf(() => countBacklog(store.pool, deal.at)),
    deal: await medianOf(() => dealNext(store.pool, deal)),
  };
}

/** Entries a second that `log verify` checks, rows and contents included. */
export async function measureVerify(store: Store): Promise<number> {
  const client = await store.pool.connect();
  const start = performance.now();
  const anchors = readAnchors(anchorPath(store.dataFolder));
  const report = await verifyLog({
    client,
    vault: store.vault,
    anchors,
    publicKey: readPublicKey(store.dataFolder),
  });
  client.release();
  if (!report.ok) throw new Error(JSON.stringify(report.problems[0]));
  return Math.round(report.entries / ((performance.now() - start) / 1000));
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 21; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

async function databaseBytes(store: Store): Promise<number> {
  const { rows } = await store.pool.query<{ bytes: number }>(
    'select pg_database_size(current_database()) as bytes',
  );
  return rows[0]!.bytes;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export interface StoreFigures {
  readonly machine: string;
  readonly intake: IntakeFigures;
  readonly verifiedPerSecond: number;
  readonly queue: Readonly<Record<string, number>>;
}

/** All of it, on a database of its own. */
export async function benchStore(declarations = 30_000, batchSize = 500): Promise<StoreFigures> {
  const folder = temporaryFolder();
  const store = await openStore({ dataFolder: folder, databaseUrl: '' });
  try {
    const intake = await measureIntake(store, declarations, batchSize);
    const verifiedPerSecond = await measureVerify(store);
    const queue = await measureQueue(store, 100_000);
    return {
      machine: `${cpus().length} x ${cpus()[0]?.model}`,
      intake,
      verifiedPerSecond,
      queue,
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const figures = await benchStore(Number(process.argv[2] ?? 30_000), Number(process.argv[3] ?? 500));
  console.log(JSON.stringify(figures, null, 2));
}
