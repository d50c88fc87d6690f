/** Goods that go back: duty is claimed, answered and given back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconcileAll } from '../../../src/app/payments/reconcile.ts';
import { seoulDay } from '../../../src/core/day.ts';
import { OWED, type Paying } from '../../builders/paying.ts';

export function testBack(world: Paying): void {
  test('goods that go back: claimed with its days, answered by an officer, given back by the provider', async () => {
    const { house, kim, money, officer } = world;
    const claim = (changes: object = {}) =>
      kim.post('my/parcels/GO1/refund-claims', {
        way: 'parcel',
        sentOn: today(),
        proof: 'EM123',
        ...changes,
      });
    assert.equal((await claim({ sentOn: '2026-01-01' })).status, 422);
    assert.equal(
      (await kim.post('my/parcels/STOP1/refund-claims', { way: 'parcel', sentOn: today(), proof: 'E' }))
        .status,
      409,
      'not cleared',
    );
    const claimed = await claim();
    assert.deepEqual([claimed.status, claimed.json.money.claim.decidedAs], [200, null]);
    assert.equal((await claim()).status, 409, 'open already');
    const seen = (await (await officer()).get('parcels/GO1/money')).json.claims[0];
    assert.deepEqual([seen.proof, seen.mostKrw, seen.mayDecide], ['EM123', OWED, true]);
    const decide = async (body: object, by = 'officer-020') =>
      (await house.as(by)).post(`refund-claims/${seen.id}/decision`, body);
    assert.equal((await decide({ as: 'granted', amountKrw: OWED, why: 'w' }, 'officer-040')).status, 404);
    assert.equal((await decide({ as: 'granted', amountKrw: OWED + 1, why: 'w' })).status, 422);
    assert.equal((await decide({ as: 'granted', amountKrw: OWED, why: '전부 반품' })).status, 200);
    assert.equal((await decide({ as: 'refused', why: 'w' })).status, 409);
    await reconcileAll(house.house);
    const after = await money('GO1');
    assert.deepEqual(
      [after.payments[0].standing, after.claim.why, after.paidKrw],
      ['refunded', '전부 반품', 0],
    );
    assert.equal((await kim.get('my/parcels/GO1')).json.status.state, 'cleared', 'it stays cleared');
    function today(): string {
      return seoulDay(house.house.clock.now());
    }
  });
}
