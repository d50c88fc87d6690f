/** That dealing is fair and exact: nobody gets a case twice, none is lost, and who gets what depends on nothing but chance. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { anchorPath, readAnchors } from '../store/log/anchors.ts';
import { readPublicKey } from '../store/log/keys.ts';
import { verifyLog } from '../store/log/verify.ts';
import { openLog } from '../store/log/writer.ts';
import { readAssignments } from '../store/queries/assignments.ts';
import { readEvents } from '../store/queries/declarations.ts';
import { type TestDatabase, testDatabase } from '../store/testing.ts';
import { openVault } from '../store/vault/vault.ts';
import { dealAll, deskParts, measureFairness, openCases, testOfficers } from './dealing.fixture.ts';
import { handBack, reassign } from './dealing.ts';
import { openEvents } from './said.ts';

const CHILD = fileURLToPath(new URL('dealing-child.fixture.ts', import.meta.url));
const CASES = 1500;
/** A fair dealing misses this once in ten thousand runs. */
const LEAST_P = 1e-4;

let fair: TestDatabase;
let killed: TestDatabase;
before(async () => {
  [fair, killed] = await Promise.all([testDatabase('dealing'), testDatabase('dealing_killed')]);
});
after(async () => {
  await Promise.all([fair.drop(), killed.drop()]);
});

test('officers who all ask at once get every case once, by chance alone', async () => {
  const log = await openLog({ pool: fair.pool, dataFolder: fair.dataFolder });
  await openCases(deskParts(fair.pool, log), CASES);
  await log.close();
  const dealt = await dealAll(fair.pool, fair.dataFolder, testOfficers(60), 3);
  const fairness = await measureFairness(fair.pool);
  assert.equal(dealt.dealt, CASES);
  assert.deepEqual([fairness.cases, fairness.open, fairness.wrong], [CASES, 0, 0]);
  for (const found of [fairness.byImporter, fairness.byKind])
    assert.ok(found.p > LEAST_P && found.degrees > 100, JSON.stringify(found));
});

test('a hand-back needs a reason and stands in the log; a supervisor moves a case with another', async () => {
  const log = await openLog({ pool: fair.pool, dataFolder: fair.dataFolder });
  const parts = deskParts(fair.pool, log);
  const { rows } = await fair.pool.query<{ id: string; assignee: string }>(
    `select id, assignee from "case" where state = 'dealt' order by id limit 1`,
  );
  const { id, assignee } = rows[0]!;
  await assert.rejects(handBack(parts, id, assignee, '  '), { kind: 'invalid' });
  await assert.rejects(handBack(parts, id, 'somebody-else', 'r'), { kind: 'not-allowed-now' });
  const back = await handBack(parts, id, assignee, '휴가');
  assert.deepEqual([back.state, back.round, back.assignee], ['open', 1, null]);
  const given = await reassign(parts, id, 'supervisor', 'officer-9', '업무 조정');
  assert.equal(given.assignee, 'officer-9');
  await assert.rejects(reassign(parts, id, 'supervisor', 'officer-9', 'again'), { kind: 'not-allowed-now' });
  const all = await readAssignments(fair.pool, null, '2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z');
  assert.deepEqual(
    all
      .filter(({ caseId }) => caseId === id)
      .map(({ kind, officer, fromOfficer, doneBy }) => [kind, officer, fromOfficer, doneBy]),
    [
      ['dealt', assignee, null, assignee],
      ['returned', null, assignee, assignee],
      ['reassigned', 'officer-9', null, 'supervisor'],
    ],
  );
  const events = await openEvents(log.vault, await readEvents(fair.pool, given.number));
  assert.deepEqual(
    events.map(({ kind, why }) => [kind, why]),
    [
      ['deal', undefined],
      ['return', '휴가'],
      ['reassign', '업무 조정'],
    ],
  );
  await log.close();
});

/** Deals in a process of its own until it is killed. @returns the cases that it was told were dealt */
function dealAndKill(partition: number, cases: number): Promise<string[]> {
  const child = fork(CHILD, [killed.appUrl, killed.dataFolder, String(partition)], { stdio: 'inherit' });
  const told: string[] = [];
  return new Promise((resolve) => {
    child.on('message', (id) => {
      told.push(String(id));
      if (told.length === cases) child.kill('SIGKILL');
    });
    child.on('exit', () => resolve(told));
  });
}

test('processes killed in the middle of dealing lose no case and deal none twice', async () => {
  const log = await openLog({ pool: killed.pool, dataFolder: killed.dataFolder });
  await openCases(deskParts(killed.pool, log), 700);
  await log.close();
  const told: string[] = [];
  for (const cases of [40, 7, 90]) {
    const both = await Promise.all([dealAndKill(1, cases), dealAndKill(2, cases + 13)]);
    told.push(...both.flat());
  }
  assert.equal(new Set(told).size, told.length, 'nobody was told of a case that somebody else was given');
  const { rows } = await killed.pool.query<{ id: string }>(
    'select id from "case" where id = any($1) and state = $2',
    [told, 'dealt'],
  );
  assert.equal(rows.length, told.length, 'what was answered is stored');
  const rest = await dealAll(killed.pool, killed.dataFolder, testOfficers(50), 2);
  const fairness = await measureFairness(killed.pool);
  assert.deepEqual([fairness.cases, fairness.open, fairness.wrong], [700, 0, 0]);
  assert.ok(rest.dealt > 0 && rest.dealt <= 700 - told.length);
  const client = await killed.pool.connect();
  const { dataFolder } = killed;
  const anchors = readAnchors(anchorPath(dataFolder));
  const report = await verifyLog({
    client,
    vault: openVault(killed.pool, dataFolder),
    anchors,
    publicKey: readPublicKey(dataFolder),
  });
  client.release();
  assert.deepEqual([report.ok, report.problems], [true, []]);
});
