/** The duty of a parcel paid at the sandbox, whatever happens on the way, and what lets a parcel go: against a running server. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { importRates } from '../../src/app/duty/import-rates.ts';
import { matchDue } from '../../src/app/parcels/match-due.ts';
import type { Signed } from '../../src/app/parcels/signed.ts';
import { take } from '../../src/app/parcels/take.ts';
import { NOTICE_WAY } from '../../src/app/payments/http-provider.ts';
import { reconcileAll } from '../../src/app/payments/reconcile.ts';
import { type Sandbox, startSandbox } from '../../src/app/payments/sandbox/server.ts';
import { SIGNATURE_HEADER, signatureOf } from '../../src/app/payments/sign.ts';
import type { LocalProvider } from '../../src/app/portal/local-provider.ts';
import { titleOfEvent } from '../../src/app/views/events.ts';
import { seoulDay } from '../../src/core/day.ts';
import type { Order } from '../../src/model/order.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { storeFirm } from '../../src/store/queries/parcel-firms.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { citizen, identityOf } from '../builders/citizens.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

const PEOPLE = [
  { login: 'kim', name: '김민수', bornOn: '1990-07-14', phone: '010-1234-5678' },
  { login: 'lee', name: '이서연', bornOn: '1985-03-02', phone: '010-8765-4321' },
];
const [SHOP, CARRIER] = ['T-EC-1', 'T-CX-1'];
const identity = { issuer: '', clientId: '', clientSecret: '' };
const payments = { url: '', merchant: '', secret: '' };
const folder = temporaryFolder();
/** 200 dollars at 1,400 won; duty of 8 % and VAT of 10 %, less than ten won dropped from each. */
const OWED = 22_400 + 30_240;

let house: TestHouse;
let provider: LocalProvider;
let sandbox: Sandbox;
let kim: Client;
let lee: Client;
let code = '';
let jti = 0;

before(async () => {
  house = await startHouse('payments', { identity, payments });
  provider = await identityOf(house.address, PEOPLE);
  Object.assign(identity, provider);
  sandbox = await sandboxAt(0);
  Object.assign(payments, { url: sandbox.url, merchant: sandbox.merchant, secret: sandbox.secret });
  for (const [id, kind] of [
    [SHOP, 'platform'],
    [CARRIER, 'carrier'],
  ] as const)
    await storeFirm(house.database.pool, {
      ...{ id, kind, name: `${id} shop`, country: 'CN', appliedBy: 'test', state: 'registered' },
      ...{ appliedAt: new Date().toISOString(), validFrom: '2026-01-01', validTo: '2028-12-31' },
      decidedBy: 'test',
    });
  await rates('tariff.csv', [
    '품목번호,관세율구분,관세율,단위당세액,기준가격,적용국가구분,용도세율구분,적용개시일,적용만료일',
    '6404110000,A,8,,,,,20250101,99991231',
  ]);
  await rates('exchange.csv', ['currency,wonPerUnit,validFrom,validTo', 'USD,1400,2026-11-01,2026-12-31']);
  kim = await citizen(house.address, 'kim');
  lee = await citizen(house.address, 'lee');
  code = (await kim.post('my/code')).json.code.letters;
});
after(async () => {
  await sandbox?.close();
  await provider?.close();
  await house?.end();
});

function sandboxAt(port: number): Promise<Sandbox> {
  const file = join(folder, 'sandbox.json');
  return startSandbox({ file, port, publicUrl: house.address, lateMillis: 1_500 });
}

async function rates(name: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  const done = await importRates(house.database.pool, path, 'system:rates', '2026-11-19T00:00:00.000Z');
  assert.equal(done.problemCount, 0, done.problems.join());
}

interface Changes {
  readonly price?: number;
  readonly recipient?: Order['recipient'];
  readonly seller?: string;
}

