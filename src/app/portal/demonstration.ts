/** Made-up citizens of the demonstration with codes, addresses, orders and parcels, one of them stolen; through the usual intake, once. */
import { checkDigit, lastDayOfCode } from '../../areas/parcels/index.ts';
import { addDays, type Day, seoulDay, toInstant } from '../../core/day.ts';
import type { Order, Recipient } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { PostalItem } from '../../model/postal-item.ts';
import { readCitizenBySubject, storeAddress } from '../../store/queries/citizens.ts';
import { acceptInvite, isGuardianOf, storeInvite } from '../../store/queries/guardianships.ts';
import { changeCode, readCodesOf, storeCode } from '../../store/queries/personal-codes.ts';
import { readSetting, writeSetting } from '../../store/queries/settings.ts';
import { CARRIERS, PLATFORMS, POST, TERMINALS } from '../../synthetic/parcels/index.ts';
import type { House } from '../house.ts';
import type { Signed } from '../parcels/signed.ts';
import { take } from '../parcels/take.ts';
import { codeRow } from '../personal-codes/codes.ts';
import { wordsOfCitizen } from '../personal-codes/holders.ts';
import type { MadeUpCitizen } from './local-accounts.ts';
import { addCitizen, subjectMark } from './sign-in.ts';

interface Furnished extends MadeUpCitizen {
  readonly latinName: string;
  readonly code: string;
  readonly issuedOn: Day;
  readonly postcode: string;
  readonly address: string;
}

/** Nobody of these is real. Codes of the invented country begin with P9. */
export const MADE_UP_CITIZENS: readonly Furnished[] = [
  {
    ...{ login: 'citizen', name: '한서윤', latinName: 'Han Seo-yun', bornOn: '1991-05-23' },
    ...{ phone: '010-5500-0001', code: 'P900000000017', issuedOn: '2023-02-14', postcode: '06236' },
    address: '서울특별시 강남구 가온로 12, 101동 203호',
  },
  {
    ...{ login: 'citizen2', name: '오지호', latinName: 'Oh Ji-ho', bornOn: '1984-10-02' },
    ...{ phone: '010-5500-0002', code: 'P900000000025', issuedOn: '2026-03-02', postcode: '48094' },
    address: '부산광역시 해운대구 나래로 45, 103동 1502호',
  },
  // Under age; the first is the guardian.
  {
    ...{ login: 'citizen3', name: '한다온', latinName: 'Han Da-on', bornOn: '2011-08-19' },
    ...{ phone: '010-5500-0003', code: 'P900000000033', issuedOn: '2026-05-06', postcode: '06236' },
    address: '서울특별시 강남구 가온로 12, 101동 203호',
  },
];

const FURNISHED = 'citizens-furnished';

/** A start that was interrupted goes on where it was: what is there is not made twice. */
export async function furnishCitizens(house: House): Promise<void> {
  if ((await readSetting(house.pool, FURNISHED)) === true) return;
  for (const citizen of MADE_UP_CITIZENS) await settleIn(house, citizen);
  const today = seoulDay(house.clock.now());
  const [first, second, minor] = MADE_UP_CITIZENS as [Furnished, Furnished, Furnished];
  await guard(house, first, minor);
  await takeIn(house, 'usual', goodsOnTheWay(first, today));
  await takePost(house, postOnTheWay(first, today));
  await takeIn(house, 'other', [trip(second, today, { number: 'D-2001', arrives: 2, left: -1 }, WATCH)]);
  await takeIn(house, 'minor', [
    trip(minor, today, { number: 'D-3001', arrives: -1, left: -4 }, SHOES),
    trip(minor, today, { number: 'D-3002', arrives: -1, left: -4 }, VAPE),
  ]);
  await lockOf(house, first);
  // Ordered when the code was locked: one's own, and one by somebody who took the code.
  const thief = { name: '구도현', customsCode: first.code, phone: '010-5511-9999', postcode: '21999' };
  await takeIn(house, 'locked', [
    trip(first, today, { number: 'D-1005', arrives: null, left: null }, SHIRTS),
    trip(first, today, { number: 'D-1006', arrives: -1, left: -4 }, WATCH, thief),
  ]);
  await house.matching.match();
  await house.matching.idle();
  await writeSetting(house.pool, FURNISHED, true, toInstant(house.machineNow()));
}

