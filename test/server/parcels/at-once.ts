/** What comes at the same moment: versions of one parcel, an order with its parcel, a correction of what is just being matched; and a thread that looks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMatches } from '../../../src/app/parcels/find-matches.ts';
import { matchBeside } from '../../../src/app/parcels/match-beside.ts';
import { matchDue } from '../../../src/app/parcels/match-due.ts';
import { take } from '../../../src/app/parcels/take.ts';
import type { Parcel } from '../../../src/model/parcel.ts';
import { ORDER, PARCEL, type ParcelWorld } from './world.ts';

/** Somebody who bought nothing else. */
function buyer(place: number): Parcel['recipient'] {
  const digits = String(place).padStart(4, '0');
  return {
    name: `구매자${place}`,
    customsCode: `P70000000${digits}`,
    phone: `010-7${digits.slice(1)}-${digits}`,
  };
}

const named = (orderNumber: string) => ({ orders: [{ platformId: 'T-EC-1', orderNumber }] });

/** Versions of a bill that are the latest, and those that wait for something. */
async function waiting({ house }: ParcelWorld, houseBill: string): Promise<unknown> {
  const { rows } = await house.database.pool.query(
    `select array_agg(p.version) filter (where p.is_latest) as latest,
       array_agg(p.version) filter (where exists (select 1 from parcel_due w where w.parcel = p.id)) as due,
       array_agg(p.version) filter (where exists (select 1 from parcel_undecided w where w.parcel = p.id)) as undecided,
       array_agg(p.version) filter (where exists (select 1 from parcel_unreleased w where w.parcel = p.id)) as unreleased
     from parcel p where p.house_bill = $1`,
    [houseBill],
  );
  return rows[0];
}

/** Runs `meanwhile` when everything around what is due has been read, before it is stored. */
async function matchWhile({ house }: ParcelWorld, meanwhile: () => Promise<unknown>): Promise<void> {
  let isFirst = true;
  await matchDue(house.house, async () => {
    const found = await findMatches(house.house);
    if (isFirst) await meanwhile();
    isFirst = false;
    return found;
  });
}

/** Until somebody in the database waits for somebody else. */
async function untilWaiting({ house }: ParcelWorld): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await house.database.owner.query('select 1 from pg_locks where not granted');
    if (rows.length > 0) return;
    await sleep(20);
  }
  throw new Error('Nobody waits.');
}

