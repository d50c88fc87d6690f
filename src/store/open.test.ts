/** That the store opens on an external database as on its own, with the application's rights, and says what is missing. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openLog } from './log/writer.ts';
import { openPool, openStore } from './open.ts';
import { readReportFacts } from './queries/acceptance.ts';
import { findEarlierFilings } from './queries/consignments.ts';
import { findExisting } from './queries/existing.ts';
import { type TestDatabase, temporaryFolder, testDatabase } from './testing.ts';

let db: TestDatabase;
let dataFolder: string;
const NAME = `external_${process.pid}`;

before(async () => {
  db = await testDatabase('open');
  dataFolder = temporaryFolder();
  await db.owner.query(`create role ${NAME} login password 'x'`);
  await db.owner.query(`create database ${NAME} owner ${NAME}`);
});
after(async () => {
  await db.owner.query(`drop database ${NAME} with (force)`);
  await db.owner.query(`drop owned by ${NAME}`);
  await db.owner.query(`drop role ${NAME}`);
  await db.drop();
  rmSync(dataFolder, { recursive: true, force: true });
});

function external(): string {
  const url = new URL(db.url);
  Object.assign(url, { username: NAME, password: 'x', pathname: `/${NAME}` });
  return url.toString();
}

test('an owner who may not make the role is told what to ask for; once he has it, all is as in the embedded server', async () => {
  await assert.rejects(
    openStore({ databaseUrl: external(), dataFolder }),
    (error: { code?: string; message?: string }) => {
      assert.equal(error.code, 'store/role-missing');
      assert.match(error.message ?? '', /grant gwanmun_app to/);
      return true;
    },
  );
  await db.owner.query(`grant gwanmun_app to ${NAME}`);
  const store = await openStore({ databaseUrl: external(), dataFolder });
  assert.equal(store.kind, 'external');
  assert.ok(store.migrated.length >= 4);
  await assert.rejects(store.pool.query('delete from log_entry'), { code: '42501' });
  const log = await openLog({ pool: store.pool, dataFolder });
  assert.equal(log.head.seq, 0);
  await log.close();
  await store.close();
  const again = await openStore({ databaseUrl: external(), dataFolder });
  assert.deepEqual(again.migrated, []);
  await again.close();
});

test('a database that does not answer, or does not let us in, is said in one sentence', async () => {
  const closed = new URL(external());
  closed.port = '9';
  await assert.rejects(openStore({ databaseUrl: closed.toString(), dataFolder }), {
    code: 'store/unreachable',
  });
  const wrong = new URL(external());
  wrong.password = 'wrong';
  await assert.rejects(openStore({ databaseUrl: wrong.toString(), dataFolder }), {
    code: 'store/unreachable',
  });
});

test('look-ups of the gate are planned once and go by index, though the tables are still empty', async () => {
  const store = await openStore({ databaseUrl: external(), dataFolder });
  const client = await store.lookUps.connect();
  await findExisting(client, [{ number: 'N-1', version: 1 }]);
  await findEarlierFilings(client, ['K-1']);
  const nobody = { consignments: ['K-1'], numbers: ['N-1'], payers: ['P-1'], declarants: ['D-1'] };
  await readReportFacts(client, nobody, '2026-11-26');
  for (const [named, values] of [
    ['existing', `'{N-1}', '{1}'`],
    ['"earlier-filings"', `'{K-1}'`],
    ['"report-facts"', `'{K-1}', '{N-1}', '{P-1}', '{D-1}', '2026-11-26'`],
  ]) {
    const { rows } = await client.query<Record<string, string>>(
      `explain (verbose) execute ${named}(${values})`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    assert.match(plan, /Index/, plan);
    assert.match(plan, /\$\d/, `planned for these values alone:\n${plan}`);
    assert.doesNotMatch(
      plan,
      /Seq Scan on (public\.)?(declaration|decision|cargo_report|payment_report)|Hash Join|Merge Join/,
      plan,
    );
  }
  client.release();
  await store.close();
});

test('a connection that breaks while somebody holds it between two queries ends the next query, and not the process', async () => {
  const pool = openPool(db.appUrl, 2);
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const isBroken = new Promise((resolve) => client.once('end', resolve));
  await db.owner.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
  await isBroken;
  await assert.rejects(client.query('select 1'));
  client.release(true);
  assert.equal((await pool.query<{ one: number }>('select 1 as one')).rows[0]!.one, 1);
  await pool.end();
});
