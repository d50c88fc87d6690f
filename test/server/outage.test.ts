/** Rehearsal: the model fails at noon, two people declare the outage, decisions are marked, it ends, the backlog is screened again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { putInForce } from '../../src/app/get-ready.ts';
import { openHouse } from '../../src/app/open-house.ts';
import { replayRow } from '../../src/app/replay-row.ts';
import type { OutageView } from '../../src/exchange/contract.ts';
import { readRecord } from '../../src/screening/record.ts';
import { storeArtefact, storeModel } from '../../src/store/queries/artefacts.ts';
import { readDecisions, readDeclaration, readEvents } from '../../src/store/queries/declarations.ts';
import type { Answer } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { reportAll } from '../builders/reports.ts';

let house: TestHouse;
let place = 0;
let broken = 0;

before(async () => {
  house = await startHouse('outage');
});
after(() => house?.end());

const view = async (account = 'supervisor-020'): Promise<OutageView> =>
  (await (await house.as(account)).get('outage')).json;

async function post(account: string, path: string, body: object = {}): Promise<Answer> {
  return (await house.as(account)).post(path, body);
}

/** Files so many declarations with office 020, in store and paid; the answers of the gate. */
async function file(count: number, changes: object = {}): Promise<{ number: string; lane: string }[]> {
  const rows = Array.from({ length: count }, () => declarationAt('020', place++, changes));
  await reportAll(house.machine, rows);
  const answer = await house.machine.post('declarations/batch', rows);
  assert.equal(answer.status, 200, answer.text);
  return answer.json;
}

/** Names a model in force whose bytes are none of a model. */
async function breakModel(): Promise<void> {
  const { pool } = house.house;
  const at = new Date().toISOString();
  const id = await storeArtefact(pool, 'model', Buffer.from(`{${broken++}`), at);
  await storeModel(pool, { id, name: 'import', state: 'active', card: {}, figures: {}, trainedAt: at });
  await putInForce(house.house);
}

async function mendModel(): Promise<void> {
  await house.database.owner.query(`update model set state = 'retired'`);
  await putInForce(house.house);
}

async function until(what: string, is: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 400; tried++) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

test('without two signatures nothing can be declared, and nobody signs twice', async () => {
  const refused = await post('supervisor-020', 'outage', { reason: '모델 장애', minutes: 60 });
  assert.equal(refused.status, 409);
  assert.match(refused.json.message.en, /signatures of two people; it has 0/);
  assert.equal((await post('supervisor-020', 'outage/sign')).status, 200);
  assert.equal((await post('supervisor-020', 'outage/sign')).status, 409);
  assert.equal((await view()).fallback.isInForce, false);
  const signed = await post('administrator', 'outage/sign');
  assert.equal(signed.json.fallback.isInForce, true, JSON.stringify(signed.json));
});

test('whoever lost the account no longer counts as a signature', async () => {
  await house.database.owner.query(`update account set is_active = false where id = 'administrator'`);
  assert.equal((await view()).fallback.isInForce, false);
  await house.database.owner.query(`update account set is_active = true where id = 'administrator'`);
  assert.equal((await view()).fallback.isInForce, true);
});

test('a fault means documents until an outage is declared', async () => {
  await breakModel();
  const answers = await file(20);
  assert.ok(
    answers.every(({ lane }) => lane !== 'release'),
    JSON.stringify(answers[0]),
  );
});

