/** A changed telephone counts once it was proved: numbers that are forged, replayed, late or tried too often prove nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleOfEvent } from '../../../src/app/views/events.ts';
import type { Client } from '../../builders/client.ts';
import { CARRIER, type PeopleWorld } from './world.ts';

const NEW = '010-9999-0001';

export function testTelephones(world: PeopleWorld): void {
  let kim: Client;
  const numberOf = (): string => /\b\d{6}\b/.exec(world.sandbox.messages.at(-1)!.text)![0];
  const another = (number: string): string => (number === '000000' ? '000001' : '000000');
  const prove = (client: Client, number: string) => client.post('my/phone/proof', { number });
  const change = async (phone: string) => {
    const answer = await world.put(kim, 'my/details', { phone, language: 'ko' });
    await world.house.house.phoneMessages.settle();
    return answer;
  };
  const arrives = (houseBill: string, code: string, phone: string) =>
    world.takeIn('carrier', {
      parcels: [
        {
          ...{ carrierId: CARRIER, houseBill, version: 1, channel: 'express-air', office: '020' },
          ...{ terminal: '02002901', departureCountry: 'US', arrivedOn: '2026-11-15', grossMassKg: 1 },
          sender: { name: 'SENDER', country: 'US' },
          recipient: { name: '김민수', customsCode: code, phone, postcode: '06236' },
          goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 1, amount: 60 }],
          ...{ currency: 'USD', goodsAmount: 60 },
        },
      ],
    });
  const faultsOf = async (bill: string): Promise<string[]> => {
    const uses = (await kim.get('my/uses')).json as { bills: string[]; faults: { en: string }[] }[];
    return uses.find(({ bills }) => bills.includes(bill))!.faults.map(({ en }) => en);
  };
  const PHONE_FAULT = 'The telephone is not the registered one.';

  test('another telephone is sent a number, and does not verify the code before it is proved', async () => {
    kim = await world.as('kim');
    const { json } = await kim.post('my/code');
    await kim.post('my/addresses', { postcode: '06236', address: '서울특별시 강남구 가온로 1' });
    const code = json.code.letters;
    const asked = await change(NEW);
    assert.equal(asked.json.phone, '010-1234-5678');
    assert.equal(asked.json.newPhone.phone, NEW);
    assert.equal(world.sandbox.messages.at(-1)!.to, NEW);
    await arrives('PH1', code, NEW);
    assert.deepEqual(await faultsOf('PH1'), [PHONE_FAULT]);
    await arrives('PH2', code, '010-1234-5678');
    assert.deepEqual(await faultsOf('PH2'), []);
    const { rows } = await world.house.database.pool.query<{ content: string }>(
      'select content from phone_proof union all select content from phone_message',
    );
    assert.ok(rows.every(({ content }) => !content.includes(NEW) && !content.includes(numberOf())));
  });

  test('a forged number proves nothing, nobody proves for another, and the right one proves once', async () => {
    const number = numberOf();
    assert.equal((await prove(kim, another(number))).status, 422);
    assert.equal((await kim.get('my/code')).json.newPhone.triesLeft, 4);
    assert.equal((await prove(await world.as('lee'), number)).status, 404);
    const before = (await kim.get('my/code')).json.code.letters;
    const proved = await prove(kim, number);
    assert.deepEqual([proved.json.phone, proved.json.newPhone], [NEW, null]);
    assert.equal((await prove(kim, number)).status, 404, 'a number is used once');
    await arrives('PH3', before, NEW);
    assert.deepEqual(await faultsOf('PH3'), []);
    await arrives('PH4', before, '010-1234-5678');
    assert.deepEqual(await faultsOf('PH4'), [PHONE_FAULT]);
  });

  test('the old telephone is told of the change, without a name, a code or the new number', async () => {
    await world.house.house.phoneMessages.settle();
    const { to, text } = world.sandbox.messages.at(-1)!;
    assert.equal(to, '010-1234-5678');
    assert.ok(!/김민수|P\d{12}|9999/.test(text), text);
  });

  test('a number is tried five times, lives ten minutes, and five are sent a day to one telephone, whoever asks', async () => {
    await change('010-9999-0002');
    const number = numberOf();
    for (let wrong = 0; wrong < 5; wrong++) assert.equal((await prove(kim, another(number))).status, 422);
    assert.equal((await prove(kim, number)).status, 409, 'tried too often');
    await change('010-9999-0002');
    await world.house.database.owner.query(
      `update phone_proof set asked_at = asked_at - interval '11 minutes'`,
    );
    assert.equal((await prove(kim, numberOf())).status, 409, 'too late');
    assert.equal((await kim.get('my/code')).json.newPhone, null);
    await change('010-9999-0002');
    const lee = await world.as('lee');
    const byLee = () => world.put(lee, 'my/details', { phone: '01099990002' });
    assert.deepEqual([(await byLee()).status, (await byLee()).status], [200, 200]);
    assert.equal((await byLee()).status, 409, 'the fifth went before');
    assert.equal((await kim.ask('DELETE', 'my/phone')).json.newPhone, null);
    assert.equal((await prove(kim, numberOf())).status, 404, 'forgotten');
  });

  test('a provider that is away loses nothing, and one that takes no signature of ours is not trusted', async () => {
    const { sandbox, house } = world;
    const lee = await world.as('lee');
    sandbox.answer = 503;
    const count = sandbox.messages.length;
    await world.put(lee, 'my/details', { phone: '010-9999-0003', language: 'en' });
    await house.house.phoneMessages.settle();
    assert.equal((await lee.get('my/code')).json.newPhone.state, 'waiting');
    sandbox.answer = 200;
    await house.database.owner.query(
      `update phone_message set next_at = now() - interval '1 second' where state = 'waiting'`,
    );
    await house.house.phoneMessages.settle();
    await house.house.phoneMessages.settle();
    assert.equal(sandbox.messages.length, count + 1);
    assert.match(sandbox.messages.at(-1)!.text, /Your number is \d{6}/);
    const forged = await fetch(`${sandbox.url}/messages`, { method: 'POST', body: '{}' });
    assert.equal(forged.status, 401);
    await lee.ask('DELETE', 'my/phone');
  });

  test('each step is an event with a title, and names no telephone', async () => {
    const { rows } = await world.house.database.pool.query<{ kind: string; detail: string | null }>(
      `select kind, detail from event where kind like 'phone-%'`,
    );
    assert.deepEqual([...new Set(rows.map(({ kind }) => kind))].toSorted(), [
      ...['phone-proof-asked', 'phone-proof-dropped', 'phone-proved'],
    ]);
    assert.ok(rows.every(({ kind }) => titleOfEvent(kind).en !== kind));
    assert.ok(!JSON.stringify(rows).includes('9999'));
  });
}
