/** A house in which a citizen pays the duty of parcels at a sandbox that a test can stop and start again. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRates } from '../../src/app/duty/import-rates.ts';
import { matchDue } from '../../src/app/parcels/match-due.ts';
import type { Signed } from '../../src/app/parcels/signed.ts';
import { take } from '../../src/app/parcels/take.ts';
import { type Sandbox, startSandbox } from '../../src/app/payments/sandbox/server.ts';
import { titleOfEvent } from '../../src/app/views/events.ts';
import type { Order } from '../../src/model/order.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { storeFirm } from '../../src/store/queries/parcel-firms.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { citizen, identityOf } from './citizens.ts';
import type { Client } from './client.ts';
import { declarationAt } from './declarations.ts';
import { startHouse, type TestHouse } from './house.ts';

const PEOPLE = [
  { login: 'kim', name: '김민수', bornOn: '1990-07-14', phone: '010-1234-5678' },
  { login: 'lee', name: '이서연', bornOn: '1985-03-02', phone: '010-8765-4321' },
];
const [SHOP, CARRIER] = ['T-EC-1', 'T-CX-1'];
/** 200 dollars at 1,400 won; duty of 8 % and VAT of 10 %, less than ten won dropped from each. */
export const OWED = 22_400 + 30_240;

export interface Changes {
  readonly price?: number;
  readonly recipient?: Order['recipient'];
  readonly seller?: string;
  /** Done when it is stored and before anything is decided about it. */
  readonly whenStored?: () => Promise<unknown>;
}

export interface Paying {
  readonly house: TestHouse;
  readonly kim: Client;
  readonly lee: Client;
  /** The personal code of kim. */
  readonly code: string;
  readonly sandbox: () => Sandbox;
  /** Away and back again at the same port, as a provider that was down. */
  stopSandbox(): Promise<void>;
  startSandbox(): Promise<void>;
  /** An order and its parcel, matched and selected. */
  arrive(bill: string, changes?: Changes): Promise<void>;
  /** As a browser goes to the provider's page and presses a button there. @returns the payment */
  pay(bill: string, act?: string, way?: string): Promise<string>;
  standing(payment: string): Promise<string>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer as it came
  money(bill: string): Promise<any>;
  officer(): Promise<Client>;
  /** What the notices alone have brought, without asking the provider. */
  untilKept(bill: string, kept: number): Promise<void>;
  /** A declaration under the bill, accepted on a day. */
  accept(bill: string, at: number, day?: string): Promise<string>;
  /** Fails where an act is missing in the log or has no title, or where a row says who somebody is. */
  inWords(kinds: readonly string[], secrets: readonly string[]): Promise<void>;
  end(): Promise<void>;
}

