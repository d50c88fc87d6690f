/** What is paid counts for the declaration, and what is owed grows, is asked for and is computed anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, daysBetween, seoulDay } from '../../../src/core/day.ts';
import { declarationAt } from '../../builders/declarations.ts';
import { OWED, type Paying } from '../../builders/paying.ts';

export function testMoney(world: Paying): void {
  test('what is paid in the portal counts for the declaration, once, and what goes back is taken off', async () => {
    const { house, arrive, pay, untilKept, officer } = world;
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
    const { house, kim, arrive, pay, untilKept, accept, officer } = world;
    const today = seoulDay(house.house.clock.now());
    await arrive('LATE1', { price: 6_100 });
    const owed = 683_200 + 922_320;
    await accept('LATE1', 15, addDays(today, -30));
    await house.house.parcelReleases.settle();
    const before = (await kim.get('my/parcels/LATE1')).json.money;
    const { dueOn } = before.late;
    const days = daysBetween(dueOn, today);
    const growth = Math.floor((owed * 22 * days) / 100_000);
    assert.deepEqual(
      [before.late.isOver, before.late.totalKrw, before.leftKrw],
      [true, growth, owed + growth],
    );
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
    assert.ok(
      told.late.noticeDueOn > today,
      'a new day to pay, from which nothing grows until it has passed',
    );
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

  test('what a parcel owes is computed anew when another of the same purchase arrives', async () => {
    const { house, arrive, officer } = world;
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
    const { rows } = await owner.query(
      `select count(*)::int as n from parcel_duty where house_bill = 'ONE1'`,
    );
    await house.house.parcelReleases.settle();
    const { rows: later } = await owner.query(
      `select count(*)::int as n from parcel_duty where house_bill = 'ONE1'`,
    );
    assert.deepEqual(later, rows, 'and not again and again');
  });
}
