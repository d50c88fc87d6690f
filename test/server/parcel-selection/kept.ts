/** What is kept of selection can be checked by whoever doubts it, and no firm learns of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unvouchedBatches } from '../../../src/app/parcels/selection/replay.ts';
import { standingOf } from '../../../src/app/parcels/standing.ts';
import { parcel, type SelectionWorld, said } from './world.ts';

export function testKept(world: SelectionWorld): void {
  test('records that were changed afterwards are found: by replay, and by the log that vouches for them', async () => {
    assert.deepEqual(await unvouchedBatches(world.it.house.pool), []);
    const { owner } = world.it.database;
    await owner.query(`update parcel_decision set record_hash = md5(record) where house_bill = 'SB1'`);
    assert.equal((await unvouchedBatches(world.it.house.pool)).length, 1);
    await assert.rejects(world.replayAll());
    await owner.query(
      `update parcel_decision set record_hash = encode(sha256(convert_to(record, 'UTF8')), 'hex') where house_bill = 'SB1'`,
    );
    assert.deepEqual(await unvouchedBatches(world.it.house.pool), []);
  });

  test('a firm learns nothing of selection: the same answer about a parcel that is examined and one that goes', async () => {
    await world.arrive(parcel('SB300'), parcel('SB301', {}, 'kratom powder'));
    assert.equal((await world.selection('SB301')).decided?.lane, 'examine');
    const [one, other] = await standingOf(world.it.house, said([], ['SB300', 'SB301']));
    assert.deepEqual({ ...one, number: '' }, { ...other, number: '' });
    assert.deepEqual(Object.keys(one!).sort(), [
      'asked',
      'delivery',
      'differences',
      'number',
      'release',
      'state',
    ]);
    assert.deepEqual(Object.keys(one!.release!).sort(), ['lacks', 'releasedAt']);
  });
}
