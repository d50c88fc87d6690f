import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeId } from '../core/id.ts';
import { seededRandom } from '../core/random.ts';
import { USUAL_RETENTION } from '../reference/retention.ts';
import { type Act, writeActs } from '../store/intake.ts';
import { type LogWriter, openLog } from '../store/log/writer.ts';
import { readLooks } from '../store/queries/audit.ts';
import { readDeclaration, readEvents } from '../store/queries/declarations.ts';
import { type TestDatabase, testDatabase } from '../store/testing.ts';
import { inventAct } from '../store/testing-acts.ts';
import type { Sealed } from '../store/vault/seal.ts';
import { openVault, type Vault } from '../store/vault/vault.ts';
import { type ErasureOrder, erase } from './erase.ts';
import { verifyReport } from './evidence.ts';
import { openEvents, wordsOf } from './said.ts';

let db: TestDatabase;
let log: LogWriter;
let vault: Vault;
before(async () => {
  db = await testDatabase('erase');
  log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
  vault = openVault(db.pool, db.dataFolder);
});
after(async () => {
  await log?.close();
  await db?.drop();
});

const random = seededRandom(11);
const newId = (): string => makeId(Date.now(), random.next);
let next = 0;

/** A stored declaration of a party with an outcome. */
async function keep(importerId: string, declaredOn: string): Promise<string> {
  const act = inventAct(next++, random);
  const declaration = { ...act.declaration!, importerId, declaredOn };
  const { number, version, office } = declaration;
  const outcome = {
    ...{ id: newId(), number, version, code: 'A', verdict: 'clean' as const, notes: `says ${importerId}` },
    ...{ examiner: 'someone', occurredAt: act.at, recordedAt: act.at, source: 'officer' as const },
    ...{ wasRandom: false, office, importerId, hs6: '610910', declaredOn },
  };
  const whole: Act = { ...act, declaration, outcomes: [outcome] };
  assert.equal((await writeActs(db.pool, log, await vault.seal([whole]))).ok, true);
  return number;
}

const ORDER = {
  rule: '개인정보 보호법 제36조에 따른 요구 2031-7호',
  by: 'data-protection-officer',
  despite: null,
  isRehearsal: false,
  today: '2032-02-01',
  at: '2032-02-01T00:00:00.000Z',
};
const order = (
  changes: Partial<ErasureOrder> & Pick<ErasureOrder, 'party'>,
): Promise<Awaited<ReturnType<typeof erase>>> =>
  erase({ pool: db.pool, vault, log, newId }, { ...ORDER, ...changes });
/** As another process sees it: nothing remembered. */
const open = async (number: string) => {
  const row = (await readDeclaration(db.pool, number))!;
  const [opened] = await openVault(db.pool, db.dataFolder).open([row.content]);
  return { row, opened: opened! };
};
/** Without the complaint that no second has passed yet in which an anchor was written. */
const verify = async () => {
  const report = await verifyReport(db.pool, db.dataFolder, () => {});
  return { ...report, problems: report.problems.filter(({ kind }) => kind !== 'anchors-missing') };
};

