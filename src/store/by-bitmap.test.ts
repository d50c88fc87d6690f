/** Lists of marks and orders are asked by their own indices in young stores and in those that are known; what else runs is left alone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { changeByBitmap, readByBitmap } from './by-bitmap.ts';
import { openPool, type Queryable } from './open.ts';
import { readFirstDays, readSeenMarked } from './queries/code-networks.ts';
import { readUsesAround } from './queries/code-uses.ts';
import {
  readOrdersNamed,
  readOrdersNear,
  readOrdersOfBuyers,
  readParcelsNaming,
  readParcelsOfBuyers,
} from './queries/parcels-around.ts';
import { markBuyersDue, markDue } from './queries/parcels-due.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { planOf } from './testing-plans.ts';

let db: TestDatabase;
let pool: pg.Pool;
before(async () => {
  db = await testDatabase('by_bitmap');
  pool = openPool(db.appUrl, 1);
});
after(async () => {
  await pool.end();
  await db.drop();
});

const mayReadWhole = async (client: Pick<pg.ClientBase, 'query'>): Promise<boolean> =>
  (await client.query(`select current_setting('enable_seqscan') = 'on' as may`)).rows[0].may;

test('a reading may not read a table whole, and the next on the same connection may', async () => {
  assert.equal(await readByBitmap(pool, mayReadWhole), false);
  assert.equal(await mayReadWhole(pool), true);
});

test('a reading changes nothing', async () => {
  const write = (client: pg.ClientBase) => client.query('delete from session');
  await assert.rejects(readByBitmap(pool, write), /read-only transaction/);
  assert.equal(
    await mayReadWhole(pool),
    true,
    'the one connection of the pool was given up and another made',
  );
});

test('within a transaction what comes after a change may read as it likes', async () => {
  const client = await pool.connect();
  await client.query('begin');
  const seen: boolean[] = [];
  await changeByBitmap(client, async () => {
    seen.push(await mayReadWhole(client));
  });
  seen.push(await mayReadWhole(client));
  await client.query('rollback');
  client.release();
  assert.deepEqual(seen, [false, true]);
});

const ROWS = 8_000;
/** As many as a batch of parcels brings. */
const MARKS = Array.from({ length: 1_000 }, (_, place) => String(place * 7));
const NAMES = Array.from({ length: 500 }, (_, place) => `r${place * 11}`);
const BUYERS = MARKS.map((mark) => ({ mark, day: '2026-01-01' }));
/** Each with the indices that answer it. */
const ASKED: readonly (readonly [string, (of: Queryable) => Promise<unknown>])[] = [
  ['parcel_order_reference', (of) => readOrdersNamed(of, 'live', NAMES)],
  ['parcel_order_marks parcel_order_reference', (of) => readOrdersOfBuyers(of, 'live', BUYERS, NAMES)],
  [
    'parcel_order_marks parcel_order_reference',
    (of) => readOrdersNear(of, 'live', MARKS, ['2025-09-01', '2026-01-04'], NAMES),
  ],
  [
    'parcel_due_pkey parcel_id parcel_orders parcel_references parcel_standing_pkey',
    (of) => readParcelsNaming(of, 'live', NAMES),
  ],
  [
    'parcel_due_pkey parcel_id parcel_marks parcel_standing_pkey',
    (of) => readParcelsOfBuyers(of, 'live', BUYERS, []),
  ],
  [
    'parcel_id parcel_marks parcel_references parcel_standing_pkey',
    (of) => markDue(of, 'live', NAMES, MARKS),
  ],
  ['parcel_id parcel_marks', (of) => markBuyersDue(of, 'live', BUYERS, MARKS)],
  ['parcel_marks', (of) => readFirstDays(of, MARKS)],
  [
    'parcel_decision_carrier_id_house_bill_version_key parcel_id parcel_marks parcel_outcome_decision_key',
    (of) => readSeenMarked(of, MARKS.slice(0, 8), '2025-09-01', 500),
  ],
  ['code_use_bills code_use_pkey code_use_subject', (of) => readUsesAround(of, NAMES, NAMES)],
];

async function assertByOwnIndex(): Promise<void> {
  for (const [indices, ask] of ASKED) {
    const plan = await readByBitmap(db.owner, (client) => planOf(client, ask));
    const used = Array.from(plan.matchAll(/Bitmap Index Scan on (\w+)/g), ([, name]) => name);
    assert.equal(used.sort().join(' '), indices, plan);
    assert.doesNotMatch(plan, /Seq Scan on (parcel|code_use)/);
  }
}

test('what overlaps is asked by its own index, before anything is known of the tables and afterwards', async () => {
  await db.owner.query(
    `alter table parcel set (autovacuum_enabled = off); alter table parcel_order set (autovacuum_enabled = off);
     alter table parcel_standing set (autovacuum_enabled = off);
     insert into parcel_order (mode, platform_id, order_number, version, reference, ordered_on, marks, content_hash, content, firm, jti,
         received_at, is_latest)
       select 'live', 'p', n::text, 1, 'r' || n, '2026-01-01', array[n, n + 1], 'h', repeat('c', 400), 'p', 'j', now(), true
       from generate_series(1, ${ROWS}) n;
     insert into parcel (mode, carrier_id, house_bill, version, office, terminal, channel, arrived_on, gross_mass_kg, bill_key,
         "references", marks, content_hash, content, firm, jti, received_at, is_latest)
       select 'live', 'c', n::text, 1, '020', 't', 'express-air', '2026-01-01', 1, 'B:' || n, array['r' || n], array[n, n + 1],
         'h', repeat('c', 400), 'c', 'j', now(), true
       from generate_series(1, ${ROWS}) n;
     insert into parcel_standing (parcel, state, shape, sureness, fields, orders, procedure, matched_at)
       select id, 'no-order', 'parcel-alone', 1, '{}', array['r' || house_bill], 'open', now() from parcel`,
  );
  await assertByOwnIndex();
  await db.owner.query('analyze parcel, parcel_standing, parcel_order');
  await assertByOwnIndex();
});

test('that check bites', async () => {
  await db.owner.query('drop index parcel_marks');
  await assert.rejects(assertByOwnIndex(), assert.AssertionError);
});
