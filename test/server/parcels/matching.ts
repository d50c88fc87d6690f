/** Orders and parcels find each other, whatever comes first: what differs is told to the carrier and mended, and what one buyer bought counts as one. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { importRates } from '../../../src/app/duty/import-rates.ts';
import { matchDue } from '../../../src/app/parcels/match-due.ts';
import { take } from '../../../src/app/parcels/take.ts';
import type { Order } from '../../../src/model/order.ts';
import type { Parcel } from '../../../src/model/parcel.ts';
import { ORDER, outcomes, PARCEL, type ParcelWorld } from './world.ts';

/** By house bill: how each stands and with which order numbers. */
async function standingOf({ house }: ParcelWorld, like: string): Promise<string[]> {
  const { rows } = await house.database.pool.query<{ says: string }>(
    `select house_bill || ' ' || s.state || ' ' || array_to_string(s.orders, ',') as says
     from parcel p join parcel_standing s on s.parcel = p.id where house_bill like $1 and is_latest order by house_bill`,
    [like],
  );
  return rows.map(({ says }) => says.replaceAll('TEC1|', '').trim());
}

/** @returns how the parcel stands when the order came after what may belong to it had been read */
async function matchedMeanwhile(world: ParcelWorld, parcel: Parcel, order: Order): Promise<unknown[]> {
  const { house, carrier, platform, verified } = world;
  await take(house.house, verified(carrier, 'carrier', { parcels: [parcel] }));
  let isFirst = true;
  const { pool } = house.house;
  // Declarations are asked for when everything else around the parcel has been read.
  const query = async (...asked: Parameters<typeof pool.query>): Promise<unknown> => {
    if (isFirst && String(asked[0]).includes('consignment_key')) {
      isFirst = false;
      await take(house.house, verified(platform, 'platform', { orders: [order] }));
    }
    return pool.query(...asked);
  };
  const reading = Object.assign(Object.create(pool), { query, connect: () => pool.connect() });
  await matchDue({ ...house.house, pool: reading });
  assert.equal(isFirst, false);
  const sql = `select s.state, w.parcel is not null as is_due from parcel p left join parcel_standing s on s.parcel = p.id
    left join parcel_due w on w.parcel = p.id where p.house_bill = $1`;
  return (await house.database.pool.query(sql, [parcel.houseBill])).rows;
}

