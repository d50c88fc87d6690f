/** The desk from authority to answered objection, on the running server: a broker, an importer, officers, and the log. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seoulDay } from '../../src/core/day.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { pdf } from '../builders/pdf.ts';

let house: TestHouse;
let broker: Client;
let importer: Client;
let officer: Client;
let supervisor: Client;
let number = '';

const IMPORTER = { id: 'IMP-T-1', name: '시험수입' };

before(async () => {
  house = await startHouse('desk', { acceptanceBasis: null });
  broker = await house.as('broker');
  importer = await house.as('importer');
  officer = await house.as('officer-020');
  supervisor = await house.as('supervisor-020');
});
after(() => house?.end());

/** What a broker writes: no number, no version's day. */
function written(place = 0): Record<string, unknown> {
  const { declarationNumber: _, ...declaration } = declarationAt('020', place, {
    declarant: { id: 'B0001' },
    importer: IMPORTER,
  });
  return declaration;
}

async function upload(client: Client, path: string, bytes: Buffer, name: string, about = 'declaration') {
  const query = `?name=${encodeURIComponent(name)}&about=${about}`;
  return client.ask('POST', `${path}${query}`, {
    body: new Uint8Array(bytes),
    type: 'application/octet-stream',
  });
}

test('nothing is filed before the importer gave its authority and the broker accepted it', async () => {
  const draft = await broker.post('desk/drafts', { content: written() });
  assert.equal(draft.status, 200, draft.text);
  const codes = (answer: { json: { problems: { code: string }[] } }) =>
    answer.json.problems.map(({ code }) => code);
  const refused = await broker.post(`desk/drafts/${draft.json.id}/submit`, {});
  assert.equal(refused.json.isFiled, false);
  assert.deepEqual(codes(refused), ['desk/authority-missing']);
  const given = await importer.post('desk/authorities', {
    importerId: 'IMP-T-1',
    declarantId: 'B0001',
    validFrom: '2026-01-01',
  });
  assert.equal(given.status, 200, given.text);
  assert.equal(given.json.state, 'not-accepted');
  assert.deepEqual(codes(await broker.post('desk/check', written())), ['desk/authority-not-accepted']);
  assert.equal((await importer.post(`desk/authorities/${given.json.id}/accept`)).status, 409);
  const accepted = await broker.post(`desk/authorities/${given.json.id}/accept`);
  assert.equal(accepted.json.state, 'in-force');
  const filed = await broker.post(`desk/drafts/${draft.json.id}/submit`, {});
  assert.equal(filed.json.isFiled, true, filed.text);
  number = filed.json.number;
  assert.match(number, /^B0001\d{2}000001U$/);
  const again = await broker.post(`desk/drafts/${draft.json.id}/submit`, {});
  assert.equal(again.json.number, number, 'sent twice it is filed once');
});