async function settleIn(house: House, citizen: Furnished): Promise<void> {
  const { login, name, latinName, bornOn, phone, code, issuedOn, postcode, address } = citizen;
  const mark = subjectMark(house, house.identity.id, login);
  const id = await addCitizen(house, mark, { name, latinName, bornOn, phone });
  const row = await codeRow(house, id, code, issuedOn, lastDayOfCode(issuedOn, bornOn));
  if (!(await storeCode(house.pool, row))) return;
  const today = seoulDay(house.clock.now());
  const [content] = await house.vault.sealWords([wordsOfCitizen(id, today, { postcode, address })]);
  const addedAt = toInstant(house.clock.now());
  await storeAddress(house.pool, { id: house.newId(), citizen: id, content: content!, addedAt });
}

/** As after an invitation that was taken on. */
async function guard(house: House, guardian: Furnished, minor: Furnished): Promise<void> {
  const [one, other] = await Promise.all(
    [guardian, minor].map(({ login }) =>
      readCitizenBySubject(house.pool, subjectMark(house, house.identity.id, login)),
    ),
  );
  const at = toInstant(house.clock.now());
  const id = house.newId();
  if (one === undefined || other === undefined) return;
  if (await isGuardianOf(house.pool, one.id, other.id)) return;
  await storeInvite(house.pool, {
    ...{ id, minor: other.id, invite: `made-up ${id}`, invitedAt: at },
    expiresAt: toInstant(house.machineNow()),
  });
  await acceptInvite(house.pool, id, one.id, at);
}

async function lockOf(house: House, { login }: Furnished): Promise<void> {
  const mark = subjectMark(house, house.identity.id, login);
  const citizen = await readCitizenBySubject(house.pool, mark);
  const [code] = citizen === undefined ? [] : await readCodesOf(house.pool, citizen.id);
  if (code !== undefined) await changeCode(house.pool, code.id, { ...code, isLocked: true });
}

interface Ware {
  readonly description: string;
  readonly hsCode: string;
  readonly priceUsd: number;
  readonly massKg: number;
}

const SHOES: Ware = { description: 'Running shoes', hsCode: '6402999000', priceUsd: 74, massKg: 0.9 };
const SHIRTS: Ware = { description: 'Cotton T-shirt', hsCode: '6109101000', priceUsd: 36, massKg: 0.4 };
const VACUUM: Ware = {
  description: 'Robot vacuum cleaner',
  hsCode: '8508119000',
  priceUsd: 265,
  massKg: 3.8,
};
const WATCH: Ware = { description: 'Wrist watch', hsCode: '9102119010', priceUsd: 128, massKg: 0.2 };

const VAPE: Ware = { description: 'Disposable vape kit', hsCode: '2404120000', priceUsd: 28, massKg: 0.2 };

interface Trip {
  readonly order: Order;
  readonly parcel: Parcel | null;
}

function goodsOnTheWay(citizen: Furnished, today: Day): Trip[] {
  return [
    trip(citizen, today, { number: 'D-1001', arrives: -9, left: -12 }, SHOES),
    trip(citizen, today, { number: 'D-1002', arrives: -2, left: -5 }, VACUUM),
    trip(citizen, today, { number: 'D-1003', arrives: 3, left: -1 }, SHIRTS),
    trip(citizen, today, { number: 'D-1004', arrives: null, left: null }, SHOES),
  ];
}

