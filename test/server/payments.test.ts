/** The duty of a parcel paid at the sandbox, whatever happens on the way: against a running server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NOTICE_WAY } from '../../src/app/payments/http-provider.ts';
import { reconcileAll } from '../../src/app/payments/reconcile.ts';
import { SIGNATURE_HEADER, signatureOf } from '../../src/app/payments/sign.ts';
import { atProvider, OWED, type Paying, startPaying } from '../builders/paying.ts';

let world: Paying;
let house: Paying['house'];
let kim: Paying['kim'];
let lee: Paying['lee'];

before(async () => {
  world = await startPaying('payments');
  ({ house, kim, lee } = world);
});
after(() => world?.end());

const arrive: Paying['arrive'] = (...given) => world.arrive(...given);
const pay: Paying['pay'] = (...given) => world.pay(...given);
const money: Paying['money'] = (bill) => world.money(bill);
const standing: Paying['standing'] = (payment) => world.standing(payment);
const untilKept: Paying['untilKept'] = (...given) => world.untilKept(...given);
const officer = () => house.as('officer-020');

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
  assert.equal(await world.sandbox().tell(notice, noticeUrl), 204);
  assert.equal(await world.sandbox().tell(notice, noticeUrl), 204);
  const many = await Promise.all([0, 1, 2, 3].map(() => world.sandbox().tell(notice, noticeUrl)));
  assert.deepEqual(many, [204, 204, 204, 204]);
  const { rows } = await house.database.pool.query('select kind from duty_payment_step where payment = $1', [
    payment,
  ]);
  assert.deepEqual(rows, [{ kind: 'paid' }]);
});

test('another amount or currency is no payment: officers see it and decide, and the parcel is still to be paid', async () => {
  for (const [bill, way, said] of [
    ['PAY6', 'other-amount', /^52540 KRW$/],
    ['PAY7', 'other-currency', /^52640 USD$/],
    ['PAY7L', 'larger-amount', /^53640 KRW$/],
  ] as const) {
    await arrive(bill);
    assert.equal(await standing(await pay(bill, 'pay', way)), 'differs');
    assert.equal((await money(bill)).leftKrw, OWED);
    const [seen] = (await (await officer()).get(`parcels/${bill}/money`)).json.payments;
    assert.match(seen.steps.at(-1).said, said);
  }
  const { rows } = (await (await officer()).get('parcel-charges')).json;
  assert.deepEqual(
    rows
      .map((row: { houseBill: string; standing: string; acts: string[] }) => [row.houseBill, row.acts.length])
      .sort(),
    [
      ['PAY6', 3],
      ['PAY7', 2],
      ['PAY7L', 3],
    ],
    'a foreign currency cannot be taken as a part',
  );
  assert.deepEqual((await (await house.as('officer-040')).get('parcel-charges')).json.rows, []);
});

interface Charge {
  readonly payment: string;
  readonly transaction: string;
  readonly standing: string;
}

async function chargeOf(bill: string): Promise<Charge> {
  const { rows } = (await (await officer()).get('parcel-charges')).json;
  return rows.find((row: { houseBill: string }) => row.houseBill === bill);
}

async function decide(bill: string, as: string, by = 'officer-020') {
  const { payment, transaction } = await chargeOf(bill);
  return (await house.as(by)).post(`payments/${payment}/charges/${transaction}/decision`, {
    ...{ as, why: `${as}: 일부로 받음` },
  });
}

test('less is taken as a part and the rest is asked for; more is taken and the surplus goes back', async () => {
  assert.equal((await decide('PAY6', 'take', 'officer-040')).status, 404, 'another office');
  const two = await Promise.all([decide('PAY6', 'take'), decide('PAY6', 'take')]);
  assert.deepEqual(two.map(({ status }) => status).sort(), [200, 409], 'two at once: one of them decides');
  const part = await money('PAY6');
  assert.deepEqual([part.leftKrw, part.paidKrw, part.mayPay], [100, OWED - 100, true]);
  assert.match(part.payments[0].charges[0].why, /일부로 받음/);
  await pay('PAY6');
  await untilKept('PAY6', OWED);
  assert.equal((await money('PAY6')).leftKrw, 0);
  assert.equal((await decide('PAY7L', 'take')).status, 200);
  await untilKept('PAY7L', OWED);
  await reconcileAll(house.house);
  const [more] = (await money('PAY7L')).payments;
  assert.deepEqual([more.standing, more.refundedKrw, more.charges[0].standing], ['paid', 1_000, 'taken']);
});

test('what is given back goes back once, whole and in its currency, also when the provider is away at first', async () => {
  await world.stopSandbox();
  assert.equal(
    (await decide('PAY7', 'give-back')).status,
    200,
    'decided, whether the provider answers or not',
  );
  assert.equal((await decide('PAY7', 'give-back')).status, 409);
  assert.equal((await chargeOf('PAY7')).standing, 'giving-back');
  await world.startSandbox();
  for (let round = 0; round < 3; round++) await reconcileAll(house.house);
  const { leftKrw, paidKrw, payments } = await money('PAY7');
  assert.deepEqual([leftKrw, paidKrw, payments[0].standing], [OWED, 0, 'refunded']);
  assert.equal(payments[0].charges[0].standing, 'given-back');
  const { rows } = await house.database.pool.query(
    `select kind from duty_payment_step where payment = $1 order by seq`,
    [payments[0].id],
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['differs', 'refund-asked', 'refunded'],
  );
  const paper = await kim.get(`my/payments/${payments[0].id}/receipt.pdf`);
  assert.match(paper.text, /^%PDF-1/, 'money that came and went has a paper');
});

test('what cannot be given back is shown and settled otherwise; what the provider corrects counts once', async () => {
  await arrive('PAY7S');
  const id = await pay('PAY7S', 'pay', 'other-amount');
  assert.equal(await standing(id), 'differs');
  const noticeUrl = `${house.address}/api/v1/payment-notices`;
  const { transaction } = await chargeOf('PAY7S');
  const right = {
    ...{ notice: 'right', payment: id, state: 'paid' as const, amount: OWED, currency: 'KRW', transaction },
  };
  await world.stopSandbox();
  assert.equal((await decide('PAY7S', 'give-back')).status, 200);
  const { rows } = await house.database.pool.query(
    `select refund from duty_payment_step where payment = $1 and kind = 'refund-asked'`,
    [id],
  );
  await world.startSandbox();
  const failed = { ...right, notice: 'failed', state: 'refund-failed' as const, refund: rows[0].refund };
  assert.equal(await world.sandbox().tell(failed, noticeUrl), 204);
  assert.equal((await chargeOf('PAY7S')).standing, 'back-failed');
  assert.equal((await decide('PAY7S', 'take')).status, 409);
  assert.equal((await decide('PAY7S', 'settle')).status, 200);
  await reconcileAll(house.house);
  assert.equal((await chargeOf('PAY7S')).standing, 'settled', 'and is not given back a second time');
  assert.equal(await world.sandbox().tell(right, noticeUrl), 204);
  assert.equal((await money('PAY7S')).paidKrw, 0, 'once decided, the same money counts no more');
  await arrive('PAY7C');
  const other = await pay('PAY7C', 'pay', 'other-amount');
  assert.equal(await standing(other), 'differs');
  const money7c = (await chargeOf('PAY7C')).transaction;
  const corrected = { ...right, notice: 'mended', payment: other, transaction: money7c };
  assert.deepEqual(
    [await world.sandbox().tell(corrected, noticeUrl), await world.sandbox().tell(corrected, noticeUrl)],
    [204, 204],
  );
  const mended = await money('PAY7C');
  assert.deepEqual([mended.paidKrw, mended.payments[0].charges[0].standing], [OWED, 'corrected']);
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
  const good = world.sandbox().secret;
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
  await world.stopSandbox();
  assert.equal(await standing(payment), 'started');
  const again = await kim.post('my/parcels/PAY9/payments');
  assert.equal(again.status, 503, 'it may be paid: nobody is sent to pay again');
  assert.equal(await reconcileAll(house.house), 0);
  await world.startSandbox();
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

test('every act is in the log in words, and says nothing of a person', () =>
  world.inWords(
    [
      'duty-payment-started',
      'duty-paid',
      'duty-payment-differs',
      'duty-charge-taken',
      'duty-charge-settled',
      'duty-refund-asked',
      'duty-refunded',
    ],
    ['Running shoes', '일부로 받음'],
  ));