export async function startPaying(name: string): Promise<Paying> {
  const identity = { issuer: '', clientId: '', clientSecret: '' };
  const payments = { url: '', merchant: '', secret: '' };
  const folder = temporaryFolder();
  const house = await startHouse(name, { identity, payments });
  const provider = await identityOf(house.address, PEOPLE);
  Object.assign(identity, provider);
  const sandboxAt = (port: number): Promise<Sandbox> =>
    startSandbox({ file: join(folder, 'sandbox.json'), port, publicUrl: house.address, lateMillis: 1_500 });
  let sandbox = await sandboxAt(0);
  const port = Number(new URL(sandbox.url).port);
  Object.assign(payments, { url: sandbox.url, merchant: sandbox.merchant, secret: sandbox.secret });
  await registerFirms(house);
  await importTables(house, folder);
  const [kim, lee] = [await citizen(house.address, 'kim'), await citizen(house.address, 'lee')];
  const code: string = (await kim.post('my/code')).json.code.letters;
  const officer = () => house.as('officer-020');
  return {
    ...{ house, kim, lee, code, officer },
    sandbox: () => sandbox,
    stopSandbox: () => sandbox.close(),
    async startSandbox() {
      sandbox = await sandboxAt(port);
      assert.equal(sandbox.url, payments.url);
    },
    arrive: (bill, changes = {}) => arrive(house, code, bill, changes),
    async pay(bill, act = 'pay', way = 'usual') {
      const started = await kim.post(`my/parcels/${bill}/payments`);
      assert.equal(started.status, 200, started.text);
      const back = await atProvider(started.json.location, act, way);
      assert.equal(back, `${house.address}/my/payments/${started.json.payment}`);
      return started.json.payment;
    },
    standing: async (id) => (await kim.get(`my/payments/${id}`)).json.standing,
    money: async (bill) => (await kim.get(`my/parcels/${bill}`)).json.money,
    async untilKept(bill, kept) {
      for (let tries = 0; ; tries++) {
        const found = (await (await officer()).get(`parcels/${bill}/money`)).json.paidKrw;
        if (found === kept) return;
        assert.ok(tries < 200, `${bill} has ${found} and not ${kept}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    accept: (bill, at, day) => accept(house, bill, at, day),
    inWords: (kinds, secrets) => inWords(house, kinds, [code, '김민수', '010-1234-5678', ...secrets]),
    async end() {
      await sandbox.close();
      await provider.close();
      await house.end();
    },
  };
}

async function inWords(
  { database: { pool } }: TestHouse,
  wanted: readonly string[],
  secrets: readonly string[],
): Promise<void> {
  const { rows } = await pool.query(`select distinct kind from event where kind ~ '^(duty-|parcel)'`);
  const kinds = rows.map(({ kind }) => kind);
  for (const kind of wanted) assert.ok(kinds.includes(kind), kind);
  for (const kind of kinds) assert.notEqual(titleOfEvent(kind).ko, kind);
  for (const table of TABLES) {
    const all = JSON.stringify((await pool.query(`select * from ${table}`)).rows);
    for (const secret of secrets) assert.equal(all.includes(secret), false, `${table} says ${secret}`);
  }
}

const TABLES = [
  'duty_payment',
  'duty_payment_step',
  'parcel_duty',
  'duty_refund_claim',
  'parcel_release',
  'parcel_path_step',
  'event',
];

async function registerFirms({ database }: TestHouse): Promise<void> {
  for (const [id, kind] of [
    [SHOP, 'platform'],
    [CARRIER, 'carrier'],
  ] as const)
    await storeFirm(database.pool, {
      ...{ id, kind, name: `${id} shop`, country: 'CN', appliedBy: 'test', state: 'registered' },
      ...{ appliedAt: new Date().toISOString(), validFrom: '2026-01-01', validTo: '2028-12-31' },
      decidedBy: 'test',
    });
}

async function importTables({ database }: TestHouse, folder: string): Promise<void> {
  const tables = {
    'tariff.csv': [
      '품목번호,관세율구분,관세율,단위당세액,기준가격,적용국가구분,용도세율구분,적용개시일,적용만료일',
      '6404110000,A,8,,,,,20250101,99991231',
    ],
    'exchange.csv': ['currency,wonPerUnit,validFrom,validTo', 'USD,1400,2026-11-01,2026-12-31'],
  };
  for (const [name, lines] of Object.entries(tables)) {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    const done = await importRates(database.pool, path, 'system:rates', '2026-11-19T00:00:00.000Z');
    assert.equal(done.problemCount, 0, done.problems.join());
  }
}

let jti = 0;

/** An order and its parcel, matched and selected. */
async function arrive(
  house: TestHouse,
  code: string,
  bill: string,
  { price = 200, recipient, seller = `S ${bill}`, whenStored }: Changes,
): Promise<void> {
  const to = recipient ?? {
    ...{ name: '김민수', customsCode: code, phone: '010-1234-5678', postcode: '06236' },
    address: '서울특별시 강남구 가온로 12',
  };
  const goods = { sequence: 1, description: 'Running shoes', hsCode: '6404110000', quantity: 1 };
  const order: Order = {
    ...{
      platformId: SHOP,
      orderNumber: `O-${bill}`,
      version: 1,
      orderedOn: '2026-11-10',
      sellerName: seller,
    },
    ...{ recipient: to, goods: [{ ...goods, unitPrice: price }] },
    payment: { currency: 'USD', goodsAmount: price, paidAmount: price },
  };
  const parcel: Parcel = {
    ...{ carrierId: CARRIER, houseBill: bill, version: 1, channel: 'express-air', office: '020' },
    ...{ terminal: '02002901', departureCountry: 'CN', departedOn: '2026-11-12', arrivedOn: '2026-11-15' },
    ...{ grossMassKg: 1, sender: { name: 'S', country: 'CN' }, recipient: to },
    goods: [{ ...goods, netMassKg: 0.8, amount: price }],
    ...{ currency: 'USD', goodsAmount: price },
    orders: [{ platformId: SHOP, orderNumber: order.orderNumber }],
  };
  const say = (id: string, kind: 'platform' | 'carrier', of: object): Signed => ({
    ...{ firm: { id, kind }, mode: 'live', bodyHash: `hash ${jti}` },
    message: { iss: id, iat: 0, jti: `m-${jti++}`, ...of },
  });
  await take(house.house, say(SHOP, 'platform', { orders: [order] }));
  await take(house.house, say(CARRIER, 'carrier', { parcels: [parcel] }));
  await whenStored?.();
  await matchDue(house.house);
  await house.house.parcels.settle();
  // What selection chose by chance has nothing to do with what is looked at here.
  await house.database.owner.query(
    `update parcel_decision set lane = 'release', state = 'closed' where house_bill = $1`,
    [bill],
  );
}

/** As a browser goes to the provider's page and presses a button there. @returns where it is sent back to */
export async function atProvider(location: string, act: string, way = 'usual'): Promise<string> {
  const page = await fetch(location);
  assert.match(await page.text(), /Sandbox/);
  const body = new URLSearchParams({ act, way });
  const answer = await fetch(location, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

async function accept(house: TestHouse, bill: string, at: number, day?: string): Promise<string> {
  const base = declarationAt('020', at);
  const filed = { ...base, consignment: { ...base.consignment, billOfLading: bill } };
  assert.equal((await house.machine.post('declarations', filed)).status, 201);
  await house.database.owner.query(
    `update declaration set state = 'accepted', decided_at = coalesce($2, now()) where number = $1`,
    [base.declarationNumber, day === undefined ? null : `${day}T03:00:00Z`],
  );
  return base.declarationNumber;
}