/** @param way days from today; null: not sent yet */
function trip(
  citizen: Furnished,
  today: Day,
  way: { readonly number: string; readonly arrives: number | null; readonly left: number | null },
  { description, hsCode, priceUsd, massKg }: Ware,
  recipient: Recipient = recipientOf(citizen),
): Trip {
  const shop = PLATFORMS.find(({ country }) => country === 'US')!;
  const terminal = TERMINALS.find(({ channel }) => channel === 'express-air')!;
  const carrier = CARRIERS.find(({ channel }) => channel === 'express-air')!;
  const order: Order = {
    ...{ platformId: shop.id, orderNumber: way.number, version: 1, recipient },
    orderedOn: addDays(today, (way.left ?? 0) - 2),
    sellerName: 'SYN OUTLET',
    goods: [{ sequence: 1, description, hsCode, quantity: 1, unitPrice: priceUsd }],
    payment: { currency: 'USD', goodsAmount: priceUsd, paidAmount: priceUsd },
  };
  if (way.arrives === null || way.left === null) return { order, parcel: null };
  const parcel: Parcel = {
    ...{ carrierId: carrier.id, houseBill: `SYNMY${way.number.replace('-', '')}`, version: 1 },
    ...{ channel: 'express-air', office: terminal.office, terminal: terminal.code },
    ...{
      departureCountry: 'US',
      grossMassKg: Math.round(massKg * 1150) / 1000,
      sender: { name: 'SYN OUTLET', country: 'US' },
    },
    departedOn: addDays(today, way.left),
    arrivedOn: addDays(today, way.arrives),
    recipient,
    goods: [{ sequence: 1, description, hsCode, quantity: 1, netMassKg: massKg, amount: priceUsd }],
    ...{ currency: 'USD', goodsAmount: priceUsd },
    orders: [{ platformId: shop.id, orderNumber: way.number }],
  };
  return { order, parcel };
}

/** A gift with a form on it, and something bought that was announced ahead. */
function postOnTheWay(citizen: Furnished, today: Day): PostalItem[] {
  const item = (serial: string, changes: Partial<PostalItem>): PostalItem => ({
    ...{
      operatorId: POST.id,
      itemId: `RX${serial}${checkDigit(serial)}JP`,
      version: 1,
      form: 'cn22',
      nature: 'gift',
    },
    ...{
      postedOn: addDays(today, -8),
      office: POST.office,
      terminal: POST.terminal,
      arrivedOn: addDays(today, -2),
    },
    ...{ grossMassKg: 0.6, sender: { name: 'SYN FRIEND', country: 'JP' }, addressee: recipientOf(citizen) },
    ...{ currency: 'USD', pieces: [piece('Ceramic mug', '6912001010', 22, 0.4)] },
    ...changes,
  });
  return [
    item('90000001', {}),
    item('90000002', {
      ...{
        form: 'itmatt',
        nature: 'sale',
        grossMassKg: 2.4,
        sender: { name: 'SYN RAKUDA STORE', country: 'JP' },
      },
      ...{ pieces: [piece('Electric rice cooker', '8516602000', 210, 2.1)], postage: 31 },
    }),
  ];
}

function piece(
  description: string,
  hsCode: string,
  value: number,
  netMassKg: number,
): PostalItem['pieces'][number] {
  return { sequence: 1, description, hsCode, quantity: 1, netMassKg, value, originCountry: 'JP' };
}

async function takePost(house: House, items: readonly PostalItem[]): Promise<void> {
  const iat = Math.floor(house.machineNow() / 1000);
  const message = { iss: POST.id, iat, jti: 'made-up-citizens-post', items };
  await take(house, { firm: { id: POST.id, kind: 'carrier' }, mode: 'live', message, bodyHash: 'made-up' });
}

function recipientOf({ name, code, phone, postcode, address }: Furnished): Recipient {
  return { name, customsCode: code, phone, postcode, address };
}

async function takeIn(house: House, jti: string, trips: readonly Trip[]): Promise<void> {
  const iat = Math.floor(house.machineNow() / 1000);
  const say = (firm: Signed['firm'], of: Pick<Signed['message'], 'orders' | 'parcels'>): Signed => ({
    ...{ firm, mode: 'live', bodyHash: 'made-up' },
    message: { iss: firm.id, iat, jti: `made-up-citizens-${jti}`, ...of },
  });
  const orders = trips.map(({ order }) => order);
  const parcels = trips.flatMap(({ parcel }) => parcel ?? []);
  const [order] = orders;
  const [parcel] = parcels;
  if (order !== undefined) await take(house, say({ id: order.platformId, kind: 'platform' }, { orders }));
  if (parcel !== undefined) await take(house, say({ id: parcel.carrierId, kind: 'carrier' }, { parcels }));
}
