/** Early warning over HTTP: tables in, a pass, an alert with a task and a notice, closed with an assessment; and who may do what. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliverDue } from '../../src/app/supply/hooks.ts';
import { keepPassed } from '../../src/app/supply/pass.ts';
import type { Level } from '../../src/areas/supply/index.ts';
import { storeNotices } from '../../src/store/queries/supply/notices.ts';
import type { Client } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { openMailSink } from '../builders/mail-sink.ts';
import { ITEMS_CSV, tradeCsv } from '../builders/supply.ts';

let house: TestHouse;
let analyst: Client;
before(async () => {
  house = await startHouse('supply');
  analyst = await house.as('analyst');
});
after(() => house?.end());

const bring = (kind: string, text: string) => analyst.post('supply/imports', { kind, source: '시험', text });

/** What the last pass found, when it has ended. */
async function passed(): Promise<unknown> {
  const { id } = (await analyst.post('supply/pass')).json;
  for (;;) {
    const job = (await analyst.get(`jobs/${id}`)).json;
    if (job.state === 'done') return job.result;
    assert.equal(job.state, 'running', JSON.stringify(job));
    await sleep(50);
  }
}

test('tables are taken in whole or told everything that is wrong with them', async () => {
  assert.deepEqual((await analyst.get('supply/board')).json.items, []);
  const wrong = `${ITEMS_CSV}Bad Id,,x,12,HS2017,,,nobody,부처,9,2026-13-01,,2021-01-01,시험\n`;
  const refused = await bring('items', wrong);
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.json.problems.map(({ pointer }: { pointer: string }) => pointer).sort(), [
    '/5/depends_on',
    '/5/edition',
    '/5/grade',
    '/5/grade_reviewed_on',
    '/5/hs',
    '/5/id',
    '/5/name_ko',
  ]);
  assert.equal((await bring('items', ITEMS_CSV)).json.rows, 3);
  assert.equal((await bring('items', ITEMS_CSV)).status, 409);
  const unknown = await bring('trade', '[{"item":"nothing","flow":"import","month":"2026-1","value":1}]');
  assert.deepEqual(unknown.json.problems.map(({ code }: { code: string }) => code).sort(), [
    'supply/missing',
    'supply/missing',
    'supply/missing',
    'supply/month',
    'supply/unknown-column',
    'supply/unknown-item',
  ]);
  const cut = await bring('trade', 'item,flow\nshort');
  assert.equal(cut.json.problems[0].code, 'supply/row');
});

let alert = '';

test('the pass warns of what runs short and of nothing else, once', async () => {
  assert.equal((await bring('trade', tradeCsv())).status, 200);
  assert.deepEqual(await passed(), { items: 3, warned: 1 });
  await passed();
  const board = (await analyst.get('supply/board')).json;
  const [first, ...others] = board.items;
  assert.equal(first.id, 'short');
  assert.ok(first.level >= 1 && first.reason.ko.length > 0 && first.top.partner !== null);
  assert.ok(first.isReviewDue && others.every(({ level }: { level: number }) => level === 0));
  alert = first.alert.id;
  const item = (await analyst.get('supply/items/short')).json;
  assert.equal(item.months.length, 60);
  assert.deepEqual(
    item.usedIn.map(({ id }: { id: string }) => id),
    ['product'],
  );
  assert.equal(item.alerts.length, 1, 'another pass opens no second alert');
  assert.ok(
    item.signals.some(({ strength }: { strength: number | null }) => strength !== null && strength > 3),
  );
  const { rows } = await house.house.pool.query("select who from event where kind = 'supply-alert-opened'");
  assert.deepEqual(rows, [{ who: 'system:supply' }]);
});

test('what happens when a country stops is reckoned from stated assumptions', async () => {
  const { json } = await analyst.get('supply/items/short/what-if?partner=CN&stockDays=60&reach=0');
  assert.ok(Math.abs(json.answer.shortKg - json.answer.lostKg) < 1e-6);
  assert.equal(json.answer.lastsDays, Math.floor((60 * json.answer.needKg) / json.answer.shortKg));
  assert.equal((await analyst.get('supply/items/short/what-if?partner=FR')).json.answer, null);
  assert.equal((await analyst.get('supply/items/nothing')).status, 404);
});

