/** A model of a study from shadow into force and back: two people, decisions that say so, replays that stay the same. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readStudyCard } from '../../src/app/commands/study.ts';
import { readEvidence } from '../../src/app/evidence-file/read-file.ts';
import { verifyEvidence } from '../../src/app/evidence-file/verify-file.ts';
import { titleOfEvent } from '../../src/app/views/events.ts';
import { openStudyShadows } from '../../src/app/workbench/shadow.ts';
import { shadowView } from '../../src/app/workbench/shadow-view.ts';
import { loadCatalogue } from '../../src/catalogue.ts';
import type {
  JobView,
  ModelCardView,
  PolicyPreview,
  StudyDefinition,
  StudyView,
} from '../../src/exchange/contract.ts';
import { compileTableModel, type TableModel } from '../../src/learning/table/table-model.ts';
import { readStudySteps } from '../../src/store/queries/study-steps.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { exportDeclaration } from '../builders/exports.ts';
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
async function trainedStudy(
  [code, mass]: readonly [string, string],
  { direction, ...more }: Partial<StudyDefinition> & { readonly direction?: 'export' } = {},
): Promise<string> {
  const rows = Array.from({ length: 400 }, (_, row) => {
    const heavy = (row * 37) % 1000;
    return `${['61', '85', '90'][row % 3]},${heavy},${heavy > 500 !== (row % 9 === 0) ? 'fraud' : 'clean'}`;
  });
  const body = [`${code},${mass},result`, ...rows].join('\n');
  const table = await officer.ask('POST', 'studies/tables?name=t.csv', { type: 'text/csv', body });
  const definition: StudyDefinition = {
    source: { kind: 'uploaded', table: table.json.id, ...(direction === undefined ? {} : { direction }) },
    outcome: { kind: 'column', column: 'result', yes: 'fraud' },
    columns: [code, mass],
    groupBy: [],
    judge: { kind: 'share', percent: 25 },
    settings: { trees: 30, depth: 3, rate: 0.2, forNewGroups: false },
    seed: 1,
    ...more,
  };
  const { id } = (await officer.post('studies', { title: '무거운 화물', purpose: 'p', definition })).json;
  const job = (await officer.post(`studies/${id}/train`)).json;
  await ended(officer, job);
  return id;
}

async function ended(client: Client, job: JobView) {
  for (;;) {
    const { json } = await client.get(`jobs/${job.id}`);
    if (json.state === 'done') return json;
    assert.equal(json.state, 'running', JSON.stringify(json.note));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const step = (client: Client, name: string, body: object = { why: '시험' }, of = study) =>
  client.post(`studies/${of}/models/1/${name}`, body);
const life = async (of = study): Promise<StudyView['life']> => (await officer.get(`studies/${of}`)).json.life;

/** Asked about in shadow, after the batch was decided. */
async function askedAbout(batch: readonly object[], of = study): Promise<StudyView['life']['shadow']> {
  const filed = await it.machine.post('declarations/batch', batch);
  assert.equal(filed.json.length, batch.length);
  for (let round = 0; ; round++) {
    const { shadow } = await life(of);
    if ((shadow?.asked ?? 0) >= batch.length || round === 200) return shadow;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
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
  const shadow = await askedAbout(batch);
  assert.equal(shadow!.asked, 110);
  assert.equal(shadow!.shares.length, 5);
  const [, one] = shadow!.shares;
  assert.ok(one!.chosen >= 1 && one!.from > 0);
  const { rows } = await it.house.pool.query("select record from decision where record like '%study:%'");
  assert.equal(rows.length, 0);
});

