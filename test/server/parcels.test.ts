/** Signed orders and parcels against a running server: what is taken, answered again, refused; how they match; who registers whom. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { importRates } from '../../src/app/duty/import-rates.ts';
import { matchDue } from '../../src/app/parcels/match-due.ts';
import { LIMITS, openMeter } from '../../src/app/parcels/meter.ts';
import { MESSAGE_TYPE, type Signed } from '../../src/app/parcels/signed.ts';
import { take } from '../../src/app/parcels/take.ts';
import { titleOfEvent } from '../../src/app/views/events.ts';
import type { Order } from '../../src/model/order.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import type { PostalItem } from '../../src/model/postal-item.ts';
import type { Answer } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { addKey, type Firm, signMessage } from '../builders/parcel-firms.ts';

let house: TestHouse;
let platform: Firm;
let carrier: Firm;

const ORDER: Order = {
  platformId: 'T-EC-1',
  orderNumber: 'A-0001',
  version: 1,
  orderedOn: '2026-11-10',
  recipient: { name: '김수현', customsCode: 'P123456789012', phone: '010-1234-5678', postcode: '06236' },
  sellerName: 'SELLER',
  goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 2, unitPrice: 60 }],
  payment: { currency: 'USD', goodsAmount: 120, paidAmount: 120 },
};
const PARCEL: Parcel = {
  carrierId: 'T-CX-1',
  houseBill: 'TB0001',
  version: 1,
  channel: 'express-air',
  office: '020',
  terminal: '02002901',
  departureCountry: 'US',
  arrivedOn: '2026-11-15',
  grossMassKg: 2,
  sender: { name: 'SELLER', country: 'US' },
  recipient: ORDER.recipient,
  goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 2 }],
  currency: 'USD',
  goodsAmount: 120,
  orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0001' }],
};

before(async () => {
  house = await startHouse('parcels');
  platform = await register('T-EC-1', 'platform');
  carrier = await register('T-CX-1', 'carrier');
});
after(() => house.end());

const today = (): string => new Date(house.house.clock.now() + 9 * 3_600_000).toISOString().slice(0, 10);

async function enter(id: string, kind: string): Promise<void> {
  const officer = await house.as('officer-020');
  assert.equal((await officer.post('parcel-firms', { id, kind, name: id, country: 'US' })).status, 200);
  for (const check of ['arrears', 'investigation', 'disqualification'])
    await officer.post(`parcel-firms/${id}/checks`, {
      kind: check,
      isClear: true,
      checkedOn: today(),
      source: '체납 조회',
    });
}

async function register(id: string, kind: string, mode = 'live'): Promise<Firm> {
  await enter(id, kind);
  const decided = await (await house.as('supervisor-020')).post(`parcel-firms/${id}/decision`, {
    to: 'registered',
    why: '요건 충족',
  });
  assert.equal(decided.json.state, 'registered', decided.text);
  return addKey(await house.as('officer-020'), id, mode);
}

interface Said {
  readonly orders?: readonly unknown[];
  readonly parcels?: readonly unknown[];
  readonly items?: readonly unknown[];
  readonly standing?: readonly string[];
  readonly iat?: number;
  readonly jti?: string;
  readonly iss?: string;
}

/** As a message stands when its signature was found to be right. */
function verified({ id }: Firm, kind: 'platform' | 'carrier', said: Said): Signed {
  const jti = randomUUID();
  return {
    firm: { id, kind },
    mode: 'live',
    message: { iss: id, iat: 0, jti, ...said } as Signed['message'],
    bodyHash: jti,
  };
}

const sign = (firm: Firm, said: Said, typ?: string): Promise<string> => signMessage(firm, said, typ);

function post(jws: string): Promise<Answer> {
  return house.stranger.ask('POST', 'parcel-exchange/messages', { body: jws, type: 'application/jose' });
}
const send = async (firm: Firm, said: Said): Promise<Answer> => post(await sign(firm, said));
const outcomes = ({ json }: Answer): string[] =>
  json.lines.map(({ outcome }: { outcome: string }) => outcome);

