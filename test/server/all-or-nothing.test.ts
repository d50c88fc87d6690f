/** What must happen together does: being marked as told and being told, a move and its word, an account and its firms. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addDemonstrationAccounts, DEMONSTRATION_ACCOUNTS } from '../../src/app/accounts.ts';
import { deskRound } from '../../src/app/desk-clock.ts';
import { demonstrationTraders } from '../../src/app/trader-desk/demonstration.ts';
import { openLog } from '../../src/store/log/writer.ts';
import { testDatabase } from '../../src/store/testing.ts';
import { makeCountry } from '../../src/synthetic/index.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let officer: Client;
let dealt: { id: string; number: string };

before(async () => {
  house = await startHouse('all_or_nothing', { acceptanceBasis: null });
  const rows = Array.from({ length: 40 }, (_, place) => declarationAt('020', place));
  assert.equal((await house.machine.post('declarations/batch', rows)).status, 200);
  officer = await house.as('officer-020');
  dealt = (await officer.post('cases/next', {})).json.case;
});
after(() => house?.end());

/** Lets something happen while a table is away. */
async function without<Value>(table: string, work: () => Promise<Value>): Promise<Value> {
  await house.database.owner.query(`alter table ${table} rename to table_away`);
  try {
    return await work();
  } finally {
    await house.database.owner.query(`alter table table_away rename to ${table}`);
  }
}

async function toldOf(kind: string): Promise<number> {
  const sql = 'select count(*)::int as n from notice where kind = $1 and number = $2';
  return (await house.database.owner.query<{ n: number }>(sql, [kind, dealt.number])).rows[0]!.n;
}

test('who could not be told of what is overdue is told at the next round, and once', async () => {
  await house.database.owner.query(`update "case" set due_at = '2020-01-01T00:00:00Z' where id = $1`, [
    dealt.id,
  ]);
  await without('notice', () => assert.rejects(deskRound(house.house)));
  await deskRound(house.house);
  await deskRound(house.house);
  assert.equal(await toldOf('case-overdue'), 2, 'the officer and the supervisor');
});

test('a reassignment of which nobody can be told does not happen', async () => {
  const supervisor = await house.as('supervisor-020');
  const move = { to: 'colleague-020', reason: '교대' };
  const failed = await without('notice', () => supervisor.post(`cases/${dealt.id}/reassign`, move));
  assert.equal(failed.status, 500);
  const { rows } = await house.database.owner.query('select assignee from "case" where id = $1', [dealt.id]);
  assert.equal(rows[0].assignee, 'officer-020');
  assert.equal((await supervisor.post(`cases/${dealt.id}/reassign`, move)).status, 200);
  assert.equal(await toldOf('assigned'), 1);
});

test('the accounts of the demonstration are there all together, or not at all', async () => {
  const empty = await testDatabase('demonstration_accounts');
  const log = await openLog({ pool: empty.pool, dataFolder: empty.dataFolder });
  try {
    const traders = demonstrationTraders(makeCountry(1));
    const at = '2026-11-19T00:00:00.000Z';
    const add = () => addDemonstrationAccounts({ pool: empty.pool, log }, empty.dataFolder, at, traders);
    const count = async () => (await empty.pool.query('select 1 from account')).rowCount;
    await empty.owner.query('alter table account_party rename to party_away');
    await assert.rejects(add());
    assert.equal(await count(), 0);
    await empty.owner.query('alter table party_away rename to account_party');
    await add();
    const lines = readFileSync(join(empty.dataFolder, 'accounts.txt'), 'utf8').trim().split('\n');
    assert.equal(lines.length, DEMONSTRATION_ACCOUNTS.length + traders.length);
    assert.equal(await count(), lines.length);
  } finally {
    await log.close();
    await empty.drop();
  }
});
