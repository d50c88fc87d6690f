/** Minors and guardians: a use of a minor's code waits for a guardian who proved who they are, and for nobody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { releaseFacts } from '../../../src/app/parcels/release/facts.ts';
import { wordsOfCitizen } from '../../../src/app/personal-codes/holders.ts';
import { titleOfEvent } from '../../../src/app/views/events.ts';
import { missingForRelease } from '../../../src/areas/parcels/index.ts';
import { rewriteCitizen } from '../../../src/store/queries/citizens.ts';
import { readUsesOfBill } from '../../../src/store/queries/code-uses.ts';
import { readReleaseHead } from '../../../src/store/queries/parcel-releases.ts';
import type { Client } from '../../builders/client.ts';
import { CARRIER, type PeopleWorld } from './world.ts';

export function testMinors(world: PeopleWorld): void {
  let child: Client;
  let guardian: Client;
  let stranger: Client;
  let code = '';
  const arrives = (houseBill: string, description: string) =>
    world.takeIn('carrier', {
      parcels: [
        {
          ...{ carrierId: CARRIER, houseBill, version: 1, channel: 'express-air', office: '020' },
          ...{ terminal: '02002901', departureCountry: 'US', arrivedOn: '2026-11-15', grossMassKg: 1 },
          sender: { name: 'SENDER', country: 'US' },
          recipient: { name: '김하늘', customsCode: code, phone: '010-2222-3333', postcode: '06236' },
          goods: [{ sequence: 1, description, quantity: 1, amount: 60 }],
          ...{ currency: 'USD', goodsAmount: 60 },
        },
      ],
    });
  const needsOf = async (bill: string) => {
    const { pool, clock } = world.house.house;
    const head = (await readReleaseHead(pool, bill))!;
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    const [facts] = await releaseFacts(pool, [head], await readUsesOfBill(pool, bill), today);
    return missingForRelease(facts!).filter((one) => /guardian|adult|use/.test(one));
  };
  const idOfUse = async (bill: string) => {
    const { rows } = await world.house.database.pool.query<{ id: string }>(
      'select id from code_use where $1 = any(bills)',
      [bill],
    );
    return rows[0]!.id;
  };
  const ward = async () => (await guardian.get('my/guardians')).json.wards[0];

  test('a use of a minor’s code waits, the minor alone lets nothing go on, and goods for adults are told', async () => {
    [child, guardian, stranger] = [await world.as('child'), await world.as('kim'), await world.as('lee')];
    code = (await child.post('my/code')).json.code.letters;
    await child.post('my/addresses', { postcode: '06236', address: '서울특별시 강남구 가온로 1' });
    await arrives('MN1', 'Running shoes');
    await arrives('MN2', 'Single malt whisky');
    const uses = (await child.get('my/uses')).json as { bills: string[]; mayConfirm: boolean }[];
    assert.ok(uses.every(({ mayConfirm }) => !mayConfirm));
    assert.equal((await child.post(`my/uses/${await idOfUse('MN1')}`, { answer: 'confirmed' })).status, 409);
    assert.deepEqual(await needsOf('MN1'), ['guardian-waits']);
    assert.deepEqual(await needsOf('MN2'), ['guardian-waits', 'adult-goods']);
    const { json } = await child.get('my/parcels/MN2');
    assert.deepEqual(
      json.adultGoods.map(({ en }: { en: string }) => en),
      ['liquor'],
    );
    assert.equal(json.use.standing, 'waits-guardian');
    assert.match(json.status.says.en, /waits for a guardian/);
    const officer = await world.house.as('officer-020');
    const { json: told } = await officer.get('parcels/MN2/uses');
    assert.equal(told[0].adultGoods[0].en, 'liquor');
  });

  test('a number makes an adult the guardian, once; one’s own, another minor and a guess make nobody', async () => {
    const answer = await child.post('my/guardians/invite');
    const number = answer.json.invite as string;
    const accept = (client: Client, given: string) => client.post('my/guardians/accept', { number: given });
    assert.equal((await accept(child, number)).status, 409, 'not of age');
    assert.equal((await accept(await world.as('other'), number)).status, 409);
    assert.equal((await accept(stranger, 'AAAAAAAA')).status, 422);
    assert.equal((await guardian.post('my/guardians/invite')).status, 409, 'of age');
    assert.equal((await accept(guardian, number.toLowerCase())).status, 200);
    assert.equal((await accept(stranger, number)).status, 422, 'used');
    const { json } = await child.get('my/guardians');
    assert.deepEqual([json.guardians.length, json.invite, json.isMinor], [1, null, true]);
    assert.equal(json.minorUntil, '2030-04-05');
    const { rows } = await world.house.database.pool.query('select invite from guardianship');
    assert.ok(!JSON.stringify(rows).includes(number));
  });

  test('the guardian agrees and nobody else does; goods for adults still stand before release', async () => {
    const { citizen, uses } = await ward();
    assert.equal(uses.length, 2);
    const path = async (bill: string) => `my/wards/${citizen}/uses/${await idOfUse(bill)}`;
    const agree = { answer: 'confirmed' };
    assert.equal((await stranger.post(await path('MN1'), agree)).status, 404);
    assert.equal((await child.post(await path('MN1'), agree)).status, 404, 'not for oneself either');
    assert.equal((await stranger.post(`my/wards/${citizen}/parcels/MN1/payments`)).status, 404);
    assert.equal((await guardian.post(await path('MN1'), agree)).status, 200);
    assert.equal((await guardian.post(await path('MN2'), agree)).status, 200);
    assert.deepEqual(await needsOf('MN1'), []);
    assert.deepEqual(await needsOf('MN2'), ['adult-goods']);
    const officer = await world.house.as('officer-020');
    assert.equal((await officer.get('parcels/MN1/uses')).json[0].isByGuardian, true);
    assert.equal((await stranger.get('my/guardians')).json.wards.length, 0);
  });

  test('a guardian who does not agree stops the parcel for an officer; after the end nothing can be answered', async () => {
    await arrives('MN3', 'Running shoes');
    await arrives('MN4', 'Running shoes');
    const { citizen, id } = await ward();
    const stopped = await guardian.post(`my/wards/${citizen}/uses/${await idOfUse('MN3')}`, {
      answer: 'refused',
      words: '허락하지 않음',
    });
    assert.equal(stopped.status, 200);
    assert.deepEqual(await needsOf('MN3'), ['use-refused']);
    const { json: cases } = await (await world.house.as('officer-020')).get('misuse-cases');
    assert.equal(cases[0].reason.en, 'The guardian does not agree');
    assert.equal((await stranger.ask('DELETE', `my/guardians/${id}`)).status, 404);
    assert.equal((await child.ask('DELETE', `my/guardians/${id}`)).status, 200);
    const late = await guardian.post(`my/wards/${citizen}/uses/${await idOfUse('MN4')}`, {
      answer: 'confirmed',
    });
    assert.equal(late.status, 404);
  });

  test('it ends by itself when the minor comes of age', async () => {
    const { invite } = (await child.post('my/guardians/invite')).json;
    await guardian.post('my/guardians/accept', { number: invite });
    const { citizen } = await ward();
    const { house } = world.house;
    const grown = { name: '김하늘', latinName: null, bornOn: '2000-04-05', phone: '010-2222-3333' };
    const [content] = await house.vault.sealWords([wordsOfCitizen(citizen, '2026-11-19', grown)]);
    await rewriteCitizen(house.pool, { id: citizen, content: content! });
    assert.equal(await ward(), undefined);
    const answer = await guardian.post(`my/wards/${citizen}/uses/${await idOfUse('MN4')}`, {
      answer: 'confirmed',
    });
    assert.equal(answer.status, 404);
    assert.equal((await child.post(`my/uses/${await idOfUse('MN4')}`, { answer: 'confirmed' })).status, 200);
  });

  test('each step is an event with a title', async () => {
    const { rows } = await world.house.database.pool.query<{ kind: string }>(
      `select distinct kind from event where kind like 'guardian-%' order by kind`,
    );
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['guardian-accepted', 'guardian-ended', 'guardian-invited'],
    );
    assert.ok(rows.every(({ kind }) => titleOfEvent(kind).en !== kind));
  });
}
