/** A parcel goes when nothing is missing: accepted, paid wherever, or passed over by an officer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationAt } from '../../builders/declarations.ts';
import { OWED, type Paying } from '../../builders/paying.ts';

export function testGoes(world: Paying): void {
  test('a parcel goes when it is accepted and paid, and not before', async () => {
    const { house, kim, arrive, pay, untilKept, accept, officer } = world;
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
    const { house, kim, arrive, money, accept } = world;
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
    const { house, arrive, officer } = world;
    await arrive('GO3', { price: 60 });
    const { owner } = house.database;
    await owner.query(
      `with one as (select id, arrived_on, house_bill from parcel where house_bill = 'GO3'),
         waits as (insert into parcel_unreleased select * from one on conflict do nothing)
       update parcel_standing set state = 'differs' where parcel = (select id from one)`,
    );
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
}
