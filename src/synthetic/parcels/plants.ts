/** What is planted in made-up parcels so that it can be counted who finds it: one kind a parcel, with the fields that have to tell. */
import { addDays } from '../../core/day.ts';
import type { Random } from '../../core/random.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { WARES } from './catalogue.ts';
import type { Packed } from './pack.ts';
import { digits, makeHome, type Person } from './people.ts';
import { round } from './trade.ts';

export const PLANT_KINDS = [
  'price-low',
  'quantity-other',
  'goods-other',
  'code-other',
  'recipient-other',
  'phone-other',
  'postcode-other',
  'currency-other',
  'order-never-sent',
  'order-of-another',
  'ordered-after-arrival',
  'business-buyer',
] as const;
export type PlantKind = (typeof PLANT_KINDS)[number];

export interface Planted {
  readonly parcel: Parcel;
  readonly carried: readonly string[];
  readonly kind: PlantKind | null;
}

type Plant = (
  chance: Random,
  packed: Packed,
  orders: Map<string, Order>,
  people: readonly Person[],
) => { readonly parcel: Parcel; readonly carried?: readonly string[] } | undefined;

const aDigit = (chance: Random, text: string): string => {
  const places = [...text].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
  // Not the first ones, which are the same for everybody.
  const at = places[Math.floor(places.length / 2) + chance.below(Math.ceil(places.length / 2) - 1)]!;
  return text.slice(0, at) + String((Number(text[at]) + 1 + chance.below(8)) % 10) + text.slice(at + 1);
};

const PLANTS: Readonly<Record<PlantKind, Plant>> = {
  'price-low': (chance, { parcel }) => {
    const share = 0.4 + chance.next() * 0.4;
    const goods = parcel.goods.map((line) => ({
      ...line,
      amount: round((line.amount ?? 0) * share, parcel.currency),
    }));
    return { parcel: { ...parcel, goods, goodsAmount: round(parcel.goodsAmount * share, parcel.currency) } };
  },
  'quantity-other': (chance, { parcel }) => {
    const [first, ...rest] = parcel.goods;
    return {
      parcel: { ...parcel, goods: [{ ...first!, quantity: first!.quantity + 1 + chance.below(4) }, ...rest] },
    };
  },
  'goods-other': (chance, { parcel }) => {
    const [first, ...rest] = parcel.goods;
    const others = WARES.filter(
      ({ hsCode }) => !parcel.goods.some((line) => hsCode.startsWith(line.hsCode!.slice(0, 4))),
    );
    const ware = chance.pick(others);
    const changed = { ...first!, description: ware.en, hsCode: ware.hsCode.slice(0, 6) };
    return { parcel: { ...parcel, goods: [changed, ...rest] } };
  },
  'code-other': (chance, { parcel, person }, _orders, people) => {
    const other = another(chance, people, person);
    return { parcel: { ...parcel, recipient: { ...parcel.recipient, customsCode: other.code } } };
  },
  'recipient-other': (chance, { parcel, person }, _orders, people) => {
    const { hangul, home } = another(chance, people, person);
    const { customsCode, phone } = parcel.recipient;
    const recipient = {
      customsCode: customsCode!,
      phone: phone!,
      name: hangul,
      postcode: home.postcode,
      address: home.korean,
    };
    return { parcel: { ...parcel, recipient } };
  },
  'phone-other': (chance, { parcel }) => ({
    parcel: {
      ...parcel,
      recipient: { ...parcel.recipient, phone: aDigit(chance, parcel.recipient.phone!) },
    },
  }),
  'postcode-other': (chance, { parcel }) => ({
    parcel: {
      ...parcel,
      recipient: { ...parcel.recipient, postcode: aDigit(chance, parcel.recipient.postcode!) },
    },
  }),
  'currency-other': (_chance, { parcel, carried }, orders) => {
    const paidIn = orders.get(carried[0]!)!.payment.currency;
    if (parcel.currency !== paidIn) return undefined;
    return { parcel: { ...parcel, currency: paidIn === 'USD' ? 'CNY' : 'USD' } };
  },
  'order-never-sent': (_chance, { parcel, carried, shape }, orders) => {
    if (shape !== 'one-to-one') return undefined;
    orders.delete(carried[0]!);
    return { parcel, carried: [] };
  },
  'order-of-another': (chance, { parcel, shape, person }, orders) => {
    if (shape !== 'one-to-one') return undefined;
    const others = [...orders.values()]
      .slice(0, 50)
      .filter(({ recipient }) => recipient.customsCode !== person.code);
    if (others.length === 0) return undefined;
    const { platformId, orderNumber } = chance.pick(others);
    return { parcel: { ...parcel, orders: [{ platformId, orderNumber }] } };
  },
  'ordered-after-arrival': (chance, { parcel, carried, shape }, orders) => {
    if (shape !== 'one-to-one') return undefined;
    const order = orders.get(carried[0]!)!;
    const orderedOn = addDays(parcel.arrivedOn, 1 + chance.below(5));
    orders.set(order.orderNumber, { ...order, orderedOn, payment: { ...order.payment, paidOn: orderedOn } });
    return { parcel };
  },
  'business-buyer': (chance, { parcel, carried }, orders) => {
    const order = orders.get(carried[0]!)!;
    const buyerBusinessNumber = `${digits(chance, 3)}-${digits(chance, 2)}-${digits(chance, 5)}`;
    orders.set(order.orderNumber, { ...order, buyerBusinessNumber });
    return { parcel };
  },
};

/** Tries kinds until one suits the parcel. */
export function plant(
  chance: Random,
  packed: Packed,
  orders: Map<string, Order>,
  people: readonly Person[],
): Planted {
  for (let tries = 0; tries < 6; tries++) {
    const kind = chance.pick(PLANT_KINDS);
    const done = PLANTS[kind](chance, packed, orders, people);
    if (done !== undefined) return { parcel: done.parcel, carried: done.carried ?? packed.carried, kind };
  }
  return { parcel: packed.parcel, carried: packed.carried, kind: null };
}

function another(chance: Random, people: readonly Person[], person: Person): Person {
  const found = chance.pick(people);
  if (found.code !== person.code) return found;
  const hangul = person.hangul.startsWith('김') ? '곽도철' : '김미숙';
  return { ...person, hangul, code: aDigit(chance, person.code), home: makeHome(chance) };
}
