/**
 * Orders and parcels of an invented country from a seed, with the answer key beside them: which parcel carries which order, what
 * was planted in it, what is merely dirty. Everything is made up and has to be labelled so.
 */
import { addDays, type Day, dayNumber } from '../../core/day.ts';
import { type Random, seededRandom } from '../../core/random.ts';
import type { Discount, Order, OrderedGoods } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { ratesOfWeek } from '../world/exchange.ts';
import { type MadeUpPlatform, PLATFORMS, WARES, type Ware } from './catalogue.ts';
import { type DirtKind, soil } from './dirt.ts';
import { packAll } from './pack.ts';
import { digits, makePerson, type Person } from './people.ts';
import { type Planted, type PlantKind, plant } from './plants.ts';

export type TrueShape = 'one-to-one' | 'split' | 'merged';

/** The answer for one parcel. */
export interface ParcelTruth {
  readonly houseBill: string;
  readonly shape: TrueShape;
  /** Numbers of the orders that lie in it; none where no platform sent any. */
  readonly orders: readonly string[];
  readonly planted: PlantKind | null;
  readonly dirt: DirtKind | null;
}

export interface ParcelTrade {
  readonly orders: readonly Order[];
  readonly parcels: readonly Parcel[];
  readonly truth: readonly ParcelTruth[];
}

export interface ParcelTradeOptions {
  readonly orders: number;
  readonly from: Day;
  readonly days: number;
  /** Of parcels in which something is planted, and in which something is dirty. */
  readonly plantedShare?: number;
  readonly dirtyShare?: number;
}

/** One order with who gets it and what it is made of, on its way to be packed. */
export interface Bought {
  readonly order: Order;
  readonly person: Person;
  readonly wares: readonly Ware[];
  readonly platform: MadeUpPlatform;
}

const PLANTED_SHARE = 0.06;
const DIRTY_SHARE = 0.05;

export function makeParcelTrade(seed: number, options: ParcelTradeOptions): ParcelTrade {
  const { plantedShare = PLANTED_SHARE, dirtyShare = DIRTY_SHARE } = options;
  const chance = seededRandom(seed);
  // People buy more than once: three orders each on average.
  const people = Array.from({ length: Math.ceil(options.orders / 3) + 1 }, (_, place) =>
    makePerson(chance, seed * 1_000_003 + place),
  );
  const bought = Array.from({ length: options.orders }, (_, place) =>
    buy(chance, chance.pick(people), place, seed, options),
  );
  const packed = packAll(chance, bought, seed);
  const orders = new Map(bought.map(({ order }) => [order.orderNumber, order]));
  const parcels: Parcel[] = [];
  const truth: ParcelTruth[] = [];
  for (const one of packed) {
    const luck = chance.next();
    const mayPlant = luck < plantedShare;
    const done: Planted = mayPlant
      ? plant(chance, one, orders, people)
      : { parcel: one.parcel, carried: one.carried, kind: null };
    const dirt =
      done.kind === null && luck < plantedShare + dirtyShare ? soil(chance, done.parcel, one.person) : null;
    parcels.push(dirt?.parcel ?? done.parcel);
    truth.push({
      houseBill: done.parcel.houseBill,
      shape: one.shape,
      orders: done.carried,
      planted: done.kind,
      dirt: dirt?.kind ?? null,
    });
  }
  return { orders: [...orders.values()], parcels, truth };
}

const TOTALS = PLATFORMS.map((_, place) =>
  PLATFORMS.slice(0, place + 1).reduce((sum, { share }) => sum + share, 0),
);

function buy(
  chance: Random,
  person: Person,
  place: number,
  seed: number,
  options: ParcelTradeOptions,
): Bought {
  const platform = PLATFORMS[chance.pickCumulative(TOTALS)]!;
  const orderedOn = addDays(options.from, chance.below(options.days));
  const wares = [chance.pick(WARES)];
  while (wares.length < 4 && chance.next() < 0.3) {
    const more = chance.pick(WARES);
    if (!wares.includes(more)) wares.push(more);
  }
  const goods = wares.map((ware, line) => lineOf(chance, ware, line + 1, platform, orderedOn));
  const isGift = chance.next() < 0.04;
  const { hangul, latin, code, phone, home } = person;
  const order: Order = {
    platformId: platform.id,
    // Letters that keep the numbers of two worlds apart.
    orderNumber: `${orderedOn.slice(2).replaceAll('-', '')}-${digits(chance, 4)}-${String(seed * 10_000_000 + place).padStart(9, '0')}`,
    version: 1,
    orderedOn,
    recipient: {
      name: platform.country === 'CN' || platform.currency === 'KRW' ? hangul : latin,
      customsCode: code,
      phone,
      postcode: home.postcode,
      address: platform.country === 'CN' || platform.currency === 'KRW' ? home.korean : home.english,
    },
    ...(isGift ? { isGift, buyerName: makePerson(chance, place).hangul } : {}),
    sellerName: `${platform.name} SELLER ${String(1 + chance.below(400)).padStart(3, '0')}`,
    sellerCountry: platform.country,
    goods,
    payment: payFor(chance, goods, platform, orderedOn),
  };
  return { order, person, wares, platform };
}

function lineOf(
  chance: Random,
  ware: Ware,
  sequence: number,
  { country, currency }: MadeUpPlatform,
  day: Day,
): OrderedGoods {
  const price =
    (ware.priceUsd * Math.exp(chance.normal() * 0.2) * rateOn('USD', day)!) / rateOn(currency, day)!;
  return {
    sequence,
    description: currency === 'KRW' ? ware.ko : country === 'CN' ? ware.zh : ware.en,
    hsCode: ware.hsCode,
    quantity: 1 + (chance.next() < 0.4 ? chance.below(ware.mostPieces) : 0),
    unitPrice: round(price, currency),
  };
}

export function round(amount: number, currency: string): number {
  return currency === 'KRW' || currency === 'JPY' ? Math.round(amount) : Math.round(amount * 100) / 100;
}

function payFor(
  chance: Random,
  goods: readonly OrderedGoods[],
  { currency }: MadeUpPlatform,
  day: Day,
): Order['payment'] {
  const goodsAmount = round(
    goods.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
    currency,
  );
  const discounts: Discount[] = [];
  const off = (kind: Discount['kind'], share: number): void => {
    const amount = round(goodsAmount * share, currency);
    if (amount > 0) discounts.push({ kind, amount });
  };
  if (chance.next() < 0.25) off('discount', 0.05 + chance.next() * 0.2);
  if (chance.next() < 0.2) off('coupon', 0.03 + chance.next() * 0.12);
  if (chance.next() < 0.12) off('points', 0.02 + chance.next() * 0.1);
  const shippingAmount = chance.next() < 0.35 ? round(goodsAmount * 0.08, currency) : 0;
  const taken = discounts.reduce((sum, { amount }) => sum + amount, 0);
  return {
    currency,
    goodsAmount,
    ...(shippingAmount > 0 ? { shippingAmount } : {}),
    ...(discounts.length > 0 ? { discounts } : {}),
    paidAmount: round(goodsAmount + shippingAmount - taken, currency),
    paidOn: day,
  };
}

/** Won for one unit in the week of a day of the invented country. */
export function rateOn(currency: string, day: Day): number | undefined {
  if (currency === 'KRW') return 1;
  let rates = known.get(day);
  if (rates === undefined) {
    rates = ratesOfWeek(dayNumber(day));
    known.set(day, rates);
  }
  return rates.get(currency);
}

const known = new Map<Day, ReadonlyMap<string, number>>();
