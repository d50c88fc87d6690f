/** No tipping-off: whatever customs decides about a parcel, its addressee is answered the same, byte by byte, by the same questions to the store. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { matchDue } from '../../src/app/parcels/match-due.ts';
import { take } from '../../src/app/parcels/take.ts';
import { issueCode } from '../../src/app/personal-codes/codes.ts';
import { codesOf } from '../../src/app/personal-codes/holders.ts';
import { tellOfParcels } from '../../src/app/portal/mail/tell.ts';
import { myMail } from '../../src/app/portal/mail/view.ts';
import { myParcel, myParcels } from '../../src/app/portal/parcels.ts';
import { myPurchases } from '../../src/app/portal/purchases.ts';
import { addCitizen } from '../../src/app/portal/sign-in.ts';
import { myUses } from '../../src/app/portal/uses.ts';
import { STATES } from '../../src/areas/clearance/index.ts';
import { addDays, seoulDay } from '../../src/core/day.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { writeWith } from '../../src/store/intake.ts';
import { readUsesAround } from '../../src/store/queries/code-uses.ts';
import { giveMail, plainMail } from '../builders/citizen-mail.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { type MailSink, openMailSink } from '../builders/mail-sink.ts';

/** Two parcels alike for each day around today: the second of each pair is the one that customs is after. */
const DAYS = [-3, -1, 0, 2];
const PLAIN = (place: number) => `PLAIN${place}`;
const CHOSEN = (place: number) => `CHOSE${place}`;

let house: TestHouse;
let sink: MailSink;
let citizen = '';

before(async () => {
  house = await startHouse('portal_hidden');
  citizen = await addCitizen(house.house, '77', {
    ...{ name: '김민수', latinName: null, bornOn: null, phone: '010-1234-5678' },
  });
  await issueCode(house.house, citizen);
  sink = await openMailSink();
  await giveMail(house.house, citizen, sink);
  const [own] = await codesOf(house.house, citizen);
  const today = seoulDay(house.house.clock.now());
  const parcels = DAYS.flatMap((days, place) =>
    [PLAIN(place), CHOSEN(place)].map((bill) => parcelOf(bill, own!.code, addDays(today, days))),
  );
  const message = { iss: 'T-CX', iat: 0, jti: 'all', parcels };
  await take(house.house, { firm: { id: 'T-CX', kind: 'carrier' }, mode: 'live', message, bodyHash: 'all' });
  await matchDue(house.house);
  // Told once, so that no use is new any more.
  await myUses(house.house, citizen);
  for (const [place] of DAYS.entries())
    for (const houseBill of [PLAIN(place), CHOSEN(place)]) {
      const base = declarationAt('020', 2 * place + Number(houseBill === CHOSEN(place)));
      const filed = { ...base, consignment: { ...base.consignment, billOfLading: houseBill } };
      assert.equal((await house.machine.post('declarations', filed)).status, 201);
    }
});
after(async () => {
  await house?.end();
  sink?.end();
});

function parcelOf(houseBill: string, customsCode: string, arrivedOn: string): Parcel {
  return {
    ...{ carrierId: 'T-CX', houseBill, version: 1, channel: 'express-air', office: '020' },
    ...{ terminal: '02002901', departureCountry: 'US', departedOn: addDays(arrivedOn, -2), arrivedOn },
    ...{ grossMassKg: 1, sender: { name: 'SENDER', country: 'US' } },
    recipient: { name: '김민수', customsCode, phone: '010-1234-5678', postcode: '06236' },
    goods: [{ sequence: 1, description: 'Tea', hsCode: '090210', quantity: 1, amount: 60 }],
    ...{ currency: 'USD', goodsAmount: 60 },
  };
}

/** Everything that the portal says of the parcels with these bills, the bills and identifiers taken out. */
async function said(bills: (place: number) => string): Promise<string[]> {
  const own = DAYS.map((_, place) => bills(place));
  const isOwn = (bill: string | null | undefined) => bill != null && own.includes(bill);
  const list = (await myParcels(house.house, citizen)).rows.filter(({ houseBill }) => isOwn(houseBill));
  const uses = (await myUses(house.house, citizen)).filter((use) => isOwn(use.bills[0]));
  const bought = (await myPurchases(house.house, citizen, '2026')).rows.filter(({ houseBill }) =>
    isOwn(houseBill),
  );
  const ones = [];
  for (const bill of own) ones.push(await myParcel(house.house, citizen, bill));
  const plain = (value: unknown): string =>
    JSON.stringify(value)
      .replaceAll(/(?:PLAIN|CHOSE)(\d)/g, 'BILL$1')
      .replaceAll(/"[0-9A-Z]{26}"/g, '"ID"');
  return [...list, ...uses, ...bought, ...ones].map(plain).sort();
}

async function statements(work: () => Promise<unknown>): Promise<number> {
  const { pool } = house.house;
  const asked = pool.query;
  let count = 0;
  pool.query = ((...given: Parameters<typeof asked>) => {
    count++;
    return Reflect.apply(asked, pool, given);
  }) as typeof asked;
  await work();
  pool.query = asked;
  return count;
}

