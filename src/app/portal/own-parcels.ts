/** The orders and parcels that name one of a citizen's codes, opened; nothing else of the store can come out of here. */
import { type Bought, referenceKey } from '../../areas/parcels/index.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { readContent } from '../parcels/read-content.ts';
import { codesOf, type OpenCode } from '../personal-codes/holders.ts';

type OwnHouse = Pick<House, 'pool' | 'vault'>;

export interface Own {
  readonly codes: readonly OpenCode[];
  readonly orders: readonly Order[];
  /** The latest arrival first. */
  readonly parcels: readonly Parcel[];
  /** By house bill: references of the orders that it was matched with, whether its list names them or not. */
  readonly matched: ReadonlyMap<string, readonly string[]>;
  readonly isCut: boolean;
  /** False: some of it is stored and cannot be read, and is left out. */
  readonly isWhole: boolean;
}

interface ParcelRow {
  readonly content: Sealed;
  readonly houseBill: string;
  readonly matched: readonly string[];
}

const PARCELS = `select p.content, p.house_bill as "houseBill", coalesce(s.orders, '{}') as matched
  from parcel p left join parcel_standing s on s.parcel = p.id where p.is_latest and p.mode = 'live'`;

const matchedOf = (rows: readonly ParcelRow[]): Own['matched'] =>
  new Map(rows.map(({ houseBill, matched }) => [houseBill, matched]));

/** @param most of either kind @param arrived first and last day of arrival; all where absent */
export async function ownParcels(
  house: OwnHouse,
  citizen: string,
  most: number,
  arrived?: readonly [string, string],
): Promise<Own> {
  const codes = await codesOf(house, citizen);
  const marks = codes.flatMap(({ mark }) => mark ?? []);
  if (marks.length === 0)
    return { codes, orders: [], parcels: [], matched: new Map(), isCut: false, isWhole: true };
  const [from, to] = arrived ?? ['0001-01-01', '9999-12-31'];
  const [parcels, orders] = await Promise.all([
    house.pool.query<ParcelRow>(
      `${PARCELS} and p.marks && $1::bigint[] and p.arrived_on between $2 and $3
       order by p.arrived_on desc, p.house_bill limit $4`,
      [marks, from, to, most + 1],
    ),
    house.pool.query<{ content: Sealed }>(
      `select content from parcel_order where is_latest and mode = 'live' and marks && $1::bigint[]
       order by ordered_on desc, reference limit $2`,
      [marks, most + 1],
    ),
  ]);
  const isCut = parcels.rows.length > most || orders.rows.length > most;
  const [own, bought] = [
    await openOwn<Parcel>(house, codes, parcels.rows.slice(0, most)),
    await openOwn<Order>(house, codes, orders.rows.slice(0, most)),
  ];
  const isWhole = own.isWhole && bought.isWhole;
  const matched = matchedOf(parcels.rows);
  return { codes, parcels: own.values, orders: bought.values, matched, isCut, isWhole };
}

/** One parcel with its orders, or undefined where it is none of the citizen's. */
export async function ownParcel(
  house: OwnHouse,
  citizen: string,
  houseBill: string,
): Promise<(Own & { readonly parcel: Parcel }) | undefined> {
  const codes = await codesOf(house, citizen);
  const marks = codes.flatMap(({ mark }) => mark ?? []);
  const found = await house.pool.query<ParcelRow>(
    `${PARCELS} and p.house_bill = $1 and p.marks && $2::bigint[] order by p.received_at desc limit 1`,
    [houseBill, marks],
  );
  const { values: parcels } = await openOwn<Parcel>(house, codes, found.rows);
  const [parcel] = parcels;
  if (parcel === undefined) return undefined;
  const named = (parcel.orders ?? []).map(referenceKey);
  const stored = await house.pool.query<{ content: Sealed }>(
    `select content from parcel_order where is_latest and mode = 'live' and reference = any($1) and marks && $2::bigint[]
     order by reference`,
    [named, marks],
  );
  const { values: orders, isWhole } = await openOwn<Order>(house, codes, stored.rows);
  return { codes, parcels, orders, parcel, matched: matchedOf(found.rows), isCut: false, isWhole };
}

function carriedIn(parcel: Parcel, { orders }: Pick<Own, 'orders'>): readonly Order[] {
  const named = new Set((parcel.orders ?? []).map(referenceKey));
  return orders.filter((order) => named.has(referenceKey(order)));
}

export function boughtOf(own: Pick<Own, 'orders' | 'parcels'>): Bought[] {
  return own.parcels.map((parcel) => ({ parcel, orders: carriedIn(parcel, own) }));
}

/**
 * Parcels with what was bought on the same days as the orders of this one: they may count as one with it.
 * @returns null where something of it cannot be read: what counts with it is not known, and not nothing
 */
export async function boughtBeside(house: OwnHouse, own: Own): Promise<Bought[] | null> {
  if (!own.isWhole) return null;
  const marks = own.codes.flatMap(({ mark }) => mark ?? []);
  const days = own.orders.map(({ orderedOn }) => orderedOn);
  if (marks.length === 0 || days.length === 0) return [];
  const orders = await house.pool.query<{ content: Sealed; reference: string }>(
    `select content, reference from parcel_order
     where is_latest and mode = 'live' and marks && $1::bigint[] and ordered_on = any($2::date[]) limit ${MOST_BESIDE}`,
    [marks, days],
  );
  const parcels = await house.pool.query<{ content: Sealed }>(
    `select content from parcel where is_latest and mode = 'live' and marks && $1::bigint[] and "references" && $2::text[]
     order by house_bill limit ${MOST_BESIDE}`,
    [marks, orders.rows.map(({ reference }) => reference)],
  );
  const bought = await openOwn<Order>(house, own.codes, orders.rows);
  const beside = await openOwn<Parcel>(house, own.codes, parcels.rows);
  return bought.isWhole && beside.isWhole
    ? boughtOf({ orders: bought.values, parcels: beside.values })
    : null;
}

/** Nobody buys more in a day. */
const MOST_BESIDE = 300;

/** A mark is a hash: what is opened has to name the code itself. */
async function openOwn<Value extends Order | Parcel>(
  { vault }: Pick<House, 'vault'>,
  codes: readonly OpenCode[],
  rows: readonly { readonly content: Sealed }[],
): Promise<{ readonly values: Value[]; readonly isWhole: boolean }> {
  const letters = new Set(codes.map(({ code }) => code));
  const opened = await vault.open(rows.map(({ content }) => content));
  const read = opened.map((one) => readContent<Value>(one));
  const values = read
    .flatMap((one) => (typeof one === 'string' ? [] : [one.value]))
    .filter(({ recipient }) => recipient.customsCode !== undefined && letters.has(recipient.customsCode));
  return { values, isWhole: !read.includes('unreadable') };
}