/** A notice goes by mail to an address that was named, is tried again while the mail server refuses it, and is sent once. */
async function mailed(): Promise<void> {
  const sink = await openMailSink();
  try {
    process.env.GWANMUN_WEBHOOKS = 'mailto:watch@example.go.kr';
    process.env.GWANMUN_SMTP = sink.url;
    process.env.GWANMUN_SMTP_FROM = 'gwanmun@example.go.kr';
    const hook = (url: string) => analyst.post('supply/hooks', { url });
    assert.equal((await hook('mailto:other@example.go.kr')).status, 422);
    assert.equal((await hook('mailto:watch@example.go.kr')).status, 200);
    const body = JSON.stringify({ id: 'EV-1', at: '2026-11-19T00:00:00Z', kind: 'supply-alert-moved' });
    await storeNotices(house.house.pool, 'EV-1', body, '2026-01-01T00:00:00Z');
    sink.answer = 451;
    assert.equal(await deliverDue(house.house), 0);
    sink.answer = 250;
    await house.house.pool.query("update supply_notice set next_at = now() - interval '1 day'");
    assert.equal(await deliverDue(house.house), 1);
    assert.equal(await deliverDue(house.house), 0);
    assert.equal(sink.messages.length, 1);
    const { json } = await analyst.get('supply/hooks');
    assert.equal(json.hooks.at(-1).lastAnswer, '250');
  } finally {
    for (const name of ['GWANMUN_SMTP', 'GWANMUN_SMTP_FROM']) delete process.env[name];
    sink.end();
  }
}

