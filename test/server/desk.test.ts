/** Officers at work over HTTP: supplements with a day, second opinions, samples, leave, reassignment, notices, and the supervisor's figures. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deskRound } from '../../src/app/desk-clock.ts';
import { addDays, seoulDay } from '../../src/core/day.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let officer: Client;
let colleague: Client;
let supervisor: Client;

before(async () => {
  house = await startHouse('desk', { acceptanceBasis: null });
  const rows = Array.from({ length: 300 }, (_, place) => declarationAt('020', place));
  assert.equal((await house.machine.post('declarations/batch', rows)).status, 200);
  [officer, colleague, supervisor] = await Promise.all([
    house.as('officer-020'),
    house.as('colleague-020'),
    house.as('supervisor-020'),
  ]);
});
after(() => house?.end());

async function next(client: Client, kind?: string): Promise<{ id: string; number: string }> {
  const { json } = await client.post('cases/next', kind === undefined ? {} : { kind });
  assert.ok(json.case, `there is a case: ${JSON.stringify(json)}`);
  return json.case;
}

const act = (client: Client, number: string, name: string, more: object = {}): Promise<Answer> =>
  client.post(`declarations/${number}/acts`, { act: name, version: 1, ...more });

async function awaitedOf(
  number: string,
): Promise<{ kind: string; step: string; dueAt: string; id: string }[]> {
  return (await officer.get(`declarations/${number}/awaited`)).json;
}

async function texts(client: Client): Promise<string[]> {
  return (await client.get('notices')).json.rows.map((row: { says: { en: string } }) => row.says.en);
}

test('a supplement has its day, waits in the list of the one who asked, and ends when it is supplied', async () => {
  const { number } = await next(officer, 'documents');
  const dueOn = addDays(seoulDay(house.house.clock.now()), 5);
  for (const wrong of [seoulDay(house.house.clock.now()), '2026-02-31', '9999-01-01'])
    assert.equal(
      (await act(officer, number, 'supplement', { reason: 'r', dueOn: wrong })).status,
      422,
      wrong,
    );
  assert.equal((await act(officer, number, 'supplement', { reason: '송품장', dueOn })).status, 200);
  const [asked] = await awaitedOf(number);
  assert.deepEqual(
    [asked!.kind, asked!.step, asked!.dueAt],
    ['supplement', 'asked', `${dueOn}T09:00:00.000Z`],
  );
  const work = (await officer.get('desk/work')).json;
  assert.ok(work.askedByMe.some((one: { number: string }) => one.number === number));
  assert.ok(work.hand.some((one: { number: string }) => one.number === number));
  assert.equal((await officer.post(`awaited/${asked!.id}`, { step: 'cancelled' })).status, 403);
  assert.equal((await officer.post(`declarations/${number}/acts/undo`)).status, 200);
  assert.equal((await awaitedOf(number))[0]!.step, 'cancelled');
  assert.equal((await act(officer, number, 'supplement', { reason: '송품장' })).status, 200);
  assert.equal((await act(officer, number, 'supplied')).status, 200);
  assert.deepEqual((await awaitedOf(number)).map(({ step }) => step).sort(), ['answered', 'cancelled']);
  assert.equal((await officer.post(`declarations/${number}/acts/undo`)).status, 200);
  assert.deepEqual((await awaitedOf(number)).map(({ step }) => step).sort(), ['asked', 'cancelled']);
});

test('what is due soon is told once to whoever has to see to it, and not before half of its time is over', async () => {
  const soon = `update awaited set due_at = now() + interval '1 hour', asked_at = $1::timestamptz
    where step = 'asked' and kind = 'supplement'`;
  const told = async (client: Client): Promise<number> =>
    (await texts(client)).filter((text) => text === 'Supplement: due soon.').length;
  await house.database.owner.query(soon, [new Date().toISOString()]);
  await deskRound(house.house);
  assert.equal(await told(officer), 0);
  await house.database.owner.query(soon, [new Date(Date.now() - 864_000_000).toISOString()]);
  await deskRound(house.house);
  await deskRound(house.house);
  assert.deepEqual([await told(officer), await told(supervisor)], [1, 0]);
});

test('what is overdue is told once, to whoever asked and to the supervisor', async () => {
  await house.database.owner.query(
    `update awaited set due_at = '2020-01-01T00:00:00Z' where step = 'asked' and kind = 'supplement'`,
  );
  await deskRound(house.house);
  await deskRound(house.house);
  for (const client of [officer, supervisor])
    assert.equal((await texts(client)).filter((text) => text === 'Supplement: overdue.').length, 1);
  const { awaitedOverdue } = (await supervisor.get('desk/supervision')).json;
  assert.equal(awaitedOverdue.length, 1);
});

test('a second opinion is asked of a colleague, who alone answers; both are told', async () => {
  const { number } = await next(officer);
  const ask = (of: string): Promise<Answer> =>
    officer.post(`declarations/${number}/awaited`, {
      kind: 'opinion',
      of,
      says: '원산지를 어떻게 보십니까?',
    });
  for (const nobody of ['officer-040', 'auditor', 'none'])
    assert.equal((await ask(nobody)).status, 422, nobody);
  const asked = await ask('colleague-020');
  assert.equal(asked.status, 200, asked.text);
  const { id } = asked.json[0];
  assert.ok((await colleague.get('desk/work')).json.askedOfMe.some((one: { id: string }) => one.id === id));
  assert.deepEqual(await texts(colleague), ['Your opinion is asked for.']);
  const answer = { step: 'answered', answer: '표시 확인이 필요합니다.' };
  assert.equal((await officer.post(`awaited/${id}`, answer)).status, 403);
  assert.equal((await colleague.post(`awaited/${id}`, { step: 'answered', answer: ' ' })).status, 422);
  assert.equal((await colleague.post(`awaited/${id}`, answer)).json[0].answer, answer.answer);
  assert.equal((await colleague.post(`awaited/${id}`, answer)).status, 409);
  assert.ok((await texts(officer)).includes('Second opinion: there is an answer.'));
  const kinds = (await officer.get(`declarations/${number}`)).json.events.map(
    ({ kind }: { kind: string }) => kind,
  );
  assert.deepEqual(kinds.slice(-2), ['ask-opinion', 'answered-opinion']);
});

test('notices are read by the one they are for, and by nobody else', async () => {
  const before = (await colleague.get('notices')).json;
  assert.equal(before.unread, 1);
  await officer.post('notices/read', { ids: before.rows.map(({ id }: { id: string }) => id) });
  assert.equal((await colleague.get('notices')).json.unread, 1);
  assert.equal((await colleague.post('notices/read', {})).json.unread, 0);
});

test('a sample is taken, sent and answered, only where goods are examined', async () => {
  const papers = await next(officer, 'documents');
  const take = { kind: 'laboratory', says: '성분 분석' };
  assert.equal((await officer.post(`declarations/${papers.number}/awaited`, take)).status, 409);
  const { number } = await next(officer, 'physical');
  const [{ id, article }] = (await officer.post(`declarations/${number}/awaited`, take)).json;
  assert.match(article, /제161조 제4항/);
  const move = (step: string, answer?: string): Promise<Answer> =>
    officer.post(`awaited/${id}`, { step, answer });
  assert.equal((await move('sent')).json[0].step, 'sent');
  assert.equal((await move('sent')).status, 409);
  assert.equal((await move('answered', '폴리에스터 100 %')).json[0].step, 'answered');
});

test('requests of traders have the days that the law gives: 30 to answer about a hold, 10 about a withdrawal', async () => {
  const { number } = await next(officer, 'documents');
  assert.equal((await act(officer, number, 'hold', { reason: '확인 필요' })).status, 200);
  for (const kind of ['lift-request', 'withdrawal-request'])
    assert.equal(
      (await officer.post(`declarations/${number}/awaited`, { kind, says: '요청서' })).status,
      200,
    );
  const today = seoulDay(house.house.clock.now());
  const due = new Map(
    (await awaitedOf(number)).map(({ kind, dueAt }) => [kind, seoulDay(Date.parse(dueAt))]),
  );
  assert.deepEqual(
    [due.get('lift-request'), due.get('withdrawal-request')],
    [addDays(today, 30), addDays(today, 10)],
  );
  assert.equal((await act(officer, number, 'lift-hold', { reason: '소명 인정' })).status, 200);
  assert.equal((await awaitedOf(number)).find(({ kind }) => kind === 'lift-request')!.step, 'answered');
});

test('who is away has his cases put back and gets none; when he is back he does', async () => {
  const had = (await officer.get('desk/work')).json.hand.length;
  assert.ok(had > 2);
  const to = new Date(house.house.clock.now() + 86_400_000).toISOString();
  assert.equal((await colleague.post('desk/absences', { account: 'officer-020', to, why: 'r' })).status, 403);
  assert.equal(
    (await supervisor.post('desk/absences', { account: 'officer-040', to, why: 'r' })).status,
    422,
  );
  const left = await supervisor.post('desk/absences', { account: 'officer-020', to, why: '연가' });
  assert.equal(left.status, 200, left.text);
  const work = (await officer.get('desk/work')).json;
  assert.deepEqual([work.hand.length, work.absences.length, work.absences[0].isNow], [0, 1, true]);
  assert.ok((await texts(officer)).includes('Went back to the pool because of an absence.'));
  const refused = await officer.post('cases/next', {});
  assert.equal(refused.status, 409);
  assert.match(refused.json.message.en, /absent/);
  const { rows } = await house.database.owner.query<{ n: number }>(
    `select count(*)::int as n from assignment where kind = 'pooled' and from_officer = 'officer-020'`,
  );
  assert.equal(rows[0]!.n, had);
  assert.equal((await officer.ask('DELETE', `desk/absences/${work.absences[0].id}`)).status, 200);
  assert.equal((await officer.post('cases/next', {})).status, 200);
});

test('a supervisor gives a case to somebody with a reason, who is told; its officer may give it back', async () => {
  const { id, number } = await next(colleague);
  const give = (to: string | null, reason = '업무 조정'): Promise<Answer> =>
    supervisor.post(`cases/${id}/reassign`, { to, reason });
  assert.equal((await give('officer-040')).status, 422);
  assert.equal((await give('officer-020', ' ')).status, 422);
  assert.equal((await give('officer-020')).json.assignee, 'officer-020');
  assert.ok((await texts(officer)).includes('A supervisor assigned this case to you.'));
  assert.equal((await officer.post(`cases/${id}/return`, { reason: '이해관계' })).json.state, 'open');
  const kinds = (await officer.get(`declarations/${number}`)).json.events.map(
    ({ kind }: { kind: string }) => kind,
  );
  assert.deepEqual(kinds.slice(-3), ['deal', 'reassign', 'return']);
  const elsewhere = await house.as('supervisor-040');
  assert.equal((await elsewhere.post(`cases/${id}/reassign`, { to: null, reason: 'r' })).status, 404);
});

test('the supervisor’s figures count what was done, and each opens to the cases behind it', async () => {
  const { json } = await supervisor.get('desk/supervision');
  const row = json.officers.find(({ account }: { account: string }) => account === 'officer-020');
  assert.ok(row.dealt >= 6 && row.returned === 1 && row.inHand >= 1, JSON.stringify(row));
  assert.equal(json.assignment.dealt, await dealtCount());
  assert.deepEqual(json.assignment.remarkable, [], 'nobody picked anything');
  assert.equal(
    json.ageing.reduce((sum: number, { open }: { open: number }) => sum + open, 0),
    (await supervisor.get('cases')).json.totalOpen,
  );
});

async function dealtCount(): Promise<number> {
  const { rows } = await house.database.owner.query<{ n: number }>(
    `select count(*)::int as n from assignment where kind = 'dealt' and office = '020'`,
  );
  return rows[0]!.n;
}