/** An order and its parcel, matched and selected. */
async function arrive(
  bill: string,
  { price = 200, recipient, seller = `S ${bill}` }: Changes = {},
): Promise<void> {
  const to = recipient ?? {
    ...{ name: '김민수', customsCode: code, phone: '010-1234-5678', postcode: '06236' },
    address: '서울특별시 강남구 가온로 12',
  };
  const goods = { sequence: 1, description: 'Running shoes', hsCode: '6404110000', quantity: 1 };
  const order: Order = {
    ...{
      platformId: SHOP,
      orderNumber: `O-${bill}`,
      version: 1,
      orderedOn: '2026-11-10',
      sellerName: seller,
    },
    ...{ recipient: to, goods: [{ ...goods, unitPrice: price }] },
    payment: { currency: 'USD', goodsAmount: price, paidAmount: price },
  };
  const parcel: Parcel = {
    ...{ carrierId: CARRIER, houseBill: bill, version: 1, channel: 'express-air', office: '020' },
    ...{ terminal: '02002901', departureCountry: 'CN', departedOn: '2026-11-12', arrivedOn: '2026-11-15' },
    ...{ grossMassKg: 1, sender: { name: 'S', country: 'CN' }, recipient: to },
    goods: [{ ...goods, netMassKg: 0.8, amount: price }],
    ...{ currency: 'USD', goodsAmount: price },
    orders: [{ platformId: SHOP, orderNumber: order.orderNumber }],
  };
  const say = (id: string, kind: 'platform' | 'carrier', of: object): Signed => ({
    ...{ firm: { id, kind }, mode: 'live', bodyHash: `hash ${jti}` },
    message: { iss: id, iat: 0, jti: `m-${jti++}`, ...of },
  });
  await take(house.house, say(SHOP, 'platform', { orders: [order] }));
  await take(house.house, say(CARRIER, 'carrier', { parcels: [parcel] }));
  await matchDue(house.house);
  await house.house.parcels.settle();
  // What selection chose by chance has nothing to do with what is looked at here.
  await house.database.owner.query(
    `update parcel_decision set lane = 'release', state = 'closed' where house_bill = $1`,
    [bill],
  );
}

