/** A real PostgreSQL for tests: one cluster a run, a fresh database a test file, copied from a migrated template. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sha256 } from '../core/hash.ts';
import { APP_ROLE } from './app-role.ts';
import { type Connection, joinEmbedded, startEmbedded } from './embedded.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openPool } from './open.ts';

/** The variable by which the test runner tells every test process the data folder of the cluster that it started. */
export const TEST_CLUSTER = 'GWANMUN_TEST_CLUSTER';

export interface TestCluster {
  /** To be put into the environment variable `GWANMUN_TEST_CLUSTER`. */
  readonly dataFolder: string;
  stop(): Promise<void>;
}

export interface TestDatabase {
  /** Superuser, to tamper and to migrate. */
  readonly url: string;
  /** The application's role. */
  readonly appUrl: string;
  /** As the application's role. */
  readonly pool: pg.Pool;
  /** As superuser. */
  readonly owner: pg.Pool;
  /** An empty folder for keys and anchors. */
  readonly dataFolder: string;
  /** Another one beside it in which nothing was ever migrated; it goes with the first. @returns its url, of the superuser */
  empty(): Promise<string>;
  /** Ends the pools and removes database and folder (and the cluster, where this process had to start its own). */
  drop(): Promise<void>;
}

/** An empty folder that the server's user can enter too, so that a cluster stays inside it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gwanmun-test-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** For the runner of all tests, before the first. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataFolder = temporaryFolder();
  const embedded = await startEmbedded({ dataFolder, isThrowaway: true });
  return {
    dataFolder,
    async stop() {
      await embedded.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

let ownCluster: Promise<TestCluster> | undefined;
let ownUsers = 0;

/** @param name of the test file, in letters; the database gets it with the process number */
export async function testDatabase(name: string): Promise<TestDatabase> {
  const cluster = await findCluster();
  const database = `test_${name.replace(/[^a-z0-9]/g, '_')}_${process.pid}_${ownUsers}`;
  await createFromTemplate(cluster, database);
  const url = withDatabase(cluster.url, database);
  const appUrl = withDatabase(cluster.appUrl, database);
  const pool = openPool(appUrl, 4);
  const owner = openPool(url, 2);
  const dataFolder = temporaryFolder();
  return {
    ...{ url, appUrl, pool, owner, dataFolder },
    async empty() {
      await owner.query(`create database ${database}_empty`);
      return withDatabase(cluster.url, `${database}_empty`);
    },
    async drop() {
      await Promise.all([pool.end(), owner.end()]);
      await asOwner(cluster.url, async (client) => {
        await client.query(`drop database if exists ${database} with (force)`);
        await client.query(`drop database if exists ${database}_empty with (force)`);
      });
      rmSync(dataFolder, { recursive: true, force: true });
      await leaveCluster();
    },
  };
}

async function findCluster(): Promise<Connection> {
  ownUsers++;
  const shared = process.env[TEST_CLUSTER];
  ownCluster ??= shared === undefined ? startTestCluster() : undefined;
  const folder = shared ?? (await ownCluster)?.dataFolder;
  const connection = folder === undefined ? undefined : joinEmbedded(folder);
  if (connection === undefined) throw new Error(`No server runs on the test cluster ${folder}.`);
  return connection;
}

async function leaveCluster(): Promise<void> {
  ownUsers--;
  if (ownUsers > 0 || ownCluster === undefined) return;
  const cluster = await ownCluster;
  ownCluster = undefined;
  await cluster.stop();
}

/** The template is named by the migrations' hashes; whoever comes first makes it, the others wait for the lock. */
async function createFromTemplate(cluster: Connection, database: string): Promise<void> {
  const template = `template_${sha256(
    readMigrations()
      .map(({ hash }) => hash)
      .join(),
  ).slice(0, 12)}`;
  await asOwner(cluster.url, async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const found = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      template,
    ]);
    if (found.rowCount === 0) {
      await client.query(`drop database if exists ${template}`);
      await client.query(`create database ${template}`);
      await migrate(withDatabase(cluster.url, template), { appPassword: cluster.appPassword });
      await client.query(`alter database ${template} is_template true`);
    }
    await client.query(`create database ${database} template ${template} strategy file_copy`);
    await client.query(`grant connect on database ${database} to ${APP_ROLE}`);
  });
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}
