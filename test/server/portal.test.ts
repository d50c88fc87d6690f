/** Citizens against a running server: signing in at a real provider, codes, uses told, confirmed and refused, and what nobody else sees. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { erase } from '../../src/app/erase.ts';
import { matchDue } from '../../src/app/parcels/match-due.ts';
import type { Signed } from '../../src/app/parcels/signed.ts';
import { take } from '../../src/app/parcels/take.ts';
import type { LocalProvider } from '../../src/app/portal/local-provider.ts';
import { titleOfEvent } from '../../src/app/views/events.ts';
import type { Order } from '../../src/model/order.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { storeFirm } from '../../src/store/queries/parcel-firms.ts';
import { citizen, comeBack, identityOf, prove } from '../builders/citizens.ts';
import { type Client, makeClient } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { testShop } from './portal/shop.ts';

const PEOPLE = [
  { login: 'kim', name: '김민수', bornOn: '1990-07-14', phone: '010-1234-5678' },
  { login: 'lee', name: '이서연', bornOn: '1985-03-02', phone: '010-8765-4321' },
];
const SHOP = 'T-EC-1';
const CARRIER = 'T-CX-1';
const identity = { issuer: '', clientId: '', clientSecret: '' };

let house: TestHouse;
let provider: LocalProvider;
let kim: Client;
let lee: Client;
let code = '';
let jti = 0;

before(async () => {
  house = await startHouse('portal', { identity });
  provider = await identityOf(house.address, PEOPLE);
  Object.assign(identity, provider);
  for (const [id, kind] of [
    [SHOP, 'platform'],
    [CARRIER, 'carrier'],
  ] as const)
    await storeFirm(house.database.pool, {
      ...{
        id,
        kind,
        name: `${id} shop`,
        country: 'US',
        appliedBy: 'test',
        appliedAt: new Date().toISOString(),
      },
      ...{ state: 'registered', validFrom: '2026-01-01', validTo: '2028-12-31', decidedBy: 'test' },
    });
});
after(async () => {
  await provider?.close();
  await house?.end();
});

function order(orderNumber: string, changes: Partial<Order> = {}): Order {
  return {
    ...{ platformId: SHOP, orderNumber, version: 1, orderedOn: '2026-11-10', sellerName: 'S' },
    recipient: { name: '김민수', customsCode: code, phone: '010-1234-5678', postcode: '06236' },
    goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 1, unitPrice: 60 }],
    payment: { currency: 'USD', goodsAmount: 60, paidAmount: 60 },
    ...changes,
  };
}

function parcel(houseBill: string, orderNumber: string, changes: Partial<Parcel> = {}): Parcel {
  return {
    ...{ carrierId: CARRIER, houseBill, version: 1, channel: 'express-air', office: '020' },
    ...{ terminal: '02002901', departureCountry: 'US', departedOn: '2026-11-12', arrivedOn: '2026-11-15' },
    ...{ grossMassKg: 1, sender: { name: 'SENDER', country: 'US' }, recipient: order('x').recipient },
    goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 1, amount: 60 }],
    ...{ currency: 'USD', goodsAmount: 60, orders: [{ platformId: SHOP, orderNumber }] },
    ...changes,
  };
}

async function takeIn(orders: readonly Order[], parcels: readonly Parcel[]): Promise<void> {
  const say = (id: string, kind: 'platform' | 'carrier', of: object): Signed => ({
    ...{ firm: { id, kind }, mode: 'live', bodyHash: `hash ${jti}` },
    message: { iss: id, iat: 0, jti: `m-${jti++}`, ...of },
  });
  if (orders.length > 0) await take(house.house, say(SHOP, 'platform', { orders }));
  if (parcels.length > 0) await take(house.house, say(CARRIER, 'carrier', { parcels }));
  await matchDue(house.house);
}

const uses = async (who: Client) => (await who.get('my/uses')).json;

test('signing in: whoever proves it has a session; a wrong password, a foreign or used ticket, a cancelled way have none', async () => {
  const right = await prove(house.address, 'kim');
  const { at, cookie } = await comeBack(house.address, right);
  assert.deepEqual([at, cookie !== undefined], ['/my', true]);
  assert.equal((await makeClient(house.address, { cookie: cookie! }).get('my/session')).json.name, '김민수');
  const wrong = await prove(house.address, 'kim', 'not it');
  assert.ok(!wrong.back.startsWith(house.address), 'the provider does not send back');
  const other = await prove(house.address, 'lee');
  const refused = '/my/sign-in?problem=refused';
  for (const [jar, back] of [
    [new Map(), other.back],
    [right.jar, right.back],
    [(await prove(house.address, 'kim')).jar, other.back],
    [
      (await prove(house.address, 'kim')).jar,
      `${house.address}/api/v1/my/sign-in/return?error=access_denied`,
    ],
  ] as const) {
    jar.get(new URL(house.address).host)?.delete('__Host-gwanmun-my');
    const ended = await comeBack(house.address, { jar, back });
    assert.deepEqual([ended.at, ended.cookie], [refused, undefined]);
  }
});

test('neither kind of session opens a door of the other, and changes need the token', async () => {
  kim = await citizen(house.address, 'kim');
  lee = await citizen(house.address, 'lee');
  assert.equal((await kim.get('parcels')).status, 401);
  assert.equal((await (await house.as('officer-020')).get('my/parcels')).status, 401);
  const changing = house.routes.filter(
    ({ method, url }) => method !== 'GET' && url.startsWith('/api/v1/my/'),
  );
  assert.ok(changing.length > 10);
  for (const { method, url } of changing)
    for (const token of [undefined, 'x'.repeat(24)]) {
      const answer = await kim.but({ 'x-csrf-token': token }).ask(method, url.replace(':id', 'x'));
      assert.equal(answer.status, 403, `${method} ${url} with token ${token}`);
    }
  const [cookie] = [kim.headers.cookie!.replace('__Host-gwanmun-my', '__Host-gwanmun')];
  assert.equal((await makeClient(house.address, { cookie }).get('session')).json, null);
});

test('a code is issued once, locked, its address added; limits are told', async () => {
  assert.equal((await kim.get('my/code')).json.code, null);
  const issued = await kim.post('my/code');
  code = issued.json.code.letters;
  assert.match(code, /^P\d{12}$/);
  assert.equal(issued.json.code.standing, 'valid');
  assert.equal((await kim.post('my/code')).status, 409);
  assert.equal((await kim.post('my/code/renew')).status, 409, 'not within thirty days of its end');
  const address = { postcode: '06236', address: '서울특별시 강남구 가온로 12' };
  assert.equal((await kim.post('my/addresses', address)).json.addresses.length, 1);
  assert.equal((await kim.post('my/addresses', address)).status, 409);
  for (let more = 2; more <= 20; more++)
    assert.equal((await kim.post('my/addresses', { ...address, address: `가온로 ${more}` })).status, 200);
  assert.equal((await kim.post('my/addresses', { ...address, address: '가온로 99' })).status, 409);
  assert.equal((await lee.post('my/code')).status, 200);
});

test('the holder is told of each use once, and silence stops nothing', async () => {
  await takeIn([order('A-1')], [parcel('TB1', 'A-1')]);
  await takeIn([order('A-1')], [parcel('TB1', 'A-1')]);
  const before = (await kim.get('my/parcels')).json;
  assert.deepEqual([before.rows.length, before.news, before.toConfirm], [1, 1, 0]);
  const [use, ...others] = await uses(kim);
  assert.deepEqual(
    [use.standing, use.isNew, use.bills, use.faults, others.length],
    ['goes-on', true, ['TB1'], [], 0],
  );
  assert.equal((await uses(kim))[0].isNew, false, 'told');
  const one = (await kim.get('my/parcels/TB1')).json;
  assert.equal(one.status.state, 'in-clearance');
  assert.equal(one.orderNumber, 'A-1');
});

test('a locked code waits for a confirmation, but for a platform with a standing consent', async () => {
  await kim.ask('PUT', 'my/code/lock', { body: '{"isLocked":true}', type: 'application/json' });
  await takeIn([order('A-2'), order('A-3')], []);
  assert.equal((await kim.get('my/parcels')).json.toConfirm, 2);
  const [last] = await uses(kim);
  const answered = await kim.post(`my/uses/${last.id}`, { answer: 'confirmed' });
  assert.equal(answered.json[0].standing, 'confirmed');
  assert.equal((await kim.post(`my/uses/${last.id}`, { answer: 'confirmed' })).status, 409);
  await kim.ask('PUT', `my/consents/${SHOP}`);
  assert.equal((await kim.get('my/parcels')).json.toConfirm, 0);
  await kim.ask('DELETE', `my/consents/${SHOP}`);
  assert.equal((await kim.get('my/parcels')).json.toConfirm, 1, 'it was used before the consent');
  assert.equal((await kim.ask('PUT', `my/consents/${CARRIER}`)).status, 404, 'a carrier is no shop');
});

test('a stolen use shows what does not fit, its refusal opens a case, and officers close it with a reason', async () => {
  const thief = { name: '박도윤', customsCode: code, phone: '010-9999-0000', postcode: '48094' };
  await takeIn([order('A-9', { recipient: thief })], [parcel('TB9', 'A-9', { recipient: thief })]);
  const [use] = await uses(kim);
  assert.equal(use.faults.length, 3);
  const { json: waiting, text } = await kim.get('my/parcels/TB9');
  assert.equal(text.includes('박도윤'), false, 'the other’s name is masked');
  assert.match(waiting.status.says.en, /whether you ordered it/, 'the next step is the holder’s');
  // What keepers of the tables are told is nothing to an addressee.
  assert.deepEqual([waiting.duty.answer, waiting.duty.problems], [null, []]);
  assert.match(waiting.duty.why.en, /nothing that you have to do/);
  const answer = { answer: 'refused', reason: 'not-ordered', words: '주문한 적이 없습니다' };
  const [refused] = (await kim.post(`my/uses/${use.id}`, answer)).json;
  assert.deepEqual([refused.standing, refused.misuse.closedAs], ['refused', null]);
  assert.equal((await kim.post(`my/uses/${use.id}`, { answer: 'confirmed' })).status, 409);
  const officer = await house.as('officer-040');
  const [found] = (await officer.get('misuse-cases')).json;
  assert.equal(found.words, '주문한 적이 없습니다');
  assert.equal(JSON.stringify(found).includes(code), false, 'the code is masked');
  const seen = await (await house.as('officer-020')).get('parcels/TB9/uses');
  assert.deepEqual([seen.json[0].standing, seen.json[0].faults.length], ['refused', 3]);
  assert.equal((await officer.get('parcels/TB9/uses')).status, 404, 'another office');
  const suspended = await officer.post(`misuse-cases/${found.id}/suspension`, {
    to: 'suspended',
    why: '도용 의심',
  });
  assert.equal(suspended.json.standing, 'suspended');
  assert.equal((await kim.get('my/code')).json.code.standing, 'suspended');
  await officer.post(`misuse-cases/${found.id}/suspension`, { to: 'lifted', why: '확인' });
  const closing = { as: 'misused', why: '김민수 씨의 주문이 아님' };
  assert.equal((await officer.post(`misuse-cases/${found.id}/close`, closing)).json.closedAs, 'misused');
  assert.equal((await officer.post(`misuse-cases/${found.id}/close`, closing)).status, 409);
  const [told] = await uses(kim);
  assert.equal(told.misuse.closedAs, 'misused');
  assert.equal(JSON.stringify(told).includes(closing.why), false, 'what officers write is theirs');
});

test('nobody sees or changes what is another’s, by whatever number; every look is kept, sealed', async () => {
  const [use] = await uses(kim);
  const { addresses } = (await kim.get('my/code')).json;
  const tries: readonly [string, string, unknown?][] = [
    ['GET', 'my/parcels/TB1'],
    ['GET', 'my/parcels/TB9'],
    ['POST', `my/uses/${use.id}`, { answer: 'refused' }],
    ['POST', 'my/misuse', { use: use.id, reason: 'other' }],
    ['DELETE', `my/addresses/${addresses[0].id}`],
    ['DELETE', `my/consents/${SHOP}`],
  ];
  for (const [method, path, body] of tries) {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' };
    assert.equal((await lee.ask(method, path, sent)).status, 404, `${method} ${path}`);
  }
  for (const path of ['my/parcels', 'my/uses', 'my/code', 'my/purchases', 'my/purchases.csv']) {
    const { text } = await lee.get(path);
    for (const secret of ['TB1', 'A-1', code, '김민수', '가온로'])
      assert.equal(text.includes(secret), false, `${path} says ${secret}`);
  }
  assert.equal((await kim.get('my/code')).json.addresses.length, 20);
  const { rows } = await house.database.pool.query(
    'select content, is_found from parcel_look_up where not is_found',
  );
  assert.equal(rows.length, 2);
  assert.ok(rows.every(({ content }) => content.startsWith('1.') && !content.includes('TB1')));
});

test('a code is renewed near its end and not after, a change of data begins its year anew, and all of it can be read again', async () => {
  const { owner } = house.database;
  const expire = (days: number) =>
    owner.query(
      `update personal_code set expires_on = current_date + $1::int where citizen = (
         select citizen from citizen_session order by created_at desc limit 1)`,
      [days],
    );
  const address = { postcode: '48094', address: '부산광역시 해운대구 나래로 45' };
  await lee.post('my/addresses', address);
  await expire(10);
  assert.equal((await lee.get('my/code')).json.code.standing, 'renewable');
  const renewed = (await lee.post('my/code/renew')).json;
  assert.deepEqual([renewed.code.standing, renewed.addresses[0].address], ['valid', address.address]);
  await expire(-40);
  assert.equal((await lee.get('my/code')).json.code.standing, 'lapsed');
  assert.equal((await lee.post('my/code/renew')).status, 409);
  const change = (body: object) =>
    lee.ask('PUT', 'my/details', { body: JSON.stringify(body), type: 'application/json' });
  assert.equal(
    (await change({ phone: '01087654321' })).json.code.standing,
    'lapsed',
    'it does not come back',
  );
  await expire(10);
  const changed = (await change({ phone: '010-8765-4321', latinName: 'Lee Seo-yeon' })).json;
  assert.deepEqual(
    [changed.code.standing, changed.phone, changed.latinName],
    ['valid', '010-8765-4321', 'Lee Seo-yeon'],
  );
  assert.equal(
    (await change({ phone: '010-1111-2222' })).status,
    503,
    'nobody brings messages here, so another telephone cannot be proved',
  );
  const refused = await change({ phone: 'none', latinName: '이서연' });
  assert.deepEqual([refused.status, refused.json.count], [422, 2]);
  assert.equal((await lee.post('my/addresses', { postcode: '1', address: ' ' })).json.count, 2);
});

test('a replaced code still tells its holder when somebody uses it, and five new ones a year are enough', async () => {
  const old = code;
  const replaced = await kim.post('my/code/replace');
  assert.notEqual(replaced.json.code.letters, old);
  await takeIn([order('A-8')], []);
  const [use] = await uses(kim);
  assert.deepEqual([use.number, use.faults.length], ['A-8', 1]);
  const statuses: number[] = [];
  for (let more = 2; more <= 6; more++) statuses.push((await kim.post('my/code/replace')).status);
  assert.deepEqual(statuses, [200, 200, 200, 200, 409]);
});

test('who tries many numbers is stopped', async () => {
  const statuses: number[] = [];
  for (let tried = 0; tried < 32; tried++) statuses.push((await lee.get(`my/parcels/TRY${tried}`)).status);
  assert.equal(statuses.at(-1), 429);
  assert.equal((await kim.get('my/parcels/TB1')).status, 200, 'and nobody else');
});

test('the calculator explains itself, refuses all at once, and purchases come as a table', async () => {
  const goods = [{ hsCode: '640411', price: { amount: 60, currency: 'QQQ' } }];
  const asked = await kim.post('my/tax', { day: 'x', channel: 'express', goods });
  assert.equal(asked.status, 422);
  assert.ok(asked.json.count >= 2);
  const { json } = await kim.get('my/purchases');
  assert.deepEqual([json.year, json.count], ['2026', 2]);
  const csv = await kim.get('my/purchases.csv?year=2026');
  assert.match(csv.headers.get('content-type')!, /^text\/csv/);
  assert.match(csv.text, /TB1,T-EC-1 shop,Running shoes,60 USD,60/);
});

test('a provider that is down: a clear way back and no half session', async () => {
  const half = await prove(house.address, 'kim');
  await provider.close();
  half.jar.get(new URL(house.address).host)?.delete('__Host-gwanmun-my');
  const ended = await comeBack(house.address, half);
  assert.deepEqual([ended.at, ended.cookie], ['/my/sign-in?problem=away', undefined]);
  assert.equal((await kim.get('my/parcels')).status, 200, 'who is signed in stays so');
});

test('every act is in the log in words, and nothing of a person stands in clear', async () => {
  const { pool } = house.database;
  const { rows } = await pool.query(`select distinct kind from event where kind ~ '^(code|citizen)-'`);
  const kinds = rows.map(({ kind }) => kind);
  for (const kind of [
    'citizen-known',
    'code-issued',
    'code-use-refused',
    'code-misuse-closed',
    'code-suspended',
  ])
    assert.ok(kinds.includes(kind), kind);
  for (const kind of kinds) assert.notEqual(titleOfEvent(kind).ko, kind);
  for (const table of [
    'citizen',
    'personal_code',
    'delivery_address',
    'code_use',
    'misuse_case',
    'event',
    'parcel_look_up',
  ]) {
    const all = JSON.stringify((await pool.query(`select * from ${table}`)).rows);
    for (const secret of [code, '김민수', '010-1234-5678', '가온로', '주문한 적이'])
      assert.equal(all.includes(secret), false, `${table} says ${secret}`);
  }
});

test('a parcel waits for the word on an order that its list does not name, and says so', async () => {
  const lamp = { sequence: 1, description: 'Desk lamp', hsCode: '940520', quantity: 1 };
  const payment = { currency: 'USD', goodsAmount: 77, paidAmount: 77 };
  const { orders: _, ...unnamed } = parcel('TB4', '', { goods: [{ ...lamp, amount: 77 }], goodsAmount: 77 });
  await takeIn([order('A-4', { goods: [{ ...lamp, unitPrice: 77 }], payment })], [unnamed]);
  const confirm = async (number: string): Promise<void> => {
    const use = (await uses(kim)).find((one: { number: string }) => one.number === number);
    assert.equal(use.standing, 'waits', number);
    await kim.post(`my/uses/${use.id}`, { answer: 'confirmed' });
  };
  await confirm('TB4');
  const says = async (): Promise<string> => (await kim.get('my/parcels/TB4')).json.status.says.en;
  assert.match(await says(), /whether you ordered it/);
  await confirm('A-4');
  assert.doesNotMatch(await says(), /whether you ordered it/);
});

test('erased on request, a person is gone with every code, mark and session, and nothing can be found or opened again', async () => {
  const { pool } = house.database;
  const marked = 'select 1 from parcel where cardinality(marks) > 0';
  const before = (await pool.query(marked)).rowCount!;
  const { vault, log, newId } = house.house;
  const request = {
    ...{ party: code, rule: '개인정보 보호법 제36조에 따른 요구', by: 'privacy', despite: '본인 요구' },
    ...{ isRehearsal: false, today: '2026-11-20', at: '2026-11-20T00:00:00.000Z' },
  };
  const report = await erase({ pool, vault, log, newId }, request);
  assert.ok(report.keys >= 3, 'of the code and of the person');
  assert.equal((await pool.query(marked)).rowCount, before - 3);
  const left = await pool.query('select 1 from parcel_order where cardinality(marks) > 0');
  assert.equal(left.rowCount, 0);
  assert.equal((await kim.get('my/parcels')).status, 401);
  assert.equal((await lee.get('my/code')).json.name, '이서연', 'somebody else stays');
  const [found] = (await (await house.as('officer-040')).get('misuse-cases')).json;
  assert.deepEqual([found.code, found.holder], [null, null]);
  assert.match(found.words, /파기됨/);
  await assert.rejects(erase({ pool, vault, log, newId }, request), /Nothing of that party/);
  const uses = 'select 1 from code_use';
  const noted = (await pool.query(uses)).rowCount;
  await takeIn([order('A-99')], []);
  assert.equal((await pool.query(uses)).rowCount, noted, 'nobody is left to be told');
});

testShop(() => ({ house, buyer: lee, shop: SHOP, carrier: CARRIER }));
