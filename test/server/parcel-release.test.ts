/** What lets a parcel go and what keeps it, and duty back for goods that went back: against a running server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { standingOf } from '../../src/app/parcels/standing.ts';
import { reconcileAll } from '../../src/app/payments/reconcile.ts';
import { addDays, daysBetween, seoulDay } from '../../src/core/day.ts';
import { declarationAt } from '../builders/declarations.ts';
import { OWED, type Paying, startPaying } from '../builders/paying.ts';

let world: Paying;
let house: Paying['house'];
let kim: Paying['kim'];

before(async () => {
  world = await startPaying('parcel_release');
  ({ house, kim } = world);
});
after(() => world?.end());

const arrive: Paying['arrive'] = (...given) => world.arrive(...given);
const pay: Paying['pay'] = (...given) => world.pay(...given);
const money: Paying['money'] = (bill) => world.money(bill);
const untilKept: Paying['untilKept'] = (...given) => world.untilKept(...given);
const accept: Paying['accept'] = (...given) => world.accept(...given);
const officer = () => house.as('officer-020');

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

test('what is paid in the portal counts for the declaration, once, and what goes back is taken off', async () => {
  await arrive('TOLD1');
  const { declarationNumber } = declarationAt('020', 13);
  const seen = async (number = declarationNumber) =>
    (await (await officer()).get(`declarations/${number}`)).json.acceptance;
  const filed = async (at: number, bill: string) => {
    const base = declarationAt('020', at);
    const one = {
      ...base,
      procedure: { ...base.procedure, paymentType: '11' },
      consignment: { ...base.consignment, billOfLading: bill },
    };
    assert.equal((await house.machine.post('declarations', one)).status, 201);
  };
  await filed(13, 'TOLD1');
  assert.deepEqual([(await seen()).paidKrw, (await seen()).portalKrw], [0, 0]);
  await pay('TOLD1', 'pay', 'twice');
  await untilKept('TOLD1', OWED);
  assert.deepEqual([(await seen()).paidKrw, (await seen()).portalKrw], [OWED, OWED]);
  await filed(14, 'TOLD1');
  const second = declarationAt('020', 14).declarationNumber;
  assert.equal((await seen(second)).paidKrw, 0, 'the money of one parcel is for one declaration');
  assert.equal((await seen()).paidKrw, OWED);
  const paid = { kind: 'payment', declarationNumber, amountKrw: 1_000, at: '2026-11-18T03:00:00.000Z' };
  assert.equal((await house.machine.post('payment-reports', [{ id: 'bank-told', ...paid }])).status, 200);
  assert.equal((await seen()).paidKrw, OWED + 1_000);
  const money = (await (await officer()).get('parcels/TOLD1/money')).json;
  assert.equal(money.paidKrw, OWED + 1_000, 'each counted once on either side');
  const { rows } = await house.database.pool.query(
    `select kind, number from event where kind in ('parcel-duty-paid', 'parcel-duty-taken-back') and number = any($1)`,
    [[declarationNumber, second]],
  );
  assert.deepEqual(rows, [{ kind: 'parcel-duty-paid', number: declarationNumber }]);
  const held = await house.database.pool.query(`select id from duty_payment where house_bill = 'TOLD1'`);
  await house.database.owner.query(
    `insert into duty_payment_step (payment, seq, kind, amount_krw, refund, why, at, recorded_at)
     values ($1, 9, 'refund-asked', 640, 'told-back', 'overpaid', now(), now())`,
    [held.rows[0].id],
  );
  assert.equal((await seen()).portalKrw, OWED - 640);
});

test('duty that is not paid by its due day grows, is asked for by a notice, and is paid as it was asked', async () => {
  const today = seoulDay(house.house.clock.now());
  await arrive('LATE1', { price: 6_100 });
  const owed = 683_200 + 922_320;
  await accept('LATE1', 15, addDays(today, -30));
  await house.house.parcelReleases.settle();
  const before = (await kim.get('my/parcels/LATE1')).json.money;
  const { dueOn } = before.late;
  const days = daysBetween(dueOn, today);
  const growth = Math.floor((owed * 22 * days) / 100_000);
  assert.deepEqual([before.late.isOver, before.late.totalKrw, before.leftKrw], [true, growth, owed + growth]);
  assert.match(before.late.bases[before.late.steps[0].basis].cite.ko, /제42조/);
  const desk = await officer();
  const give = async (order: object, account?: string) =>
    (account === undefined ? desk : await house.as(account)).post('parcels/LATE1/payment-notice', order);
  const { wouldNotice: shown } = (await desk.get('parcels/LATE1/money')).json;
  assert.deepEqual([shown.leftKrw, shown.addressee], [owed + growth, '김*수']);
  const order = { leftKrw: shown.leftKrw, dueOn: shown.dueOn };
  assert.equal((await give(order, 'officer-040')).status, 404);
  assert.equal((await give({ ...order, leftKrw: 1 })).status, 409, 'what was not shown is not sent');
  const noticed = await give(order);
  assert.deepEqual([noticed.status, noticed.json.wouldNotice], [200, null], noticed.text);
  assert.equal((await give(order)).status, 409, 'once');
  const told = (await kim.get('my/parcels/LATE1')).json.money;
  assert.ok(told.late.noticeDueOn > today, 'a new day to pay, from which nothing grows until it has passed');
  const left: number = told.leftKrw;
  assert.equal(left, owed + told.late.totalKrw);
  const id = await pay('LATE1');
  await untilKept('LATE1', left);
  const after = (await kim.get('my/parcels/LATE1')).json.money;
  assert.deepEqual([after.leftKrw, after.late.totalKrw], [0, told.late.totalKrw], 'nothing grows any more');
  assert.equal((await kim.get(`my/payments/${id}/receipt.pdf`)).status, 200);
  await house.house.parcelReleases.settle();
  assert.equal((await kim.get('my/parcels/LATE1')).json.status.state, 'cleared');
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
  const thief = { name: '박도윤', customsCode: world.code, phone: '010-9999-0000', postcode: '48094' };
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
    (await kim.post('my/parcels/STOP1/refund-claims', { way: 'parcel', sentOn: today(), proof: 'E' })).status,
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

test('one damaged parcel hides itself alone: the list goes on, and what may count with it is not paid as if it were nothing', async () => {
  await arrive('HURT1', { price: 100, seller: 'Hurt' });
  await arrive('HURT2', { price: 100, seller: 'Hurt' });
  const { owner } = house.database;
  await owner.query(`update parcel set content = 'spoilt:' || content where house_bill = 'HURT1'`);
  try {
    const { status, json } = await kim.get('my/parcels');
    const bills = json.rows.map(({ houseBill }: { houseBill: string }) => houseBill);
    assert.deepEqual([status, bills.includes('HURT1'), bills.includes('HURT2')], [200, false, true]);
    const { duty, money: left } = (await kim.get('my/parcels/HURT2')).json;
    assert.deepEqual([duty.answer, left.leftKrw, left.mayPay], [null, null, false]);
    assert.match(duty.why.en, /cannot be read/);
    assert.equal((await kim.post('my/parcels/HURT2/payments')).status, 409);
    assert.equal((await kim.get('my/purchases')).status, 200);
    const message = { iss: 'T-CX-1', iat: 0, jti: 's-hurt', standing: ['HURT1', 'HURT2'] };
    const firm = { id: 'T-CX-1', kind: 'carrier' as const };
    const told = await standingOf(house.house, { firm, mode: 'live', bodyHash: '', message });
    assert.deepEqual([told[0]!.release, told[1]!.release!.releasedAt], [null, null]);
  } finally {
    await owner.query(`update parcel set content = substr(content, 8) where house_bill = 'HURT1'`);
  }
  assert.ok((await money('HURT2')).leftKrw > 0, 'two of 100 dollars are above the limit together');
});

test('a carrier is told whether its parcel is released and what others have still to do, and nothing of selection', async () => {
  const asked = async (number: string, id = 'T-CX-1') => {
    const message = { iss: id, iat: 0, jti: `s-${number}`, standing: [number] };
    const firm = { id, kind: 'carrier' as const };
    const [one] = await standingOf(house.house, { firm, mode: 'live', bodyHash: '', message });
    return { ...one!, lacks: one!.release?.lacks.map((lack) => lack.id) };
  };
  assert.deepEqual((await asked('GO1')).lacks, []);
  assert.ok((await asked('GO1')).release!.releasedAt !== null);
  assert.equal((await asked('GO1', 'T-CX-9')).release, null, 'another carrier');
  await arrive('CARRY1');
  await house.house.parcelReleases.settle();
  const before = await asked('CARRY1');
  assert.deepEqual([before.release!.releasedAt, before.lacks], [null, ['acceptance', 'duty-unpaid']]);
  await house.database.owner.query(
    `update parcel_decision set state = 'open', lane = 'examine' where house_bill = 'CARRY1'`,
  );
  assert.deepEqual(await asked('CARRY1'), before, 'the same of one that is examined');
});

test('a parcel without a code that anybody holds is found by number and postcode, its contents untold', async () => {
  const to = {
    name: '최유진',
    phone: '010-2222-3333',
    postcode: '04524',
    address: '서울특별시 중구 세종대로 110',
  };
  await arrive('NOCODE1', { price: 60, recipient: to });
  await arrive('NOCODE2', { price: 60, recipient: { ...to, customsCode: 'P999999999999' } });
  await arrive('CODED1', { price: 60 });
  const find = (houseBill: string, postcode: string) => kim.post('my/find-parcel', { houseBill, postcode });
  const none = await find('NOCODE1', '04524');
  assert.deepEqual(
    [none.status, none.json.lacksCode, none.json.houseBill],
    [200, 'none', 'NOCODE1'],
    none.text,
  );
  for (const secret of ['최유진', 'Running', '3333', '세종대로'])
    assert.equal(none.text.includes(secret), false, secret);
  assert.equal((await find('NOCODE2', '04524')).json.lacksCode, 'unknown');
  for (const [bill, postcode] of [
    ['NOCODE1', '04525'],
    ['NOTHING1', '04524'],
    ['CODED1', '06236'],
  ] as const)
    assert.equal((await find(bill, postcode)).status, 404, bill);
  const { rows } = await house.database.pool.query(
    `select is_found as found, count(*)::int as n from parcel_look_up group by 1 order by 1`,
  );
  assert.ok(rows.length === 2 && rows.every(({ n }) => n > 0), 'who looked is kept, found or not');
  const told = await standingOf(house.house, {
    ...{ firm: { id: 'T-CX-1', kind: 'carrier' }, mode: 'live', bodyHash: '' },
    message: { iss: 'T-CX-1', iat: 0, jti: 'code', standing: ['NOCODE1', 'NOCODE2', 'CODED1'] },
  });
  assert.deepEqual(
    told.map(({ release }) => release?.lacks.some(({ id }) => id === 'code') ?? null),
    [true, true, false],
  );
});

test('every act is in the log in words, and says nothing of a person', () =>
  world.inWords(
    [
      'parcel-duty',
      'parcels-released',
      'parcel-stopped',
      'parcel-stop-lifted',
      'parcel-stop-stays',
      'duty-refund-claimed',
    ],
    ['EM123', '전부 반품'],
  ));
