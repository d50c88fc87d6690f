/** Exports over HTTP: the same gate, criteria and places of their own, acceptance, loading, a longer period, cancelling, and proof of it all. */
import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { deskRound } from '../../src/app/desk-clock.ts';
import { addDays } from '../../src/core/day.ts';
import { lastDayOf } from '../../src/reference/deadline.ts';
import { readRecord } from '../../src/screening/record.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt, TODAY } from '../builders/declarations.ts';
import { type ExportChanges, exportDeclaration } from '../builders/exports.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let officer: Client;

/** Thursday, ten in the morning. */
let now = Date.parse(`${TODAY}T10:00:00+09:00`);

before(async () => {
  house = await startHouse('exports');
  mock.method(house.house.clock, 'now', () => now);
  // What was named at the start is of imports, and in force from the machine's day on.
  await house.database.owner.query(
    'update automatic_acceptance set valid_from = $1, directions = array[$2, $3]',
    [TODAY, 'import', 'export'],
  );
  await house.house.acceptance.reload();
  officer = await house.as('officer-020');
});
after(() => house?.end());

async function file(changes: ExportChanges = {}): Promise<{ number: string; answer: Answer }> {
  const declaration = exportDeclaration(changes);
  const answer = await house.machine.post('declarations', declaration);
  assert.equal(answer.status, 201, answer.text);
  return { number: declaration.declarationNumber, answer };
}

const view = async (number: string) => (await officer.get(`declarations/${number}`)).json;
/** With its reasons, also where the case is one of the few that officers look at blind. */
const decisionOf = async (number: string) =>
  (await (await house.as('auditor')).get(`declarations/${number}`)).json.decision;
const eventsOf = async (number: string): Promise<string[]> =>
  (await view(number)).events.map(({ kind }: { kind: string }) => kind);
const codesOf = ({ json }: Answer): string[] => json.problems.map(({ code }: { code: string }) => code);

/** Business days go by. */
function pass(days: number): void {
  now += days * 86_400_000;
}

const DUE = lastDayOf(TODAY, 30);
const offersOf = (loading: { offers: { act: string; whyNot: unknown[] }[] }): string[] =>
  loading.offers.map(({ act, whyNot }) => (whyNot.length === 0 ? act : `(${act})`));
const loadingOf = (number: string, more: object = {}): Promise<Answer> =>
  officer.post(`declarations/${number}/loadings`, { version: 1, bill: 'SYB-1', loadedOn: TODAY, ...more });

test('an export is decided by its own criteria, and the record says so', async () => {
  const { number } = await file({
    item: {
      ...{ hsCode: '8703231000', description: 'USED SEDAN', quantity: 1, quantityUnit: 'U' },
      ...{ netMassKg: 1_400, unitPrice: 6_500 },
    },
  });
  const { declaration, loading, state } = await view(number);
  const decision = await decisionOf(number);
  assert.deepEqual(
    decision.findings.map(({ source, id }: { source: string; id: string }) => `${source}/${id}`).sort(),
    ['criterion/E-0105', 'criterion/E-0107'],
  );
  assert.match(decision.findings[0].says.ko, /보세구역에 반입하지 않은/);
  assert.deepEqual([decision.score, loading, state], [null, null, 'screened']);
  assert.equal(declaration.items[0].fobValueKrw, 8_900_000);
  const record = readRecord(decision.record);
  assert.equal(record.inputs.direction, 'export');
  assert.ok(record.findings.every(({ source }) => source === 'criterion'));
  const replayed = await (await house.as('auditor')).post(`decisions/${decision.id}/replay`);
  assert.equal(replayed.json.isIdentical, true, replayed.text);
});

test('a control on exports asks for examination; its outcome counts among exports alone', async () => {
  const { number, answer } = await file({ item: { hsCode: '9306900000', description: 'PARTS' } });
  assert.equal(answer.json.answers.inspection, 'physical');
  const before = (await officer.get('board')).json;
  const mine = (await officer.get('cases?subject=export&scope=office')).json;
  assert.ok(mine.rows.some((row: { number: string }) => row.number === number));
  assert.ok(mine.rows.every(({ direction }: { direction: string }) => direction === 'export'));
  const imports = (await officer.get('cases?subject=import')).json;
  assert.ok(imports.rows.every((row: { number: string }) => row.number !== number));
  const isMine = async () =>
    (await officer.get('cases?scope=mine')).json.rows.some(
      (row: { number: string }) => row.number === number,
    );
  while (!(await isMine()))
    assert.ok((await officer.post('cases/next', { kind: 'physical' })).json.case, 'it is dealt');
  const price = await officer.post(`declarations/${number}/acts`, {
    ...{ act: 'outcome', version: 1, outcome: { code: 'V1', notes: '가격' } },
  });
  assert.equal(price.status, 422, 'an outcome of imports alone');
  const found = await officer.post(`declarations/${number}/acts`, {
    ...{ act: 'outcome', version: 1, outcome: { code: 'I', notes: '허가서 없음' } },
  });
  assert.equal(found.status, 200, found.text);
  assert.equal(found.json.outcome.verdict, 'fraud');
  const after = (await officer.get('board')).json;
  assert.deepEqual(after.hitRateTotal, before.hitRateTotal);
  assert.equal(after.arrived, before.arrived);
  assert.ok(after.exports.arrived >= 2);
});

