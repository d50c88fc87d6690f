/** Who is told what: carriers of what others have to do, finders of a number its state alone, and a damaged parcel hides itself alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf } from '../../../src/app/parcels/standing.ts';
import type { Paying } from '../../builders/paying.ts';

export function testTold(world: Paying): void {
  test('one damaged parcel hides itself alone: the list goes on, and what may count with it is not paid as if it were nothing', async () => {
    const { house, kim, arrive, money } = world;
    await arrive('HURT1', { price: 100, seller: 'Hurt' });
    await arrive('HURT2', { price: 100, seller: 'Hurt' });
    const { owner } = house.database;
    await owner.query(`update parcel set content = 'spoilt:' || content where house_bill = 'HURT1'`);
    try {
      const { status, json } = await kim.get('my/parcels');
      const bills = json.rows.map(({ houseBill }: { houseBill: string }) => houseBill);
      assert.deepEqual([status, bills.includes('HURT1'), bills.includes('HURT2')], [200, false, true]);
      const { duty, money: left } = (await kim.get('my/parcels/HURT2')).json;
      assert.deepEqual([duty.answer, left.leftKrw, left.mayPay], [null, null, false]);
      assert.match(duty.why.en, /cannot be read/);
      assert.equal((await kim.post('my/parcels/HURT2/payments')).status, 409);
      assert.equal((await kim.get('my/purchases')).status, 200);
      const message = { iss: 'T-CX-1', iat: 0, jti: 's-hurt', standing: ['HURT1', 'HURT2'] };
      const firm = { id: 'T-CX-1', kind: 'carrier' as const };
      const told = await standingOf(house.house, { firm, mode: 'live', bodyHash: '', message });
      assert.deepEqual([told[0]!.release, told[1]!.release!.releasedAt], [null, null]);
    } finally {
      await owner.query(`update parcel set content = substr(content, 8) where house_bill = 'HURT1'`);
    }
    assert.ok((await money('HURT2')).leftKrw > 0, 'two of 100 dollars are above the limit together');
  });

  test('a carrier is told whether its parcel is released and what others have still to do, and nothing of selection', async () => {
    const { house, arrive } = world;
    const asked = async (number: string, id = 'T-CX-1') => {
      const message = { iss: id, iat: 0, jti: `s-${number}`, standing: [number] };
      const firm = { id, kind: 'carrier' as const };
      const [one] = await standingOf(house.house, { firm, mode: 'live', bodyHash: '', message });
      return { ...one!, lacks: one!.release?.lacks.map((lack) => lack.id) };
    };
    assert.deepEqual((await asked('GO1')).lacks, []);
    assert.ok((await asked('GO1')).release!.releasedAt !== null);
    assert.equal((await asked('GO1', 'T-CX-9')).release, null, 'another carrier');
    await arrive('CARRY1');
    await house.house.parcelReleases.settle();
    const before = await asked('CARRY1');
    assert.deepEqual([before.release!.releasedAt, before.lacks], [null, ['acceptance', 'duty-unpaid']]);
    await house.database.owner.query(
      `update parcel_decision set state = 'open', lane = 'examine' where house_bill = 'CARRY1'`,
    );
    assert.deepEqual(await asked('CARRY1'), before, 'the same of one that is examined');
  });

  test('a parcel without a code that anybody holds is found by number and postcode, its contents untold', async () => {
    const { house, kim, arrive } = world;
    const to = {
      name: '최유진',
      phone: '010-2222-3333',
      postcode: '04524',
      address: '서울특별시 중구 세종대로 110',
    };
    await arrive('NOCODE1', { price: 60, recipient: to });
    await arrive('NOCODE2', { price: 60, recipient: { ...to, customsCode: 'P999999999999' } });
    await arrive('CODED1', { price: 60 });
    const find = (houseBill: string, postcode: string) => kim.post('my/find-parcel', { houseBill, postcode });
    const none = await find('NOCODE1', '04524');
    assert.deepEqual(
      [none.status, none.json.lacksCode, none.json.houseBill],
      [200, 'none', 'NOCODE1'],
      none.text,
    );
    for (const secret of ['최유진', 'Running', '3333', '세종대로'])
      assert.equal(none.text.includes(secret), false, secret);
    assert.equal((await find('NOCODE2', '04524')).json.lacksCode, 'unknown');
    for (const [bill, postcode] of [
      ['NOCODE1', '04525'],
      ['NOTHING1', '04524'],
      ['CODED1', '06236'],
    ] as const)
      assert.equal((await find(bill, postcode)).status, 404, bill);
    const { rows } = await house.database.pool.query(
      `select is_found as found, count(*)::int as n from parcel_look_up group by 1 order by 1`,
    );
    assert.ok(rows.length === 2 && rows.every(({ n }) => n > 0), 'who looked is kept, found or not');
    const told = await standingOf(house.house, {
      ...{ firm: { id: 'T-CX-1', kind: 'carrier' }, mode: 'live', bodyHash: '' },
      message: { iss: 'T-CX-1', iat: 0, jti: 'code', standing: ['NOCODE1', 'NOCODE2', 'CODED1'] },
    });
    assert.deepEqual(
      told.map(({ release }) => release?.lacks.some(({ id }) => id === 'code') ?? null),
      [true, true, false],
    );
  });
}
