/** Who registers whom: nobody decides on what they entered, and private keys are refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { ParcelWorld } from './world.ts';

export function testFirms(world: ParcelWorld): void {
  test('whoever entered the findings does not decide, open conditions are told at once, private keys are refused', async () => {
    const { house, enter, today } = world;
    const supervisor = await house.as('supervisor-020');
    await supervisor.post('parcel-firms', { id: 'T-EC-3', kind: 'platform', name: 'n', country: 'US' });
    const decision = { to: 'registered', why: '요건 충족' };
    const open = await supervisor.post('parcel-firms/T-EC-3/decision', decision);
    assert.deepEqual([open.status, open.json.count], [422, 3]);
    await enter('T-EC-4', 'platform');
    const officer = await house.as('officer-020');
    assert.equal((await officer.post('parcel-firms/T-EC-4/decision', decision)).status, 403);
    for (const check of ['arrears', 'investigation', 'disqualification'])
      await supervisor.post('parcel-firms/T-EC-3/checks', {
        ...{ kind: check, isClear: true, checkedOn: today(), source: '조회' },
      });
    assert.equal((await supervisor.post('parcel-firms/T-EC-3/decision', decision)).status, 409);
    const { json } = await (await house.as('supervisor-040')).post('parcel-firms/T-EC-3/decision', decision);
    assert.equal(Number(json.validTo.slice(0, 4)) - Number(json.validFrom.slice(0, 4)), 3);
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwk: JWK = await exportJWK(privateKey);
    const refused = await officer.post('parcel-firms/T-EC-3/keys', { mode: 'live', days: 1, jwk });
    assert.equal(refused.json.problems[0].code, 'parcel-key/jwk');
  });
}