export function testAtOnce(world: ParcelWorld): void {
  test('of versions that come at once one is the latest, and nothing waits for the others', async () => {
    const { house, carrier, verified } = world;
    const versions = [3, 1, 2, 5, 4].map((version) => ({
      ...PARCEL,
      houseBill: 'AO-1',
      version,
      recipient: buyer(1),
    }));
    const answers = await Promise.all(
      versions.map((parcel) => take(house.house, verified(carrier, 'carrier', { parcels: [parcel] }))),
    );
    const told = answers.map(({ lines }) => lines[0]!.outcome);
    assert.equal(told[3], 'taken');
    assert.ok(told.every((outcome) => outcome === 'taken' || outcome === 'stale'));
    await matchDue(house.house);
    assert.deepEqual(await waiting(world, 'AO-1'), {
      ...{ latest: [5], due: null, undecided: [5], unreleased: [5] },
    });
  });

  test('orders and parcels that come at once find each other, whichever is stored first', async () => {
    const { house, carrier, platform, verified } = world;
    const places = Array.from({ length: 24 }, (_, place) => place + 100);
    await Promise.all(
      places.flatMap((place) => {
        const recipient = buyer(place);
        const number = `AO-${place}`;
        const parcel = { ...PARCEL, ...named(number), houseBill: number, recipient };
        const { orders: _, ...unnamed } = parcel;
        return [
          take(
            house.house,
            verified(platform, 'platform', { orders: [{ ...ORDER, orderNumber: number, recipient }] }),
          ),
          take(house.house, verified(carrier, 'carrier', { parcels: [place % 2 === 0 ? parcel : unnamed] })),
          house.house.matching.match(),
        ];
      }),
    );
    await house.house.matching.match();
    const { rows } = await house.database.pool.query(
      `select count(*)::int as n from parcel p join parcel_standing s on s.parcel = p.id
       where p.house_bill ~ '^AO-1..$' and s.orders <> '{}'`,
    );
    assert.equal(rows[0].n, places.length);
  });

  test('a correction of what is just being matched leaves nothing of the version before', async () => {
    const { house, carrier, verified } = world;
    const parcel = { ...PARCEL, houseBill: 'AO-2', recipient: buyer(2) };
    await take(house.house, verified(carrier, 'carrier', { parcels: [parcel] }));
    await matchWhile(world, () =>
      take(house.house, verified(carrier, 'carrier', { parcels: [{ ...parcel, version: 2 }] })),
    );
    assert.deepEqual(await waiting(world, 'AO-2'), {
      ...{ latest: [2], due: null, undecided: [2], unreleased: [2] },
    });
  });

  test('whom news may concern is told however often it fails before', async () => {
    const { house, carrier, platform, verified } = world;
    const parcel = { ...PARCEL, ...named('AO-3'), houseBill: 'AO-3', recipient: buyer(3) };
    await take(house.house, verified(carrier, 'carrier', { parcels: [parcel] }));
    await matchDue(house.house);
    await take(
      house.house,
      verified(platform, 'platform', { orders: [{ ...ORDER, orderNumber: 'AO-3', recipient: buyer(3) }] }),
    );
    await house.database.owner.query('alter table parcel_due rename to parcel_due_away');
    await assert.rejects(matchDue(house.house), /parcel_due/);
    await house.database.owner.query('alter table parcel_due_away rename to parcel_due');
    await matchDue(house.house);
    const sql = `select s.state from parcel p join parcel_standing s on s.parcel = p.id where p.house_bill = 'AO-3'`;
    assert.notEqual((await house.database.pool.query(sql)).rows[0].state, 'no-order');
  });

  test('who marks parcels as due while somebody holds them in another order begins again', async () => {
    const { house, carrier, platform, verified } = world;
    const places = [400, 401];
    const parcels = places.map((place) => ({
      ...{ ...PARCEL, ...named(`AO-${place}`), houseBill: `AO-${place}`, recipient: buyer(place) },
    }));
    const orders = places.map((place) => ({
      ...{ ...ORDER, orderNumber: `AO-${place}`, recipient: buyer(place) },
    }));
    await take(house.house, verified(carrier, 'carrier', { parcels }));
    await take(house.house, verified(platform, 'platform', { orders }));
    const holder = await house.database.owner.connect();
    const hold = (bill: string) =>
      holder.query(
        `select 1 from parcel_due where parcel = (select id from parcel where house_bill = $1) for update`,
        [bill],
      );
    try {
      await holder.query('begin');
      await hold('AO-401');
      const matching = matchDue(house.house);
      matching.catch(() => {});
      await untilWaiting(world);
      await hold('AO-400');
      await holder.query('commit');
      await matching;
    } finally {
      holder.release();
    }
    const { rows } = await house.database.pool.query(
      `select count(*)::int as n from parcel p join parcel_standing s on s.parcel = p.id
       where p.house_bill in ('AO-400', 'AO-401') and s.orders <> '{}'`,
    );
    assert.equal(rows[0].n, 2);
  });

  test('a thread finds what is found here; what goes wrong in it is told, and the next question is answered here', async () => {
    const { house, carrier, platform, verified } = world;
    const come = (place: number): Promise<unknown> => {
      const number = `AO-${place}`;
      const recipient = buyer(place);
      const parcels = [{ ...PARCEL, ...named(number), houseBill: number, recipient }];
      const orders = [{ ...ORDER, orderNumber: number, recipient }];
      return Promise.all([
        take(house.house, verified(platform, 'platform', { orders })),
        take(house.house, verified(carrier, 'carrier', { parcels })),
      ]);
    };
    const find = matchBeside(() => house.house, 1);
    await come(300);
    const { found: here } = await find();
    assert.equal(here[0]?.rows.length, 1);
    await come(301);
    const there = await find();
    assert.deepEqual(
      there.found[0]?.rows.map(({ orders }) => orders.length),
      [1, 1],
    );
    assert.deepEqual(there, await findMatches(house.house));

    const pool = Object.assign(Object.create(house.house.pool), {
      options: { connectionString: 'postgres://nobody@127.0.0.1:1/none' },
    });
    const astray = matchBeside(() => ({ ...house.house, pool }), 1);
    assert.deepEqual(await astray(), there);
    await assert.rejects(astray(), /ECONNREFUSED/);
    assert.deepEqual(await astray(), there);
    await matchDue(house.house);
  });
}