test('a person is erased: nothing of theirs can be read, the log holds, and says by which rule', async () => {
  const [theirs, other] = [await keep('KIM-1', '2026-02-03'), await keep('LEE-2', '2026-02-03')];
  const rehearsed = await order({ party: 'KIM-1', isRehearsal: true });
  assert.deepEqual([rehearsed.declarations, rehearsed.keys, rehearsed.outcomes], [1, 2, 1]);
  assert.ok('text' in (await open(theirs)).opened, 'a rehearsal changes nothing');
  const done = await order({ party: 'KIM-1' });
  assert.deepEqual([done.declarations, done.keys, done.entries], [1, 2, 1]);
  const { row, opened } = await open(theirs);
  assert.ok('erased' in opened && opened.erased.rule === ORDER.rule);
  assert.deepEqual([row.importerId, row.sellerId], [null, null]);
  const { rows } = await db.owner.query<{ words: string }>(
    `select (select string_agg(to_jsonb(t)::text, ' ') from ${'declaration'} t where number = $1)
       || (select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from declaration_item t where number = $1)
       || (select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from outcome t where number = $1)
       || (select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from "case" t where number = $1)
       || (select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from search_entry t where number = $1) as words`,
    [theirs],
  );
  assert.ok(!rows[0]!.words.includes('KIM-1'));
  assert.ok('text' in (await open(other)).opened);
  const report = await verify();
  assert.deepEqual(report.problems, []);
  assert.equal(report.erased.length, 1);
  const { rows: events } = await db.pool.query(`select who, why, article from event where kind = 'erase'`);
  assert.deepEqual(events, [{ who: ORDER.by, why: ORDER.rule, article: '개인정보 보호법 제21조, 제36조' }]);
  await assert.rejects(order({ party: 'KIM-1' }), { code: 'erase/nothing' });
  const again = await keep('KIM-1', '2026-02-03');
  assert.ok('text' in (await open(again)).opened, 'who comes again gets a new key');
});

test('what has still to be kept is left, unless it is said why not', async () => {
  const [old, young] = [await keep('PARK-3', '2026-12-31'), await keep('PARK-3', '2027-01-01')];
  const done = await order({ party: 'PARK-3' });
  assert.deepEqual([done.declarations, done.keptYears, done.lastYearToErase], [1, [2027], 2026]);
  assert.ok('erased' in (await open(old)).opened);
  assert.ok('text' in (await open(young)).opened);
  const forced = await order({ party: 'PARK-3', despite: '법원 결정' });
  assert.equal(forced.declarations, 1);
  assert.ok('erased' in (await open(young)).opened);
});

test('at the end of the term everybody’s old declarations go at once', async () => {
  const numbers = [
    await keep('A-4', '2026-05-05'),
    await keep('B-5', '2026-06-06'),
    await keep('B-5', '2030-06-06'),
  ];
  const { keptYears } = await order({ party: null, rule: '보존기간 경과' });
  const kinds = await Promise.all(numbers.map(async (number) => Object.keys((await open(number)).opened)[0]));
  assert.deepEqual(kinds, ['erased', 'erased', 'text']);
  assert.ok(keptYears.includes(2030));
  assert.deepEqual((await verify()).problems, []);
});

test('each class goes at the end of its own term, as two people have set it', async () => {
  const number = await keep('TERM-7', '2024-03-03');
  const seal = (of: 'draft' | 'objection', year: number) =>
    vault.sealWords([{ party: 'TERM-7', class: of, year, text: `${of} ${year}` }]);
  const [draft] = await seal('draft', 2029);
  const [grounds] = await seal('objection', 2029);
  await db.owner.query(
    `insert into setting_version (name, version, body, valid_from, why, made_by, made_at, confirmed_by, confirmed_at)
     values ('retention', 1, $1, '2000-01-01', 'test', 'one', now(), 'other', now())`,
    [
      JSON.stringify({
        terms: USUAL_RETENTION.terms.map((term) =>
          term.id === 'declaration' ? { ...term, years: 9 } : term,
        ),
      }),
    ],
  );
  const due = await order({ party: 'TERM-7', isRehearsal: true });
  const lastOf = (id: string) => due.classes.find((one) => one.id === id)!;
  assert.deepEqual(
    [lastOf('declaration').lastYear, lastOf('draft').lastYear, lastOf('objection').lastYear],
    [2022, 2030, 2026],
  );
  assert.equal((await order({ party: 'TERM-7' })).keys, 2, 'draft and notes of the examination');
  const fresh = openVault(db.pool, db.dataFolder);
  const [first, second] = await fresh.open([draft!, grounds!]);
  assert.ok('erased' in first! && 'text' in second!);
  assert.ok('text' in (await open(number)).opened, 'nine years keep it');
});

