/**
 * What may belong to given parcels, read from the store: what they name and who else names it, what their buyers bought of the same
 * sellers on the same days, what arrives with them, and for those that name nothing known what shares a mark with them.
 */
import { setImmediate } from 'node:timers/promises';
import { purchaseOf, sentOf } from '../../areas/parcels/index.ts';
import { addDays } from '../../core/day.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Queryable } from '../../store/open.ts';
import type { Mode } from '../../store/queries/parcel-firms.ts';
import type { ParcelHead } from '../../store/queries/parcels.ts';
import {
  type OrderHead,
  readOrdersNamed,
  readOrdersNear,
  readOrdersOfBuyers,
  readParcelsNaming,
  readParcelsOfBuyers,
} from '../../store/queries/parcels-around.ts';
import type { House } from '../house.ts';
import { arrivalsOf, pairsOf } from './marks.ts';
import { readContent } from './read-content.ts';

/** Contents that are opened before anything else gets its turn. */
const AT_A_STRETCH = 200;

export type Unreadable = OrderHead | ParcelHead;

export type Open = <Value>(heads: readonly HeadOf<Value>[]) => Promise<Map<HeadOf<Value>, Value>>;
type HeadOf<Value> = Value extends Order ? OrderHead : ParcelHead;

/** By their heads, in the order given; erased contents are left out. @param unreadable what cannot be opened is added to it */
export async function openAll<Head extends Unreadable, Value>(
  { vault }: Pick<House, 'vault'>,
  heads: readonly Head[],
  unreadable: Unreadable[],
): Promise<Map<Head, Value>> {
  const found = new Map<Head, Value>();
  for (let from = 0; from < heads.length; from += AT_A_STRETCH) {
    const part = heads.slice(from, from + AT_A_STRETCH);
    const opened = await vault.open(part.map(({ content }) => content));
    for (const [place, one] of opened.entries()) {
      const read = readContent<Value>(one);
      if (read === 'unreadable') unreadable.push(part[place]!);
      if (typeof read !== 'string') found.set(part[place]!, read.value);
    }
    // What is being taken in and stored meanwhile goes on between them.
    await setImmediate();
  }
  return found;
}

export interface Near {
  readonly orders: ReadonlyMap<OrderHead, Order>;
  /** Parcels that name one of them or stand with one. */
  readonly siblings: ReadonlyMap<ParcelHead, Parcel>;
  readonly beside: readonly Parcel[];
}

interface Reading {
  readonly db: Queryable;
  readonly vault: House['vault'];
  readonly mode: Mode;
  readonly open: Open;
}

const idsOf = (heads: Iterable<ParcelHead>): string[] => [...heads].map(({ id }) => id);
const tiesOf = (heads: Iterable<ParcelHead>): Set<string> =>
  new Set([...heads].flatMap(({ references, orders }) => [...references, ...orders]));

/** @param own the given ones that could be opened @param isOpen whether one is looked for among all orders, by what was found of those that it names */
export async function readNear(
  reading: Reading,
  given: readonly ParcelHead[],
  own: ReadonlyMap<ParcelHead, Parcel>,
  isOpen: (named: readonly OrderHead[]) => boolean,
): Promise<Near> {
  const { db, mode, open } = reading;
  const arriving = await readArriving(reading, own);
  const asked = tiesOf([...given, ...arriving.keys()]);
  const orders = await open<Order>(await readOrdersNamed(db, mode, [...asked]));
  const known = new Map([...orders.keys()].map((order) => [order.reference, order]));
  const note = (found: ReadonlyMap<OrderHead, Order>): void => {
    for (const [head, order] of found) {
      orders.set(head, order);
      known.set(head.reference, head);
    }
  };
  const namedBy = ({ references }: ParcelHead): OrderHead[] =>
    references.flatMap((one) => known.get(one) ?? []);
  const lost = new Map([...own].filter(([head]) => isOpen(namedBy(head))));
  const named = new Map(
    [...own].map(([head, parcel]) => [parcel, namedBy(head).map((one) => orders.get(one)!)]),
  );
  note(await readBought(reading, named, known));
  note(await readLikely(reading, lost, known));
  const siblings = await open<Parcel>(
    await readParcelsNaming(db, mode, [...known.keys()], idsOf([...given, ...arriving.keys()])),
  );
  const beside: Parcel[] = [];
  for (const [head, parcel] of arriving)
    if ([...tiesOf([head])].some((one) => known.has(one))) siblings.set(head, parcel);
    else beside.push(parcel);
  // What lies in the same parcel is of the same match.
  const more = [...tiesOf(siblings.keys())].filter((one) => !known.has(one) && !asked.has(one));
  note(await open(await readOrdersNamed(db, mode, more)));
  return { orders, siblings, beside };
}

/** What arrives for the same buyers from the same sender on the same day. */
async function readArriving(
  { db, vault, mode, open }: Reading,
  own: ReadonlyMap<ParcelHead, Parcel>,
): Promise<Map<ParcelHead, Parcel>> {
  const key = (parcel: Parcel): string => `${parcel.recipient.customsCode} ${sentOf(parcel)}`;
  const sent = new Set([...own.values()].map(key));
  const heads = await readParcelsOfBuyers(db, mode, arrivalsOf(vault, [...own.values()]), idsOf(own.keys()));
  return new Map([...(await open<Parcel>(heads))].filter(([, parcel]) => sent.has(key(parcel))));
}

/** What the buyers of parcels bought of the same sellers on the same days. @param named with the orders that each names */
async function readBought(
  { db, vault, mode, open }: Reading,
  named: ReadonlyMap<Parcel, readonly Order[]>,
  known: ReadonlyMap<string, OrderHead>,
): Promise<Map<OrderHead, Order>> {
  const key = (code: string | undefined, order: Order): string => `${code} ${purchaseOf(order)}`;
  const bought = new Set(
    [...named].flatMap(([{ recipient }, orders]) => orders.map((order) => key(recipient.customsCode, order))),
  );
  const days = [...named].map(([{ recipient }, orders]) => ({
    recipient,
    days: orders.map(({ orderedOn }) => orderedOn),
  }));
  const heads = await readOrdersOfBuyers(db, mode, pairsOf(vault, days), [...known.keys()]);
  const orders = await open<Order>(heads);
  return new Map([...orders].filter(([, order]) => bought.has(key(order.recipient.customsCode, order))));
}

/** An order that is not named is none of what arrives longer after it, or so long before. */
const [LATEST_DAYS, EARLIEST_DAYS] = [120, 3];

/** Orders that share a mark with those parcels. */
async function readLikely(
  { db, mode, open }: Reading,
  lost: ReadonlyMap<ParcelHead, Parcel>,
  known: ReadonlyMap<string, OrderHead>,
): Promise<Map<OrderHead, Order>> {
  const days = [...lost.values()].map(({ arrivedOn }) => arrivedOn).sort();
  if (days.length === 0) return new Map();
  const window = [addDays(days[0]!, -LATEST_DAYS), addDays(days.at(-1)!, EARLIEST_DAYS)] as const;
  const marks = [...lost.keys()].flatMap((head) => head.marks);
  return open(await readOrdersNear(db, mode, marks, window, [...known.keys()]));
}
