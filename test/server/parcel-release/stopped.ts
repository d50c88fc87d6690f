/** A refused use stops its parcels until an officer decides. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paying } from '../../builders/paying.ts';

export function testStopped(world: Paying): void {
  test('a use that its holder refused stops the parcel until an officer decides; the holder is told, and nobody pays for it', async () => {
    const { house, kim, arrive, officer } = world;
    const thief = { name: '박도윤', customsCode: world.code, phone: '010-9999-0000', postcode: '48094' };
    for (const [bill, decided] of [
      ['STOP1', undefined],
      ['STOP2', 'goes-on'],
    ] as const) {
      await owner(`update personal_code set is_locked = true`);
      await arrive(bill, { price: 60, recipient: thief });
      await owner(`update personal_code set is_locked = false`);
      await house.house.parcelReleases.settle();
      const waits = (await (await officer()).get(`parcels/${bill}/money`)).json;
      assert.deepEqual(
        waits.missing.map(({ id }: { id: string }) => id),
        ['use-waits'],
      );
      const use = (await kim.get('my/uses')).json.find((one: { bills: string[] }) =>
        one.bills.includes(bill),
      );
      const refused = await kim.post(`my/uses/${use.id}`, { answer: 'refused', reason: 'not-ordered' });
      assert.equal(refused.status, 200, refused.text);
      const told = (await kim.get(`my/parcels/${bill}`)).json;
      assert.deepEqual([told.status.state, told.money.mayPay], ['stopped', false]);
      assert.equal((await kim.post(`my/parcels/${bill}/payments`)).status, 409);
      await house.house.parcelReleases.settle();
      const stopped = await (await officer()).post(`parcels/${bill}/release`, { why: '그래도' });
      assert.equal(stopped.json.problems[0].code, 'parcel-release/use-refused');
      const cases = (await (await officer()).get('misuse-cases')).json;
      const found = cases.find((one: { use: { bills: string[] } | null }) => one.use?.bills.includes(bill));
      assert.equal(found.use.stop, 'open');
      const closing = { as: 'misused', why: '명의인의 주문이 아님', ...(decided && { parcels: decided }) };
      const closed = await (await officer()).post(`misuse-cases/${found.id}/close`, closing);
      assert.equal(closed.json.use.stop, decided ?? 'stays');
      await house.house.parcelReleases.settle();
      const { json } = await kim.get(`my/parcels/${bill}`);
      assert.equal(json.status.state, decided === 'goes-on' ? 'cleared' : 'stopped');
      if (decided === undefined) assert.match(json.status.says.en, /does not clear/);
    }
    async function owner(sql: string): Promise<void> {
      await house.database.owner.query(sql);
    }
  });
}
