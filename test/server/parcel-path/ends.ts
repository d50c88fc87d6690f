/** Abandoned, destroyed, sent back: asked by the addressee, decided by an officer, and what was paid goes back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconcileAll } from '../../../src/app/payments/reconcile.ts';
import { seoulDay } from '../../../src/core/day.ts';
import { declarationAt } from '../../builders/declarations.ts';
import { OWED, type Paying } from '../../builders/paying.ts';
import { act, against, mine, missing } from './act.ts';

export function testEnds(world: Paying): void {
  const ask = (bill: string, way: string, confirm = bill) =>
    world.kim.post(`my/parcels/${bill}/path`, { act: 'ask', way, confirm, words: '필요 없음' });
  const today = () => seoulDay(world.house.house.clock.now());

  test('what its addressee abandons goes to the treasury, and what was paid goes back', async () => {
    const { house, kim, arrive, pay, untilKept, money } = world;
    await arrive('END1');
    await pay('END1');
    await untilKept('END1', OWED);
    const base = declarationAt('020', 31);
    const filed = { ...base, consignment: { ...base.consignment, billOfLading: 'END1' } };
    assert.equal((await house.machine.post('declarations', filed)).status, 201);
    assert.equal((await ask('END1', 'treasury', 'END2')).status, 422, 'not confirmed');
    const asked = await ask('END1', 'treasury');
    assert.deepEqual(
      [asked.json.status.state, asked.json.path.end.standing, asked.json.path.mayRecall],
      ['stopped', 'asked', true],
    );
    assert.equal((await ask('END1', 'treasury')).status, 409, 'asked already');
    const { rows: open } = (await (await world.officer()).get('parcel-paths')).json;
    const waits = open.find(({ houseBill }: { houseBill: string }) => houseBill === 'END1');
    assert.deepEqual([waits.end, waits.title, waits.nextDay], ['asked', null, null]);
    assert.equal((await kim.post('my/parcels/END1/payments')).status, 409);
    assert.ok((await missing(world, 'END1')).includes('ending'));
    assert.deepEqual(await against(world, 'END1', 'end-ordered', { way: 'destroyed', ground: 'asked' }), [
      'not-asked',
    ]);
    await act(world, 'END1', 'end-ordered', { way: 'treasury', ground: 'asked' });
    assert.equal((await kim.post('my/parcels/END1/path', { act: 'recall' })).status, 409, 'decided');
    await act(world, 'END1', 'end-done', { onDay: today(), costKrw: 0 });
    await reconcileAll(house.house);
    const after = await money('END1');
    assert.deepEqual([after.payments[0].standing, after.paidKrw, after.leftKrw], ['refunded', 0, 0]);
    const seen = await mine(world, 'END1');
    assert.deepEqual([seen.status.state, seen.path.end.way, seen.toPayKrw], ['ended', 'treasury', null]);
    const bulk = { act: 'examine', houseBills: ['END1'], why: 'w' };
    const [result] = (await (await world.officer()).post('parcel-acts', bulk)).json.results;
    assert.match(result.says[0].en, /^It was abandoned/, 'nothing is left to be examined');
    const still = (await (await world.officer()).get('parcel-paths')).json.rows;
    assert.ok(still.every(({ houseBill }: { houseBill: string }) => houseBill !== 'END1'));
    const { rows } = await house.database.pool.query(
      `select number from event where kind = 'parcel-ended-unreleased'`,
    );
    assert.deepEqual(rows, [{ number: base.declarationNumber }]);
  });

  test('it can be taken back before it is decided, by nobody else, and not once it is accepted', async () => {
    const { house, kim, lee, arrive, accept } = world;
    await arrive('END2');
    assert.equal((await lee.post('my/parcels/END2/path', { act: 'recall' })).status, 404);
    assert.equal((await kim.post('my/parcels/END2/path', { act: 'recall' })).status, 409, 'nothing asked');
    await ask('END2', 'returned');
    const back = await kim.post('my/parcels/END2/path', { act: 'recall' });
    assert.deepEqual(
      [back.json.status.state, back.json.path.end, back.json.path.ways.length],
      ['in-clearance', null, 3],
    );
    const stranger = await house.as('officer-040');
    const order = { act: 'end-ordered', words: 'w', way: 'destroyed', ground: 'spoilt' };
    assert.equal((await stranger.post('parcels/END2/path', order)).status, 404);
    await accept('END2', 32);
    const late = await ask('END2', 'returned');
    assert.deepEqual([late.status, late.json.problems[0].code], [409, 'parcel-path/accepted']);
    assert.deepEqual(await against(world, 'END2', 'end-ordered', { way: 'returned', ground: 'worthless' }), [
      'accepted',
    ]);
  });

  test('what is to be examined is neither destroyed nor sent back, and its addressee is answered the same', async () => {
    const { house, arrive } = world;
    await arrive('END3');
    const wait = (state: string) =>
      house.database.owner.query(`update parcel_decision set state = $1 where house_bill = 'END3'`, [state]);
    await wait('open');
    const asked = await ask('END3', 'returned');
    assert.deepEqual([asked.status, asked.json.path.end.standing], [200, 'asked']);
    const order = { way: 'returned', ground: 'asked' };
    assert.deepEqual(await against(world, 'END3', 'end-ordered', order), ['examine-first']);
    await wait('closed');
    await act(world, 'END3', 'end-ordered', order);
    await act(world, 'END3', 'end-cancelled');
    assert.equal((await mine(world, 'END3')).path.end, null);
    // Harmful goods are destroyed before there is time to tell, and told then.
    await act(world, 'END3', 'end-ordered', { way: 'destroyed', ground: 'harmful', isUrgent: true });
    assert.equal((await mine(world, 'END3')).path.end, null);
  });
}
