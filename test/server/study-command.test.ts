/** What a click does with studies is done from the command line too: by the same people, with the same rights, in the same record. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { AskedByPerson } from '../../src/app/commands/as-person.ts';
import { bringTable, keepStudy, takeOut, takeStep, trainStudy } from '../../src/app/commands/study-acts.ts';
import type { Fault } from '../../src/core/problem.ts';
import type { StudyDefinition } from '../../src/exchange/contract.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { declarationAt } from '../builders/declarations.ts';
import { PASSWORD, startHouse, type TestHouse } from '../builders/house.ts';
import { gwanmun } from '../cli/gwanmun.ts';

let it: TestHouse;
const folder = temporaryFolder();
const told: string[] = [];
let study = '';
before(async () => {
  it = await startHouse('study_command');
});
after(async () => {
  await it?.end();
  rmSync(folder, { recursive: true, force: true });
});

function asked(account: string, stop = new AbortController().signal): AskedByPerson {
  const flags = { account, server: it.address };
  const password = () => Promise.resolve(PASSWORD);
  return { flags, env: {}, tell: (line) => void told.push(line), password, stop };
}

const ROWS = 300;
const heavy = Array.from({ length: ROWS }, (_, row) => (row * 37) % 1000);
const isHit = heavy.map((mass, row) => mass > 500 !== row % 10 < 2);

function parquet(): string {
  const path = `${folder}/examined.parquet`;
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'item.netMassKg', data: heavy, type: 'DOUBLE' },
      { name: 'penalty', data: isHit.map((hit) => (hit ? 500 : 0)), type: 'INT32' },
      { name: 'result', data: isHit.map((hit) => (hit ? 'fraud' : 'clean')), type: 'STRING' },
    ],
  });
  writeFileSync(path, Buffer.from(bytes));
  return path;
}

function draft(table: string, more: object = {}): string {
  const path = `${folder}/study.json`;
  const definition: StudyDefinition = {
    source: { kind: 'uploaded', table },
    outcome: { kind: 'column', column: 'result', yes: 'fraud' },
    ...{ columns: ['item.netMassKg'], groupBy: [], judge: { kind: 'share', percent: 25 }, seed: 1 },
    settings: { trees: 20, depth: 3, rate: 0.2, forNewGroups: false },
  };
  writeFileSync(path, JSON.stringify({ title: '무거운 화물', purpose: 'p', definition, ...more }));
  return path;
}

test('a Parquet table is brought, its leak is called out, and a study of it is trained', async () => {
  const { table, looked } = await bringTable(asked('officer-020'), parquet(), {
    column: 'result',
    yes: 'fraud',
  });
  assert.deepEqual(
    [table.rows, table.columns.map(({ name, kind }) => `${name} ${kind}`)],
    [ROWS, ['item.netMassKg number', 'penalty number', 'result code']],
  );
  const suspected = looked!.columns.filter(({ suspicions }) => suspicions.length > 0);
  assert.deepEqual(
    suspected.map(({ name, suspicions }) => [name, suspicions]),
    [
      ['penalty', ['tells-alone']],
      ['result', ['tells-alone']],
    ],
  );
  const made = await keepStudy(asked('officer-020'), draft(table.id), null);
  study = made.id;
  const trained = await trainStudy(asked('officer-020'), study);
  assert.equal(trained.version, 1);
  assert.ok(trained.model.figures.judgement.regimes[1]!.auc! > 0.7);
  assert.ok(
    told.some((line) => /%/.test(line)),
    'progress is told',
  );
});

test('a table that is not there, a wrong password and a password in clear are refused', async () => {
  const wrong = draft('none', { title: ' ' });
  await assert.rejects(keepStudy(asked('officer-020'), wrong, null), { code: 'input/unknown' });
  const stranger = { ...asked('officer-020'), password: () => Promise.resolve('wrong') };
  await assert.rejects(trainStudy(stranger, study), { code: 'input/not-signed-in' });
  const inClear = {
    ...asked('officer-020'),
    flags: { account: 'officer-020', server: 'http://far.example' },
  };
  await assert.rejects(trainStudy(inClear, study), { code: 'input/server' });
});

test('whoever gives up waiting cancels the training, and no model is stored', async () => {
  const stop = AbortSignal.abort();
  await assert.rejects(trainStudy(asked('officer-020', stop), study), { code: 'job/cancelled' });
  const { json } = await (await it.as('officer-020')).get(`studies/${study}`);
  assert.equal(json.trained.length, 1);
});

test('features go out as Parquet as they do as CSV', async () => {
  const path = `${folder}/features.parquet`;
  await takeOut(asked('officer-020'), study, 'features.parquet', path);
  const csv = (await (await it.as('officer-020')).get(`studies/${study}/features.csv`)).text;
  const [heading, ...lines] = csv.trimEnd().split('\n');
  const { buffer } = Uint8Array.from(readFileSync(path));
  const file = {
    byteLength: buffer.byteLength,
    slice: (from: number, to?: number) => buffer.slice(from, to),
  };
  const rows = await parquetReadObjects({ file });
  const names = Object.keys(rows[0]!).map((name) => `"${name}"`);
  assert.equal(heading, names.join());
  assert.deepEqual(
    rows.map((row) => Object.values(row).join()),
    lines,
  );
});

test('the way into force and back: what is wrong is told whole, another person confirms, one withdraws', async () => {
  const officer = await it.as('officer-020');
  const step = (name: string, body: object) => officer.post(`studies/${study}/models/1/${name}`, body);
  assert.equal((await step('shadow', { why: '시험' })).status, 200);
  const batch = Array.from({ length: 100 }, (_, place) => declarationAt('020', place));
  await it.machine.post('declarations/batch', batch);
  for (let round = 0; round < 200; round++) {
    if ((await officer.get(`studies/${study}`)).json.life.shadow.asked >= 100) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const why = { why: '시험' };
  const tooHigh = takeStep(asked('officer-020'), study, 1, 'propose', { from: 2, demand: 'tea', ...why });
  await assert.rejects(tooHigh, ({ code, message }: Fault) => {
    assert.equal(code, 'input/refused');
    assert.match(message, /\/from: .*\n {2}\/demand: /);
    return true;
  });
  assert.equal((await step('propose', { from: 0.5, demand: 'documents', ...why })).status, 200);
  const confirmed = await takeStep(asked('supervisor-020'), study, 1, 'confirm', why);
  assert.equal(confirmed.life.inForce!.version, 1);
  const env = { GWANMUN_PASSWORD: PASSWORD };
  const words = ['study', 'withdraw', study, '1', '--why', '충분합니다', '--account', 'officer-020'];
  const ended = await gwanmun([...words, '--server', it.address, '--json'], env);
  assert.equal(ended.code, 0, ended.err);
  assert.equal(JSON.parse(ended.out).inForce, null);
  const { rows } = await it.house.pool.query(
    "select kind, who from event where kind in ('study-in-force', 'study-withdrawn') order by id",
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['study-in-force', 'study-withdrawn'],
  );
  assert.notEqual(rows[0].who, rows[1].who);
});

test('where there is no terminal to ask for the password, that is said', async () => {
  const words = ['study', 'train', study, '--account', 'x', '--server', it.address];
  const { code, err } = await gwanmun(words, {});
  assert.equal(code, 65);
  assert.match(err, /GWANMUN_PASSWORD/);
});
