/**
 * What may belong to given parcels, read and matched with them. A parcel that names an order is looked at beside what else names it, what
 * its buyer ordered on the same day and what arrives for its buyer with it; only one that names none is looked for among all orders of
 * the last while that share a mark with it.
 */
import { setImmediate } from 'node:timers/promises';
import {
  type Bought,
  type Declared,
  declaredOf,
  type Match,
  matchAll,
  purchaseOf,
  type RateOn,
  sentOf,
} from '../../areas/parcels/index.ts';
import { addDays } from '../../core/day.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { readByBitmap } from '../../store/by-bitmap.ts';
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
import type { Sealed } from '../../store/vault/seal.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { arrivalsOf, buyerMarks, pairsOf } from './marks.ts';
import { ratesAround } from './rates.ts';
import { readContent } from './read-content.ts';

type MatchingHouse = Pick<House, 'pool' | 'vault' | 'settings'>;

/** Contents that are opened before anything else gets its turn. */
const AT_A_STRETCH = 200;

export type Unreadable = OrderHead | ParcelHead;

export interface Around {
  /** By house bill: the match that each parcel is in. */
  readonly matchOf: ReadonlyMap<string, Match>;
  /** By house bill; of every parcel that was matched. */
  readonly heads: ReadonlyMap<string, ParcelHead>;
  readonly declared: ReadonlyMap<string, Declared>;
  readonly rateOn: RateOn;
  /** What could not be read of all that was looked at. */
  readonly unreadable: readonly Unreadable[];
  /** Parcels of the same buyer that were read, with their orders. */
  readonly boughtBy: (parcel: Parcel) => readonly Bought[];
  /** False: a parcel of the same buyer cannot be read, so nobody knows whether the two count as one. */
  readonly isSure: (parcel: Parcel) => boolean;
}

/** The given parcels with every order and parcel that may belong to them, matched; erased contents are left out. */
export async function matchesAround(
  house: MatchingHouse,
  mode: Mode,
  given: readonly ParcelHead[],
): Promise<Around> {
  const { vault } = house;
  const first = await matchNear(house, mode, given, (named) => named.length === 0);
  // What it names is so plainly another's that it is not the order after all.
  const misled = given.filter(({ houseBill, references }) => {
    const match = first.matchOf.get(houseBill);
    return match?.orders.length === 0 && references.some((one) => first.known.has(one));
  });
  const parts = [first];
  if (misled.length > 0) parts.push(await matchNear(house, mode, misled, () => true));
  const matchOf = new Map(first.matchOf);
  for (const { houseBill } of misled) {
    const match = parts.at(-1)!.matchOf.get(houseBill);
    if (match !== undefined) matchOf.set(houseBill, match);
  }
  const unreadable = parts.flatMap((part) => part.unreadable);
  const hidden = new Set(unreadable.flatMap((one) => ('marks' in one ? one.marks : [])));
  return {
    ...{ matchOf, rateOn: first.rateOn, unreadable },
    heads: new Map(parts.flatMap(({ heads }) => [...heads])),
    declared: new Map(parts.flatMap(({ declared }) => [...declared])),
    boughtBy: byBuyer(
      matchOf,
      parts.flatMap(({ beside }) => beside),
    ),
    isSure: (parcel) => hidden.size === 0 || buyerMarks(vault, [parcel]).every((mark) => !hidden.has(mark)),
  };
}

interface Part extends Pick<Around, 'matchOf' | 'heads' | 'declared' | 'rateOn' | 'unreadable'> {
  /** References of the orders that were read. */
  readonly known: ReadonlySet<string>;
  /** Parcels of the same buyers that no order is known of. */
  readonly beside: readonly Parcel[];
}

/** @param isOpen whether it is looked for among all orders, by what was found of those that it names */
async function matchNear(
  house: MatchingHouse,
  mode: Mode,
  given: readonly ParcelHead[],
  isOpen: (named: readonly OrderHead[]) => boolean,
): Promise<Part> {
  const unreadable: Unreadable[] = [];
  const open: Open = (heads) => openAll(house, heads, unreadable);
  const own = await open<Parcel>(given);
  const near = await readByBitmap(house.pool, (db) =>
    readNear({ db, vault: house.vault, mode, open }, given, own, isOpen),
  );
  const heads = new Map([...near.siblings.keys(), ...given].map((head) => [head.houseBill, head]));
  const [orders, parcels] = [[...near.orders.values()], [...near.siblings.values(), ...own.values()]];
  const declared = await readDeclared(house, [...heads.values()]);
  const days = [...orders.map(({ orderedOn }) => orderedOn), ...parcels.map(({ arrivedOn }) => arrivedOn)];
  const rateOn = await ratesAround(house, days);
  const matchOf = new Map(
    matchAll({ orders, parcels, declared, rateOn }).flatMap((match) =>
      match.parcels.map(({ houseBill }) => [houseBill, match] as const),
    ),
  );
  const known = new Set([...near.orders.keys()].map(({ reference }) => reference));
  return { heads, declared, rateOn, unreadable, matchOf, known, beside: near.beside };
}

interface Near {
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

async function readNear(
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

function byBuyer(matchOf: ReadonlyMap<string, Match>, beside: readonly Parcel[]): Around['boughtBy'] {
  const known = new Map<string, Map<string, Bought>>();
  const add = (one: Bought): void => {
    const { houseBill, recipient } = one.parcel;
    if (recipient.customsCode === undefined) return;
    const own = known.get(recipient.customsCode) ?? new Map<string, Bought>();
    own.set(houseBill, one);
    known.set(recipient.customsCode, own);
  };
  for (const parcel of beside) add({ parcel, orders: [] });
  for (const [houseBill, { parcels, orders }] of matchOf)
    add({ parcel: parcels.find((one) => one.houseBill === houseBill)!, orders });
  return ({ recipient }) => [...(known.get(recipient.customsCode ?? '')?.values() ?? [])];
}

type Open = <Value>(heads: readonly HeadOf<Value>[]) => Promise<Map<HeadOf<Value>, Value>>;
type HeadOf<Value> = Value extends Order ? OrderHead : ParcelHead;

/** By their heads, in the order given; erased contents are left out. @param unreadable what cannot be opened is added to it */
async function openAll<Head extends Unreadable, Value>(
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

/** Import declarations filed under the bills, the latest version of each. */
async function readDeclared(
  house: MatchingHouse,
  heads: readonly ParcelHead[],
): Promise<ReadonlyMap<string, Declared>> {
  const { rows } = await house.pool.query<{ key: string; content: Sealed }>(
    `select distinct on (consignment_key) consignment_key as key, content from declaration
     where consignment_key = any($1) and direction = 'import' order by consignment_key, occurred_at desc, version desc`,
    [heads.map(({ billKey }) => billKey)],
  );
  const declarations = await declarationsOf(house.vault, rows);
  const byKey = new Map(rows.map(({ key }, place) => [key, declarations[place]]));
  return new Map(
    heads.flatMap(({ billKey, houseBill }) => {
      const found = byKey.get(billKey);
      return found === undefined || found === null ? [] : [[houseBill, declaredOf(found)] as const];
    }),
  );
}