test('an ordinary export is accepted, has thirty days, and is loaded', async () => {
  const { number, answer } = await file();
  assert.equal(answer.json.lane, 'release');
  const { state, loading, acts } = await view(number);
  assert.equal(state, 'accepted');
  assert.deepEqual([loading.acceptedOn, loading.due, loading.furthest], [TODAY, DUE, '2027-11-19']);
  assert.deepEqual([loading.isOverdue, loading.daysLeft], [false, 32]);
  assert.deepEqual(offersOf(loading), ['report', '(notice)', '(cancel)']);
  // Goods that leave by law of imports do not leave by it here.
  const offered = acts.map(({ act }: { act: string }) => act);
  assert.deepEqual(offered.sort(), ['recall', 'withdraw']);
  const early = await loadingOf(number, { loadedOn: addDays(TODAY, -1) });
  assert.deepEqual([early.status, codesOf(early)], [422, ['loading/day-before-acceptance']]);
  const ahead = await loadingOf(number, { loadedOn: addDays(TODAY, 1) });
  assert.deepEqual([ahead.status, codesOf(ahead)], [422, ['loading/day-ahead']]);
  const part = await loadingOf(number, { bill: 'SYB-0', packageCount: 4, isComplete: false });
  assert.equal(part.json.state, 'accepted', part.text);
  const whole = await loadingOf(number, { packageCount: 6, means: 'SY VESSEL 12' });
  assert.equal(whole.json.state, 'loaded', whole.text);
  assert.equal((await loadingOf(number, { packageCount: 6, means: 'SY VESSEL 12' })).status, 200);
  assert.deepEqual((await eventsOf(number)).slice(-2), ['report-part-loading', 'report-loading']);
  assert.equal((await view(number)).loading.reports.length, 2);
  const late = await officer.post(`declarations/${number}/acts`, {
    act: 'withdraw',
    version: 1,
    reason: 'r',
  });
  assert.equal(late.status, 409);
});

test('a longer period is asked for, granted within the year, and moves the last day', async () => {
  const trader = await house.as('importer-2');
  const { number } = await file({
    declarationNumber: 'B000326800001X',
    declarant: { id: 'B0003', name: '직접수입' },
    exporter: { id: 'IMP-T-2', name: '직접수입' },
  });
  const ask = (to: string) =>
    trader.post(`desk/declarations/${number}/extension`, { to, reason: '선박 지연' });
  assert.equal(
    (
      await (
        await house.as('importer')
      ).post(`desk/declarations/${number}/extension`, { to: DUE, reason: 'r' })
    ).status,
    404,
  );
  const answer = (to: string | null, reason?: string) =>
    officer.post(`declarations/${number}/extension`, {
      version: 1,
      to,
      ...(reason === undefined ? {} : { reason }),
    });
  assert.deepEqual(codesOf(await answer('2027-01-29')), ['loading/not-asked']);
  assert.deepEqual(codesOf(await ask(DUE)), ['loading/extension-not-longer']);
  assert.deepEqual(codesOf(await ask('2027-11-20')), ['loading/extension-too-long']);
  const asked = await ask('2027-11-19');
  assert.equal(asked.json.loading.asked.to, '2027-11-19', asked.text);
  assert.deepEqual(codesOf(await ask('2027-03-01')), ['loading/asked-already']);
  const waiting = (await officer.get('exports/loadings?which=asked')).json;
  assert.deepEqual(
    waiting.rows.map((row: { number: string }) => row.number),
    [number],
  );
  assert.equal(waiting.counts.asked, 1);
  const told = (await (await house.as('supervisor-020')).get('notices')).json.rows;
  assert.ok(told.some((row: { number: string }) => row.number === number));
  assert.deepEqual(codesOf(await answer(null)), ['life-cycle/reason-missing']);
  const granted = await answer('2027-01-29');
  assert.equal(granted.json.loading.due, '2027-01-29', granted.text);
  assert.equal((await trader.get(`desk/declarations/${number}`)).json.loading.due, '2027-01-29');
  const again = await ask('2027-02-26');
  assert.equal(again.status, 200);
  const refused = await answer(null, '사유가 소명되지 않음');
  assert.equal(refused.json.loading.due, '2027-01-29');
  assert.equal(refused.json.loading.asked, null);
  const loaded = await trader.post(`desk/declarations/${number}/loadings`, {
    ...{ version: 1, bill: 'SYB-9', loadedOn: TODAY },
  });
  assert.equal(loaded.json.status.title.ko, '적재됨', loaded.text);
});

