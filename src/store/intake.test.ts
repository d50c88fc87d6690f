/** That a batch is stored whole or not at all, and reads back as it was written. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sha256 } from '../core/hash.ts';
import { seededRandom } from '../core/random.ts';
import { copyAll, copyArray } from './copy.ts';
import { type Act, writeActs, writeBeside, writeWith } from './intake.ts';
import { anchorPath, readAnchors } from './log/anchors.ts';
import { readPublicKey } from './log/keys.ts';
import { type LogReport, verifyLog } from './log/verify.ts';
import { type LogWriter, openLog } from './log/writer.ts';
import { readDecisions, readDeclaration, readEvents, readOutcomes } from './queries/declarations.ts';
import { findExisting } from './queries/existing.ts';
import type { ItemRow } from './rows.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { inventAct } from './testing-acts.ts';
import { withClient } from './transaction.ts';
import { openVault } from './vault/vault.ts';

let db: TestDatabase;
let log: LogWriter;
const random = seededRandom(3);
let made = 0;
const invent = (): Act => inventAct(made++, random);

before(async () => {
  db = await testDatabase('intake');
  log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
});
after(async () => {
  await log.close();
  await db.drop();
});

async function count(table: string): Promise<number> {
  return (await db.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n;
}

async function verify(): Promise<LogReport> {
  const client = await db.pool.connect();
  const anchors = readAnchors(anchorPath(db.dataFolder));
  return verifyLog({
    client,
    vault: openVault(db.pool, db.dataFolder),
    anchors,
    publicKey: readPublicKey(db.dataFolder),
  }).finally(() => client.release());
}

/** Without the complaint that no second has passed yet in which an anchor was written. */
async function assertLogHolds(): Promise<void> {
  const doubts = (await verify()).problems.filter((problem) => problem.kind !== 'anchors-missing');
  assert.deepEqual(doubts, []);
}

async function itemsOf(number: string): Promise<ItemRow[]> {
  const { rows } = await db.pool.query<ItemRow>(
    `select sequence, hs_code as "hsCode", origin, departure, description, net_mass_kg as "netMassKg", quantity,
            customs_value_krw::float8 as "customsValueKrw", price_per_kg as "pricePerKg"
     from declaration_item where number = $1 order by sequence`,
    [number],
  );
  return rows;
}

test('a batch reads back as it was written', async () => {
  const acts = Array.from({ length: 40 }, invent);
  assert.deepEqual(await writeActs(db.pool, log, acts), { ok: true, value: undefined });
  for (const act of [acts[0]!, acts[39]!]) {
    const { declaration, items, decision, events } = act;
    const stored = await readDeclaration(db.pool, declaration!.number);
    assert.deepEqual(stored, { ...declaration, exporterId: null, decidedAt: declaration?.decidedAt });
    assert.deepEqual(await itemsOf(declaration!.number), items);
    assert.deepEqual(await readDecisions(db.pool, declaration!.number), [{ ...decision, modelId: null }]);
    const nothing = { why: null, detail: null };
    const inOrder = [...events!]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((event) => ({ ...event, ...nothing }));
    assert.deepEqual(await readEvents(db.pool, declaration!.number), inOrder);
  }
  assert.equal(await count('"case"'), 2);
  assert.equal(log.head.seq, 40);
  await assertLogHolds();
});

test('what is stored already is found in one question', async () => {
  const act = invent();
  await writeActs(db.pool, log, [act]);
  const { number, version, contentHash } = act.declaration!;
  const found = await findExisting(db.pool, [
    { number, version },
    { number, version: 2 },
  ]);
  assert.equal(found.size, 1);
  const existing = found.get(`${number}/1`);
  assert.deepEqual([existing?.contentHash, existing?.record], [contentHash, act.decision?.record]);
});

test('on a race nothing of the batch is written, and the log goes on without a gap', async () => {
  const taken = invent();
  await writeActs(db.pool, log, [taken]);
  const before = [await count('declaration'), await count('event'), await count('log_entry'), log.head.seq];
  const result = await writeActs(db.pool, log, [invent(), taken, invent()]);
  assert.deepEqual(result, { ok: false, code: 'store/already-stored', constraint: 'declaration_pkey' });
  assert.deepEqual(
    [await count('declaration'), await count('event'), await count('log_entry'), log.head.seq],
    before,
  );
  assert.equal((await writeActs(db.pool, log, [invent()])).ok, true);
  await assertLogHolds();
});

test('twenty writers at once of the same declaration: one wins', async () => {
  const same = invent();
  const results = await Promise.all(
    Array.from({ length: 20 }, () => writeActs(db.pool, log, [same, invent()])),
  );
  assert.equal(results.filter((result) => result.ok).length, 1);
  await assertLogHolds();
});

