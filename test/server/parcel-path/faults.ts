/** Nothing lets a parcel go that is held: no clock, no officer, no other version, and no fault of the store. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchDue } from '../../../src/app/parcels/match-due.ts';
import { releaseDue } from '../../../src/app/parcels/release/release.ts';
import { take } from '../../../src/app/parcels/take.ts';
import type { Parcel } from '../../../src/model/parcel.ts';
import type { Paying } from '../../builders/paying.ts';
import { suspected } from './act.ts';

export function testFaults(world: Paying): void {
  test('a held parcel stays whatever goes wrong, and whatever else comes for it', async () => {
    const { house, officer } = world;
    const { owner } = house.database;
    const isReleased = async () =>
      (await owner.query(`select from parcel_release where house_bill = 'HELD1'`)).rowCount === 1;
    await suspected(world, 'HELD1');
    const tryAll = async (what: string) => {
      await releaseDue(house.house).catch(() => 0);
      await (await officer()).post('parcels/HELD1/release', { why: '그래도' });
      const bulk = { act: 'release', houseBills: ['HELD1'], why: '그래도' };
      await (await officer()).post('parcel-acts', bulk);
      assert.equal(await isReleased(), false, what);
    };
    await tryAll('noted');
    // Steps that cannot be read, are lost, or cannot have happened.
    await owner.query('alter table parcel_path_step rename to away');
    await tryAll('unreadable');
    await owner.query('alter table away rename to parcel_path_step');
    await owner.query(`update parcel_path_step set seq = 2 where house_bill = 'HELD1'`);
    await tryAll('the first is lost');
    await owner.query(
      `update parcel_path_step set seq = 1, kind = 'right-cleared' where house_bill = 'HELD1'`,
    );
    await tryAll('cleared of nothing');
    await owner.query(`update parcel_path_step set kind = 'right-noted' where house_bill = 'HELD1'`);
    await nextVersion(world, 'HELD1');
    await tryAll('another version');
    await owner.query(`delete from parcel_path_step where house_bill = 'HELD1'`);
    await house.house.parcelReleases.settle();
    assert.equal(await isReleased(), true, 'nothing else kept it');
  });
}

/** The carrier sends it once more. */
async function nextVersion({ house }: Paying, bill: string): Promise<void> {
  const { rows } = await house.database.pool.query(
    `select content from parcel where house_bill = $1 and is_latest`,
    [bill],
  );
  const [opened] = await house.house.vault.open(rows.map(({ content }) => content));
  assert.ok(opened !== undefined && 'text' in opened);
  const parcel: Parcel = { ...JSON.parse(opened.text), version: 2 };
  await take(house.house, {
    ...{ firm: { id: parcel.carrierId, kind: 'carrier' }, mode: 'live', bodyHash: 'again' },
    message: { iss: parcel.carrierId, iat: 0, jti: 'again', parcels: [parcel] },
  });
  await matchDue(house.house);
  await house.house.parcels.settle();
  await house.database.owner.query(
    `update parcel_decision set lane = 'release', state = 'closed' where house_bill = $1`,
    [bill],
  );
}