test('line by line: taken, again, in conflict, late, wrong with every problem', async () => {
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

test('a parcel is matched with its order, and the officer of the office sees it side by side', async () => {
  assert.deepEqual(outcomes(await send(carrier, { parcels: [PARCEL] })), ['taken']);
  const officer = await house.as('officer-020');
  const { json: view } = await officer.get('parcels/TB0001');
  assert.deepEqual([view.state, view.procedure.id, view.differences], ['matched', 'list', []]);
  assert.ok(!JSON.stringify(view).includes('김수현'), 'names are masked');
  assert.equal((await (await house.as('officer-040')).get('parcels/TB0001')).status, 404);
  assert.equal((await (await house.as('officer-040')).get('parcels')).json.rows.length, 0);
  const { json: board } = await officer.get('parcels/board');
  assert.deepEqual([board.total.parcels, board.total.matched], [1, 1]);
});

test('a difference is told to the carrier without the other side’s words, and a corrected version mends it', async () => {
  const wrong = {
    ...PARCEL,
    houseBill: 'TB0002',
    goodsAmount: 60,
    recipient: { ...PARCEL.recipient, name: '박도진' },
  };
  const order = { ...ORDER, orderNumber: 'A-0010' };
  const named = { orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0010' }] };
  await send(platform, { orders: [order] });
  await send(carrier, { parcels: [{ ...wrong, ...named }] });
  const asked = await send(carrier, { standing: ['TB0002', 'TB-NONE'] });
  assert.equal(asked.json.standing[0].state, 'differs');
  assert.deepEqual(
    asked.json.standing[0].differences.map(({ field }: { field: string }) => field),
    ['name', 'price'],
  );
  assert.equal(asked.json.standing[1].state, 'unknown');
  assert.ok(!asked.text.includes('김수현'));
  await send(carrier, { parcels: [{ ...PARCEL, ...named, houseBill: 'TB0002', version: 2 }] });
  assert.equal((await (await house.as('officer-020')).get('parcels/TB0002')).json.state, 'matched');
});

test('an order that comes after its parcel mends “no order”', async () => {
  const late = { orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0020' }] };
  const whom = { name: '이영희', customsCode: 'P222222222222', phone: '010-2222-3333', postcode: '48094' };
  await send(carrier, { parcels: [{ ...PARCEL, ...late, houseBill: 'TB0020', recipient: whom }] });
  const officer = await house.as('officer-020');
  assert.equal((await officer.get('parcels/TB0020')).json.state, 'no-order');
  await send(platform, { orders: [{ ...ORDER, orderNumber: 'A-0020', recipient: whom }] });
  assert.equal((await officer.get('parcels?search=TB0020')).json.rows[0].state, 'matched');
});

/** @returns how the parcel stands when the order came after what may belong to it had been read */
async function matchedMeanwhile(parcel: Parcel, order: Order): Promise<unknown[]> {
  await take(house.house, verified(carrier, 'carrier', { parcels: [parcel] }));
  let isFirst = true;
  const { vault } = house.house;
  const open: typeof vault.open = async (contents) => {
    if (isFirst) {
      isFirst = false;
      await take(house.house, verified(platform, 'platform', { orders: [order] }));
    }
    return vault.open(contents);
  };
  await matchDue({ ...house.house, vault: { ...vault, open } });
  assert.equal(isFirst, false);
  const sql = `select s.state, w.parcel is not null as is_due from parcel p left join parcel_standing s on s.parcel = p.id
    left join parcel_due w on w.parcel = p.id where p.house_bill = $1`;
  return (await house.database.pool.query(sql, [parcel.houseBill])).rows;
}

test('an order that comes while its parcel is being matched is not overlooked, named or known by its buyer alone', async () => {
  const recipient = { ...ORDER.recipient, customsCode: 'P310000000032', phone: '010-3232-3232' };
  const { orders: _, ...unnamed } = { ...PARCEL, recipient, houseBill: 'TB0033' };
  const matched = [{ state: 'matched', is_due: false }];
  const named = { orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0032' }], houseBill: 'TB0032' };
  const order = { ...ORDER, orderNumber: 'A-0032' };
  assert.deepEqual(await matchedMeanwhile({ ...PARCEL, ...named }, order), matched);
  assert.deepEqual(await matchedMeanwhile(unnamed, { ...ORDER, recipient, orderNumber: 'A-0033' }), matched);
});

test('what one buyer bought from one seller on one day counts as one, also for the parcel that came first', async () => {
  const recipient = { ...ORDER.recipient, customsCode: 'P222222222222', phone: '010-2222-2222' };
  const bought = {
    orderedOn: '2026-11-03',
    recipient,
    payment: { currency: 'USD', goodsAmount: 130, paidAmount: 130 },
  };
  const orders = ['AG-1', 'AG-2'].map((orderNumber) => ({ ...ORDER, ...bought, orderNumber }));
  await send(platform, { orders });
  const of = (houseBill: string, orderNumber: string, arrivedOn: string) => ({
    ...{ ...PARCEL, houseBill, arrivedOn, recipient, goodsAmount: 130 },
    orders: [{ platformId: 'T-EC-1', orderNumber }],
  });
  const procedures = async (): Promise<unknown[]> =>
    (
      await house.database.pool.query(
        `select s.procedure from parcel p join parcel_standing s on s.parcel = p.id where house_bill like 'AGB%' and is_latest order by house_bill`,
      )
    ).rows.map(({ procedure }) => procedure);
  await send(carrier, { parcels: [of('AGB1', 'AG-1', '2026-11-10')] });
  assert.deepEqual(await procedures(), ['list']);
  await send(carrier, { parcels: [of('AGB2', 'AG-2', '2026-11-14')] });
  assert.deepEqual(await procedures(), ['simple', 'simple']);
  const { json } = await (await house.as('officer-020')).get('parcels/AGB1');
  assert.equal(json.procedure.id, 'simple');
  const reason = json.procedure.reasons.find(({ bills }: { bills: string[] }) => bills.length > 0);
  assert.deepEqual([reason.bills, reason.isVerified], [['AGB2'], false]);
  assert.match(reason.source, /제45조제2항제1호/);
});

test('an item by post goes the way of all parcels, and its addressee gets a notice', async () => {
  const item: PostalItem = {
    ...{ operatorId: carrier.id, itemId: 'RR473124829GB', version: 1, form: 'cn23', nature: 'sale' },
    ...{
      postedOn: '2026-11-02',
      office: '020',
      terminal: '02002901',
      arrivedOn: '2026-11-10',
      grossMassKg: 1,
    },
    ...{ sender: { name: 'SELLER', country: 'GB' }, currency: 'USD', postage: 9 },
    addressee: { name: '박우편', phone: '010-3333-3333', postcode: '06236' },
    pieces: [
      {
        sequence: 1,
        description: '비타민 C 정',
        quantity: 2,
        netMassKg: 0.5,
        value: 40,
        hsCode: '2106909099',
      },
    ],
  };
  const wrong = { ...item, itemId: 'RR473124820GB', nature: 'other' };
  const answer = await send(carrier, { items: [item, wrong] });
  assert.deepEqual(outcomes(answer), ['taken', 'refused']);
  assert.deepEqual(
    answer.json.lines[1].problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/itemId', '/natureText'],
  );
  assert.deepEqual(outcomes(await send(platform, { items: [item] })), ['refused']);
  await house.house.parcels.settle();
  const officer = await house.as('officer-020');
  const { json } = await officer.get('parcels/RR473124829GB');
  assert.deepEqual(
    [json.procedure.id, json.postal.form, json.postal.notice.kind],
    ['ordinary', 'cn23', 'declare'],
  );
  assert.match(json.postal.notice.source, /제258조/);
  assert.ok((await officer.get('parcels/RR473124829GB/selection')).json.decided !== null);
  const { rows } = await house.database.pool.query(
    `select detail from event where kind = 'parcel-message' and article like '%제256조의2%'`,
  );
  assert.equal(rows.length, 2);
});

test('two currencies are compared at the weekly rates that were imported, and not before', async () => {
  const paid = { currency: 'CNY', goodsAmount: 840, paidAmount: 840 };
  const numbered = (number: string): Order => ({ ...ORDER, orderNumber: number, payment: paid });
  const of = (houseBill: string, orderNumber: string, goodsAmount: number): Parcel => ({
    ...{ ...PARCEL, houseBill, goodsAmount, orders: [{ platformId: 'T-EC-1', orderNumber }] },
  });
  const officer = await house.as('officer-020');
  const fieldsOf = async (bill: string): Promise<string[]> => {
    const { json } = await officer.get(`parcels/${bill}`);
    return json.differences.map(
      ({ field, severity }: { field: string; severity: string }) => `${field} ${severity}`,
    );
  };
  await send(platform, { orders: [numbered('A-0040'), numbered('A-0041')] });
  await send(carrier, { parcels: [of('TB0040', 'A-0040', 120), of('TB0041', 'A-0041', 60)] });
  assert.deepEqual(await fieldsOf('TB0041'), ['price note'], 'it cannot be compared');
  const file = join(mkdtempSync(join(tmpdir(), 'gwanmun-rates-')), 'weekly.csv');
  const weeks = ['USD,1400,2026-10-01,2026-12-31', 'CNY,200,2026-10-01,2026-12-31'];
  writeFileSync(file, ['currency,wonPerUnit,validFrom,validTo', ...weeks].join('\n'));
  const { problems } = await importRates(
    house.database.pool,
    file,
    'system:rates',
    '2026-11-19T00:00:00.000Z',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(await fieldsOf('TB0040'), ['price note'], 'the same in another currency');
  assert.deepEqual(await fieldsOf('TB0041'), ['price differs']);
});

test('of two versions in one message both are kept, the later counts, and both are known when they come again', async () => {
  const named = { orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0030' }] };
  await send(platform, { orders: [{ ...ORDER, orderNumber: 'A-0030' }] });
  const first = { ...PARCEL, ...named, houseBill: 'TB0030', goodsAmount: 60 };
  const both = [first, { ...first, version: 2, goodsAmount: 120 }];
  assert.deepEqual(outcomes(await send(carrier, { parcels: both })), ['taken', 'taken']);
  assert.deepEqual(outcomes(await send(carrier, { parcels: both })), ['already', 'already']);
  const officer = await house.as('officer-020');
  const { rows } = (await officer.get('parcels?search=TB0030')).json;
  assert.deepEqual(
    rows.map(({ state }: { state: string }) => state),
    ['matched'],
  );
});

test('forged, replayed, skewed, borrowed and mistyped messages', async () => {
  const jws = await sign(platform, { orders: [{ ...ORDER, orderNumber: 'R-1' }], jti: 'replayed-1' });
  const first = await post(jws);
  assert.deepEqual((await post(jws)).json, first.json, 'the same message is answered the same');
  const other = await send(platform, { orders: [{ ...ORDER, orderNumber: 'R-2' }], jti: 'replayed-1' });
  assert.equal(other.status, 409);
  const [head, , signature] = jws.split('.');
  const forged = Buffer.from(JSON.stringify({ iss: platform.id, iat: 1, jti: 'forged-00', orders: [ORDER] }));
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

test('whoever entered the findings does not decide, open conditions are told at once, private keys are refused', async () => {
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

test('a flood is put off with nothing stored, and another firm is not slowed down', () => {
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

test('everything is in the log, sealed contents stay sealed, and nothing is due any more', async () => {
  const { pool } = house.database;
  const kinds = await pool.query(`select distinct kind from event where kind like 'parcel%' order by 1`);
  const found = kinds.rows.map(({ kind }) => kind);
  for (const kind of ['parcel-message', 'parcels-matched', 'parcel-firm-registered', 'parcel-key-added'])
    assert.ok(found.includes(kind), kind);
  for (const kind of found) assert.notEqual(titleOfEvent(kind).ko, kind, `${kind} is shown in words`);
  const contents = await pool.query('select content from parcel_order union all select content from parcel');
  assert.ok(
    contents.rows.every(({ content }) => content.startsWith('1.') && !content.includes('P123456789012')),
  );
  const due = await pool.query('select 1 from parcel_due');
  assert.equal(due.rowCount, 0);
});