test('both firms see it with its status in words, and the record names who filed', async () => {
  for (const client of [broker, importer]) {
    const { json } = await client.get('desk/declarations');
    assert.deepEqual(
      json.rows.map((row: { number: string }) => row.number),
      [number],
    );
    assert.match(json.rows[0].status.title.ko, /[가-힣]/);
  }
  const { json } = await broker.get(`desk/declarations/${number}`);
  assert.deepEqual(
    json.events.map(({ kind, who }: { kind: string; who: { ko: string } }) => [kind, who.ko]),
    [
      ['file', 'broker'],
      ['screen', '인천세관'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(json), /"(lane|score|findings|isRandom|draw)"/);
});

test('a supplement is asked for, answered with a PDF, and the officer finds it', async () => {
  // Nobody picks a case: a supervisor gives this one to the officer.
  const supervisor = await house.as('supervisor-020');
  const { json: before } = await supervisor.get(`declarations/${number}`);
  const given = { to: 'officer-020', reason: '시험' };
  assert.equal((await supervisor.post(`cases/${before.case.id}/reassign`, given)).status, 200);
  const asked = await officer.post(`declarations/${number}/acts`, {
    act: 'supplement',
    version: 1,
    reason: '송품장을 제출하십시오.',
  });
  assert.equal(asked.status, 200, asked.text);
  const home = await broker.get('desk');
  assert.equal(home.json.asked[0].says.ko, '송품장을 제출하십시오.');
  const [waits] = (await officer.get(`declarations/${number}/awaited`)).json;
  assert.equal(home.json.asked[0].by, seoulDay(Date.parse(waits.dueAt)));
  const path = `desk/declarations/${number}/attachments`;
  const file = await upload(broker, path, pdf(), '../../송품장 \u202e.exe', 'supplement');
  assert.equal(file.status, 200, file.text);
  assert.equal(file.json.name, '송품장.pdf');
  const same = await upload(broker, path, pdf(), 'again.pdf', 'supplement');
  assert.equal(same.json.id, file.json.id, 'the same bytes are kept once');
  const answered = await broker.post(`desk/declarations/${number}/supplement`, { answer: '제출합니다.' });
  assert.equal(answered.status, 200, answered.text);
  assert.equal(answered.json.supplement, null);
  const twice = await broker.post(`desk/declarations/${number}/supplement`, { answer: '제출합니다.' });
  assert.equal(twice.status, 200, 'the same answer again changes nothing');
  assert.equal(
    (await broker.post(`desk/declarations/${number}/supplement`, { answer: '다른 답' })).status,
    409,
  );
  const seen = await officer.get(`declarations/${number}/attachments`);
  assert.deepEqual(
    seen.json.map(({ name, about }: { name: string; about: string }) => [name, about]),
    [['송품장.pdf', 'supplement']],
  );
  const bytes = await officer.get(`declarations/${number}/attachments/${file.json.id}`);
  assert.equal(bytes.headers.get('content-type'), 'application/pdf');
  assert.match(bytes.headers.get('content-disposition') ?? '', /^attachment; /);
  assert.match(bytes.headers.get('content-security-policy') ?? '', /^sandbox/);
  assert.equal(bytes.text, pdf().toString('latin1'));
  const { json } = await officer.get(`declarations/${number}`);
  assert.ok(json.events.some(({ kind }: { kind: string }) => kind === 'supplement-answer'));
  const { rows: waiting } = await house.database.owner.query(
    `select step, answered_by from awaited where number = $1 and kind = 'supplement'`,
    [number],
  );
  assert.deepEqual(waiting, [{ step: 'answered', answered_by: 'broker' }]);
});

test('a hold is objected to, by another answered with reasons, and lifted when it is upheld', async () => {
  const held = await officer.post(`declarations/${number}/acts`, {
    act: 'hold',
    version: 1,
    reason: '원산지 확인',
  });
  assert.equal(held.status, 200, held.text);
  const { json: view } = await broker.get(`desk/declarations/${number}`);
  const objectable = view.remedies.find(
    (one: { remedy: string; subject: string }) => one.remedy === 'objection' && one.subject === 'hold',
  );
  assert.equal(objectable.isLate, false);
  const path = `desk/declarations/${number}/objections`;
  const grounds = { remedy: 'objection', subject: 'hold', grounds: '원산지증명서가 있습니다.' };
  assert.equal((await broker.post(path, { ...grounds, attachments: ['strange'] })).status, 422);
  const filed = await broker.post(path, grounds);
  assert.equal(filed.status, 200, filed.text);
  assert.equal((await broker.post(path, grounds)).json.id, filed.json.id);
  assert.equal((await broker.post(path, { ...grounds, grounds: '다른 사유' })).status, 409);

  const { json: waiting } = await officer.get('objections?state=open');
  assert.match(waiting[0].whyNot.ko, /관여한 사람/);
  const answer = { result: 'upheld', reasons: '증명서로 확인되었습니다.' };
  const answerPath = `objections/${filed.json.id}/answer`;
  assert.equal((await officer.post(answerPath, answer)).status, 409);
  const colleague = await house.as('colleague-020');
  assert.match((await colleague.post(answerPath, answer)).json.message.ko, /결재자/);
  assert.equal((await (await house.as('supervisor-040')).post(answerPath, answer)).status, 404);
  const incomplete = await supervisor.post(answerPath, { result: 'never', reasons: ' ' });
  assert.deepEqual(
    incomplete.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/result', '/reasons', '/deliberatedOn'],
  );
  const done = await supervisor.post(answerPath, { ...answer, deliberatedOn: filed.json.filedOn });
  assert.equal(done.status, 200, done.text);
  assert.equal((await supervisor.post(answerPath, answer)).status, 409);
  const { json: after } = await broker.get(`desk/declarations/${number}`);
  assert.equal(after.objections[0].answer.reasons, '증명서로 확인되었습니다.');
  assert.equal(after.objections[0].answer.answeredBy.ko, '인천세관', 'the office answers, not its people');
  assert.notEqual(after.status.title.ko, '통관보류');
});

test('an objection after its last day is refused with the day on which the time ended', async () => {
  const filed = await submitNew(1);
  await officer.post(`declarations/${filed}/acts`, { act: 'hold', version: 1, reason: '확인' });
  await house.database.owner.query(
    "update event set at = at - interval '200 days' where number = $1 and kind = 'hold'",
    [filed],
  );
  const { json } = await broker.get(`desk/declarations/${filed}`);
  const hold = json.remedies.find((one: { remedy: string }) => one.remedy === 'objection');
  const late = await broker.post(`desk/declarations/${filed}/objections`, {
    remedy: 'objection',
    subject: 'hold',
    grounds: '늦었습니다.',
  });
  assert.equal(late.status, 409);
  assert.ok(late.json.message.ko.includes(hold.lastDay), late.json.message.ko);
});

async function submitNew(place: number): Promise<string> {
  const draft = await broker.post('desk/drafts', { content: written(place) });
  const { json } = await broker.post(`desk/drafts/${draft.json.id}/submit`, {});
  assert.equal(json.isFiled, true, JSON.stringify(json.problems));
  return json.number;
}

test('a draft survives, is changed by one at a time, and amends what was filed', async () => {
  const filed = await submitNew(2);
  const amendment = await broker.post('desk/drafts', { amends: filed });
  assert.equal(amendment.json.content.version, 2);
  const path = `desk/drafts/${amendment.json.id}`;
  const content = { ...amendment.json.content, remarks: '정정합니다' };
  const put = (body: object) =>
    broker.ask('PUT', path, { body: JSON.stringify(body), type: 'application/json' });
  assert.equal((await put({ content, revision: 1 })).json.revision, 2);
  assert.equal((await put({ content, revision: 1 })).status, 409, 'somebody else has changed it meanwhile');
  assert.equal((await broker.get(path)).json.content.remarks, '정정합니다');
  const { json } = await broker.post(`${path}/submit`, {});
  assert.deepEqual([json.isFiled, json.number, json.version], [true, filed, 2]);
  const copy = await broker.post('desk/drafts', { from: filed });
  assert.equal(copy.json.content.declarationNumber, undefined);
  assert.equal(copy.json.content.consignment.billOfLading, undefined);
  assert.equal((await broker.ask('DELETE', `desk/drafts/${copy.json.id}`)).status, 204);
  assert.equal((await broker.get(`desk/drafts/${copy.json.id}`)).status, 404);
});

test('the check tells everything at once, with pointers', async () => {
  const { json } = await broker.post('desk/check', {
    ...written(),
    office: 'x',
    items: [{ sequence: 1, hsCode: '12' }],
  });
  const pointers = json.problems.map(({ pointer }: { pointer: string }) => pointer);
  assert.ok(pointers.includes('/office') && pointers.includes('/items/0/hsCode'), String(pointers));
});

test('withdrawal is asked for once, with the day by which it is answered', async () => {
  const filed = await submitNew(3);
  const path = `desk/declarations/${filed}/withdrawal`;
  assert.equal((await broker.post(path, { reason: ' ' })).status, 422);
  const asked = await broker.post(path, { reason: '계약이 취소되었습니다.' });
  assert.equal(asked.status, 200, asked.text);
  assert.match(asked.json.withdrawalAnswerBy, /^\d{4}-\d\d-\d\d$/);
  await broker.post(path, { reason: '다시' });
  const { json } = await broker.get(`desk/declarations/${filed}`);
  assert.equal(json.events.filter(({ kind }: { kind: string }) => kind === 'ask-withdrawal').length, 1);

  const { askedOfOffice } = (await officer.get('desk/work')).json;
  const [waits] = askedOfOffice.filter((one: { number: string }) => one.number === filed);
  assert.equal(askedOfOffice.length, 1, 'asked twice it waits once');
  assert.deepEqual(
    [waits.kind, waits.says, waits.mayAnswer],
    ['withdrawal-request', '계약이 취소되었습니다.', true],
  );
  assert.equal(seoulDay(Date.parse(waits.dueAt)), asked.json.withdrawalAnswerBy);
  assert.deepEqual((await (await house.as('officer-040')).get('desk/work')).json.askedOfOffice, []);
  const notices = (await (await house.as('supervisor-020')).get('notices')).json.rows;
  assert.ok(
    notices.some((one: { number: string }) => one.number === filed),
    'whoever answers for the office is told',
  );
  assert.equal((await broker.post(`awaited/${waits.id}`, { step: 'answered', answer: '예' })).status, 403);

  const refusal = { step: 'answered', answer: '검사 중이어서 취하할 수 없습니다.' };
  assert.equal((await officer.post(`awaited/${waits.id}`, refusal)).status, 200);
  const told = (await broker.get(`desk/declarations/${filed}`)).json;
  const answer = told.events.find(({ kind }: { kind: string }) => kind === 'answered-withdrawal-request');
  assert.equal(answer.why.ko, refusal.answer);
  assert.deepEqual([told.mayWithdraw, told.withdrawalAnswerBy], [true, null]);
  assert.equal((await broker.post(path, { reason: '다시 신청합니다.' })).status, 200);
  const again = (await officer.get('desk/work')).json.askedOfOffice;
  assert.equal(again.length, 1);
});

test('when the authority is withdrawn or has expired, filing is refused with the day', async () => {
  const { json } = await broker.get('desk/authorities');
  await importer.post(`desk/authorities/${json[0].id}/withdraw`);
  const refused = await broker.post('desk/check', written());
  assert.equal(refused.json.problems[0].code, 'desk/authority-withdrawn');
  assert.equal(refused.json.problems[0].pointer, '/importer/id');
  const direct = await broker.post('declarations', { ...written(), declarationNumber: 'B000126999999M' });
  assert.equal(direct.status, 422, direct.text);
  assert.equal(direct.json.problems[0].code, 'desk/authority-withdrawn');
});

test('everything that was done stands in the log, and the log verifies', async () => {
  const { rows } = await house.database.owner.query<{ kind: string }>(
    `select distinct kind from event where who in ('broker', 'importer', 'supervisor-020') order by kind`,
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    [
      ...[
        'amend',
        'ask-withdrawal',
        'attach',
        'authority-accepted',
        'authority-given',
        'authority-withdrawn',
      ],
      ...['file', 'lift-hold', 'objection', 'objection-answer', 'reassign', 'supplement-answer'],
    ],
  );
});