/** As words were written before they were sealed: in clear, and vouched for by the log as they are. */
async function keepPlain(importerId: string): Promise<string> {
  const plain: Vault = {
    ...vault,
    sealWords: async (words) => words.map(({ text }) => text as unknown as Sealed),
  };
  const old = await openLog({ pool: db.pool, dataFolder: db.dataFolder, partition: 7, vault: plain });
  const act = inventAct(next++, random);
  const declaration = { ...act.declaration!, importerId, declaredOn: '2020-04-04' };
  const { number, version } = declaration;
  const said = { ...act.events![0]!, id: newId(), kind: 'hold', who: 'somebody', why: '1. 옛말 2. 또' };
  const whole: Act = { ...act, declaration, events: [...act.events!, said] };
  assert.equal((await writeActs(db.pool, old, await vault.seal([whole]))).ok, true);
  await db.owner.query(
    `insert into awaited (id, kind, number, version, office, asked_by, asked_at, due_at, says, step, answer)
     values ($1, 'opinion', $2, $3, '020', 'somebody', now(), now(), '옛말', 'answered', '옛말')`,
    [newId(), number, version],
  );
  await old.close();
  return number;
}

test('words from before they were sealed are read as they are, and blanked and told of when they are erased', async () => {
  const number = await keepPlain('OLD-8');
  const read = async () =>
    (await openEvents(vault, await readEvents(db.pool, number))).find(({ kind }) => kind === 'hold')?.why;
  assert.equal(await read(), '1. 옛말 2. 또');
  const done = await order({ party: 'OLD-8' });
  assert.equal(done.entries, 1);
  assert.equal(await read(), undefined);
  const { rows } = await db.owner.query('select says, answer from awaited where number = $1', [number]);
  assert.deepEqual(rows, [{ says: '', answer: null }]);
  assert.deepEqual((await verify()).problems, []);
});

test('looks go at the end of their own term, and nobody’s before', async () => {
  const number = await keep('LOOK-9', '2031-02-03');
  const look = (at: string, note: string) => ({
    ...{ kind: 'purpose', subject: `${number}/1`, at },
    purposes: [
      { id: newId(), at, account: 'looker', number, field: '/importer/name', purpose: 'appeal', note },
    ],
  });
  await writeActs(db.pool, log, [look('2026-05-05T00:00:00.000Z', '김가')]);
  await writeActs(db.pool, log, [look('2031-05-05T00:00:00.000Z', '박나')]);
  const due = await order({ party: null, isRehearsal: true });
  assert.equal(due.looks, 1);
  assert.equal((await order({ party: null, rule: '보존기간 경과' })).looks, 1);
  const looks = await readLooks(db.pool, { number, limit: 9 });
  assert.deepEqual(
    [
      looks.map(({ account }) => account),
      await wordsOf(
        vault,
        looks.map(({ note }) => note),
      ),
    ],
    [['looker'], ['박나']],
  );
  assert.deepEqual((await verify()).problems, []);
  assert.equal((await order({ party: null, isRehearsal: true })).looks, 0);
});

test('the application cannot destroy a proof by itself, and whoever does it behind its back is pointed at', async () => {
  const number = await keep('CHOI-6', '2030-01-01');
  for (const sql of [
    'delete from log_salt',
    'update data_key set salt = null',
    `update declaration set content = ''`,
  ]) {
    await assert.rejects(db.pool.query(sql), /permission denied/, sql);
  }
  await assert.rejects(
    db.pool.query(`select * from erase_declarations('{}', '{}', '{}', '', now())`),
    /a rule is needed/,
  );
  const { content } = (await readDeclaration(db.pool, number))!;
  const key = String(content).split('.')[1];
  await db.owner.query(`update data_key set salt = null, destroyed_at = now(), rule = 'x' where id = $1`, [
    key,
  ]);
  const { rows } = await db.owner.query<{ seq: number }>(
    'select log_seq::int as seq from decision where number = $1',
    [number],
  );
  const report = await verify();
  assert.deepEqual(
    report.problems.map(({ kind, seq }) => [kind, seq]),
    [['erased-without-order', rows[0]!.seq]],
  );
});
