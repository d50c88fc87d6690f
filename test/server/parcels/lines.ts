/** What becomes of each line of a signed message: taken, again, in conflict, late, wrong with every problem. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ORDER, outcomes, type ParcelWorld } from './world.ts';

export function testLines(world: ParcelWorld): void {
  test('line by line: taken, again, in conflict, late, wrong with every problem', async () => {
    const { platform, send } = world;
    assert.deepEqual(outcomes(await send(platform, { orders: [ORDER] })), ['taken']);
    const dearer = { ...ORDER, sellerName: 'ANOTHER' };
    const answer = await send(platform, {
      orders: [
        ORDER,
        dearer,
        { ...dearer, version: 2 },
        { ...ORDER, orderNumber: 'A-0002', payment: { currency: 'XXQ', goodsAmount: -1, paidAmount: 1 } },
        { ...ORDER, platformId: 'T-OTHER' },
      ],
    });
    assert.deepEqual(outcomes(answer), ['already', 'conflict', 'taken', 'refused', 'refused']);
    assert.equal(answer.json.lines[3].problems.length, 2);
    assert.deepEqual(outcomes(await send(platform, { orders: [{ ...dearer, version: 2 }] })), ['already']);
  });
}