test('an alert is worked on by tasks, told to other systems under signature, and closed by a person', async () => {
  const seen: { readonly body: string; readonly signature: string }[] = [];
  let status = 500;
  const receiver = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    seen.push({ body, signature: String(request.headers['gwanmun-signature']) });
    response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  try {
    process.env.GWANMUN_WEBHOOKS = `${url}/alerts/`;
    assert.equal((await analyst.post('supply/hooks', { url: `${url}/elsewhere` })).status, 422);
    assert.equal((await analyst.post('supply/hooks', { url: `${url}.example/alerts/` })).status, 422);
    const { secret, hooks } = (await analyst.post('supply/hooks', { url: `${url}/alerts/x` })).json;
    const supervisor = await house.as('supervisor-020');
    const task = { title: '수입선 확인', dueOn: '2026-12-31', givenTo: 'nobody' };
    assert.equal((await supervisor.post(`supply/alerts/${alert}/tasks`, task)).status, 422);
    const [person] = (await supervisor.get('supply/items/short')).json.people;
    const given = await supervisor.post(`supply/alerts/${alert}/tasks`, { ...task, givenTo: person.id });
    assert.equal(given.status, 200, given.text);
    const closing = { assessment: 'shortage', words: '대체 수입선을 찾았습니다.' };
    assert.equal((await supervisor.post(`supply/alerts/${alert}/close`, closing)).status, 409);
    const [open] = given.json.alerts[0].tasks;
    assert.equal((await analyst.post(`supply/tasks/${open.id}/done`, { result: '확인' })).status, 200);
    assert.equal((await analyst.post(`supply/tasks/${open.id}/done`, { result: '또' })).status, 409);
    const closed = await supervisor.post(`supply/alerts/${alert}/close`, closing);
    assert.equal(closed.json.alerts[0].assessment, 'shortage', closed.text);
    assert.equal(await deliverDue(house.house), 0, 'the other side was broken: nothing is taken');
    status = 204;
    await house.house.pool.query("update supply_notice set next_at = now() - interval '1 day'");
    assert.equal(await deliverDue(house.house), 1);
    assert.equal(await deliverDue(house.house), 0, 'what was taken is not sent again');
    const { body, signature } = seen.at(-1)!;
    assert.equal(JSON.parse(body).kind, 'supply-alert-closed');
    const [, time, mark] = /^t=(\d+),v1=([0-9a-f]+)$/.exec(signature)!;
    assert.equal(mark, createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'));
    const ended = await analyst.ask('DELETE', `supply/hooks/${hooks[0].id}`);
    assert.deepEqual(ended.json.hooks, []);
    await mailed();
  } finally {
    delete process.env.GWANMUN_WEBHOOKS;
    receiver.close();
  }
  await passed();
  assert.equal(
    (await analyst.get('supply/items/short')).json.alerts.length,
    1,
    'what was closed stays closed',
  );
});

test('a measure that an officer enters warns at once, and a review begins the clock of the grade anew', async () => {
  const event = {
    ...{ items: ['quiet'], country: 'CN', kind: 'ban', title: { ko: '수출 금지', en: 'Ban' } },
    ...{ knownOn: '2026-11-10', effectiveOn: '2026-11-15', endsOn: null, source: '관보' },
  };
  assert.equal(
    (await analyst.post('supply/measures', { ...event, items: ['x'], endsOn: '2026-11-01' })).json.problems
      .length,
    2,
  );
  assert.equal((await analyst.post('supply/measures', event)).status, 200);
  await passed();
  const quiet = (await analyst.get('supply/items/quiet')).json;
  assert.ok(quiet.level >= 3, 'four fifths come from there');
  assert.equal(quiet.events[0].kindName.ko, '수출 금지');
  const reviewed = await analyst.post('supply/items/short/review', { grade: 2, why: '대체 가능' });
  assert.deepEqual([reviewed.json.version, reviewed.json.grade, reviewed.json.isReviewDue], [2, 2, false]);
});

test('an alert is moved and quietened by the pass, closed by people, and opened again only by a new run or a higher level', async () => {
  const passedAs = (level: Level, month: string, raisedIn: string | null): Promise<void> => {
    const detail = {
      top: null,
      shares: [],
      hhi: null,
      suppliers: null,
      reason: null,
      trend: [],
      missing: null,
    };
    const one = { item: 'product', month, level, score: level, raisedIn, reasons: [], detail };
    return keepPassed(house.house, [one], '2026-11-19');
  };
  const alerts = async () => (await analyst.get('supply/items/product')).json.alerts;
  const close = (id: string) =>
    analyst.post(`supply/alerts/${id}/close`, { assessment: 'price', words: '가격만 올랐습니다.' });
  await passedAs(1, '2026-03', '2026-03');
  await passedAs(3, '2026-04', '2026-03');
  await passedAs(2, '2026-05', '2026-03');
  const [moved] = await alerts();
  assert.deepEqual([moved.level, moved.peak, moved.loweredAt], [2, 3, null]);
  await passedAs(0, '2026-06', null);
  const [quiet] = await alerts();
  assert.ok(quiet.level === 2 && quiet.loweredAt !== null && quiet.closedAt === null);
  await passedAs(1, '2026-07', '2026-07');
  assert.equal((await alerts())[0].loweredAt, null);
  await close(moved.id);
  await passedAs(1, '2026-07', '2026-03');
  assert.equal((await alerts()).length, 1, 'the same run, no higher');
  await passedAs(4, '2026-07', '2026-03');
  assert.equal((await alerts()).length, 2, 'higher than ever');
  await close((await alerts())[0].id);
  await passedAs(1, '2026-11', '2026-11');
  assert.equal((await alerts()).length, 3, 'a new run');
  const { rows } = await house.house.pool.query(
    'select kind from event where kind like \'supply-alert-%\' and detail like \'%"item":"product"%\' order by id',
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind.replace('supply-alert-', '')),
    ['opened', 'moved', 'moved', 'quiet', 'moved', 'closed', 'opened', 'closed', 'opened'],
  );
});

test('officers see nothing of it and auditors change nothing', async () => {
  assert.equal((await (await house.as('officer-020')).get('supply/board')).status, 403);
  const auditor = await house.as('auditor');
  assert.equal((await auditor.get('supply/board')).status, 200);
  assert.equal((await auditor.post('supply/pass')).status, 403);
});