test('what is not loaded in time is listed and told, and its acceptance is cancelled after a notice', async () => {
  const { number } = await file();
  await file();
  const notice = (more: object = {}) =>
    officer.post(`declarations/${number}/cancellation-notice`, { version: 1, reason: '미적재', ...more });
  const cancel = () =>
    officer.post(`declarations/${number}/cancellation`, { version: 1, reason: '적재기간 경과' });
  assert.deepEqual(codesOf(await notice()), ['loading/not-overdue']);
  assert.deepEqual(codesOf(await cancel()), ['loading/not-overdue', 'loading/notice-missing']);
  pass(33);
  assert.equal((await view(number)).loading.isOverdue, true);
  const { rows, counts } = (await officer.get('exports/loadings?which=overdue')).json;
  assert.ok(rows.some((row: { number: string }) => row.number === number));
  assert.ok(counts.overdue >= 1);
  await deskRound(house.house);
  await deskRound(house.house);
  const told = (await (await house.as('supervisor-020')).get('notices')).json.rows;
  const gathered = told.filter(({ opens }: { opens: string }) => opens.startsWith('/exports'));
  assert.equal(gathered.length, 1, 'one notice, however many are overdue and however often it is looked');
  const listed = rows.filter((row: { isOverdue: boolean }) => row.isOverdue).length;
  assert.ok(listed >= 2);
  assert.equal(gathered[0].says.en, `Exports not loaded within their period: ${listed}`);
  const { pathname, search } = new URL(gathered[0].opens, house.address);
  assert.equal(`${pathname}${search}`, '/exports?which=overdue&office=020');
  pass(1);
  await deskRound(house.house);
  const again = (await (await house.as('supervisor-020')).get('notices')).json.rows;
  const days = again.filter(({ opens }: { opens: string }) => opens.startsWith('/exports'));
  assert.equal(days.length, 2, 'the next day it is told again, until all is settled');
  pass(-1);
  assert.deepEqual(codesOf(await cancel()), ['loading/notice-missing']);
  const today = addDays(TODAY, 33);
  assert.deepEqual(codesOf(await notice({ opinionBy: addDays(today, 9) })), ['loading/opinion-too-short']);
  const given = await notice();
  assert.equal(given.status, 200, given.text);
  const by = lastDayOf(today, 10);
  assert.equal(given.json.loading.notice.opinionBy, by);
  assert.ok(
    given.json.notices.some(({ article }: { article: string }) => article.includes('행정절차법 제21조')),
  );
  assert.deepEqual(codesOf(await notice()), ['loading/notice-given']);
  assert.deepEqual(codesOf(await cancel()), ['loading/opinion-open']);
  pass(14);
  const done = await cancel();
  assert.equal(done.json.state, 'acceptance-cancelled', done.text);
  assert.deepEqual((await eventsOf(number)).slice(-2), ['give-cancel-notice', 'cancel-acceptance']);
  const late = await loadingOf(number);
  assert.deepEqual([late.status, codesOf(late)], [409, ['life-cycle/illegal-move']]);
  assert.equal((await cancel()).status, 409);
});

test('imports have no loading period, and another office is told nothing', async () => {
  const declaration = declarationAt('020', 3);
  assert.equal((await house.machine.post('declarations', declaration)).status, 201);
  const refused = await loadingOf(declaration.declarationNumber);
  assert.equal(refused.status, 409);
  assert.match(refused.json.message.en, /no export/);
  const { number } = await file();
  const other = await house.as('officer-040');
  assert.equal(
    (await other.post(`declarations/${number}/loadings`, { version: 1, bill: 'B', loadedOn: TODAY })).status,
    404,
  );
  const cut = await officer.get('declarations?subject=export');
  assert.ok(cut.json.rows.length > 0);
  assert.ok(cut.json.rows.every(({ direction }: { direction: string }) => direction === 'export'));
});