export function testMatching(world: ParcelWorld): void {
  test('a parcel is matched with its order, and the officer of the office sees it side by side', async () => {
    const { house, carrier, send } = world;
    assert.deepEqual(outcomes(await send(carrier, { parcels: [PARCEL] })), ['taken']);
    const officer = await house.as('officer-020');
    const { json: view } = await officer.get('parcels/TB0001');
    assert.deepEqual([view.state, view.procedure.id, view.differences], ['matched', 'list', []]);
    assert.ok(!JSON.stringify(view).includes('김수현'), 'names are masked');
    assert.equal((await (await house.as('officer-040')).get('parcels/TB0001')).status, 404);
    assert.equal((await (await house.as('officer-040')).get('parcels')).json.rows.length, 0);
    const { json: board } = await officer.get('parcels/board');
    assert.deepEqual([board.total.parcels, board.total.matched], [1, 1]);
  });

  test('a difference is told to the carrier without the other side’s words, and a corrected version mends it', async () => {
    const { house, platform, carrier, send } = world;
    const wrong = {
      ...PARCEL,
      houseBill: 'TB0002',
      goodsAmount: 60,
      recipient: { ...PARCEL.recipient, name: '박도진' },
    };
    const order = { ...ORDER, orderNumber: 'A-0010' };
    const named = { orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0010' }] };
    await send(platform, { orders: [order] });
    await send(carrier, { parcels: [{ ...wrong, ...named }] });
    const asked = await send(carrier, { standing: ['TB0002', 'TB-NONE'] });
    assert.equal(asked.json.standing[0].state, 'differs');
    assert.deepEqual(
      asked.json.standing[0].differences.map(({ field }: { field: string }) => field),
      ['name', 'price'],
    );
    assert.equal(asked.json.standing[1].state, 'unknown');
    assert.ok(!asked.text.includes('김수현'));
    await send(carrier, { parcels: [{ ...PARCEL, ...named, houseBill: 'TB0002', version: 2 }] });
    assert.equal((await (await house.as('officer-020')).get('parcels/TB0002')).json.state, 'matched');
  });

  test('an order that comes after its parcel mends “no order”', async () => {
    const { house, platform, carrier, send } = world;
    const late = { orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0020' }] };
    const whom = { name: '이영희', customsCode: 'P222222222222', phone: '010-2222-3333', postcode: '48094' };
    await send(carrier, { parcels: [{ ...PARCEL, ...late, houseBill: 'TB0020', recipient: whom }] });
    const officer = await house.as('officer-020');
    assert.equal((await officer.get('parcels/TB0020')).json.state, 'no-order');
    await send(platform, { orders: [{ ...ORDER, orderNumber: 'A-0020', recipient: whom }] });
    assert.equal((await officer.get('parcels?search=TB0020')).json.rows[0].state, 'matched');
  });

  test('an order that comes while its parcel is being matched is not overlooked, named or known by its buyer alone', async () => {
    const recipient = { ...ORDER.recipient, customsCode: 'P310000000032', phone: '010-3232-3232' };
    const { orders: _, ...unnamed } = { ...PARCEL, recipient, houseBill: 'TB0033' };
    const matched = [{ state: 'matched', is_due: false }];
    const named = { orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0032' }], houseBill: 'TB0032' };
    const order = { ...ORDER, orderNumber: 'A-0032' };
    assert.deepEqual(await matchedMeanwhile(world, { ...PARCEL, ...named }, order), matched);
    assert.deepEqual(
      await matchedMeanwhile(world, unnamed, { ...ORDER, recipient, orderNumber: 'A-0033' }),
      matched,
    );
  });

  test('an order goes from parcel to parcel as those that name it arrive, over as many as it concerns', async () => {
    const { platform, carrier, send } = world;
    const recipient = {
      name: '노을빛',
      customsCode: 'P410000000041',
      phone: '010-4141-4141',
      postcode: '24210',
    };
    const { orders: _, ...unnamed } = { ...PARCEL, recipient };
    await send(platform, {
      orders: [
        { ...ORDER, recipient, orderNumber: 'CH-1', orderedOn: '2026-11-10' },
        { ...ORDER, recipient, orderNumber: 'CH-2', orderedOn: '2026-11-09' },
      ],
    });
    await send(carrier, { parcels: [{ ...unnamed, houseBill: 'CHAIN1' }] });
    await send(carrier, { parcels: [{ ...unnamed, houseBill: 'CHAIN2', arrivedOn: '2026-11-16' }] });
    assert.deepEqual(await standingOf(world, 'CHAIN%'), ['CHAIN1 matched CH1', 'CHAIN2 matched CH2']);
    const named = {
      ...unnamed,
      houseBill: 'CHAIN3',
      arrivedOn: '2026-11-17',
      orders: [{ platformId: 'T-EC-1', orderNumber: 'CH-1' }],
    };
    await send(carrier, { parcels: [named] });
    assert.deepEqual(await standingOf(world, 'CHAIN%'), [
      'CHAIN1 matched CH2',
      'CHAIN2 no-order',
      'CHAIN3 matched CH1',
    ]);
  });

  test('a parcel that names somebody else’s order is found its own', async () => {
    const { platform, carrier, send } = world;
    const mine = {
      name: '한가람',
      customsCode: 'P420000000042',
      phone: '010-4242-4242',
      postcode: '63309',
      address: '제주특별자치도 제주시 첨단로 242',
    };
    const goods = [{ ...ORDER.goods[0]!, description: 'Ceramic mug', hsCode: '691110', quantity: 3 }];
    await send(platform, { orders: [{ ...ORDER, orderNumber: 'MIS-2', recipient: mine, goods }] });
    const listed = [{ ...PARCEL.goods[0]!, description: 'Ceramic mug', hsCode: '691110', quantity: 3 }];
    const other = [{ platformId: 'T-EC-1', orderNumber: ORDER.orderNumber }];
    const parcel = { ...PARCEL, houseBill: 'MISLED1', recipient: mine, goods: listed, orders: other };
    await send(carrier, { parcels: [parcel] });
    assert.deepEqual(await standingOf(world, 'MISLED%'), ['MISLED1 differs MIS2']);
  });

  test('what one buyer bought from one seller on one day counts as one, also for the parcel that came first', async () => {
    const { house, platform, carrier, send } = world;
    const recipient = { ...ORDER.recipient, customsCode: 'P222222222222', phone: '010-2222-2222' };
    const bought = {
      orderedOn: '2026-11-03',
      recipient,
      payment: { currency: 'USD', goodsAmount: 130, paidAmount: 130 },
    };
    const orders = ['AG-1', 'AG-2'].map((orderNumber) => ({ ...ORDER, ...bought, orderNumber }));
    await send(platform, { orders });
    const of = (houseBill: string, orderNumber: string, arrivedOn: string) => ({
      ...{ ...PARCEL, houseBill, arrivedOn, recipient, goodsAmount: 130 },
      orders: [{ platformId: 'T-EC-1', orderNumber }],
    });
    const procedures = async (): Promise<unknown[]> =>
      (
        await house.database.pool.query(
          `select s.procedure from parcel p join parcel_standing s on s.parcel = p.id where house_bill like 'AGB%' and is_latest order by house_bill`,
        )
      ).rows.map(({ procedure }) => procedure);
    await send(carrier, { parcels: [of('AGB1', 'AG-1', '2026-11-10')] });
    assert.deepEqual(await procedures(), ['list']);
    await send(carrier, { parcels: [of('AGB2', 'AG-2', '2026-11-14')] });
    assert.deepEqual(await procedures(), ['simple', 'simple']);
    const other = { ...orders[1]!, version: 2, orderedOn: '2026-11-04' };
    await send(platform, { orders: [other] });
    assert.deepEqual(await procedures(), ['list', 'list'], 'as a corrected order says, of two days');
    await send(platform, { orders: [{ ...other, version: 3, orderedOn: '2026-11-03' }] });
    assert.deepEqual(await procedures(), ['simple', 'simple']);
    const { json } = await (await house.as('officer-020')).get('parcels/AGB1');
    assert.equal(json.procedure.id, 'simple');
    const reason = json.procedure.reasons.find(({ bills }: { bills: string[] }) => bills.length > 0);
    assert.deepEqual([reason.bills, reason.isVerified], [['AGB2'], false]);
    assert.match(reason.source, /제45조제2항제1호/);
  });

  test('two currencies are compared at the weekly rates that were imported, and not before', async () => {
    const { house, platform, carrier, send } = world;
    const paid = { currency: 'CNY', goodsAmount: 840, paidAmount: 840 };
    const numbered = (number: string): Order => ({ ...ORDER, orderNumber: number, payment: paid });
    const of = (houseBill: string, orderNumber: string, goodsAmount: number): Parcel => ({
      ...{ ...PARCEL, houseBill, goodsAmount, orders: [{ platformId: 'T-EC-1', orderNumber }] },
    });
    const officer = await house.as('officer-020');
    const fieldsOf = async (bill: string): Promise<string[]> => {
      const { json } = await officer.get(`parcels/${bill}`);
      return json.differences.map(
        ({ field, severity }: { field: string; severity: string }) => `${field} ${severity}`,
      );
    };
    await send(platform, { orders: [numbered('A-0040'), numbered('A-0041')] });
    await send(carrier, { parcels: [of('TB0040', 'A-0040', 120), of('TB0041', 'A-0041', 60)] });
    assert.deepEqual(await fieldsOf('TB0041'), ['price note'], 'it cannot be compared');
    const file = join(mkdtempSync(join(tmpdir(), 'gwanmun-rates-')), 'weekly.csv');
    const weeks = ['USD,1400,2026-10-01,2026-12-31', 'CNY,200,2026-10-01,2026-12-31'];
    writeFileSync(file, ['currency,wonPerUnit,validFrom,validTo', ...weeks].join('\n'));
    const { problems } = await importRates(
      house.database.pool,
      file,
      'system:rates',
      '2026-11-19T00:00:00.000Z',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(await fieldsOf('TB0040'), ['price note'], 'the same in another currency');
    assert.deepEqual(await fieldsOf('TB0041'), ['price differs']);
  });

  test('of two versions in one message both are kept, the later counts, and both are known when they come again', async () => {
    const { house, platform, carrier, send } = world;
    const named = { orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0030' }] };
    await send(platform, { orders: [{ ...ORDER, orderNumber: 'A-0030' }] });
    const first = { ...PARCEL, ...named, houseBill: 'TB0030', goodsAmount: 60 };
    const both = [first, { ...first, version: 2, goodsAmount: 120 }];
    assert.deepEqual(outcomes(await send(carrier, { parcels: both })), ['taken', 'taken']);
    assert.deepEqual(outcomes(await send(carrier, { parcels: both })), ['already', 'already']);
    const officer = await house.as('officer-020');
    const { rows } = (await officer.get('parcels?search=TB0030')).json;
    assert.deepEqual(
      rows.map(({ state }: { state: string }) => state),
      ['matched'],
    );
  });
}
