/** Citizens with codes, and what they bought, taken in by the application: signed messages are left out, everything behind them is not. */

import type { House } from '../../src/app/house.ts';
import { matchDue } from '../../src/app/parcels/match-due.ts';
import { take } from '../../src/app/parcels/take.ts';
import { codeRow } from '../../src/app/personal-codes/codes.ts';
import { addCitizen, subjectMark } from '../../src/app/portal/sign-in.ts';
import { lastDayOfCode } from '../../src/areas/parcels/index.ts';
import { addDays, seoulDay } from '../../src/core/day.ts';
import type { Order, Recipient } from '../../src/model/order.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { storeCode } from '../../src/store/queries/personal-codes.ts';
import { makeParcelTrade } from '../../src/synthetic/parcels/index.ts';

export interface Asking {
  readonly recipient: Recipient;
  readonly citizen: string;
  readonly bills: string[];
}

/** Orders of one citizen among those who are known by name here. */
export const ORDERS_EACH = 14;
const DAYS = 45;
const MESSAGE = 500;

/** Citizens who are signed in, with a code each and nothing bought yet. */
export async function settleIn(house: House, count: number, group: string): Promise<Asking[]> {
  const today = seoulDay(house.clock.now());
  const found: Asking[] = [];
  const start = { asking: 20_000_000, other: 10_000_000 }[group] ?? 30_000_000;
  for (let nth = 0; nth < count; nth++) {
    const phone = `010-${String(5600 + Math.floor(nth / 10_000))}-${String(nth % 10_000).padStart(4, '0')}`;
    const name = `가상 ${group} ${nth}`;
    const recipient = {
      name,
      customsCode: `P98${String(start + nth).padStart(10, '0')}`,
      phone,
      postcode: '06236',
    };
    const mark = subjectMark(house, 'bench', `${group} ${nth}`);
    const citizen = await addCitizen(house, mark, { name, latinName: null, bornOn: '1990-01-01', phone });
    const lastDay = lastDayOfCode(addDays(today, -300), '1990-01-01');
    await storeCode(
      house.pool,
      await codeRow(house, citizen, recipient.customsCode, addDays(today, -300), lastDay),
    );
    found.push({ recipient, citizen, bills: [] });
  }
  return found;
}

/** Lets them buy, and everything be matched, selected and reckoned. @param seed of another world each time */
export async function buy(
  house: House,
  people: readonly Asking[],
  ordersEach: number,
  seed: number,
): Promise<void> {
  const from = addDays(seoulDay(house.clock.now()), -DAYS - 14);
  const trade = makeParcelTrade(seed, {
    ...{ orders: people.length * ordersEach, from, days: DAYS },
    ...{ plantedShare: 0, dirtyShare: 0 },
  });
  const buyers = new Map(
    trade.orders.map(({ orderNumber }, place) => [orderNumber, people[place % people.length]!]),
  );
  const orders: Order[] = [];
  const parcels: Parcel[] = [];
  for (const parcel of trade.parcels) {
    const buyer = buyers.get(parcel.orders?.[0]?.orderNumber ?? '') ?? people[0]!;
    for (const { orderNumber } of parcel.orders ?? []) buyers.set(orderNumber, buyer);
    parcels.push({ ...parcel, recipient: { ...parcel.recipient, ...buyer.recipient } });
    buyer.bills.push(parcel.houseBill);
  }
  for (const order of trade.orders)
    orders.push({ ...order, recipient: { ...order.recipient, ...buyers.get(order.orderNumber)!.recipient } });
  await send(house, orders, ({ platformId }) => platformId, 'orders', seed);
  await send(house, parcels, ({ carrierId }) => carrierId, 'parcels', seed);
  await matchDue(house);
  await house.parcels.settle();
  await house.parcelReleases.settle();
}

async function send<Value extends Order | Parcel>(
  house: House,
  all: readonly Value[],
  firmOf: (one: Value) => string,
  of: 'orders' | 'parcels',
  seed: number,
): Promise<void> {
  const iat = Math.floor(house.machineNow() / 1000);
  const kind = of === 'orders' ? 'platform' : 'carrier';
  for (const id of new Set(all.map(firmOf))) {
    const own = all.filter((one) => firmOf(one) === id);
    for (let place = 0; place < own.length; place += MESSAGE) {
      const message = {
        iss: id,
        iat,
        jti: `made-up-${of}-${seed}-${place}`,
        [of]: own.slice(place, place + MESSAGE),
      };
      await take(house, { firm: { id, kind }, mode: 'live', message, bodyHash: 'made-up' });
    }
  }
}