const chosenNumbers = `select number from declaration where consignment_key like '%CHOSE%'`;

test('in whatever state before acceptance its declaration is, a parcel is told of as if nothing were', async () => {
  const { owner } = house.database;
  assert.equal((await owner.query(chosenNumbers)).rowCount, DAYS.length);
  const plain = await said(PLAIN);
  const hidden = Object.keys(STATES).filter(
    (state) => !['accepted', 'released', 'post-audit', 'closed'].includes(state),
  );
  assert.ok(hidden.includes('held') && hidden.includes('supplement-requested'));
  for (const state of hidden) {
    await owner.query(
      `update declaration set state = $1, decided_at = now() where number in (${chosenNumbers})`,
      [state],
    );
    assert.deepEqual(await said(CHOSEN), plain, state);
  }
});

test('lanes, cases, columns and events that customs adds are not read', async () => {
  const { owner } = house.database;
  await house.house.parcels.settle();
  await owner.query(
    `update parcel_decision set lane = 'hold', state = 'open' where house_bill like 'CHOSE%'`,
  );
  // What is owed is computed of both alike, and nothing of either is released.
  await house.house.parcelReleases.settle();
  const plain = await said(PLAIN);
  await owner.query(
    `alter table parcel add column lane text, add column x_ray text, add column controlled boolean`,
  );
  await owner.query(
    `update parcel set lane = 'hold', x_ray = 'odd', controlled = true where house_bill like 'CHOSE%'`,
  );
  await owner.query(
    `update parcel_standing set state = 'differs', fields = '{goods}' where parcel in (
       select id from parcel where house_bill like 'CHOSE%')`,
  );
  await owner.query(
    `insert into parcel_path_step (house_bill, carrier_id, seq, kind, day, detail, who, at, recorded_at)
     select house_bill, carrier_id, 1, 'right-noted', '2026-11-19', '{"right": "R"}', 'somebody', now(), now()
     from parcel where house_bill like 'CHOSE%' and is_latest`,
  );
  await owner.query(`update decision set lane = 'hold' where number in (${chosenNumbers})`);
  await owner.query(`update "case" set state = 'closed' where number in (${chosenNumbers})`);
  assert.deepEqual(await said(CHOSEN), plain);
});

test('the states are distributed alike, and as many questions are asked for one as for the other', async () => {
  const rows = (await myParcels(house.house, citizen)).rows;
  const counts = (beginning: string) => {
    const found: Record<string, number> = {};
    for (const { houseBill, status } of rows)
      if (houseBill?.startsWith(beginning)) found[status.state] = (found[status.state] ?? 0) + 1;
    return found;
  };
  assert.deepEqual(counts('CHOSE'), counts('PLAIN'));
  assert.ok(Object.keys(counts('PLAIN')).length >= 3, 'more than one state is there to tell apart');
  const asked = (bill: string) => statements(() => myParcel(house.house, citizen, bill));
  assert.equal(await asked(CHOSEN(1)), await asked(PLAIN(1)));
});

test('mails say the same of one as of the other, as many and due at the same moment', async () => {
  const { house: inner } = house;
  // What both owe is computed by now; one of each pair is opened by nobody and released alike.
  const bills = DAYS.slice(0, 2).flatMap((_, place) => [PLAIN(place), CHOSEN(place)]);
  await house.database.owner.query('update parcel_duty set payable_krw = 12340');
  await writeWith(inner.pool, inner.log, async (client) => {
    for (const kind of ['duty', 'released'] as const)
      await tellOfParcels(inner, client, kind, bills, () => readUsesAround(client, bills, []));
    return { acts: [], value: undefined };
  });
  const { rows } = await house.database.pool.query<{ pair: string; kind: string; at: string }>(
    `select left(number, 5) as pair, kind, made_at || ' ' || next_at as at from citizen_notice
     where kind in ('duty', 'released') order by 2, 3`,
  );
  const due = (beginning: string) =>
    rows.flatMap(({ pair, kind, at }) => (pair === beginning ? [[kind, at]] : []));
  assert.deepEqual(due('CHOSE'), due('PLAIN'), 'neither is due later');
  await inner.citizenMail.settle();
  const notices = (await myMail(inner, citizen)).notices;
  const told = (beginning: string) =>
    notices
      .filter(({ number }) => number.startsWith(beginning))
      .map(({ number, name, state, attempts }) => [number.slice(5), name.en, state, attempts])
      .sort();
  assert.deepEqual(told('CHOSE'), told('PLAIN'));
  assert.equal(told('PLAIN').length, DAYS.length + 4, 'each use, and duty and release of two');
  const mails = (bill: string) =>
    sink.messages
      .map(plainMail)
      .filter((mail) => mail.includes(bill))
      .map((mail) => mail.replaceAll(bill, 'BILL'))
      .sort();
  assert.deepEqual(mails(CHOSEN(0)), mails(PLAIN(0)));
  assert.equal(mails(PLAIN(0)).length, 3);
});
