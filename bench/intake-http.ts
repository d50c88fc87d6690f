/**
 * How many declarations a second the real server takes in durably over HTTP, with models and starting criteria in force, the
 * load generator on the same cores, and how long a single one waits; whether all that was acknowledged is stored and the log
 * is whole; how long starts take and how much memory the server holds. Run: `node bench/intake-http.ts`.
 */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { anchorPath, readAnchors } from '../src/store/log/anchors.ts';
import { readPublicKey } from '../src/store/log/keys.ts';
import { verifyLog } from '../src/store/log/verify.ts';
import { openStore } from '../src/store/open.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import type { LoadReport, LoadRequest } from './intake-load.ts';
import { type BenchServer, startServer } from './server.ts';
import { measureFdatasync } from './store-intake.ts';

const LOAD = fileURLToPath(new URL('./intake-load.ts', import.meta.url));
/** What waits is gone through after a start, and memory is given back when little is asked of the server. */
const REST_MILLIS = 45_000;

export interface IntakeHttpFigures {
  readonly batches: LoadReport;
  readonly singles: LoadReport;
  readonly fdatasyncMillis: number;
  readonly acknowledged: number;
  readonly stored: number;
  readonly logEntries: number;
  readonly isLogWhole: boolean;
  /** Seconds from the process's start to everything being ready, with an empty and with a full data folder. */
  readonly firstStart: number;
  readonly laterStart: number;
  /** Server process alone, MB. */
  readonly residentAfterFirstStart: number;
  readonly residentAtRest: number;
  readonly residentMostAfterLoad: number;
}

/** @param node flags of the server's runtime */
export async function benchIntakeHttp(
  batched = 20_000,
  single = 3_600,
  node: readonly string[] = [],
): Promise<IntakeHttpFigures> {
  const dataFolder = temporaryFolder();
  let server: BenchServer | undefined;
  try {
    server = await startServer(dataFolder);
    const firstStart = server.readySeconds;
    await sleep(REST_MILLIS);
    const residentAfterFirstStart = server.residentMb().now;
    await server.stop();
    server = await startServer(dataFolder, node);
    const laterStart = server.readySeconds;
    await sleep(REST_MILLIS);
    const residentAtRest = server.residentMb().now;
    const batches = await load(server, 'batches', '2027-03-01', batched, 4_000);
    const singles = await load(server, 'singles', '2027-06-01', single, 600);
    const residentMostAfterLoad = server.residentMb().most;
    const checked = await check(dataFolder);
    return {
      batches,
      singles,
      fdatasyncMillis: measureFdatasync(dataFolder),
      acknowledged: batches.acknowledged + singles.acknowledged,
      ...checked,
      firstStart,
      laterStart,
      residentAfterFirstStart,
      residentAtRest,
      residentMostAfterLoad,
    };
  } finally {
    await server?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function load(
  server: BenchServer,
  kind: LoadRequest['kind'],
  from: string,
  count: number,
  warmUp: number,
): Promise<LoadReport> {
  const { address, tokenFile } = server;
  const asked: LoadRequest = { address, tokenFile, from, kind, count, atOnce: 3, perSecond: 300, warmUp };
  const { stdout } = await promisify(execFile)(process.execPath, [LOAD, JSON.stringify(asked)]);
  return JSON.parse(stdout) as LoadReport;
}

/** What a second connection finds while the server runs. Declarations of the load have days after the demonstration's. */
async function check(dataFolder: string) {
  const store = await openStore({ dataFolder, databaseUrl: '', mayJoin: true });
  try {
    const { rows } = await store.pool.query<{ n: number }>(
      `select count(*)::float8 as n from declaration d join decision x using (number, version) where d.declared_on >= '2027-01-01'`,
    );
    const client = await store.pool.connect();
    const anchors = readAnchors(anchorPath(dataFolder));
    const report = await verifyLog({
      client,
      vault: store.vault,
      anchors,
      publicKey: readPublicKey(dataFolder),
    });
    client.release();
    return { stored: rows[0]!.n, logEntries: report.entries, isLogWhole: report.ok };
  } finally {
    await store.close();
  }
}

if (import.meta.main) {
  const figures = await benchIntakeHttp(20_000, 3_600, process.argv.slice(2));
  console.log(JSON.stringify(figures, null, 2));
}
