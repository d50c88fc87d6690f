/** Acceptance on every path over HTTP: what is missing is said, reports let it follow, batches leave out what no longer qualifies, the setting needs two people. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchAcceptance, WaitingPage } from '../../src/exchange/contract.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { Answer, Client } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { plainDeclaration } from '../builders/plain.ts';
import { cargoReport, paymentReport, reportAll } from '../builders/reports.ts';

let house: TestHouse;
let officer: Client;
let supervisor: Client;

before(async () => {
  house = await startHouse('acceptance');
  officer = await house.as('officer-020');
  supervisor = await house.as('supervisor-020');
});
after(() => house?.end());

/** One that the screening leaves to be released: chance chooses one in a hundred, and then another takes its place. */
async function filed(
  prepare: (declaration: Declaration) => Promise<unknown> = async () => {},
  changes: Partial<Declaration> = {},
  office = '020',
): Promise<Declaration> {
  for (let tries = 0; tries < 10; tries++) {
    const one = plainDeclaration(changes, office);
    await prepare(one);
    const answer = await house.machine.post('declarations', one);
    assert.equal(answer.status, 201, answer.text);
    if (answer.json.lane === 'release') return one;
  }
  throw new Error('ten in a row were not left to be released');
}

const report = (one: Declaration) => reportAll(house.machine, [one]);

const view = async ({ declarationNumber }: Declaration): Promise<Answer['json']> =>
  (await officer.get(`declarations/${declarationNumber}`)).json;
const missingOf = async (declaration: Declaration): Promise<string[]> =>
  (await view(declaration)).acceptance.missing.map(({ code }: { code: string }) => code);
interface EventSeen {
  readonly kind: string;
  readonly who: { readonly en: string };
  readonly why: { readonly ko: string };
}
const acceptEvent = (events: readonly EventSeen[]): EventSeen =>
  events.find(({ kind }) => kind === 'accept')!;
const stateOf = async (declaration: Declaration): Promise<string> => (await view(declaration)).state;

async function becomes(declaration: Declaration, state: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await stateOf(declaration)) === state) return;
    await sleep(50);
  }
  assert.equal(await stateOf(declaration), state);
}

async function jobResult<Result>(started: Answer): Promise<Result> {
  assert.equal(started.status, 200, started.text);
  for (let tries = 0; tries < 400; tries++) {
    const { json } = await officer.get(`jobs/${started.json.id}`);
    if (json.state !== 'running') {
      assert.equal(json.state, 'done', json.note?.en);
      return json.result;
    }
    await sleep(25);
  }
  throw new Error('the job did not end');
}

const act = (client: Client, { declarationNumber }: Declaration, name: string, more: object = {}) =>
  client.post(`declarations/${declarationNumber}/acts`, { act: name, version: 1, ...more });

test('paid and stored before filing: accepted at once, with basis and what was looked at', async () => {
  const one = await filed(report);
  const { state, events, acceptance } = await view(one);
  assert.equal(state, 'accepted');
  assert.equal(acceptance, null);
  assert.equal(acceptEvent(events).why.ko, '시험용 근거');
  const { rows } = await house.database.owner.query<{ detail: string }>(
    `select detail from event where number = $1 and kind = 'accept'`,
    [one.declarationNumber],
  );
  assert.equal(JSON.parse(rows[0]!.detail).checked.payment.paidKrw, 1_000_000);
});

test('what is missing is recorded and shown, and acceptance follows by itself when the last of it comes', async () => {
  const one = await filed();
  assert.deepEqual(await missingOf(one), ['acceptance/not-stored', 'acceptance/unpaid']);
  const { rows } = await house.database.owner.query<{ detail: string }>(
    `select detail from event where number = $1 and kind = 'screen'`,
    [one.declarationNumber],
  );
  assert.deepEqual(JSON.parse(rows[0]!.detail).missing, ['acceptance/not-stored', 'acceptance/unpaid']);
  await house.machine.post('cargo-reports', [cargoReport(one, 'arrived')]);
  assert.deepEqual(await missingOf(one), ['acceptance/not-stored', 'acceptance/unpaid']);
  await house.machine.post('payment-reports', [paymentReport(one)]);
  assert.deepEqual(await missingOf(one), ['acceptance/not-stored']);
  assert.equal(await stateOf(one), 'screened');
  await house.machine.post('cargo-reports', [cargoReport(one)]);
  await becomes(one, 'accepted');
  assert.equal(acceptEvent((await view(one)).events).who.en, 'The gate (automatic)');
});

