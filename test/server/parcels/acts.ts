/** Acts on many parcels at once: previewed, done one by one, what fails told beside what went well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParcelActResult } from '../../../src/exchange/contract.ts';
import { readRecord } from '../../../src/screening/record.ts';
import { ORDER, PARCEL, type ParcelWorld } from './world.ts';

const BILLS = ['ACT1', 'ACT2', 'ACT3'];

async function acts(world: ParcelWorld, asked: object, account = 'officer-020') {
  const { status, json } = await (await world.house.as(account)).post('parcel-acts', {
    ...{ houseBills: BILLS, why: '통관 질서' },
    ...asked,
  });
  return {
    status,
    told: ((json.results ?? []) as ParcelActResult[]).map(
      ({ houseBill, outcome }) => `${houseBill} ${outcome}`,
    ),
    results: (json.results ?? []) as ParcelActResult[],
  };
}

export function testActs(world: ParcelWorld): void {
  test('a hold is previewed and then done: it keeps a parcel from going, and waits among those to examine', async () => {
    const { house, carrier, platform, send } = world;
    const orders = BILLS.map((orderNumber) => ({ ...ORDER, orderNumber }));
    await send(platform, { orders });
    await send(carrier, {
      parcels: BILLS.map((houseBill) => ({
        ...{ ...PARCEL, houseBill, arrivedOn: '2026-11-01' },
        orders: [{ platformId: 'T-EC-1', orderNumber: houseBill }],
      })),
    });
    await house.house.parcels.settle();
    await house.database.owner.query(
      `update parcel_decision set state = 'closed', lane = 'release' where house_bill like 'ACT%'`,
    );
    const bills = [...BILLS, 'NONE'];
    const preview = await acts(world, { act: 'examine', houseBills: bills, isPreview: true });
    assert.deepEqual(preview.told, ['ACT1 would', 'ACT2 would', 'ACT3 would', 'NONE refused']);
    const state = async () =>
      (
        await house.database.pool.query<{ state: string; record: string }>(
          `select state, record from parcel_decision where house_bill = 'ACT1' and is_latest`,
        )
      ).rows[0]!;
    const before = await state();
    assert.equal(before.state, 'closed', 'a preview changes nothing');
    assert.deepEqual((await acts(world, { act: 'examine', houseBills: ['ACT1', 'NONE'] })).told, [
      'ACT1 done',
      'NONE refused',
    ]);
    const after = await state();
    assert.deepEqual([after.state, after.record], ['open', before.record], 'what was decided stays');
    assert.ok(readRecord(after.record).lane !== undefined);
    const again = await acts(world, { act: 'examine', houseBills: ['ACT1'] });
    assert.match(again.results[0]!.says[0]!.en, /waits for papers or an examination already/);
    const queue = (await (await house.as('officer-020')).get('parcel-selection?lane=examine')).json.rows;
    const held = queue.find(({ houseBill }: { houseBill: string }) => houseBill === 'ACT1');
    assert.deepEqual([held.isHeld, held.lane], [true, 'examine']);
    assert.equal((await acts(world, { act: 'examine' }, 'officer-040')).told[0], 'ACT1 refused');
  });

  test('of many that are released those go of which nothing is missing, and of each of the others it is told why', async () => {
    const { house } = world;
    const { owner } = house.database;
    await house.house.parcelReleases.settle();
    await owner.query(`update parcel_duty set payable_krw = 0 where house_bill like 'ACT%'`);
    await owner.query(`delete from parcel_release where house_bill like 'ACT%'`);
    await owner.query(
      `with act as (select id, arrived_on, house_bill from parcel where is_latest and house_bill like 'ACT%'),
         waits as (insert into parcel_unreleased select * from act on conflict do nothing)
       update parcel_standing set procedure = 'list' where parcel in (select id from act)`,
    );
    const preview = await acts(world, { act: 'release', isPreview: true });
    assert.deepEqual(preview.told, ['ACT1 refused', 'ACT2 would', 'ACT3 would']);
    assert.match(preview.results[0]!.says[0]!.en, /examination are open/);
    // One of our own faults stops none of the others.
    await owner.query(`update parcel set content = 'spoilt:' || content where house_bill = 'ACT2'`);
    const done = await acts(world, { act: 'release' });
    await owner.query(`update parcel set content = substr(content, 8) where house_bill = 'ACT2'`);
    assert.deepEqual([done.told[0], done.told[2]], ['ACT1 refused', 'ACT3 done']);
    const { rows } = await house.database.pool.query(
      `select house_bill as bill from parcel_release where house_bill like 'ACT%' order by 1`,
    );
    assert.ok(rows.some(({ bill }) => bill === 'ACT3') && !rows.some(({ bill }) => bill === 'ACT1'));
    assert.equal(
      (await acts(world, { act: 'release', houseBills: ['ACT3'] })).told[0],
      'ACT3 refused',
      'once',
    );
  });

  test('one is assigned to somebody of the office, and a carrier reads what it is asked to correct until it does', async () => {
    const { house, carrier, send } = world;
    assert.equal((await acts(world, { act: 'assign' })).status, 422, 'to whom');
    assert.equal((await acts(world, { act: 'correct', why: ' ' })).status, 422, 'a reason');
    const { json: colleagues } = await (await house.as('officer-020')).get('parcel-acts/colleagues');
    const accounts = colleagues.map(({ account }: { account: string }) => account);
    assert.ok(accounts.includes('supervisor-020') && !accounts.includes('officer-040'));
    const wrong = await acts(world, { act: 'assign', to: 'officer-040', houseBills: ['ACT1'] });
    assert.equal(wrong.told[0], 'ACT1 refused');
    assert.equal(
      (await acts(world, { act: 'assign', to: 'supervisor-020', houseBills: ['ACT1'] })).told[0],
      'ACT1 done',
    );
    const queue = (await (await house.as('officer-020')).get('parcel-selection')).json.rows;
    const row = queue.find(({ houseBill }: { houseBill: string }) => houseBill === 'ACT1');
    assert.equal(row.assignedTo.ko, 'supervisor-020');
    const asked = async () => (await send(carrier, { standing: ['ACT1'] })).json.standing[0].asked;
    assert.deepEqual(await asked(), []);
    await acts(world, { act: 'correct', why: '중량을 다시 적어 주십시오', houseBills: ['ACT1'] });
    assert.deepEqual(
      (await asked()).map(({ says }: { says: string }) => says),
      ['중량을 다시 적어 주십시오'],
    );
    const orders = [{ platformId: 'T-EC-1', orderNumber: 'ACT1' }];
    await send(carrier, { parcels: [{ ...PARCEL, houseBill: 'ACT1', version: 2, orders }] });
    assert.deepEqual(await asked(), [], 'a corrected version answers it');
    const { json: views } = await (await house.as('officer-020')).get('parcels/ACT1/acts');
    assert.deepEqual(
      views.map(({ act, why }: { act: string; why: string }) => [act, why]),
      [
        ['correct', '중량을 다시 적어 주십시오'],
        ['assign', '통관 질서'],
        ['examine', '통관 질서'],
      ],
    );
    const { rows } = await house.database.pool.query<{ why: string }>('select why from parcel_act');
    assert.equal(rows.length, 3);
    for (const { why } of rows) assert.doesNotMatch(why, /통관|중량/, 'reasons are sealed');
  });
}
