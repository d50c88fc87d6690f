/** Who may send: forged, replayed, skewed and borrowed messages, the sandbox, revoked keys, a flood. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerMessage } from '../../../src/app/parcels/message.ts';
import { LIMITS, openMeter } from '../../../src/app/parcels/meter.ts';
import { MESSAGE_TYPE } from '../../../src/app/parcels/signed.ts';
import { addKey } from '../../builders/parcel-firms.ts';
import { ORDER, outcomes, type ParcelWorld } from './world.ts';

export function testSignatures(world: ParcelWorld): void {
  test('forged, replayed, skewed, borrowed and mistyped messages', async () => {
    const { platform, carrier, send, sign, post } = world;
    const jws = await sign(platform, { orders: [{ ...ORDER, orderNumber: 'R-1' }], jti: 'replayed-1' });
    const first = await post(jws);
    assert.deepEqual((await post(jws)).json, first.json, 'the same message is answered the same');
    const other = await send(platform, { orders: [{ ...ORDER, orderNumber: 'R-2' }], jti: 'replayed-1' });
    assert.equal(other.status, 409);
    const [head, , signature] = jws.split('.');
    const forged = Buffer.from(
      JSON.stringify({ iss: platform.id, iat: 1, jti: 'forged-00', orders: [ORDER] }),
    );
    assert.equal((await post(`${head}.${forged.toString('base64url')}.${signature}`)).status, 401);
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: platform.kid, typ: MESSAGE_TYPE })).toString(
      'base64url',
    );
    assert.equal((await post(`${none}.${forged.toString('base64url')}.`)).status, 401);
    const seconds = Math.floor(Date.now() / 1000);
    for (const iat of [seconds - 400, seconds + 400])
      assert.equal((await send(platform, { orders: [ORDER], iat })).status, 401);
    assert.equal((await send(platform, { orders: [ORDER], iss: carrier.id })).status, 401);
    assert.equal((await post(await sign(platform, { orders: [ORDER] }, 'JWT'))).status, 401);
    const many = Array.from({ length: 501 }, () => ORDER);
    assert.equal((await send(platform, { orders: many })).status, 422);
  });

  test('the sandbox stays apart, and a revoked key or an unregistered firm sends nothing', async () => {
    const { house, platform, send, enter } = world;
    const sandbox = await addKey(await house.as('officer-020'), 'T-EC-1', 'sandbox');
    const tried = await send(sandbox, { orders: [{ ...ORDER, orderNumber: 'S-1' }] });
    assert.deepEqual([tried.json.mode, outcomes(tried)], ['sandbox', ['taken']]);
    assert.equal((await send(platform, { standing: ['S-1'] })).json.standing[0].state, 'unknown');
    await enter('T-EC-2', 'platform');
    const unregistered = await addKey(await house.as('officer-020'), 'T-EC-2', 'live');
    assert.equal((await send(unregistered, { standing: ['x'] })).status, 403);
    const officer = await house.as('officer-020');
    await officer.ask('DELETE', `parcel-firms/T-EC-1/keys/${sandbox.kid}`);
    assert.equal((await send(sandbox, { standing: ['S-1'] })).status, 401);
  });

  test('what is put off is not stored, spoils nothing, and the same message is taken later', async () => {
    const { house, platform, sign } = world;
    let now = 0;
    const meter = openMeter({ linesASecond: 1, mostAtOnce: 1 }, () => now);
    const answer = (jws: string) => answerMessage(house.house, meter, jws);
    const order = (place: number) => ({ ...ORDER, orderNumber: `FLOOD-${place}` });
    const flood = Array.from({ length: 6 }, (_, place) => order(place));
    const first = await sign(platform, { orders: flood });
    const second = await sign(platform, {
      orders: flood.map((one, place) => ({ ...one, ...order(place + 6) })),
    });
    assert.equal((await answer(first)).lines.length, 6);
    await assert.rejects(answer(second), { kind: 'too-many' });
    // Also while one is being worked on: the place is free again afterwards.
    const beside = [answer(first), answer(first)];
    await assert.rejects(beside[1]!, { kind: 'too-many' });
    await assert.rejects(beside[0]!, { kind: 'too-many' }, 'again counts as well');
    const stored = async (): Promise<number> =>
      (await house.house.pool.query(`select 1 from parcel_order where reference like '%FLOOD%'`)).rows.length;
    assert.equal(await stored(), 6);
    now += 10_000;
    const later = await answer(second);
    assert.deepEqual(new Set(later.lines.map(({ outcome }) => outcome)), new Set(['taken']));
    assert.equal(await stored(), 12);
  });

  test('a firm that floods is put off, and another is not slowed down', () => {
    let now = 0;
    const meter = openMeter(LIMITS, () => now);
    const most = LIMITS.linesASecond * 10;
    assert.equal(meter.admit('a', most), true);
    assert.equal(meter.admit('a', 1), false);
    assert.equal(meter.admit('b', 500), true);
    now += 500;
    assert.equal(meter.admit('a', LIMITS.linesASecond / 2), true);
    const inside = Array.from({ length: LIMITS.mostAtOnce }, () => meter.enter());
    assert.ok(inside.every(Boolean));
    assert.equal(meter.enter(), false);
    meter.leave();
    assert.equal(meter.enter(), true);
  });
}