test('what comes in a rush is passed over, and the page says how much', async () => {
  const shadows = openStudyShadows(it.house.pool, (error) => assert.ifError(error));
  await shadows.refresh();
  const subject = { kind: 'import-declaration', declaration: declarationAt('020', 990), facts: {} };
  const rush = Array.from({ length: 5_100 }, (_, row) => ({
    decision: { inputs: { id: `R${row}` } },
    subject,
  }));
  shadows.note(rush as unknown as Parameters<typeof shadows.note>[0]);
  const [inShadow] = await readStudySteps(it.house.pool, study);
  assert.equal((await shadowView({ pool: it.house.pool, shadows }, inShadow!)).passedOver, 100);
  await shadows.end();
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

async function decide(
  place: number,
  declaration = declarationAt('020', place),
): Promise<{ number: string; record: string }> {
  const filed = await it.machine.post('declarations', declaration);
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

test('its card says what it is, who stood for it, and under which articles its operator answers', async () => {
  const card = (await officer.get(`studies/${study}/models/1/card`)).json as ModelCardView;
  assert.deepEqual([card.state, card.name, card.isComplete], ['active', '무거운 화물', false]);
  const lines = (id: string) => card.sections.find((one) => one.id === id)!.lines;
  assert.match(lines('purpose').at(-1)!.source!.ko, /관세법 제246조/);
  assert.ok(lines('duties').some(({ source }) => /인공지능/.test(source?.ko ?? '')));
  const titles = lines('approval').map(({ title }) => title.en);
  assert.deepEqual(titles.slice(0, 3), ['Author of the study', 'Trained', 'Shadow begun']);
  assert.equal(titles.at(-1), 'Approved and in force');
  assert.match(lines('figures')[0]!.says.en, /found in \d+ rows\. AUC 0\.\d{3} \(SE/);
  assert.match(lines('data').at(-1)!.says.en, /^0\.1\.0, /);
  const { dataFolder } = it.house.store;
  const asked = { flags: { data: dataFolder }, env: { DATABASE_URL: it.database.url }, tell: () => {} };
  const { text } = await readStudyCard(asked, study, 1, 'ko');
  assert.equal((await officer.get(`studies/${study}/models/1/card.md?language=ko`)).text, text);
  assert.match(text, /^# 모델 카드: 무거운 화물 1\n/);
  await assert.rejects(readStudyCard(asked, study, 9, 'ko'), { code: 'study/unknown' });
});

test('the evidence file of a decision in which it spoke verifies without the store', async () => {
  const { number, record } = await decide(204);
  assert.ok(record.includes(`study:${study}`));
  const auditor = await it.as('auditor');
  const response = await fetch(`${it.address}/api/v1/declarations/${number}/evidence`, {
    method: 'POST',
    headers: { ...auditor.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: 'internal-audit', note: '표본 감사' }),
  });
  const read = readEvidence(new Uint8Array(await response.arrayBuffer()));
  assert.ok(read.ok);
  const catalogue = await loadCatalogue();
  const report = await verifyEvidence(read.value, catalogue, undefined);
  const failed = report.checks.filter(({ state }) => state === 'failed');
  assert.deepEqual(failed, []);
  assert.equal(report.checks.find(({ id }) => id === 'replay')!.state, 'passed');
  const { model } = ((await officer.get(`studies/${study}`)).json as StudyView).trained[0]!;
  const artefacts = read.value.artefacts.filter(({ hash }) => hash !== model);
  assert.equal(artefacts.length, read.value.artefacts.length - 1, 'its model is in the file');
  const without = await verifyEvidence({ ...read.value, artefacts }, catalogue, undefined);
  assert.notEqual(without.verdict, 'verified');
});

test('a preview of a policy hears the study as the gate does', async () => {
  const { policy } = (await (await it.as('analyst')).get('policies/draft')).json;
  const analyst = await it.as('analyst');
  const job = await ended(analyst, (await analyst.post('policies/previews', { policy })).json);
  const seen = (await analyst.get(`policies/previews/${job.result.preview}`)).json as PolicyPreview;
  const count = (side: 'was' | 'now') =>
    seen.lanes.filter((row) => row[side] === 'release').reduce((sum, row) => sum + row.count, 0);
  const { rows } = await it.house.pool.query<{ number: string }>(
    `select d.number from decision d join study_score s on s.decision = d.id
     where d.lane = 'release' and s.chance >= $1`,
    [proposal.from],
  );
  const suspected = new Set(rows.map(({ number }) => number));
  const trusted = Array.from({ length: 110 }, (_, place) => declarationAt('020', place)).filter(
    ({ declarationNumber, importer }) =>
      suspected.has(declarationNumber) && policy.trustedGrades.includes(importer?.aeoGrade),
  );
  assert.equal(count('was') - count('now'), suspected.size - trusted.length, 'it spares whom quotas spare');
  assert.ok(count('was') - count('now') > 10);
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
  for (const { kind } of rows) assert.notEqual(titleOfEvent(kind).ko, kind, `${kind} is shown in words`);
});

test('a model of exports is asked about exports alone, speaks in them, and its decisions replay', async () => {
  const own = await trainedStudy(['item.hs2', 'item.fobValueKrw'], { direction: 'export' });
  assert.equal((await step(officer, 'shadow', { why: '시험' }, own)).status, 200);
  const imports = Array.from({ length: 10 }, (_, place) => declarationAt('020', place + 300));
  await it.machine.post('declarations/batch', imports);
  const shadow = await askedAbout(
    Array.from({ length: 100 }, () => exportDeclaration()),
    own,
  );
  assert.equal(shadow!.asked, 100, 'of no import');
  assert.equal((await step(officer, 'propose', { ...proposal, demand: 'audit' }, own)).status, 200);
  assert.equal((await step(supervisor, 'confirm', { why: '시험' }, own)).status, 200);
  const { number, record } = await decide(0, exportDeclaration());
  assert.ok(record.includes(`"study:${own}"`), record);
  assert.equal((await officer.post(`decisions/${number}/replay`)).json.isIdentical, true);
  const { json } = await (await it.as('auditor')).get(`declarations/${number}`);
  const [finding] = json.decision.findings.filter(({ id }: { id: string }) => id === `study:${own}`);
  assert.match(finding.says.ko, /무거운 화물/);
  assert.ok(!(await decide(205)).record.includes('study:'), 'imports are decided without it');
  assert.equal((await step(officer, 'withdraw', { why: '충분합니다' }, own)).json.life.inForce, null);
  assert.equal((await officer.post(`decisions/${number}/replay`)).json.isIdentical, true);
});

test('a model of imports that reads what only exports say is refused for imports', async () => {
  const own = await trainedStudy(['item.hs2', 'item.fobValueKrw']);
  const refused = await step(officer, 'shadow', { why: '시험' }, own);
  assert.match(refused.json.message.en, /no import declaration has/);
});

test('with a bound direction the chance never rises, though the data say that it does', async () => {
  const chances = async (more: Partial<StudyDefinition>): Promise<number[]> => {
    const id = await trainedStudy(FIELDS, more);
    const model = (await officer.get(`studies/${id}/models/1/file`)).json as TableModel;
    const { chanceOf } = compileTableModel(model);
    return Array.from({ length: 50 }, (_, at) => chanceOf((place) => (place === 0 ? '61' : at * 20)));
  };
  const rises = (all: readonly number[]) =>
    all.filter((chance, at) => at > 0 && chance > all[at - 1]!).length;
  assert.ok(rises(await chances({})) > 0);
  assert.equal(rises(await chances({ neverRisesWith: ['item.netMassKg'] })), 0);
  const wrong = await officer.post('studies', {
    ...{ title: 't', purpose: 'p' },
    definition: {
      ...((await officer.get(`studies/${study}`)).json as StudyView).definition,
      neverFallsWith: ['tea', 'item.netMassKg'],
      neverRisesWith: ['item.netMassKg'],
    },
  });
  assert.deepEqual(
    wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/definition/neverFallsWith/0', '/definition/neverRisesWith/0'],
  );
});