test('a second process on the same partition makes neither fail', async () => {
  const other = await openLog({ pool: db.owner, dataFolder: db.dataFolder });
  const work = Array.from({ length: 60 }, (_, i) =>
    i % 2 ? writeActs(db.pool, log, [invent()]) : writeActs(db.owner, other, [invent()]),
  );
  assert.ok((await Promise.all(work)).every((result) => result.ok));
  await other.close();
  await assertLogHolds();
});

test('two beside each other that wait for one another both end, and nobody writes beside one who is alone', async () => {
  await db.owner.query(
    'create table held (n int primary key, by text); grant select, update on held to gwanmun_app',
  );
  await db.owner.query(`insert into held values (1, ''), (2, '')`);
  const hold = (order: readonly number[], by: string) =>
    writeBeside(
      db.pool,
      log,
      async (client) => {
        for (const n of order) {
          await client.query('update held set by = by || $2 where n = $1', [n, by]);
          await client.query('select pg_sleep(0.05)');
        }
      },
      async () => ({ acts: [invent()], value: by }),
    );
  const alone = writeWith(db.pool, log, async () => ({ acts: [invent()], value: 'c' }));
  const ended = await Promise.all([hold([1, 2], 'a'), hold([2, 1], 'b'), alone]);
  assert.deepEqual(
    ended.map((one) => one.ok && one.value),
    ['a', 'b', 'c'],
  );
  const { rows } = await db.owner.query('select distinct length(by) as n from held');
  assert.deepEqual(rows, [{ n: 2 }]);
  await db.owner.query('drop table held');
  await assertLogHolds();
});

test('texts that try to break out arrive as they are', async () => {
  const nasty = 'tab\there \\N \\. line\nfeed\r "quote" \u0000 nul \ud800 half 𠮷 관문';
  const act = invent();
  const content = JSON.stringify({ name: nasty });
  const declaration = { ...act.declaration!, content, contentHash: sha256(content), importerId: nasty };
  const events = [{ ...act.events![0]!, why: nasty, detail: JSON.stringify({ nasty }) }];
  const items = [{ ...act.items![0]!, description: nasty }];
  assert.equal((await writeActs(db.pool, log, [{ ...act, declaration, events, items }])).ok, true);
  const clean = nasty.replace('\u0000', '\ufffd').toWellFormed();
  assert.equal((await readDeclaration(db.pool, declaration.number))?.content, content);
  assert.equal((await itemsOf(declaration.number))[0]?.description, clean);
  assert.equal((await readEvents(db.pool, declaration.number))[0]?.why, clean);
  await assertLogHolds();
});

test('arrays arrive as they are, whatever stands in them', async () => {
  const texts = ['plain', 'a,b', '{brace}', 'quote " back \\ slash', 'tab\tline\n', '', 'NULL', '관문'];
  await db.owner.query('create table listed (texts text[], numbers int[])');
  const line = `${copyArray(texts)}\t${copyArray([1, -2])}\n${copyArray([])}\t${copyArray([])}\n`;
  await withClient(db.owner, (client) => copyAll(client, [{ into: 'listed (texts, numbers)', lines: line }]));
  const { rows } = await db.owner.query('select * from listed');
  await db.owner.query('drop table listed');
  assert.deepEqual(rows, [
    { texts, numbers: [1, -2] },
    { texts: [], numbers: [] },
  ]);
});

test('statements of the caller and the acts that follow from them are one transaction', async () => {
  const act = invent();
  await writeActs(db.pool, log, [act]);
  const { number, office, declaredOn } = act.declaration!;
  const at = act.at;
  const outcome = {
    ...{
      id: `O${made}`,
      number,
      version: 1,
      code: 'C3',
      verdict: 'fraud' as const,
      recoveredKrw: 1_250_000,
      examiner: 'kim',
    },
    ...{
      occurredAt: at,
      recordedAt: at,
      source: 'officer' as const,
      wasRandom: true,
      office,
      hs6: '100000',
      declaredOn,
    },
  };
  const acts = [{ kind: 'outcome', subject: `${number}/1`, at, outcomes: [outcome] }];
  const moved = (client: { query(sql: string, values: unknown[]): Promise<unknown> }) =>
    client.query(`update declaration set state = 'held' where number = $1`, [number]);
  await assert.rejects(
    writeWith(db.pool, log, async (client) => {
      await moved(client);
      throw new Error('changed my mind');
    }),
    /changed my mind/,
  );
  assert.equal((await readDeclaration(db.pool, number))?.state, 'accepted');
  const done = await writeWith(db.pool, log, async (client) => {
    await moved(client);
    return { acts, value: 'held' };
  });
  assert.deepEqual(done, { ok: true, value: 'held' });
  assert.equal((await readDeclaration(db.pool, number))?.state, 'held');
  assert.equal((await readOutcomes(db.pool, number))[0]?.recoveredKrw, 1_250_000);
  await assertLogHolds();
});
