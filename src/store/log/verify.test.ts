/** That every way of tampering with the log is pointed at, on a real database and as its superuser. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { writeActs } from '../intake.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { inventAct } from '../testing-acts.ts';
import { openVault } from '../vault/vault.ts';
import { anchorPath, readAnchors } from './anchors.ts';
import { hashEntry, NO_HASH } from './chain.ts';
import { readPublicKey } from './keys.ts';
import { type LogProblemKind, type LogReport, verifyLog } from './verify.ts';
import { openLog } from './writer.ts';

let db: TestDatabase;
let anchors: string;

before(async () => {
  db = await testDatabase('verify');
});
after(() => db.drop());

/** Forty entries, with anchors at 20 and 40. */
async function fill(): Promise<void> {
  await db.owner.query(
    'truncate declaration, declaration_item, decision, event, "case", outcome, log_entry, log_salt',
  );
  const random = seededRandom(1);
  writeFileSync(anchorPath(db.dataFolder), '');
  for (const half of [0, 1]) {
    const log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
    const acts = Array.from({ length: 20 }, (_, i) => inventAct(half * 20 + i, random));
    assert.equal((await writeActs(db.pool, log, acts)).ok, true);
    await log.close();
  }
  anchors = readFileSync(anchorPath(db.dataFolder), 'utf8');
}
beforeEach(fill);

async function verify(): Promise<LogReport> {
  const client = await db.pool.connect();
  try {
    const publicKey = readPublicKey(db.dataFolder);
    return await verifyLog({
      client,
      vault: openVault(db.pool, db.dataFolder),
      anchors: readAnchors(anchorPath(db.dataFolder)),
      publicKey,
    });
  } finally {
    client.release();
  }
}

function kinds(report: LogReport): LogProblemKind[] {
  return [...new Set(report.problems.map((problem) => problem.kind))].sort();
}

test('an untouched log verifies, at both anchors', async () => {
  const report = await verify();
  assert.deepEqual(
    { ...report, problems: [...report.problems] },
    {
      ...{ ok: true, entries: 40, anchors: 2, erased: [], problems: [], problemCount: 0 },
    },
  );
});

test('a changed field of an entry is pointed at', async () => {
  await db.owner.query(`update log_entry set subject = 'other' where seq = 7`);
  const report = await verify();
  assert.deepEqual(kinds(report), ['changed']);
  assert.equal(report.problems[0]?.seq, 7);
});

test('a missing entry is pointed at, and the rows that it covered', async () => {
  await db.owner.query('delete from log_entry where seq between 11 and 12');
  const report = await verify();
  assert.deepEqual(kinds(report), ['missing', 'row-without-entry']);
  assert.deepEqual([report.problems[0]?.seq, report.problems[0]?.toSeq], [11, 12]);
});

test('two entries that changed places are pointed at, with the place they came from', async () => {
  await db.owner.query('update log_entry set seq = case seq when 5 then -9 else -5 end where seq in (5, 9)');
  await db.owner.query('update log_entry set seq = -seq where seq < 0');
  const moved = (await verify()).problems.filter((problem) => problem.kind === 'reordered');
  assert.deepEqual(
    moved.map((problem) => problem.seq),
    [5, 9],
  );
  assert.match(moved[0]?.message.en ?? '', /moved here from place 9/);
});

test('a cut tail is found by the anchor', async () => {
  for (const table of ['decision', 'event', 'outcome'])
    await db.owner.query(`delete from ${table} where log_seq > 35`);
  await db.owner.query('delete from log_entry where seq > 35');
  await db.owner.query(
    'delete from declaration d where not exists (select 1 from decision x where x.number = d.number)',
  );
  const report = await verify();
  assert.deepEqual(kinds(report), ['cut-tail']);
  assert.deepEqual([report.problems[0]?.seq, report.problems[0]?.toSeq], [36, 40]);
});

test('an emptied log is a cut tail too', async () => {
  await db.owner.query('truncate declaration, decision, event, outcome, log_entry, log_salt');
  const report = await verify();
  assert.deepEqual(kinds(report), ['cut-tail']);
});

