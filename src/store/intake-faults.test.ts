/** That nothing acknowledged is lost and nothing is half stored when the database is killed in mid-intake, for real. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../core/random.ts';
import { writeActs } from './intake.ts';
import { anchorPath, readAnchors } from './log/anchors.ts';
import { readPublicKey } from './log/keys.ts';
import { verifyLog } from './log/verify.ts';
import { openLog } from './log/writer.ts';
import { openStore, type Store } from './open.ts';
import { temporaryFolder } from './testing.ts';
import { inventAct } from './testing-acts.ts';

const KILLS = 3;
const BATCH = 100;

test('kill -9 of the server in mid-intake, three times', async () => {
  const dataFolder = temporaryFolder();
  const store = await openStore({ dataFolder, databaseUrl: '' });
  const cluster = JSON.parse(readFileSync(join(dataFolder, 'cluster.json'), 'utf8')).folder as string;
  const log = await openLog({ pool: store.pool, dataFolder });
  const random = seededRandom(11);
  const acknowledged: string[] = [];
  let failed = 0;
  let kills = 0;
  for (let batch = 0, last = 0; batch < 400 && (kills < KILLS || batch < last + 15); batch++) {
    const acts = Array.from({ length: BATCH }, (_, i) => inventAct(batch * BATCH + i, random));
    const writing = writeActs(store.pool, log, acts);
    if (kills < KILLS && batch === last + 15) {
      // Not at its edges: the batch is on its way when the server dies.
      await sleep(1 + 2 * kills);
      process.kill(Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      kills++;
      last = batch;
    }
    try {
      assert.equal((await writing).ok, true);
      for (const act of acts) acknowledged.push(act.declaration!.number);
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      failed++;
      await comeBack(store);
    }
  }
  await log.close();
  assert.equal(kills, KILLS);
  await assertWhole(store, dataFolder, acknowledged, failed);
  await store.close();
  for (const path of [cluster, dataFolder]) rmSync(path, { recursive: true, force: true });
});

async function comeBack(store: Store): Promise<void> {
  for (let tried = 0; tried < 200; tried++) {
    try {
      await store.pool.query('select 1');
      return;
    } catch {
      await sleep(50);
    }
  }
  assert.fail('the server did not come back');
}

async function assertWhole(
  store: Store,
  dataFolder: string,
  acknowledged: string[],
  failed: number,
): Promise<void> {
  const one = async (sql: string): Promise<number> => Number((await store.pool.query(sql)).rows[0].n);
  const stored = new Set(
    (await store.pool.query('select number from declaration')).rows.map((row) => row.number),
  );
  assert.deepEqual(
    acknowledged.filter((number) => !stored.has(number)),
    [],
    'everything acknowledged is stored',
  );
  // A batch whose answer was lost may have been stored, but only as a whole.
  assert.ok(stored.size - acknowledged.length <= failed * BATCH);
  assert.equal(stored.size % BATCH, 0);
  for (const [table, times] of [
    ['decision', 1],
    ['declaration_item', 3],
    ['event', 3],
    ['log_entry', 1],
    ['log_salt', 1],
  ] as const) {
    assert.equal(await one(`select count(*) as n from ${table}`), stored.size * times, table);
  }
  const client = await store.pool.connect();
  const anchors = readAnchors(anchorPath(dataFolder));
  const report = await verifyLog({
    client,
    vault: store.vault,
    anchors,
    publicKey: readPublicKey(dataFolder),
  });
  client.release();
  assert.deepEqual(report.problems, []);
  assert.equal(report.entries, stored.size);
}
