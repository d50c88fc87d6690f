/** The made-up parcels of the demonstration: taken in once, and whole even where the first start was interrupted. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { furnishParcels } from '../../src/app/parcels/demonstration.ts';
import { furnishCitizens } from '../../src/app/portal/demonstration.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let it: TestHouse;
before(async () => {
  it = await startHouse('parcel_demonstration');
});
after(() => it.end());

async function count(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await it.database.owner.query(
    `select (select count(*)::int from parcel_firm) as firms, (select count(*)::int from recorded_right where is_made_up) as rights, (select count(*)::int from parcel_order) as orders,
            (select count(*)::int from parcel) as parcels, (select count(*)::int from parcel_due) as due, (select count(*)::int from parcel_decision) as decided,
            (select count(*)::int from parcel_decision where state = 'open' and office = '020') as waiting`,
  );
  return rows[0];
}

test('a second start takes nothing in again, and one after an interruption takes in what is missing', async () => {
  await furnishParcels(it.house);
  const whole = await count();
  assert.ok(whole.firms! > 2 && whole.orders! > 100 && whole.parcels! > 100, JSON.stringify(whole));
  assert.deepEqual([whole.due, whole.rights], [0, 2]);
  // Something for officers to look at, and not all of it.
  assert.ok(whole.waiting! >= 4 && whole.waiting! < whole.parcels! / 3, JSON.stringify(whole));
  assert.equal(whole.decided, whole.parcels);
  await furnishParcels(it.house);
  assert.deepEqual(await count(), whole);
  // As if the process had died after the orders and before the parcels of any carrier.
  await it.database.owner.query(
    `begin; delete from parcel_message where firm in (select id from parcel_firm where kind = 'carrier');
     delete from parcel_decision; delete from parcel; delete from setting where key = 'parcels-furnished'; commit`,
  );
  await furnishParcels(it.house);
  // How many wait is another number: the house remembers what was taken from under it, and nothing else is new to it.
  const { waiting: _waiting, ...again } = await count();
  const { waiting: _before, ...first } = whole;
  assert.deepEqual(again, first);
});

test('made-up citizens are settled once, and a start after an interruption ends with the same', async () => {
  const counted = async () => {
    const { rows } = await it.database.owner.query(
      `select (select count(*)::int from citizen) as citizens, (select count(*)::int from delivery_address) as addresses,
              (select count(*)::int from code_use) as uses, (select count(*)::int from code_use where was_locked) as locked,
              (select count(*)::int from code_use where cardinality(faults) > 0) as odd`,
    );
    return rows[0];
  };
  await furnishCitizens(it.house);
  const whole = await counted();
  assert.deepEqual(whole, { citizens: 3, addresses: 3, uses: 11, locked: 2, odd: 1 });
  await it.database.owner.query("delete from setting where key = 'citizens-furnished'");
  await furnishCitizens(it.house);
  assert.deepEqual(await counted(), whole);
});
