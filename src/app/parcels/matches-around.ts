/**
 * What may belong to given parcels, read and matched with them. A parcel that names an order is looked at beside what else names it, what
 * its buyer ordered on the same day and what arrives for its buyer with it; only one that names none is looked for among all orders of
 * the last while that share a mark with it.
 */
import {
  type Bought,
  type Declared,
  declaredOf,
  type Match,
  matchAll,
  type RateOn,
  referenceKey,
} from '../../areas/parcels/index.ts';
import type { Parcel } from '../../model/parcel.ts';
import { readByBitmap } from '../../store/by-bitmap.ts';
import type { Mode } from '../../store/queries/parcel-firms.ts';
import type { ParcelHead } from '../../store/queries/parcels.ts';
import type { OrderHead } from '../../store/queries/parcels-around.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { buyerMarks } from './marks.ts';
import { ratesAround } from './rates.ts';
import { type Open, openAll, readNear, type Unreadable } from './read-near.ts';

/** What matching reads with. */
export type MatchingParts = Pick<House, 'pool' | 'vault'> & {
  readonly settings: Pick<House['settings'], 'isDemonstration'>;
};

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
  house: MatchingParts,
  mode: Mode,
  given: readonly ParcelHead[],
): Promise<Around> {
  const { vault } = house;
  const first = await matchNear(house, mode, given, (named) => named.length === 0);
  // What it names is so plainly another's that it is not the order after all.
  const misled = given.filter(({ houseBill, references }) => {
    const match = first.matchOf.get(houseBill);
    const found = match?.orders.map(referenceKey) ?? references;
    return references.some((one) => first.known.has(one)) && !references.some((one) => found.includes(one));
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
  house: MatchingParts,
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

/** Import declarations filed under the bills, the latest version of each. */
async function readDeclared(
  house: MatchingParts,
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
