/** Personal fields on an officer's page: masked until a purpose is stated, and each look in the log, where auditors read it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParcelWorld } from './world.ts';

export function testUnmask(world: ParcelWorld): void {
  test('a purpose of the list shows names and telephones in clear, and the look with its words is in the log', async () => {
    const { house } = world;
    const officer = await house.as('officer-020');
    const masked = await officer.get('parcels/TB0001');
    assert.deepEqual([masked.json.masked, masked.json.mayUnmask], [['name', 'phone', 'address'], true]);
    assert.ok(!masked.text.includes('010-1234-5678'));
    assert.equal((await officer.get('parcels/TB0001?purpose=curiosity')).status, 422);
    const note = '수취인에게 전화로 확인';
    const shown = await officer.get(`parcels/TB0001?purpose=contact&note=${encodeURIComponent(note)}`);
    assert.ok(shown.text.includes('김수현') && shown.text.includes('010-1234-5678'));
    assert.deepEqual(shown.json.masked, []);
    assert.equal((await (await house.as('officer-040')).get('parcels/TB0001?purpose=contact')).status, 404);
    const { json: looks } = await (await house.as('auditor')).get('audit/accesses?number=TB0001');
    assert.deepEqual(
      looks.rows.map((row: Record<string, unknown>) => [row.account, row.purpose, row.note, row.fields]),
      [['officer-020', 'contact', note, ['/recipient/address', '/recipient/name', '/recipient/phone']]],
    );
    const { rows } = await house.database.pool.query<{ note: string }>('select note from purpose_log');
    assert.ok(
      rows.length === 3 && rows.every((row) => !row.note.includes(note)),
      'what was written is sealed',
    );
  });
}
