/** A back-test of a criterion on exports goes over the stored exports alone, with what was known at their filing, whoever decided them. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { type BackTestResult, startBackTest } from '../../src/app/back-test.ts';
import { dropColumns } from '../../src/app/column-files.ts';
import { EXPORT_CRITERIA } from '../../src/areas/clearance/index.ts';
import type { BackTestReport } from '../../src/exchange/contract.ts';
import type { Criterion } from '../../src/screening/criterion.ts';
import type { Answer, Client } from '../builders/client.ts';
import { TODAY } from '../builders/declarations.ts';
import { exportDeclaration } from '../builders/exports.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

const EXPORTS = 30;
const IMPORTS = 40;
/** Of one exporter, so that facts differ from one to the next. */
const SINCE = 10;

let it: TestHouse;
let officer: Client;
before(async () => {
  it = await startHouse('back_test_exports');
  mock.method(it.house.clock, 'now', () => Date.parse(`${TODAY}T10:00:00+09:00`));
  officer = await it.as('officer-020');
});
after(() => it?.end());

const BUSY: Criterion = {
  ...EXPORT_CRITERIA[0]!,
  id: 'E-9901',
  scope: 'declaration',
  kind: 'risk',
  expression: `has(exporter.exports30d) && exporter.exports30d >= ${SINCE}.0`,
};

async function tested(criterion = BUSY): Promise<BackTestReport> {
  const { id } = startBackTest(it.house, { criterion, from: '2000-01-01', to: TODAY });
  for (;;) {
    const view = it.house.jobs.get(id);
    assert.ok(view?.state === 'running' || view?.state === 'done', JSON.stringify(view?.note));
    if (view.state === 'done') return (view.result as BackTestResult).report;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const stamps = (): string[] => readdirSync(join(it.house.store.dataFolder, 'columns')).sort();

const DRAFT = {
  ...{ title: { ko: '잦은 수출자', en: 'Busy exporter' }, scope: 'declaration', kind: 'risk' },
  ...{ direction: 'export', expression: BUSY.expression, demand: 'documents' },
  ...{ look: { ko: '서류를 봅니다.', en: 'Look at the papers.' }, owner: '수출과', basis: '관세법 제246조' },
  validFrom: '2026-01-01',
};
const move = (id: string, name: string, more: object = {}): Promise<Answer> =>
  officer.post(`criteria/${id}/moves`, { version: 1, move: name, ...more });
const codesOf = ({ json }: Answer): string[] => json.problems.map(({ code }: { code: string }) => code);

async function written(): Promise<string> {
  const answer = await officer.post('criteria', { draft: DRAFT, why: '시험' });
  assert.equal(answer.status, 201, answer.text);
  const { id } = answer.json.criterion;
  assert.equal((await move(id, 'shadow')).status, 200);
  return id;
}

const proposalOf = async (id: string) =>
  (await officer.get(`criteria/${id}`)).json.versions[0].moves.find(
    (offer: { move: string }) => offer.move === 'propose',
  );

let early = '';

test('while the past holds no export, a test finds nothing and what the shadow sees counts', async () => {
  await it.makePast(IMPORTS);
  early = await written();
  const report = await tested();
  assert.deepEqual([report.declarations, report.hits.hits], [0, 0]);
  assert.match((await proposalOf(early)).whyNot.en, /no stored past/);
  assert.deepEqual(codesOf(await move(early, 'propose', { why: '적용' })), ['criterion/shadow']);
});

test('every stored export is gone through, no import is, and the columns of imports stay', async () => {
  const plain: Criterion = {
    ...BUSY,
    id: 'C-9902',
    direction: 'import',
    expression: 'declaration.netMassKg > 0.0',
  };
  assert.equal((await tested(plain)).declarations, IMPORTS);
  const [imports] = stamps();
  const rows = Array.from({ length: EXPORTS }, () => exportDeclaration());
  const filed = await it.machine.post('declarations/batch', rows);
  assert.ok(
    filed.json.every(({ result }: { result: string }) => result === 'stored'),
    filed.text,
  );
  const report = await tested();
  assert.deepEqual([report.declarations, report.hits.hits], [EXPORTS, EXPORTS - SINCE]);
  assert.deepEqual(
    report.examples.map(({ number }) => number).slice(0, 2),
    rows.slice(SINCE, SINCE + 2).map(({ declarationNumber }) => declarationNumber),
  );
  assert.ok(report.overlap.length > 0 && report.overlap.every(({ id }) => id.startsWith('E-')));
  assert.ok(stamps().includes(imports!));
  assert.equal(stamps().length, 2);
  assert.deepEqual((await tested(plain)).declarations, IMPORTS);
});

test('what was decided by the rules of imports, or by nobody, has its facts looked up among exports', async () => {
  const before = await tested();
  const { owner } = it.database;
  await owner.query(
    `update decision set record = replace(record, ',"direction":"export"', '')
     where number in (select number from declaration where direction = 'export' order by number limit 12)`,
  );
  await owner.query(
    `delete from decision where number in (select number from declaration where direction = 'export' order by number desc limit 5)`,
  );
  dropColumns(it.house.store.dataFolder);
  assert.deepEqual(await tested(), before);
});

test('outcomes of exports stand beside the hits, those of imports do not', async () => {
  const controlled = exportDeclaration({ item: { hsCode: '9306900000', description: 'PARTS' } });
  assert.equal((await it.machine.post('declarations', controlled)).status, 201);
  const number = controlled.declarationNumber;
  const isMine = async () =>
    (await officer.get('cases?scope=mine')).json.rows.some(
      (row: { number: string }) => row.number === number,
    );
  while (!(await isMine())) assert.ok((await officer.post('cases/next', { kind: 'physical' })).json.case);
  const found = await officer.post(`declarations/${number}/acts`, {
    ...{ act: 'outcome', version: 1, outcome: { code: 'I', notes: '허가서 없음' } },
  });
  assert.equal(found.status, 200, found.text);
  const { precision, allExamined, found: what } = await tested();
  assert.deepEqual([precision.hits, precision.n], [1, 1]);
  assert.deepEqual([allExamined.hits, allExamined.n], [1, 1]);
  assert.equal(what.fraud, 1);
});

test('the one that was in shadow before any export came may be proposed on what it saw', async () => {
  await it.house.counting.settle();
  const offer = await proposalOf(early);
  assert.equal(offer.whyNot, null);
  const answer = await move(early, 'propose', { why: '적용', signOff: '시험' });
  assert.equal(answer.status, 200, answer.text);
});

test('a later one has a past to be tested on, and is not proposed before it was', async () => {
  const id = await written();
  assert.match((await proposalOf(id)).whyNot.en, /back-test first/);
  assert.deepEqual(codesOf(await move(id, 'propose', { why: '적용' })), ['criterion/back-test']);
  const started = await officer.post(`criteria/${id}/versions/1/back-test`);
  assert.equal(started.status, 200, started.text);
  for (let job = started.json; job.state === 'running'; )
    job = (await officer.get(`jobs/${started.json.id}`)).json;
  const proposed = await move(id, 'propose', { why: '적용', signOff: '시험' });
  assert.equal(proposed.status, 200, proposed.text);
  assert.equal(proposed.json.versions[0].backTest.report.window.to, TODAY);
});
