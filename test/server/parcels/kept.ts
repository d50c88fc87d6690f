/** What stays of it: everything in the log, contents sealed, nothing due. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleOfEvent } from '../../../src/app/views/events.ts';
import type { ParcelWorld } from './world.ts';

export function testKept(world: ParcelWorld): void {
  test('everything is in the log, sealed contents stay sealed, and nothing is due any more', async () => {
    const { house } = world;
    const { pool } = house.database;
    const kinds = await pool.query(`select distinct kind from event where kind like 'parcel%' order by 1`);
    const found = kinds.rows.map(({ kind }) => kind);
    for (const kind of ['parcel-message', 'parcels-matched', 'parcel-firm-registered', 'parcel-key-added'])
      assert.ok(found.includes(kind), kind);
    for (const kind of found) assert.notEqual(titleOfEvent(kind).ko, kind, `${kind} is shown in words`);
    const contents = await pool.query(
      'select content from parcel_order union all select content from parcel',
    );
    assert.ok(
      contents.rows.every(({ content }) => content.startsWith('1.') && !content.includes('P123456789012')),
    );
    const due = await pool.query('select 1 from parcel_due');
    assert.equal(due.rowCount, 0);
  });
}
