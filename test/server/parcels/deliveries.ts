/** Reports of delivery: in any order and as often as one likes, compared with the list once, seen where several gather, and the sandbox apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../src/core/day.ts';
import type { DeliveryReport } from '../../../src/model/delivery-report.ts';
import { addKey } from '../../builders/parcel-firms.ts';
import { outcomes, PARCEL, type ParcelWorld } from './world.ts';

const HOME = { postcode: '06236', address: '서울특별시 강남구 테헤란로 152, 101동 1502호' };
const DEPOT = { postcode: '22382', address: '인천광역시 중구 공항로 272, 3동 11호' };

export function testDeliveries(world: ParcelWorld): void {
  const parcel = (houseBill: string, changes: object = {}) => ({
    ...PARCEL,
    ...{ houseBill, orders: [], recipient: { ...PARCEL.recipient, ...HOME }, ...changes },
  });
  const report = (houseBill: string, changes: Partial<DeliveryReport> = {}): DeliveryReport => ({
    ...{ carrierId: 'T-CX-1', houseBill, version: 1, deliveredOn: addDays(world.today(), -2), ...HOME },
    ...changes,
  });
  const standingOf = async (houseBill: string) => {
    const { json } = await world.send(world.carrier, { standing: [houseBill] });
    return json.standing[0].delivery;
  };

  test('a report is taken once, corrected by a higher version, and refused with everything that is wrong', async () => {
    const { carrier, platform, send } = world;
    await send(carrier, { parcels: [parcel('DL1')] });
    const answer = await send(carrier, {
      deliveries: [
        report('DL1', { address: '152 Teheran-ro 101-1502, Gangnam-gu, Seoul' }),
        { ...report('DL2'), deliveredOn: addDays(world.today(), 1), address: '', place: 'door' },
        report('DL3', { carrierId: 'T-OTHER' }),
      ],
    });
    assert.deepEqual(outcomes(answer), ['taken', 'refused', 'refused']);
    assert.deepEqual(
      answer.json.lines[1].problems.map(({ pointer }: { pointer: string }) => pointer).toSorted(),
      ['/address', '/deliveredOn', '/place'],
    );
    assert.deepEqual(await standingOf('DL1'), {
      ...{ version: 1, standing: 'same', fields: [], dueOn: null, isLate: false },
    });
    const again = await send(carrier, {
      deliveries: [
        report('DL1', { address: '152 Teheran-ro 101-1502, Gangnam-gu, Seoul' }),
        report('DL1', DEPOT),
        report('DL1', { ...DEPOT, version: 2 }),
      ],
    });
    assert.deepEqual(outcomes(again), ['already', 'conflict', 'taken']);
    assert.equal((await standingOf('DL1')).standing, 'elsewhere');
    assert.deepEqual(outcomes(await send(platform, { deliveries: [report('DL1')] })), ['refused']);
  });

  test('a report may come before its parcel; a list that is changed afterwards hides nothing', async () => {
    const { carrier, house, send } = world;
    await send(carrier, { deliveries: [report('DL4', DEPOT)] });
    assert.equal(await standingOf('DL4'), null);
    await send(carrier, { parcels: [parcel('DL4')] });
    await house.house.deliveries.settle();
    const told = await standingOf('DL4');
    assert.deepEqual([told.standing, told.fields], ['elsewhere', ['postcode', 'address', 'numbers']]);
    await send(carrier, {
      parcels: [parcel('DL4', { version: 2, recipient: { ...PARCEL.recipient, ...DEPOT } })],
    });
    await house.house.deliveries.settle();
    assert.equal((await standingOf('DL4')).standing, 'elsewhere');
  });

  test('officers see it on the parcel, masked, and every number of the overview opens to its parcels', async () => {
    const { carrier, house, send, today } = world;
    const codes = ['P111111111111', 'P222222222222'];
    await send(carrier, {
      parcels: codes.map((customsCode, at) =>
        parcel(`DL${5 + at}`, { recipient: { ...PARCEL.recipient, ...HOME, customsCode } }),
      ),
      deliveries: [
        report('DL5', { ...DEPOT, address: '272 Gonghang-ro 3-11, Jung-gu, Incheon', deliveredBy: 'SUB CO' }),
        report('DL6', { ...DEPOT, deliveredOn: addDays(today(), -70) }),
      ],
    });
    const officer = await house.as('officer-020');
    const { json: view } = await officer.get('parcels/DL5');
    assert.equal(view.delivery.standing, 'elsewhere');
    assert.equal(view.delivery.deliveredBy, 'SUB CO');
    assert.ok(!view.delivery.delivered.address.includes('3-11'), view.delivery.delivered.address);
    assert.equal(view.delivery.gathered.parcels, 4);
    const { json: all } = await officer.get('parcel-deliveries');
    const [place] = all.places;
    assert.deepEqual([place.parcels, place.carriers, place.buyers], [4, 1, 3], 'in two writings one place');
    assert.equal(place.place, view.delivery.gathered.place);
    const [own] = all.carriers.filter((one: { carrier: string }) => one.carrier === 'T-CX-1');
    assert.deepEqual([own.reports, own.elsewhere, own.late], [4, 4, 1]);
    const rows = async (query: string) => {
      const { json } = await officer.get(`parcel-deliveries/parcels?${query}`);
      return json.rows.map(({ houseBill }: { houseBill: string }) => houseBill).toSorted();
    };
    assert.deepEqual(await rows(`place=${place.place}`), ['DL1', 'DL4', 'DL5', 'DL6']);
    assert.deepEqual(await rows('carrier=T-CX-1&late=1'), ['DL6']);
    assert.deepEqual(await rows('standing=same'), []);
    const { carrierId, houseBill, version } = report('DLX', DEPOT);
    await house.database.owner.query(
      `insert into parcel_delivery_standing select mode, carrier_id, $2, version, parcel_version, '040', standing, fields, likeness,
         delivered_on, reported_on, due_on, place, buyer, compared_at
       from parcel_delivery_standing where carrier_id = $1 and house_bill = 'DL5' and version = $3`,
      [carrierId, houseBill, version],
    );
    const { json: again } = await officer.get('parcels/DL5');
    assert.equal(again.delivery.gathered.parcels, 4, 'of another office nothing is counted');
    await house.database.owner.query(`delete from parcel_delivery_standing where house_bill = 'DLX'`);
    const { json: elsewhere } = await (await house.as('officer-040')).get('parcel-deliveries');
    assert.deepEqual([elsewhere.places, elsewhere.carriers], [[], []], 'of another office nothing');
  });

  test('what was released and never reported is counted once its last day has passed, and is no other number', async () => {
    const { carrier, house, send } = world;
    const bills = ['DLQ1', 'DLQ2', 'DLQ3'];
    await send(carrier, {
      parcels: bills.map((bill) => parcel(bill)),
      deliveries: [report('DLQ2')],
    });
    // Released long ago, long ago and reported, just now.
    for (const [at, bill] of bills.entries())
      await house.database.owner.query(
        `insert into parcel_release (carrier_id, house_bill, version, released_at, released_by, event, recorded_at)
         values ('T-CX-1', $1, 1, now() - make_interval(days => $2), 'test', 'test', now())`,
        [bill, at === 2 ? 0 : 70],
      );
    const officer = await house.as('officer-020');
    const { json } = await officer.get('parcel-deliveries');
    const own = json.carriers.find((one: { carrier: string }) => one.carrier === 'T-CX-1');
    assert.deepEqual([own.silent, own.released], [1, 2]);
    const { json: page } = await officer.get('parcel-deliveries/parcels?standing=silent&carrier=T-CX-1');
    assert.deepEqual(
      page.rows.map(({ houseBill }: { houseBill: string }) => houseBill),
      ['DLQ1'],
    );
  });

  test('what is sealed is not in the store in clear, and goes under the key of whoever gets it', async () => {
    const { pool } = world.house.database;
    const { rows } = await pool.query<{ content: string; listed: string }>(
      `select d.content, p.content as listed from parcel_delivery d join parcel p using (mode, carrier_id, house_bill)
       where house_bill = 'DL5' and d.is_latest and p.is_latest`,
    );
    assert.ok(!rows[0]!.content.includes('Incheon'));
    const keyOf = (content: string): string => content.slice(2, 14);
    assert.equal(keyOf(rows[0]!.content), keyOf(rows[0]!.listed));
  });

  test('in the sandbox it is compared as well, and no officer sees it', async () => {
    const { carrier, house, send } = world;
    const tried = await addKey(await house.as('officer-020'), carrier.id, 'sandbox');
    const trying = { ...tried, kid: await sandboxKey() };
    await send(trying, { parcels: [parcel('DLS')], deliveries: [report('DLS', DEPOT)] });
    const { json } = await send(trying, { standing: ['DLS'] });
    assert.equal(json.standing[0].delivery.standing, 'elsewhere');
    const { json: page } = await (await house.as('officer-020')).get('parcel-deliveries/parcels');
    assert.ok(!page.rows.some(({ houseBill }: { houseBill: string }) => houseBill === 'DLS'));
  });

  async function sandboxKey(): Promise<string> {
    const { json } = await (await world.house.as('officer-020')).get('parcel-firms');
    const own = json.find(({ id }: { id: string }) => id === world.carrier.id);
    return own.keys.find(({ mode }: { mode: string }) => mode === 'sandbox').id;
  }
}