/** As a browser goes to the provider's page and presses a button there. @returns where it is sent back to */
async function atProvider(location: string, act: string, way = 'usual'): Promise<string> {
  const page = await fetch(location);
  assert.match(await page.text(), /Sandbox/);
  const body = new URLSearchParams({ act, way });
  const answer = await fetch(location, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

async function pay(bill: string, act = 'pay', way = 'usual'): Promise<string> {
  const started = await kim.post(`my/parcels/${bill}/payments`);
  assert.equal(started.status, 200, started.text);
  const back = await atProvider(started.json.location, act, way);
  assert.equal(back, `${house.address}/my/payments/${started.json.payment}`);
  return started.json.payment;
}

const standing = async (id: string) => (await kim.get(`my/payments/${id}`)).json.standing;
const money = async (bill: string) => (await kim.get(`my/parcels/${bill}`)).json.money;
const officer = () => house.as('officer-020');

/** Without asking the provider: what the notices alone have brought. */
async function untilKept(bill: string, kept: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    const found = (await (await officer()).get(`parcels/${bill}/money`)).json.paidKrw;
    if (found === kept) return;
    assert.ok(tries < 200, `${bill} has ${found} and not ${kept}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function accept(bill: string, at: number): Promise<void> {
  const base = declarationAt('020', at);
  const filed = { ...base, consignment: { ...base.consignment, billOfLading: bill } };
  assert.equal((await house.machine.post('declarations', filed)).status, 201);
  await house.database.owner.query(
    `update declaration set state = 'accepted', decided_at = now() where number = $1`,
    [base.declarationNumber],
  );
}

test('what is owed comes from the duty room, is paid at the provider, and counts once', async () => {
  await arrive('PAY1');
  const before = (await kim.get('my/parcels/PAY1')).json;
  assert.deepEqual([before.money.leftKrw, before.money.mayPay, before.toPayKrw], [OWED, true, OWED]);
  assert.match(before.status.says.en, /has to be paid/);
  const id = await pay('PAY1', 'pay', 'twice');
  await untilKept('PAY1', OWED);
  assert.equal(await standing(id), 'paid');
  const after = await money('PAY1');
  assert.deepEqual([after.leftKrw, after.paidKrw, after.mayPay, after.payments.length], [0, OWED, false, 1]);
  assert.equal((await kim.post('my/parcels/PAY1/payments')).status, 409, 'nothing is left to pay');
  const { rows } = await house.database.pool.query(
    `select count(*)::int as n from event where kind = 'duty-paid'`,
  );
  assert.equal(rows[0].n, 1);
});

test('refused and cancelled payments can be tried again, and who comes again goes on with the same', async () => {
  await arrive('PAY2');
  assert.equal(await standing(await pay('PAY2', 'refuse')), 'refused');
  assert.equal(await standing(await pay('PAY2', 'cancel')), 'cancelled');
  const one = (await kim.post('my/parcels/PAY2/payments')).json;
  const again = (await kim.post('my/parcels/PAY2/payments')).json;
  assert.deepEqual(again, one);
  const two = await Promise.all([0, 1, 2].map(() => kim.post('my/parcels/PAY2/payments')));
  assert.deepEqual(new Set(two.map(({ json }) => json.payment)), new Set([one.payment]));
  await atProvider(one.location, 'pay');
  assert.equal(await standing(one.payment), 'paid', 'asked of the provider, whether the notice came or not');
});

test('a late notice, and one that never comes, are made good by asking', async () => {
  await arrive('PAY3');
  const late = await pay('PAY3', 'pay', 'late');
  await untilKept('PAY3', OWED);
  assert.equal(await standing(late), 'paid');
  await arrive('PAY4');
  await pay('PAY4', 'pay', 'silent');
  assert.ok((await reconcileAll(house.house)) >= 1);
  await untilKept('PAY4', OWED);
});

test('a notice before the return, and again after it, changes nothing more', async () => {
  await arrive('PAY5');
  const { payment, location } = (await kim.post('my/parcels/PAY5/payments')).json;
  await atProvider(location, 'pay', 'silent');
  const noticeUrl = `${house.address}/api/v1/payment-notices`;
  const notice = {
    ...{
      notice: 'early',
      payment,
      state: 'paid' as const,
      amount: OWED,
      currency: 'KRW',
      transaction: 'early-1',
    },
  };
  assert.equal(await sandbox.tell(notice, noticeUrl), 204);
  assert.equal(await sandbox.tell(notice, noticeUrl), 204);
  const many = await Promise.all([0, 1, 2, 3].map(() => sandbox.tell(notice, noticeUrl)));
  assert.deepEqual(many, [204, 204, 204, 204]);
  const { rows } = await house.database.pool.query('select kind from duty_payment_step where payment = $1', [
    payment,
  ]);
  assert.deepEqual(rows, [{ kind: 'paid' }]);
});

test('another amount or currency is no payment: it is shown to officers, and the parcel is still to be paid', async () => {
  for (const [bill, way] of [
    ['PAY6', 'other-amount'],
    ['PAY7', 'other-currency'],
  ] as const) {
    await arrive(bill);
    assert.equal(await standing(await pay(bill, 'pay', way)), 'differs');
    assert.equal((await money(bill)).leftKrw, OWED);
    const [seen] = (await (await officer()).get(`parcels/${bill}/money`)).json.payments;
    assert.match(seen.steps.at(-1).said, way === 'other-amount' ? /^52540 KRW$/ : /^52640 USD$/);
  }
});

test('charged twice: the surplus goes back by itself, once', async () => {
  await arrive('PAY8');
  const id = await pay('PAY8', 'pay', 'charged-twice');
  await untilKept('PAY8', OWED);
  for (let tries = 0; tries < 100; tries++) {
    await reconcileAll(house.house);
    const [one] = (await money('PAY8')).payments;
    if (one.refundedKrw === OWED) break;
  }
  const [one] = (await money('PAY8')).payments;
  assert.deepEqual([one.id, one.refundedKrw, one.refundingKrw, one.standing], [id, OWED, 0, 'paid']);
  const { rows } = await house.database.pool.query(
    `select kind, count(*)::int as n from duty_payment_step where payment = $1 group by 1 order by 1`,
    [id],
  );
  assert.deepEqual(rows, [
    { kind: 'paid', n: 2 },
    { kind: 'refund-asked', n: 1 },
    { kind: 'refunded', n: 1 },
  ]);
});

test('what is not signed by the provider, is old, altered or no notice, is not taken', async () => {
  const url = '/api/v1/payment-notices';
  const body = JSON.stringify({ notice: 'x', payment: 'NONE', state: 'paid', amount: 1, currency: 'KRW' });
  const send = (header: string | undefined, text = body) =>
    house.stranger.ask('POST', url, {
      ...{ body: text, type: 'application/json' },
      headers: header === undefined ? {} : { [SIGNATURE_HEADER]: header },
    });
  const sign = (secret: string, text = body, way = NOTICE_WAY, at = Date.now()) =>
    signatureOf(secret, way, text, at);
  const good = sandbox.secret;
  for (const [header, text] of [
    [undefined, body],
    ['t=1,v1=00', body],
    [sign('another secret of the same length ok'), body],
    [sign(good, body, 'POST /elsewhere'), body],
    [sign(good, body, NOTICE_WAY, Date.now() - 3_600_000), body],
    [sign(good), `${body} `],
    [sign(good, '{}'), '{}'],
    [sign(good, 'no json'), 'no json'],
  ] as const)
    assert.equal((await send(header, text)).status, 401, `${header} ${text}`);
  assert.equal((await send(sign(good))).status, 404, 'signed, and of no payment of ours');
  assert.equal((await send(sign(good, 'x'.repeat(30_000)), 'x'.repeat(30_000))).status, 413);
});

test('a provider that is down: nothing is lost, and what was paid counts when it is back, whatever waits before it', async () => {
  await arrive('LEFT1');
  assert.equal((await kim.post('my/parcels/LEFT1/payments')).status, 200, 'left alone by whoever began it');
  await arrive('PAY9');
  const { payment, location } = (await kim.post('my/parcels/PAY9/payments')).json;
  await atProvider(location, 'pay', 'silent');
  const port = Number(new URL(sandbox.url).port);
  await sandbox.close();
  assert.equal(await standing(payment), 'started');
  const again = await kim.post('my/parcels/PAY9/payments');
  assert.equal(again.status, 503, 'it may be paid: nobody is sent to pay again');
  assert.equal(await reconcileAll(house.house), 0);
  sandbox = await sandboxAt(port);
  assert.equal(sandbox.url, payments.url);
  await reconcileAll(house.house, 1);
  await untilKept('PAY9', OWED);
});

test('nobody pays, sees or claims what is another’s; receipts and certificate are papers', async () => {
  const [paid] = (await money('PAY1')).payments;
  for (const [method, path] of [
    ['POST', 'my/parcels/PAY1/payments'],
    ['GET', `my/payments/${paid.id}`],
    ['GET', `my/payments/${paid.id}/receipt.pdf`],
  ] as const)
    assert.equal((await lee.ask(method, path)).status, 404, path);
  const claim = { way: 'parcel', sentOn: '2026-11-19', proof: 'EM1' };
  assert.equal((await lee.post('my/parcels/PAY1/refund-claims', claim)).status, 404);
  for (const path of [`my/payments/${paid.id}/receipt.pdf`, 'my/certificate.pdf?year=2026']) {
    const paper = await kim.get(path);
    assert.equal(paper.headers.get('content-type'), 'application/pdf', path);
    assert.match(paper.text, /^%PDF-1/);
  }
  assert.match((await lee.get('my/certificate.pdf')).text, /^%PDF-1/, 'of nothing');
  const refused = (await kim.get('my/parcels/PAY2')).json.money.payments.at(-1);
  assert.equal((await kim.get(`my/payments/${refused.id}/receipt.pdf`)).status, 409);
  assert.match((await kim.get('my/purchases.csv?year=2026')).text, /PAY1,.*,52640,52640/);
});

test('a parcel goes when it is accepted and paid, and not before', async () => {
  const release = () => house.house.parcelReleases.settle();
  const missing = async (bill: string) =>
    (await (await officer()).get(`parcels/${bill}/money`)).json.missing.map(({ id }: { id: string }) => id);
  await arrive('GO1');
  await arrive('GO2', { price: 60 });
  await release();
  assert.deepEqual(await missing('GO1'), ['acceptance', 'duty-unpaid']);
  assert.equal((await kim.get('my/parcels/GO2')).json.status.state, 'cleared', 'by list, and nothing owed');
  await accept('GO1', 11);
  await release();
  assert.deepEqual(await missing('GO1'), ['duty-unpaid']);
  assert.equal((await kim.get('my/parcels/GO1')).json.status.state, 'in-clearance');
  const early = await (await officer()).post('parcels/GO1/release', { why: '빨리' });
  assert.deepEqual([early.status, early.json.problems[0].code], [409, 'parcel-release/duty-unpaid']);
  await pay('GO1');
  await untilKept('GO1', OWED);
  await release();
  const seen = (await (await officer()).get('parcels/GO1/money')).json;
  assert.deepEqual([seen.missing, seen.released.by.en], [[], 'Parcels (automatic)']);
  assert.equal((await kim.get('my/parcels/GO1')).json.status.state, 'cleared');
  assert.equal((await (await officer()).post('parcels/GO1/release', { why: 'again' })).status, 409);
  assert.equal(
    (await (await house.as('officer-040')).get('parcels/GO1/money')).status,
    404,
    'another office',
  );
});

test('what was paid elsewhere and reported for the declaration counts as well', async () => {
  await arrive('GO4');
  await accept('GO4', 12);
  const { declarationNumber } = declarationAt('020', 12);
  const paid = {
    id: 'bank-1',
    kind: 'payment',
    declarationNumber,
    amountKrw: OWED,
    at: '2026-11-18T03:00:00.000Z',
  };
  const reported = await house.machine.post('payment-reports', [paid]);
  assert.equal(reported.status, 200, reported.text);
  assert.deepEqual([(await money('GO4')).leftKrw, (await money('GO4')).mayPay], [0, false]);
  assert.equal((await kim.post('my/parcels/GO4/payments')).status, 409);
  await house.house.parcelReleases.settle();
  assert.equal((await kim.get('my/parcels/GO4')).json.status.state, 'cleared');
});

test('what an officer has to look at waits for one', async () => {
  await arrive('GO3', { price: 60 });
  const { owner } = house.database;
  await owner.query(`update parcel set is_released = false, state = 'differs' where house_bill = 'GO3'`);
  await owner.query(`delete from parcel_release where house_bill = 'GO3'`);
  await house.house.parcelReleases.settle();
  const seen = (await (await officer()).get('parcels/GO3/money')).json;
  assert.deepEqual([seen.missing.map(({ id }: { id: string }) => id), seen.mayRelease], [['order'], true]);
  await owner.query(`update parcel_decision set state = 'open', lane = 'examine' where house_bill = 'GO3'`);
  assert.equal((await (await officer()).post('parcels/GO3/release', { why: '서류 확인' })).status, 409);
  await owner.query(`update parcel_decision set state = 'closed' where house_bill = 'GO3'`);
  const released = await (await officer()).post('parcels/GO3/release', { why: '서류 확인' });
  assert.equal(released.json.released.by.ko, 'officer-020');
});

test('what a parcel owes is computed anew when another of the same purchase arrives', async () => {
  await arrive('ONE1', { price: 100, seller: 'Same' });
  const { owner } = house.database;
  const seen = async () => (await (await officer()).get('parcels/ONE1/money')).json;
  await owner.query(`update parcel_decision set state = 'open' where house_bill = 'ONE1'`);
  await house.house.parcelReleases.settle();
  assert.equal((await seen()).owedKrw, 0);
  await arrive('ONE2', { price: 100, seller: 'Same' });
  await owner.query(`update parcel_decision set state = 'closed' where house_bill = 'ONE1'`);
  await house.house.parcelReleases.settle();
  assert.ok((await seen()).owedKrw > 0, 'two of 100 dollars are above the limit together');
  const { missing, released } = await seen();
  assert.deepEqual(
    [missing.map(({ id }: { id: string }) => id), released],
    [['acceptance', 'duty-unpaid'], null],
  );
  const { rows } = await owner.query(`select count(*)::int as n from parcel_duty where house_bill = 'ONE1'`);
  await house.house.parcelReleases.settle();
  const { rows: later } = await owner.query(
    `select count(*)::int as n from parcel_duty where house_bill = 'ONE1'`,
  );
  assert.deepEqual(later, rows, 'and not again and again');
});

test('a use that its holder refused stops the parcel until an officer decides; the holder is told, and nobody pays for it', async () => {
  const thief = { name: '박도윤', customsCode: code, phone: '010-9999-0000', postcode: '48094' };
  for (const [bill, decided] of [
    ['STOP1', undefined],
    ['STOP2', 'goes-on'],
  ] as const) {
    await owner(`update personal_code set is_locked = true`);
    await arrive(bill, { price: 60, recipient: thief });
    await owner(`update personal_code set is_locked = false`);
    await house.house.parcelReleases.settle();
    const waits = (await (await officer()).get(`parcels/${bill}/money`)).json;
    assert.deepEqual(
      waits.missing.map(({ id }: { id: string }) => id),
      ['use-waits'],
    );
    const use = (await kim.get('my/uses')).json.find((one: { bills: string[] }) => one.bills.includes(bill));
    const refused = await kim.post(`my/uses/${use.id}`, { answer: 'refused', reason: 'not-ordered' });
    assert.equal(refused.status, 200, refused.text);
    const told = (await kim.get(`my/parcels/${bill}`)).json;
    assert.deepEqual([told.status.state, told.money.mayPay], ['stopped', false]);
    assert.equal((await kim.post(`my/parcels/${bill}/payments`)).status, 409);
    await house.house.parcelReleases.settle();
    const stopped = await (await officer()).post(`parcels/${bill}/release`, { why: '그래도' });
    assert.equal(stopped.json.problems[0].code, 'parcel-release/use-refused');
    const cases = (await (await officer()).get('misuse-cases')).json;
    const found = cases.find((one: { use: { bills: string[] } | null }) => one.use?.bills.includes(bill));
    assert.equal(found.use.stop, 'open');
    const closing = { as: 'misused', why: '명의인의 주문이 아님', ...(decided && { parcels: decided }) };
    const closed = await (await officer()).post(`misuse-cases/${found.id}/close`, closing);
    assert.equal(closed.json.use.stop, decided ?? 'stays');
    await house.house.parcelReleases.settle();
    const { json } = await kim.get(`my/parcels/${bill}`);
    assert.equal(json.status.state, decided === 'goes-on' ? 'cleared' : 'stopped');
    if (decided === undefined) assert.match(json.status.says.en, /does not clear/);
  }
  async function owner(sql: string): Promise<void> {
    await house.database.owner.query(sql);
  }
});

test('goods that go back: claimed with its days, answered by an officer, given back by the provider', async () => {
  const claim = (changes: object = {}) =>
    kim.post('my/parcels/GO1/refund-claims', { way: 'parcel', sentOn: today(), proof: 'EM123', ...changes });
  assert.equal((await claim({ sentOn: '2026-01-01' })).status, 422);
  assert.equal(
    (await kim.post('my/parcels/PAY1/refund-claims', { way: 'parcel', sentOn: today(), proof: 'E' })).status,
    409,
    'not cleared',
  );
  const claimed = await claim();
  assert.deepEqual([claimed.status, claimed.json.money.claim.decidedAs], [200, null]);
  assert.equal((await claim()).status, 409, 'open already');
  const seen = (await (await officer()).get('parcels/GO1/money')).json.claims[0];
  assert.deepEqual([seen.proof, seen.mostKrw, seen.mayDecide], ['EM123', OWED, true]);
  const decide = async (body: object, by = 'officer-020') =>
    (await house.as(by)).post(`refund-claims/${seen.id}/decision`, body);
  assert.equal((await decide({ as: 'granted', amountKrw: OWED, why: 'w' }, 'officer-040')).status, 404);
  assert.equal((await decide({ as: 'granted', amountKrw: OWED + 1, why: 'w' })).status, 422);
  assert.equal((await decide({ as: 'granted', amountKrw: OWED, why: '전부 반품' })).status, 200);
  assert.equal((await decide({ as: 'refused', why: 'w' })).status, 409);
  await reconcileAll(house.house);
  const after = await money('GO1');
  assert.deepEqual(
    [after.payments[0].standing, after.claim.why, after.paidKrw],
    ['refunded', '전부 반품', 0],
  );
  assert.equal((await kim.get('my/parcels/GO1')).json.status.state, 'cleared', 'it stays cleared');
  function today(): string {
    return seoulDay(house.house.clock.now());
  }
});

test('every act is in the log in words, and says nothing of a person', async () => {
  const { pool } = house.database;
  const { rows } = await pool.query(`select distinct kind from event where kind ~ '^(duty-|parcel)'`);
  const kinds = rows.map(({ kind }) => kind);
  for (const kind of [
    'duty-payment-started',
    'duty-paid',
    'duty-payment-differs',
    'duty-refund-asked',
    'duty-refunded',
  ].concat([
    'parcel-duty',
    'parcels-released',
    'parcel-stopped',
    'parcel-stop-lifted',
    'parcel-stop-stays',
    'duty-refund-claimed',
  ]))
    assert.ok(kinds.includes(kind), kind);
  for (const kind of kinds) assert.notEqual(titleOfEvent(kind).ko, kind);
  for (const table of [
    'duty_payment',
    'duty_payment_step',
    'parcel_duty',
    'duty_refund_claim',
    'parcel_release',
    'event',
  ]) {
    const all = JSON.stringify((await pool.query(`select * from ${table}`)).rows);
    for (const secret of [code, '김민수', '010-1234-5678', 'EM123', '전부 반품', 'Running shoes'])
      assert.equal(all.includes(secret), false, `${table} says ${secret}`);
  }
});
