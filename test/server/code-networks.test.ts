/** Networks of personal codes in a running house: clusters told, the graph around a place masked and logged, and what officers do about it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { erase } from '../../src/app/erase.ts';
import { matchDue } from '../../src/app/parcels/match-due.ts';
import { take } from '../../src/app/parcels/take.ts';
import { answer } from '../../src/app/personal-codes/answer-use.ts';
import { issueCode } from '../../src/app/personal-codes/codes.ts';
import { codesOf } from '../../src/app/personal-codes/holders.ts';
import { addCitizen } from '../../src/app/portal/sign-in.ts';
import { myMisuse, myUses } from '../../src/app/portal/uses.ts';
import { addDays, type Day, seoulDay } from '../../src/core/day.ts';
import type { CodeClustersView, CodeNetworkView } from '../../src/exchange/contract.ts';
import type { Recipient } from '../../src/model/order.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import type { Client } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

const CARRIER = 'T-CX-1';
const DOOR = { postcode: '48094', address: '부산광역시 해운대구 나래로 77, 101동 1203호' };
const PHONE = '010-9999-0001';
const FARM = 9;

let house: TestHouse;
let officer: Client;
let citizen = '';
let own = '';
let today: Day;
let jti = 0;

before(async () => {
  house = await startHouse('code_networks');
  officer = await house.as('officer-020');
  today = seoulDay(house.house.clock.now());
  citizen = await addCitizen(house.house, '77', {
    ...{ name: '김민수', latinName: null, bornOn: null, phone: '010-1234-5678' },
  });
  await issueCode(house.house, citizen);
  own = (await codesOf(house.house, citizen))[0]!.code;
  // Long before, so that the store is old enough to call somebody new; then a household, and a parcel to the holder's own home.
  await arrive(parcel('OLD1', -110, person(90)), parcel('OLD2', -60, person(91)));
  await arrive(...[1, 2, 3].map((one) => parcel(`HOME${one}`, -one, { ...person(one), ...HOME })));
  await arrive(
    parcel('OWN', -20, { ...person(50), customsCode: own, name: '김민수', phone: '010-1234-5678' }),
  );
  // One that stands for many: codes that nobody used, and one that is stolen, at one door behind one telephone.
  await arrive(
    ...Array.from({ length: FARM }, (_, place) =>
      parcel(`FARM${place}`, place - FARM, {
        ...{ ...person(100 + place), ...DOOR, phone: PHONE },
        ...(place === 0 ? { customsCode: own } : {}),
      }),
    ),
  );
  await house.house.parcels.settle();
});
after(() => house?.end());

const HOME = { postcode: '06236', address: '서울특별시 강남구 가온로 12, 3동 401호' };

function person(number: number): Recipient & { readonly customsCode: string } {
  return {
    ...{ name: `이수${number}`, customsCode: `P9${String(number).padStart(11, '0')}` },
    ...{
      phone: `010-2222-${1000 + number}`,
      postcode: '04100',
      address: `서울특별시 마포구 누리로 ${number}`,
    },
  };
}

function parcel(houseBill: string, days: number, recipient: Recipient): Parcel {
  return {
    ...{ carrierId: CARRIER, houseBill, version: 1, channel: 'express-air', office: '020' },
    ...{ terminal: '02002901', departureCountry: 'US', arrivedOn: addDays(today, days), grossMassKg: 1 },
    ...{
      sender: { name: `SELLER ${houseBill}`, country: 'US' },
      recipient,
      currency: 'USD',
      goodsAmount: 60,
    },
    goods: [{ sequence: 1, description: 'Tea', hsCode: '090210', quantity: 1, amount: 60 }],
  };
}

async function arrive(...parcels: Parcel[]): Promise<void> {
  const message = { iss: CARRIER, iat: 0, jti: `m-${++jti}`, parcels };
  await take(house.house, {
    firm: { id: CARRIER, kind: 'carrier' },
    mode: 'live',
    message,
    bodyHash: `${jti}`,
  });
  await matchDue(house.house);
}

async function read<View extends { readonly reading: unknown }>(path: string): Promise<View> {
  for (;;) {
    const { status, text, json } = await officer.get(path);
    assert.equal(status, 200, text);
    if (json.reading === null) return json;
  }
}

const clusters = () => read<CodeClustersView>('code-networks?days=30');

async function around(start: string, query = ''): Promise<CodeNetworkView> {
  const view = await read<CodeNetworkView>(`code-networks/${start}${query}`);
  for (const secret of [own, DOOR.address, PHONE, '김민수', '이수1', person(101).customsCode])
    assert.equal(JSON.stringify(view).includes(secret), false, `says ${secret}`);
  return view;
}

test('the farm is told in words, its household neighbours are not', async () => {
  const view = await clusters();
  assert.deepEqual(
    [view.counts, view.isAll, view.rows.length],
    [{ farm: 1, drop: 0, gathering: 0 }, true, 1],
  );
  const [farm] = view.rows;
  assert.deepEqual([farm!.codes, farm!.parcels, farm!.act], [FARM, FARM, null]);
  assert.equal(
    farm!.says.en,
    '9 codes at one address and behind one telephone in 9 days, 9 parcels; 8 of them used for the first time, 1 used elsewhere with another telephone.',
  );
  const signs = farm!.signs.map(({ id }) => id);
  assert.deepEqual(signs.slice(0, 2), ['first-use', 'new-place']);
});

test('a refusal and a find come into the network, which is masked, bounded and logged', async () => {
  const use = (await myUses(house.house, citizen)).find(({ bills }) => bills.includes('FARM0'));
  await answer(house.house, citizen, use!.id, { answer: 'refused', reason: 'not-ordered' });
  const { owner, pool } = house.database;
  await owner.query(
    `insert into parcel_outcome (id, decision, found, note, who, at, recorded_at)
     select 'o-1', id, 'narcotics', note, 'test', now(), now() from parcel_decision, (select '' as note) n where house_bill = 'FARM3'`,
  );
  const [farm] = (await clusters()).rows;
  assert.match(farm!.says.en, /1 refused by their holders, 1 parcel with a find/);
  const view = await around(farm!.id);
  const of = (kind: string) => view.nodes.filter((node) => node.kind === kind);
  assert.deepEqual(
    [of('code').length, of('address').length, of('phone').length, of('sender').length],
    [9, 2, 2, 10],
  );
  const [phone] = of('phone').toSorted((one, other) => other.parcels - one.parcels);
  assert.deepEqual([phone!.label, phone!.parcels, phone!.finds, phone!.refused], ['***-****-**01', 9, 1, 1]);
  assert.match(of('code')[0]!.label, /^P\d\d\*{6}\d{4}$/);
  assert.equal(view.cluster!.id, farm!.id);
  const bills = view.edges.filter(({ other }) => other === phone!.id).flatMap((edge) => edge.bills);
  assert.equal(new Set(bills).size, FARM);
  const small = await around(farm!.id, '?without=sender&hops=1');
  assert.deepEqual([small.nodes.length, small.leftOut], [10, { nodes: 0, hubs: 0 }]);
  const { rows } = await pool.query(`select who, detail from event where kind = 'code-network-seen'`);
  assert.equal(rows.length, 2);
  assert.deepEqual([rows[0].who, JSON.parse(rows[0].detail).nodes], ['officer-020', view.nodes.length]);
});

test('it begins from a parcel as well as from a pattern; what is unknown is not found', async () => {
  const byBill = await around('bill-OLD2', '?days=90');
  assert.deepEqual(byBill.nodes.map(({ kind, hop }) => `${kind} ${hop}`).sort(), [
    'address 0',
    'code 0',
    'phone 0',
    'sender 0',
  ]);
  assert.equal((await officer.get('code-networks/bill-OLD2?days=7')).status, 404);
  assert.equal((await officer.get('code-networks/bill-NONE')).status, 404);
  assert.equal((await officer.get('code-networks/phone-12')).status, 404);
  assert.equal((await officer.get('code-networks/name-12')).status, 400);
  const { rows } = (await officer.get('code-patterns')).json;
  for (const { kind, start, parcels } of rows) {
    const [first] = (await around(start)).nodes;
    assert.deepEqual([first!.id, first!.parcels >= parcels], [start, true], kind);
  }
  assert.ok(rows.length >= 2);
});

test('looked at with a reason it goes to the end, and comes back when more arrives', async () => {
  const [farm] = (await clusters()).rows;
  const say = { act: 'looked-at', why: '  ', days: 30 };
  assert.equal((await officer.post(`code-networks/${farm!.id}/acts`, say)).status, 400);
  const done = await officer.post(`code-networks/${farm!.id}/acts`, { ...say, why: '회사 접수처로 확인' });
  assert.deepEqual([done.status, done.json], [200, { opened: 0, already: 0, unknown: 0 }]);
  const { act } = (await clusters()).rows[0]!;
  assert.deepEqual(
    [act!.act, act!.who, act!.why, act!.hasMore],
    ['looked-at', 'officer-020', '회사 접수처로 확인', false],
  );
  await arrive(parcel('FARM9', 0, { ...person(109), ...DOOR, phone: PHONE }));
  assert.equal((await clusters()).rows[0]!.act!.hasMore, true);
  assert.equal((await officer.post('code-networks/bill-HOME1/acts', { ...say, why: '?' })).status, 404);
});

test('a case is opened for codes that somebody registered, once; the holder sees and hears nothing of it', async () => {
  const [farm] = (await clusters()).rows;
  const say = { act: 'case', why: '한 전화번호 뒤의 부호들', days: 30 };
  const seen = JSON.stringify(await myMisuse(house.house, citizen));
  const first = (await officer.post(`code-networks/${farm!.id}/acts`, say)).json;
  assert.deepEqual(first, { opened: 1, already: 0, unknown: FARM });
  assert.deepEqual((await officer.post(`code-networks/${farm!.id}/acts`, say)).json, {
    opened: 0,
    already: 1,
    unknown: FARM,
  });
  const cases = (await officer.get('misuse-cases')).json;
  const found = cases.find(({ openedBy }: { openedBy: string | null }) => openedBy !== null);
  assert.deepEqual([found.openedBy, found.words, found.use], ['officer-020', say.why, null]);
  assert.ok((await around(found.network)).nodes.length > 0);
  const closed = await officer.post(`misuse-cases/${found.id}/close`, { as: 'misused', why: '확인' });
  assert.equal(closed.json.closedAs, 'misused');
  assert.equal(JSON.stringify(await myMisuse(house.house, citizen)), seen);
  const told = await house.database.pool.query(`select 1 from citizen_notice where subject like 'misuse %'`);
  assert.equal(told.rowCount, 0);
});

test('what was erased is in no network, and an act under its key is found under no place any more', async () => {
  const { pool, vault, log, newId } = { ...house.house, pool: house.database.pool };
  const party = person(109).customsCode;
  const request = {
    ...{ party, rule: '개인정보 보호법 제36조', by: 'privacy', despite: '본인 요구', isRehearsal: false },
    ...{ today, at: new Date().toISOString() },
  };
  await erase({ pool, vault, log, newId }, request);
  const [farm] = (await clusters()).rows;
  assert.deepEqual([farm!.codes, farm!.act!.act], [FARM, 'looked-at']);
  const { rows } = await pool.query(`select act from code_network_act where place = '' order by recorded_at`);
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['case', 'case'],
  );
  const { rows: stored } = await pool.query('select why, place from code_network_act');
  assert.equal(JSON.stringify(stored).includes('접수처'), false);
});
