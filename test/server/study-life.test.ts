/** A model of a study from shadow into force and back: two people, decisions that say so, replays that stay the same. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { StudyDefinition, StudyView } from '../../src/exchange/contract.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let it: TestHouse;
let officer: Client;
let supervisor: Client;
let study = '';
before(async () => {
  it = await startHouse('study_life');
  [officer, supervisor] = [await it.as('officer-020'), await it.as('supervisor-020')];
  study = await trainedStudy(FIELDS);
});
after(() => it?.end());

const FIELDS = ['item.hs2', 'item.netMassKg'] as const;

/** A table whose columns are fields of declarations, or are not. */
async function trainedStudy([code, mass]: readonly [string, string]): Promise<string> {
  const rows = Array.from({ length: 400 }, (_, row) => {
    const heavy = (row * 37) % 1000;
    return `${['61', '85', '90'][row % 3]},${heavy},${heavy > 500 !== (row % 9 === 0) ? 'fraud' : 'clean'}`;
  });
  const body = [`${code},${mass},result`, ...rows].join('\n');
  const table = await officer.ask('POST', 'studies/tables?name=t.csv', { type: 'text/csv', body });
  const definition: StudyDefinition = {
    source: { kind: 'uploaded', table: table.json.id },
    outcome: { kind: 'column', column: 'result', yes: 'fraud' },
    columns: [code, mass],
    groupBy: [],
    judge: { kind: 'share', percent: 25 },
    settings: { trees: 30, depth: 3, rate: 0.2, forNewGroups: false },
    seed: 1,
  };
  const { id } = (await officer.post('studies', { title: '무거운 화물', purpose: 'p', definition })).json;
  const job = (await officer.post(`studies/${id}/train`)).json;
  for (;;) {
    const { json } = await officer.get(`jobs/${job.id}`);
    if (json.state === 'done') return id;
    assert.equal(json.state, 'running', JSON.stringify(json.note));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const step = (client: Client, name: string, body: object = { why: '시험' }) =>
  client.post(`studies/${study}/models/1/${name}`, body);
const life = async (): Promise<StudyView['life']> => (await officer.get(`studies/${study}`)).json.life;
const proposal = { from: 0.0001, demand: 'documents', why: '무거운 화물의 서류를 봅니다' };

test('a model that reads what no declaration says is not asked about live ones, and says why', async () => {
  const other = await trainedStudy(['colour', 'weight']);
  const refused = await officer.post(`studies/${other}/models/1/shadow`, { why: 'r' });
  assert.equal(refused.status, 409);
  assert.match(refused.json.message.en, /no import declaration has/);
});

test('in shadow a model is asked about what is decided, and nothing is decided otherwise', async () => {
  assert.equal((await step(officer, 'propose', proposal)).status, 409, 'shadow comes first');
  assert.equal((await step(officer, 'shadow')).status, 200);
  assert.equal((await step(officer, 'shadow')).status, 409, 'once');
  const batch = Array.from({ length: 110 }, (_, place) => declarationAt('020', place));
  const filed = await it.machine.post('declarations/batch', batch);
  assert.equal(filed.json.length, 110);
  let shadow = (await life()).shadow;
  for (let round = 0; round < 200 && (shadow?.asked ?? 0) < 110; round++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    shadow = (await life()).shadow;
  }
  assert.equal(shadow!.asked, 110);
  assert.equal(shadow!.shares.length, 5);
  const [, one] = shadow!.shares;
  assert.ok(one!.chosen >= 1 && one!.from > 0);
  const { rows } = await it.house.pool.query("select record from decision where record like '%study:%'");
  assert.equal(rows.length, 0);
});

test('what it shall ask for is checked, and only another person confirms it', async () => {
  const wrong = await step(officer, 'propose', { from: 2, demand: 'tea', why: 'r' });
  assert.deepEqual(
    wrong.json.problems.map(({ code }: { code: string }) => code),
    ['study/threshold', 'study/demand'],
  );
  assert.equal((await step(officer, 'propose', proposal)).status, 200);
  assert.equal((await step(supervisor, 'propose', proposal)).status, 409, 'one waits already');
  assert.equal((await step(officer, 'confirm')).status, 403, 'an officer may not');
  assert.match((await life()).whyNotConfirm!.en, /another person/);
  assert.equal((await step(supervisor, 'drop')).status, 200);
  // The supervisor proposes: then neither she nor the author confirms, but a third person.
  assert.equal((await step(supervisor, 'propose', proposal)).status, 200);
  assert.equal((await step(supervisor, 'confirm')).status, 403);
  const confirmed = await step(await it.as('analyst'), 'confirm');
  assert.equal(confirmed.status, 200, confirmed.text);
  assert.equal(confirmed.json.life.inForce.version, 1);
  assert.equal(confirmed.json.life.inForce.from, proposal.from);
});

async function decide(place: number): Promise<{ number: string; record: string }> {
  const filed = await it.machine.post('declarations', declarationAt('020', place));
  assert.equal(filed.status, 201, filed.text);
  const { number } = filed.json;
  const { rows } = await it.house.pool.query<{ record: string }>(
    'select record from decision where number = $1 order by id desc limit 1',
    [number],
  );
  return { number, record: rows[0]!.record };
}

test('in force it speaks in decisions, which replay to the same bytes and say it in words', async () => {
  const { number, record } = await decide(201);
  assert.ok(record.includes(`study:${study}`), record);
  const replay = await officer.post(`decisions/${number}/replay`);
  assert.equal(replay.json.isIdentical, true, replay.text);
  const { text } = await officer.get(`declarations/${number}`);
  assert.match(text, /무거운 화물/);
  assert.match(text, new RegExp(`/workbench/${study}`));
});

test('taken out of force by one person it is silent, and what it decided still replays', async () => {
  const { number } = await decide(202);
  assert.equal(
    (await step(await it.as('officer-040'), 'withdraw')).status,
    403,
    'not a stranger to the study',
  );
  const withdrawn = await step(officer, 'withdraw', { why: '너무 많이 고릅니다' });
  assert.equal(withdrawn.json.life.inForce, null);
  const after = await decide(203);
  assert.ok(!after.record.includes('study:'));
  assert.equal((await officer.post(`decisions/${number}/replay`)).json.isIdentical, true);
  const { rows } = await it.house.pool.query(
    "select kind, who from event where kind like 'study-%' order by id",
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind).filter((kind) => !['study-made', 'study-trained'].includes(kind)),
    [
      'study-shadow',
      'study-proposed',
      'study-dropped',
      'study-proposed',
      'study-in-force',
      'study-withdrawn',
    ],
  );
});