test('one proposes, a second declares: not the same, not twice, not too long, not what was withdrawn', async () => {
  const long = await post('supervisor-020', 'outage', { reason: '모델 장애', minutes: 1000 });
  assert.equal(long.status, 422);
  assert.equal(long.json.problems[0].code, 'outage/too-long');
  const first = await post('supervisor-020', 'outage', { reason: '모델 장애', minutes: 60 });
  const id = first.json.proposed.id;
  assert.equal((await post('supervisor-040', 'outage', { reason: '또', minutes: 60 })).status, 409);
  const self = await post('supervisor-020', 'outage/confirm', { id });
  assert.equal(self.status, 409);
  assert.match(self.json.message.en, /another person/);
  assert.equal((await post('supervisor-020', 'outage/withdraw', { id })).status, 200);
  assert.equal((await post('supervisor-040', 'outage/confirm', { id })).status, 409);
  const again = await post('supervisor-020', 'outage', { reason: '모델 장애', minutes: 60 });
  const both = await Promise.all([
    post('supervisor-040', 'outage/confirm', { id: again.json.proposed.id }),
    post('administrator', 'outage/confirm', { id: again.json.proposed.id }),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const { running } = await view('officer-020');
  assert.equal(running?.id, again.json.proposed.id);
  const third = await post('supervisor-040', 'outage', { reason: '또', minutes: 60 });
  assert.match(third.json.message.en, /declared already, until/);
});

let marked: { number: string; lane: string }[] = [];

test('in the outage the fallback decides: releases again, lists still stop, every decision is marked and replays', async () => {
  await house.database.owner.query(
    `insert into watch_list_entry (list, kind, key, demand, source, valid_from, created_by, created_at)
     values ('late', 'importer', 'OUT-LATE', 'stop', 'test', '2020-01-01', 'test', now())`,
  );
  marked = await file(40);
  assert.ok(marked.some(({ lane }) => lane === 'release'));
  const { running } = await view();
  assert.equal(running?.marked, 40);
  for (const { number } of marked.slice(0, 10)) {
    const [decision] = await readDecisions(house.house.pool, number);
    const record = readRecord(decision!.record);
    assert.equal(record.inputs.outage, running?.id);
    assert.ok(!record.findings.some(({ source }) => source === 'fault' || source === 'detector'));
    const { content } = (await readDeclaration(house.house.pool, number))!;
    assert.ok(
      (await replayRow(house.house.editions, house.house.vault, { record: decision!.record, content }))
        .isIdentical,
    );
    const events = await readEvents(house.house.pool, number);
    assert.ok(events.some(({ kind }) => kind === 'outage-mark'));
  }
});

test('a house that was killed and starts again is still in the outage', async () => {
  const { settings, store, log, clock, catalogue } = house.house;
  const again = openHouse({ settings, store, log, clock, catalogue });
  await putInForce(again);
  assert.equal(again.outage.current(), undefined);
  await again.outage.reload();
  const { running } = await view();
  assert.equal(again.outage.current()?.id, running?.id);
  assert.equal(again.outage.current()?.engine.edition.manifest.model, null);
});

test('ended once, not twice; nothing is screened again while the model is still broken', async () => {
  // An importer whom a list knows only since the outage: the fallback was frozen before.
  marked.push(...(await file(3, { importer: { id: 'OUT-LATE', name: '늦은상사' } })));
  const { id } = (await view()).running!;
  const ended = await post('supervisor-020', 'outage/end', { id, reason: '복구됨' });
  assert.equal(ended.status, 200);
  assert.equal(ended.json.running, null);
  const twice = await post('supervisor-040', 'outage/end', { id, reason: '복구됨' });
  assert.equal(twice.status, 409);
  assert.match(twice.json.message.en, /ended already/);
  const [past] = ended.json.past;
  assert.deepEqual([past.marked, past.rescreened, past.clearedAt], [43, 0, null]);
  assert.equal((await file(1))[0]?.lane === 'release', false);
});

test('the backlog is screened again by the regular policy: differences are audited, a stop proposes a recall', async () => {
  await mendModel();
  await until('the outage to be cleared', async () => (await view()).past[0]?.clearedAt !== null);
  const [past] = (await view()).past;
  assert.equal(past?.rescreened, 43);
  assert.ok(past!.differing >= 3, JSON.stringify(past));
  const kinds = new Map<string, number>();
  for (const { number } of marked) {
    const events = await readEvents(house.house.pool, number);
    const again = events.filter(({ kind }) => kind === 'outage-rescreened');
    assert.equal(again.length, 1);
    for (const { kind } of events) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    // What screening again decided can itself be computed again.
    const { record } = JSON.parse(String(again[0]!.detail));
    const { content } = (await readDeclaration(house.house.pool, number))!;
    assert.ok((await replayRow(house.house.editions, house.house.vault, { record, content })).isIdentical);
  }
  const late = await Promise.all(
    marked.slice(-3).map(({ number }) => readDeclaration(house.house.pool, number)),
  );
  for (const row of late) {
    const events = (await readEvents(house.house.pool, row!.number)).map(({ kind }) => kind);
    if (events.includes('accept')) {
      assert.equal(row!.state, 'post-audit');
      assert.ok(events.includes('audit') && events.includes('outage-recall-proposed'), events.join());
    } else {
      const { rows } = await house.database.owner.query(
        `select kind from "case" where number = $1 and state <> 'closed'`,
        [row!.number],
      );
      assert.deepEqual(rows, [{ kind: 'hold' }]);
    }
  }
  assert.ok((kinds.get('audit') ?? 0) >= 1, [...kinds].join(' '));
});

test('a kill in the middle of screening again leaves nothing half done: the rest follows, nothing twice', async () => {
  await breakModel();
  const proposed = await post('supervisor-020', 'outage', { reason: '두 번째', minutes: 60 });
  const { id } = proposed.json.proposed;
  await post('supervisor-040', 'outage/confirm', { id });
  const filed = await file(30);
  await post('supervisor-020', 'outage/end', { id, reason: '복구됨' });
  house.house.outage.rescreening.stop();
  // As if the process had died after some: their events are there, the outage is not cleared.
  const { settings, store, log, clock, catalogue } = house.house;
  await house.database.owner.query(`update model set state = 'retired'`);
  const again = openHouse({ settings, store, log, clock, catalogue });
  await putInForce(again);
  again.outage.rescreening.start();
  setImmediate(() => again.outage.rescreening.stop());
  await again.outage.rescreening.idle();
  const third = openHouse({ settings, store, log, clock, catalogue });
  await putInForce(third);
  third.outage.rescreening.start();
  await third.outage.rescreening.idle();
  for (const { number } of filed) {
    const events = await readEvents(third.pool, number);
    assert.equal(events.filter(({ kind }) => kind === 'outage-rescreened').length, 1, number);
  }
  assert.notEqual((await view()).past[0]?.clearedAt, null);
});

test('the gate declares by itself at the limit set beforehand, and its time ends it', async () => {
  const { rows } = await house.database.owner.query(`select body from policy where id = 'import'`);
  const body = rows[0].body;
  body.outage.automatic = { faults: 15, withinMinutes: 10, forMinutes: 1 };
  await house.database.owner.query(`update policy set body = $1 where id = 'import'`, [body]);
  await breakModel();
  await file(20);
  assert.equal((await view()).running, null, 'another fallback than was signed: nothing declares itself');
  for (const one of ['supervisor-020', 'supervisor-040'])
    assert.equal((await post(one, 'outage/sign')).status, 200);
  await file(20);
  await until('the gate to declare', async () => (await view()).running !== null);
  const { running } = await view();
  assert.equal(running?.voice, 'model');
  assert.equal(running?.declaredBy?.en, 'The gate (automatic)');
  await house.database.owner.query(`update outage set until = now() where id = $1`, [running!.id]);
  await house.house.outage.reload();
  assert.equal(house.house.outage.current(), undefined);
  const { past } = await view();
  assert.equal(past[0]?.endedBy?.en, 'Outage (automatic)');
});

test('authority that has expired declares nothing', async () => {
  const { rows } = await house.database.owner.query(`select body from policy where id = 'import'`);
  const body = rows[0].body;
  body.outage.validTo = '2020-01-01';
  await house.database.owner.query(`update policy set body = $1 where id = 'import'`, [body]);
  await putInForce(house.house);
  const refused = await post('supervisor-020', 'outage', { reason: '늦음', minutes: 60 });
  assert.equal(refused.status, 409);
  assert.match(refused.json.message.en, /ended on 2020-01-01/);
  delete body.outage;
  await house.database.owner.query(`update policy set body = $1 where id = 'import'`, [body]);
  await putInForce(house.house);
  assert.match((await view()).fallback.whyNot?.en ?? '', /no fallback/);
});
