/** That a long backlog is read by a process beside, and that this process is gone as soon as many declarations come in. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openHistory } from '../../areas/clearance/index.ts';
import { makeId } from '../../core/id.ts';
import { seededRandom } from '../../core/random.ts';
import { type LogWriter, openLog } from '../../store/log/writer.ts';
import { applicationName } from '../../store/open.ts';
import { countBehind } from '../../store/queries/search.ts';
import { type TestDatabase, testDatabase } from '../../store/testing.ts';
import { openVault, type Vault } from '../../store/vault/vault.ts';
import { history, makeCountry } from '../../synthetic/index.ts';
import { storeHistory } from '../history-store.ts';
import { openSearchIndex } from './keep.ts';

let db: TestDatabase;
let log: LogWriter;
let vault: Vault;

before(async () => {
  db = await testDatabase('search_keep');
  log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
  vault = openVault(db.pool, db.dataFolder);
  const random = seededRandom(23);
  const parts = {
    ...{ pool: db.pool, vault, log, machineNow: Date.now },
    newId: () => makeId(Date.now(), random.next),
  };
  const past = history(makeCountry(5), { from: '2026-03-02', to: '2026-03-30', declarations: 6000 });
  await storeHistory(parts, past, openHistory(), { isInterrupted: false, progress: () => {} });
});
after(async () => {
  await log?.close();
  await db?.drop();
});

/** Sessions of other processes of ours in this database. */
async function sessionsBeside(): Promise<number> {
  const { rows } = await db.owner.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and application_name like 'gwanmun %' and application_name <> $1`,
    [applicationName()],
  );
  return rows[0]!.n;
}

async function until(what: string, is: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await is())) {
    assert.ok(performance.now() < end, `waited in vain: ${what}`);
    await sleep(20);
  }
}

test('a process beside reads a long backlog, and gives way to a rush', async () => {
  const behind = await countBehind(db.pool);
  assert.ok(behind > 5000, `${behind} entries to read`);
  const { pool, appUrl, dataFolder } = db;
  const index = openSearchIndex({ pool, vault, appUrl, dataFolder });
  const stop = index.keep();
  const reading = index.follow();
  await until('a process beside', async () => (await sessionsBeside()) > 0);
  index.wake(500);
  await until('it to give way', async () => (await sessionsBeside()) === 0);
  const left = await countBehind(db.pool);
  assert.ok(left > 0, 'nothing was left to give way over');
  await sleep(1500);
  assert.equal(await sessionsBeside(), 0, 'it came back in the rush');
  await until('the index to be followed all the same', async () => (await countBehind(db.pool)) < left);
  await stop();
  await reading;
});