test('what a carrier reports as loaded is loaded; what it reports too early moves nothing', async () => {
  const { number } = await file();
  const report = (id: string, at: string) =>
    house.machine.post('cargo-reports', [{ id, step: 'loaded', declarationNumber: number, at }]);
  assert.equal((await report('SYL-1', `${TODAY}T00:00:00+09:00`)).status, 200);
  assert.equal((await view(number)).state, 'accepted', 'it was accepted weeks later');
  const at = new Date(now).toISOString();
  const reported = await report('SYL-2', at);
  assert.deepEqual(
    reported.json.map(({ result }: { result: string }) => result),
    ['stored'],
    reported.text,
  );
  const { state, loading, events } = await view(number);
  assert.equal(state, 'loaded');
  assert.equal(loading.reports[0].bill, number);
  assert.equal(events.at(-1).article, '관세법 제251조 제1항');
});

test('an export that needs an approval is not accepted without it, and owes neither duty nor arrival', async () => {
  const { number } = await file({ item: { hsCode: '9306900000', description: 'PARTS' } });
  const { acceptance } = await view(number);
  const codes = acceptance.missing.map(({ code }: { code: string }) => code);
  assert.deepEqual(codes.sort(), ['acceptance/approval-missing', 'acceptance/examination-open']);
});

test('the second export of one vehicle is seen, whoever files it', async () => {
  const car = {
    ...{ hsCode: '8703231000', quantity: 1, quantityUnit: 'U', netMassKg: 1_400, unitPrice: 6_500 },
  };
  await file({ item: { ...car, chassisNumber: 'KMHSYN0000000001' }, procedure: { processType: 'B' } });
  const { number } = await file({
    item: { ...car, chassisNumber: 'kmhsyn-0000000001' },
    exporter: { id: 'OTHER-1', name: '다른 수출' },
    procedure: { processType: 'B' },
  });
  const { findings } = await decisionOf(number);
  assert.ok(findings.some(({ id }: { id: string }) => id === 'E-0106'));
});

test('the log vouches for all of it', async () => {
  const auditor = await house.as('auditor');
  const started = await auditor.post('log/verify');
  for (let tried = 0; tried < 600; tried++) {
    const { json } = await auditor.get(`jobs/${started.json.id}`);
    if (json.state === 'running') {
      await sleep(50);
      continue;
    }
    assert.deepEqual([json.state, json.result.ok], ['done', true], JSON.stringify(json));
    return;
  }
  assert.fail('the verification did not end');
});

test('a criterion on exports is proposed on its back-test over the stored exports', async () => {
  const draft = {
    ...{ title: { ko: '시험 수출 기준', en: 'Trial on exports' }, scope: 'declaration', kind: 'risk' },
    ...{ direction: 'export', expression: 'declaration.netMassKg >= 0.0', demand: 'documents' },
    ...{
      look: { ko: '서류를 봅니다.', en: 'Look at the papers.' },
      owner: '수출과',
      basis: '관세법 제246조',
    },
    validFrom: '2026-01-01',
  };
  const written = await officer.post('criteria', { draft, why: '시험' });
  assert.equal(written.status, 201, written.text);
  const { id } = written.json.criterion;
  const move = (client: Client, name: string, more: object = {}): Promise<Answer> =>
    client.post(`criteria/${id}/moves`, { version: 1, move: name, ...more });
  // What was filed before is not asked about it.
  await house.house.counting.settle();
  assert.equal((await move(officer, 'shadow')).status, 200);
  await file();
  await house.house.counting.settle();
  // What the shadow saw is not enough where there is a past.
  assert.deepEqual(codesOf(await move(officer, 'propose', { why: '적용' })), ['criterion/back-test']);
  const started = await officer.post(`criteria/${id}/versions/1/back-test`);
  assert.equal(started.status, 200, started.text);
  while ((await officer.get(`jobs/${started.json.id}`)).json.state === 'running') await sleep(50);
  const { backTest } = (await officer.get(`criteria/${id}`)).json.versions[0];
  assert.equal(backTest.report.hits.hits, backTest.report.declarations);
  assert.equal(backTest.signOff, 'over-half');
  assert.deepEqual(codesOf(await move(officer, 'propose', { why: '적용' })), ['criterion/over-half']);
  const proposed = await move(officer, 'propose', { why: '적용', signOff: '모두 보려는 시험입니다' });
  assert.equal(proposed.status, 200, proposed.text);
  assert.equal((await move(await house.as('supervisor-020'), 'confirm')).status, 200);
  const { number } = await file();
  const { findings } = await decisionOf(number);
  assert.ok(findings.some((finding: { id: string }) => finding.id === id));
});
