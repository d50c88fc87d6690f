/** Brings the tables of a database to the state that this version of Gwanmun expects; forward only, all or nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { sha256 } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import { ensureAppRole } from './app-role.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number will do, as long as every Gwanmun uses the same. */
const LOCK = 7_246_862;

/** The numbered files in order. Throws `store/migration-misnamed` for a file that is not NNNN-name.sql or a number used twice. */
export function readMigrations(folder: URL = FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const [index, name] of names.entries()) {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name) || Number(name.slice(0, 4)) !== index + 1) {
      throw new Fault(
        'store/migration-misnamed',
        `${name} is not migration number ${index + 1} with a name like 0001-words.sql.`,
      );
    }
  }
  return names.map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8');
    return { name, sql, hash: sha256(sql) };
  });
}

export interface MigrateOptions {
  /** Given for the embedded server: the application's role then signs in by itself. */
  readonly appPassword?: string;
  readonly migrations?: readonly Migration[];
}

/**
 * @param url of the owner of the database
 * @returns the names of the migrations that were run now
 * Throws `store/migration-changed` (an old file differs from what was run), `store/database-newer` (the database knows
 * migrations that this version does not), `store/role-missing`.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = options.migrations ?? readMigrations();
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await ensureAppRole(client, options.appPassword);
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const done = await runPending(client, migrations);
    await client.query('commit');
    return done;
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end();
  }
}

async function runPending(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(`create table if not exists migration (
    name text primary key, hash text not null, run_at timestamptz not null default now())`);
  const run = await client.query<{ name: string; hash: string }>(
    'select name, hash from migration order by name',
  );
  for (const [index, old] of run.rows.entries()) {
    const now = migrations[index];
    if (now === undefined || now.name !== old.name) {
      throw new Fault(
        'store/database-newer',
        `The database has run ${old.name}, which this version of Gwanmun does not know; use the newer version.`,
      );
    }
    if (now.hash !== old.hash) {
      throw new Fault(
        'store/migration-changed',
        `${old.name} was changed after it had been run; write a new migration instead.`,
      );
    }
  }
  const pending = migrations.slice(run.rows.length);
  for (const { name, sql, hash } of pending) {
    await client.query(sql);
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
  }
  return pending.map(({ name }) => name);
}