test('an export that nothing speaks against waits for an officer: the first setting is for imports', async () => {
  const one = await filed(undefined, { direction: 'export', exporter: { id: 'EXPACC1', name: '수출시험' } });
  const { state, acceptance } = await view(one);
  assert.equal(state, 'screened');
  assert.deepEqual(acceptance.missing, []);
  await house.house.follower.flush();
  assert.equal(await stateOf(one), 'screened', 'looked at again, and left');
  assert.equal((await act(officer, one, 'accept')).status, 200);
  assert.equal(acceptEvent((await view(one)).events).who.en, 'officer-020');
});

test('an officer cannot accept what the law does not let be accepted, and settles what is his to settle', async () => {
  const items = [{ ...plainDeclaration().items[0]!, reliefCode: 'A0810' }];
  const relieved = await filed(undefined, {
    procedure: { clearancePlan: 'G', paymentType: '18' },
    items,
  });
  const offers = (await view(relieved)).acts;
  const accept = offers.find(({ act: name }: { act: string }) => name === 'accept');
  assert.equal(accept.isAllowed, false);
  assert.ok(offers.some(({ act: name }: { act: string }) => name === 'review-tax'));
  const refused = await act(officer, relieved, 'accept');
  assert.equal(refused.status, 409);
  assert.deepEqual(
    refused.json.problems.map(({ code }: { code: string }) => code),
    ['acceptance/tax-review'],
  );
  assert.match(refused.json.message.ko, /제8조/);
  assert.equal((await act(officer, relieved, 'review-tax')).status, 422, 'needs a reason');
  assert.equal((await act(officer, relieved, 'review-tax', { reason: '감면 요건 확인' })).status, 200);
  await becomes(relieved, 'accepted');
});

test('reports are answered line by line, the same again is the same, and a bill reported otherwise is a conflict', async () => {
  const one = plainDeclaration();
  const good = cargoReport(one);
  const sent = [
    good,
    good,
    { ...good, at: '2026-11-18T04:00:00.000Z' },
    { id: 'x', step: 'flown', at: 'noon' },
    7,
  ];
  const first = await house.machine.post('cargo-reports', sent);
  assert.deepEqual(
    first.json.map(({ result }: { result: string }) => result),
    ['stored', 'same', 'conflict', 'refused', 'refused'],
  );
  assert.ok(first.json[3].problems.length >= 3, 'every problem at once');
  assert.equal((await house.machine.post('cargo-reports', [good])).json[0].result, 'same');
  const csv = `id,kind,declarationNumber,amountKrw,at\npay-csv-1,payment,${one.declarationNumber},5000,2026-11-18T09:00:00+09:00\npay-csv-2,payment,${one.declarationNumber},nothing,2026-11-18T09:00:00+09:00\n`;
  const answer = await house.machine.ask('POST', 'payment-reports', { body: csv, type: 'text/csv' });
  assert.deepEqual(
    answer.json.map(({ result }: { result: string }) => result),
    ['stored', 'refused'],
  );
  assert.equal((await officer.post('cargo-reports', [good])).status, 403);
});

test('fifty senders of the same reports at once store each once', async () => {
  const rows = Array.from({ length: 20 }, () => cargoReport(plainDeclaration()));
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => house.machine.post('cargo-reports', rows)),
  );
  assert.ok(answers.every(({ status }) => status === 200 || status === 503));
  const { rows: found } = await house.database.owner.query<{ count: number }>(
    'select count(*)::int as count from cargo_report where id = any($1)',
    [rows.map(({ id }) => id)],
  );
  assert.equal(found[0]!.count, 20);
});

