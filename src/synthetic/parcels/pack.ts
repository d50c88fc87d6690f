/** Packs what was bought into parcels: mostly one order in one, some split over several, some together; and lists them as carriers do. */
import { addDays } from '../../core/day.ts';
import type { Random } from '../../core/random.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel, ParcelGoods } from '../../model/parcel.ts';
import { CARRIERS, FORWARDERS, TERMINALS } from './catalogue.ts';
import { digits, type Person } from './people.ts';
import { type Bought, rateOn, round, type TrueShape } from './trade.ts';

export interface Packed {
  readonly parcel: Parcel;
  readonly person: Person;
  readonly shape: TrueShape;
  /** Numbers of the orders in it. */
  readonly carried: readonly string[];
}

/** A line of an order and how many of its pieces lie in a parcel. */
interface Part {
  readonly bought: Bought;
  readonly line: number;
  readonly pieces: number;
}

const TERMINAL_TOTALS = TERMINALS.map((_, place) =>
  TERMINALS.slice(0, place + 1).reduce((sum, { share }) => sum + share, 0),
);

export function packAll(chance: Random, bought: Bought[], seed: number): Packed[] {
  const packed: Packed[] = [];
  const waiting = new Map<Person, Bought>();
  for (const [place, one] of bought.entries()) {
    const lines = one.order.goods.length;
    const other = waiting.get(one.person);
    if (other !== undefined && other.platform === one.platform && other.order.isGift !== true) {
      waiting.delete(one.person);
      packed.push(pack(chance, [...partsOf(other), ...partsOf(one)], 'merged', [seed, packed.length]));
      continue;
    }
    if (one.order.isGift !== true && other === undefined && chance.next() < 0.12) {
      waiting.set(one.person, one);
      continue;
    }
    if (lines > 1 && chance.next() < 0.3) {
      const stated: Bought = { ...one, order: { ...one.order, parcelCount: lines } };
      bought[place] = stated;
      for (const part of partsOf(stated)) packed.push(pack(chance, [part], 'split', [seed, packed.length]));
    } else packed.push(pack(chance, partsOf(one), 'one-to-one', [seed, packed.length]));
  }
  for (const one of waiting.values())
    packed.push(pack(chance, partsOf(one), 'one-to-one', [seed, packed.length]));
  return packed;
}

function partsOf(bought: Bought): Part[] {
  return bought.order.goods.map(({ quantity }, line) => ({ bought, line, pieces: quantity }));
}

function pack(
  chance: Random,
  parts: readonly Part[],
  shape: TrueShape,
  [seed, serial]: readonly [seed: number, serial: number],
): Packed {
  const orders = [...new Set(parts.map(({ bought }) => bought.order))];
  const [{ bought }] = parts as [Part];
  const { person, platform } = bought;
  const terminal = TERMINALS[chance.pickCumulative(TERMINAL_TOTALS)]!;
  const carrier = chance.pick(CARRIERS.filter(({ channel }) => channel === terminal.channel));
  const last = orders
    .map(({ orderedOn }) => orderedOn)
    .sort()
    .at(-1)!;
  const departedOn = addDays(last, 1 + chance.below(4));
  const arrivedOn = addDays(departedOn, 1 + chance.below(terminal.channel === 'express-sea' ? 8 : 4));
  // Most lists are in the currency of the sale, some in dollars.
  const currency = chance.next() < 0.75 ? platform.currency : 'USD';
  const goods = parts.map((part, place) => listLine(part, place + 1, currency, arrivedOn));
  const isLatin = chance.next() < 0.5;
  const { recipient } = orders[0]!;
  const parcel: Parcel = {
    carrierId: carrier.id,
    houseBill: `SYN${carrier.id.slice(-2)}${digits(chance, 3)}${String((seed % 1000) * 10_000_000 + serial).padStart(10, '0')}`,
    version: 1,
    ...(chance.next() < 0.3 ? { forwarderId: chance.pick(FORWARDERS).id } : {}),
    channel: terminal.channel,
    office: terminal.office,
    terminal: terminal.code,
    conveyance: `SY${digits(chance, 3)}`,
    departureCountry: platform.country,
    departedOn,
    arrivedOn,
    grossMassKg: Math.max(0.05, Math.round(parts.reduce((sum, part) => sum + massOf(part), 0) * 1150) / 1000),
    sender: { name: orders[0]!.sellerName, country: platform.country },
    recipient: {
      name: isLatin ? person.latin : person.hangul,
      customsCode: recipient.customsCode!,
      phone: recipient.phone!,
      postcode: recipient.postcode!,
      address: isLatin ? person.home.english : person.home.korean,
    },
    goods,
    currency,
    goodsAmount: round(
      goods.reduce((sum, { amount = 0 }) => sum + amount, 0),
      currency,
    ),
    orders: orders.map(({ platformId, orderNumber }) => ({ platformId, orderNumber })),
    ...(orders.some(({ isGift }) => isGift) ? { isGift: true } : {}),
  };
  return { parcel, person, shape, carried: orders.map(({ orderNumber }) => orderNumber) };
}

function massOf({ bought, line, pieces }: Part): number {
  return bought.wares[line]!.massKg * pieces;
}

/** A carrier lists the goods in English and at what was paid for them, discounts spread over the lines. */
function listLine(
  { bought, line, pieces }: Part,
  sequence: number,
  currency: string,
  day: string,
): ParcelGoods {
  const { goods, payment } = bought.order;
  const ware = bought.wares[line]!;
  const amount = goods[line]!.unitPrice * pieces * paidShare(bought.order);
  const listed = (amount * rateOn(payment.currency, day)!) / rateOn(currency, day)!;
  return {
    sequence,
    description: ware.en,
    hsCode: ware.hsCode.slice(0, 6),
    quantity: pieces,
    netMassKg: Math.round(ware.massKg * pieces * 1000) / 1000,
    amount: round(currency === payment.currency ? amount : listed, currency),
  };
}

function paidShare({ payment: { goodsAmount, discounts = [] } }: Order): number {
  return 1 - discounts.reduce((sum, { amount }) => sum + amount, 0) / goodsAmount;
}