test('a chain that was recomputed in whole does not meet its anchors', async () => {
  await recompute(25, 'another subject');
  const report = await verify();
  assert.deepEqual(kinds(report), ['rewritten']);
  assert.deepEqual([report.problems[0]?.seq, report.problems[0]?.toSeq], [21, 40]);
});

test('an entry that was put in with a hash of its own breaks the link', async () => {
  const { rows } =
    await db.owner.query(`select partition, seq::int, at, kind, subject, encode(payload_hash, 'hex') as "payloadHash",
    encode(previous, 'hex') as previous from log_entry where seq = 30`);
  const forged = { ...rows[0], at: new Date(rows[0].at).toISOString(), subject: 'forged' };
  await db.owner.query(`update log_entry set subject = 'forged', hash = decode($1, 'hex') where seq = 30`, [
    hashEntry(forged),
  ]);
  const report = await verify();
  assert.deepEqual(kinds(report), ['broken-link']);
  assert.equal(report.problems[0]?.seq, 31);
});

test('rows that the log vouches for cannot be changed, added or deleted unseen', async () => {
  const attacks: [string, LogProblemKind[], number][] = [
    [`update decision set lane = 'examine' where log_seq = 3`, ['payload-changed'], 3],
    [`update decision set record = record || ' ' where log_seq = 4`, ['record-changed'], 4],
    [
      `update declaration set content = content || ' ' where number = (select number from decision where log_seq = 5)`,
      ['content-changed'],
      5,
    ],
    [`delete from event where id = (select min(id) from event where log_seq = 6)`, ['payload-changed'], 6],
    [
      `insert into event select 'X', number, version, kind, at, who, why, article, detail, 0, 7 from event where log_seq = 7 limit 1`,
      ['payload-changed'],
      7,
    ],
    [
      `insert into event values ('X', '', 0, 'k', now(), 'me', null, null, null, 0, 99)`,
      ['row-without-entry'],
      99,
    ],
    [`update event set who = 'else' where log_seq = 8 and kind = 'received'`, ['payload-changed'], 8],
  ];
  for (const [sql, expected, seq] of attacks) {
    await fill();
    await db.owner.query(sql);
    const report = await verify();
    assert.deepEqual([kinds(report), report.problems[0]?.seq], [expected, seq], sql);
  }
});

test('a salt that was destroyed without an order in the log is pointed at', async () => {
  await fill();
  await db.owner.query('delete from log_salt where seq = 3');
  const report = await verify();
  assert.deepEqual(
    report.problems.map(({ kind, seq }) => [kind, seq]),
    [['erased-without-order', 3]],
  );
  assert.deepEqual(report.erased, []);
  await fill();
});

test('forged and lost anchors are told apart from a torn last line', async () => {
  const path = anchorPath(db.dataFolder);
  writeFileSync(path, `${anchors}{"partition":0,"se`);
  assert.equal((await verify()).ok, true);
  writeFileSync(path, anchors.replace('"seq":20', '"seq":21'));
  assert.deepEqual(kinds(await verify()), ['anchor-forged']);
  writeFileSync(path, '');
  assert.deepEqual(kinds(await verify()), ['anchors-missing']);
});

/** What somebody with every right on the database and no key can do: change an entry and compute all hashes anew. */
async function recompute(seq: number, subject: string): Promise<void> {
  await db.owner.query('update log_entry set subject = $2 where seq = $1', [seq, subject]);
  const { rows } =
    await db.owner.query(`select partition, seq::int, at, kind, subject, encode(payload_hash, 'hex') as "payloadHash"
    from log_entry order by seq`);
  let previous = NO_HASH;
  for (const row of rows) {
    const hash = hashEntry({ ...row, at: new Date(row.at).toISOString(), previous });
    await db.owner.query(
      `update log_entry set previous = decode($2, 'hex'), hash = decode($3, 'hex') where seq = $1`,
      [row.seq, previous, hash],
    );
    previous = hash;
  }
}