test('ended, officers accept: one look, exceptions taken out, what no longer qualifies is left out and said', async () => {
  const [setting] = (await supervisor.get('acceptances/automatic')).json;
  assert.equal(setting.state, 'in-force');
  assert.equal((await supervisor.post(`acceptances/automatic/${setting.id}/end`, { why: ' ' })).status, 422);
  const ended = await supervisor.post(`acceptances/automatic/${setting.id}/end`, { why: '시험 종료' });
  assert.equal(ended.json[0].state, 'ended');
  assert.equal(
    (await supervisor.post(`acceptances/automatic/${setting.id}/end`, { why: '다시' })).status,
    409,
  );

  const ready: Declaration[] = [];
  while (ready.length < 12) ready.push(await filed(report));
  const elsewhere = await filed(report, {}, '040');
  const waiting = await filed();

  const page: WaitingPage = (await officer.get('acceptances')).json;
  const shown = new Set(page.rows.map(({ number }) => number));
  assert.ok(ready.every(({ declarationNumber }) => shown.has(declarationNumber)));
  assert.ok(!shown.has(waiting.declarationNumber) && !shown.has(elsewhere.declarationNumber));
  assert.equal(page.isAutomatic, false);
  assert.equal(
    page.customsValueKrw,
    page.rows.reduce((sum, { customsValueKrw }) => sum + customsValueKrw, 0),
  );
  const others: WaitingPage = (await officer.get('acceptances?state=waiting')).json;
  const row = others.rows.find(({ number }) => number === waiting.declarationNumber);
  assert.deepEqual(
    row?.missing.map(({ code }) => code),
    ['acceptance/not-stored', 'acceptance/unpaid'],
  );

  const [taken, held, ...rest] = ready;
  assert.equal((await act(officer, held!, 'hold', { reason: '원산지 표시 확인' })).json.state, 'held');
  const declarations = [held!, ...rest, waiting, elsewhere].map(({ declarationNumber }) => ({
    number: declarationNumber,
    version: 1,
  }));
  const result = await jobResult<BatchAcceptance>(
    await officer.post('acceptances', {
      declarations: [...declarations, { number: '1234526000001M', version: 1 }],
    }),
  );
  assert.equal(result.accepted, rest.length);
  const why = new Map(
    result.leftOut.map(({ number, problems }) => [number, problems.map(({ code }) => code)]),
  );
  assert.deepEqual(why.get(held!.declarationNumber), ['acceptance/held']);
  assert.deepEqual(why.get(waiting.declarationNumber), ['acceptance/not-stored', 'acceptance/unpaid']);
  assert.deepEqual(why.get(elsewhere.declarationNumber), ['acceptance/unknown']);
  assert.deepEqual(why.get('1234526000001M'), ['acceptance/unknown']);
  assert.equal(await stateOf(taken!), 'screened', 'taken out by the officer');
  for (const one of rest) {
    assert.equal(acceptEvent((await view(one)).events).who.en, 'officer-020');
  }
});

test('automatic acceptance is proposed by one and approved by another, and what waited follows', async () => {
  const ready = await filed(report);
  assert.equal(await stateOf(ready), 'screened');
  const proposal = {
    basis: '수입통관 사무처리에 관한 고시에 따른 자동수리 (시험)',
    offices: ['020'],
    lanes: ['release'],
    directions: ['import'],
    validFrom: (await officer.get('status')).json.clock.now.slice(0, 10),
    why: '저위험 신고의 지체 없는 수리',
  };
  const wrong = await supervisor.post('acceptances/automatic', {
    ...{ basis: '', why: '', lanes: ['documents'], directions: [], offices: ['QQQ'] },
    validFrom: '2001-01-01',
  });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.json.problems.length, 6, wrong.text);
  // The day in Korea may be ahead of UTC's.
  const validFrom = new Date(Date.parse((await officer.get('status')).json.clock.now) + 9 * 3_600_000);
  const given = { ...proposal, validFrom: validFrom.toISOString().slice(0, 10) };
  const proposed = (await supervisor.post('acceptances/automatic', given)).json[0];
  assert.equal(proposed.state, 'proposed');
  assert.equal((await officer.post('acceptances/automatic', given)).status, 403);
  const own = await supervisor.post(`acceptances/automatic/${proposed.id}/approve`);
  assert.equal(own.status, 409);
  assert.match(own.json.message.en, /another person/);
  assert.equal(await stateOf(ready), 'screened');
  const second = await house.as('supervisor-040');
  const approved = await second.post(`acceptances/automatic/${proposed.id}/approve`);
  assert.equal(approved.json[0].state, 'in-force', approved.text);
  await becomes(ready, 'accepted');
  assert.equal(acceptEvent((await view(ready)).events).why.ko, given.basis);
  const elsewhere = await filed(report, {}, '040');
  assert.equal((await second.get(`declarations/${elsewhere.declarationNumber}`)).json.state, 'screened');
  const { rows } = await house.database.owner.query<{ kind: string; who: string }>(
    `select kind, who from event where kind like 'automatic-acceptance-%' order by id`,
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    [
      ...['automatic-acceptance-approved', 'automatic-acceptance-ended'],
      ...['automatic-acceptance-proposed', 'automatic-acceptance-approved'],
    ],
  );
});
