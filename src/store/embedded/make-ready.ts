/** Looks after the sessions and the database of a server that has just been started or adopted. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Fault } from '../../core/problem.ts';
import type { ClusterFile } from './cluster-files.ts';
import { OWNER } from './server.ts';

export const DATABASE = 'gwanmun';

/** Sees that the database exists and, on adoption, that nothing of the dead parent's is still being committed. */
export async function makeReady(file: ClusterFile, isAdoption: boolean): Promise<true> {
  const url = `postgres://${OWNER}:${file.ownerPassword}@127.0.0.1:${file.port}/postgres`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    if (isAdoption) await endForeignSessions(client);
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
    return true;
  } finally {
    await client.end();
  }
}

async function endForeignSessions(client: pg.Client): Promise<void> {
  const others = `from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  await client.query(`select pg_terminate_backend(pid) ${others}`);
  for (let tried = 0; tried < 200; tried++) {
    if ((await client.query(`select 1 ${others} limit 1`)).rowCount === 0) return;
    await sleep(25);
  }
  throw new Fault('store/server-failed', 'Sessions of an earlier run do not end.');
}
