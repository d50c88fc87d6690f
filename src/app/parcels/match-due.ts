/**
 * Matches parcels that are new or whose orders are: reads what may belong together, matches it, and stores how each stands, with
 * an event for what has changed. What was not reached stays due and is taken up by the next who comes.
 */
import { setImmediate } from 'node:timers/promises';
import {
  type Bought,
  chooseProcedure,
  type Declared,
  declaredOf,
  isGrave,
  type Match,
  matchAll,
  type RateOn,
  reasonOf,
  referenceKey,
} from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { readByBitmap } from '../../store/by-bitmap.ts';
import { writeWith } from '../../store/intake.ts';
import type { Mode } from '../../store/queries/parcel-firms.ts';
import { type SetAsideRow, storeSetAside } from '../../store/queries/parcel-set-aside.ts';
import {
  type MatchedRow,
  type OrderHead,
  type ParcelHead,
  readDueParcels,
  readOrdersNear,
  readParcelsNaming,
  readParcelsOfBuyers,
  storeMatched,
} from '../../store/queries/parcels.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { buyerMarks } from './marks.ts';
import { ratesAround } from './rates.ts';
import { readContent } from './read-content.ts';

type MatchingHouse = Pick<House, 'pool' | 'log' | 'vault' | 'machineNow' | 'clock' | 'newId' | 'settings'>;

const BATCH = 500;
/** Contents that are opened before anything else gets its turn. */
const AT_A_STRETCH = 200;
/** Until nothing is due, or about so many were looked at. @returns how many */
export async function matchDue(house: MatchingHouse, most = Number.POSITIVE_INFINITY): Promise<number> {
  let done = 0;
  while (done < most) {
    const due = await readDueParcels(house.pool, BATCH);
    if (due.length === 0) break;
    for (const mode of ['live', 'sandbox'] as const) {
      const own = due.filter((one) => one.mode === mode);
      if (own.length > 0) await settleMode(house, mode, own);
    }
    done += due.length;
  }
  return done;
}

async function settleMode(house: MatchingHouse, mode: Mode, due: readonly ParcelHead[]): Promise<void> {
  const { matches, heads, rateOn, boughtBy, isSure, unreadable } = await matchesAround(house, mode, due);
  const rows = matches.flatMap((match) =>
    match.parcels.flatMap((parcel): MatchedRow[] => {
      const head = heads.get(parcel.houseBill);
      if (head === undefined) return [];
      const { procedure } = chooseProcedure(parcel, match.orders, rateOn, boughtBy(parcel));
      return [rowOf(match, parcel, head, isSure(parcel) ? procedure : 'open')];
    }),
  );
  // What cannot be read is set aside, so that nothing waits behind it.
  const aside = unreadable.map((one) => asideOf(mode, one));
  const told = new Set([
    ...rows.map(({ parcel }) => parcel),
    ...unreadable.flatMap((one) => ('id' in one ? [one.id] : [])),
  ]);
  const erased = due.filter(({ id }) => !told.has(id));
  const gone = erased.map(
    ({ id, dueTurn }): MatchedRow => ({
      ...{ parcel: id, dueTurn, state: 'no-order', shape: 'parcel-alone' },
      ...{ sureness: 1, fields: [], orders: [], procedure: 'open' },
    }),
  );
  const at = toInstant(house.machineNow());
  const written = await writeWith(house.pool, house.log, async (client) => {
    const changed = await storeMatched(client, [...rows, ...gone], at);
    const found = await storeSetAside(client, aside, at);
    const by = { number: '', version: 0, who: 'system:parcels', at: toInstant(house.clock.now()) };
    const events = [
      ...(changed.length === 0
        ? []
        : [
            {
              ...{ id: house.newId(), ...by, kind: 'parcels-matched' },
              detail: JSON.stringify({
                mode,
                parcels: changed.map(({ houseBill, state }) => [houseBill, state]),
              }),
            },
          ]),
      ...(found.length === 0
        ? []
        : [
            {
              ...{ id: house.newId(), ...by, kind: 'parcel-set-aside' },
              detail: JSON.stringify({
                mode,
                stage: 'matching',
                names: found.map(({ kind, name }) => [kind, name]),
              }),
            },
          ]),
    ];
    const [first] = events;
    if (first === undefined) return { acts: [], value: undefined };
    return { acts: [{ kind: 'parcels', subject: `matched/${first.id}`, at, events }], value: undefined };
  });
  if (!written.ok) throw new Fault('parcels/matching', 'How parcels match could not be stored.');
}

function asideOf(mode: Mode, row: Unreadable): SetAsideRow {
  return 'houseBill' in row
    ? {
        mode,
        kind: 'parcel',
        firm: row.carrierId,
        name: row.houseBill,
        version: row.version,
        stage: 'matching',
      }
    : { mode, kind: 'order', firm: '', name: row.reference, version: 0, stage: 'matching' };
}

function rowOf(match: Match, parcel: Parcel, head: ParcelHead, procedure: string): MatchedRow {
  const own = match.differences.filter(
    (one) => isGrave(one) && (one.houseBill ?? parcel.houseBill) === parcel.houseBill,
  );
  return {
    parcel: head.id,
    dueTurn: head.dueTurn,
    // Of a split order one parcel may be right and another not.
    state: match.orders.length === 0 ? 'no-order' : own.length > 0 ? 'differs' : 'matched',
    shape: match.shape,
    sureness: match.sureness,
    fields: [...new Set(own.map((one) => reasonOf(one).field))],
    orders: match.orders.map(referenceKey),
    procedure,
  };
}

type Unreadable = OrderHead | ParcelHead;

export interface Around {
  readonly matches: readonly Match[];
  /** By house bill; of every parcel that was read. */
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
  const { pool } = house;
  const { orderHeads, siblings } = await readByBitmap(pool, async (client) => {
    const named = given.flatMap(({ references }) => references);
    const marks = given.flatMap((head) => head.marks);
    const orderHeads = await readOrdersNear(client, mode, named, marks);
    const references = orderHeads.map(({ reference }) => reference);
    const known = given.map(({ id }) => id);
    return { orderHeads, siblings: await readParcelsNaming(client, mode, references, known) };
  });
  const heads = new Map([...siblings, ...given].map((head) => [head.houseBill, head]));
  const unreadable: Unreadable[] = [];
  const orders = await openAll<Order>(house, orderHeads, unreadable);
  const parcels = await openAll<Parcel>(house, [...heads.values()], unreadable);
  const declared = await readDeclared(house, [...heads.values()]);
  const beside = await openAll<Parcel>(house, await readBeside(house, mode, parcels, heads), unreadable);
  const days = [...orders.map(({ orderedOn }) => orderedOn), ...parcels.map(({ arrivedOn }) => arrivedOn)];
  const rateOn = await ratesAround(house, days);
  const matches = matchAll({ orders, parcels, declared, rateOn });
  const found = matches.filter((match) => match.parcels.length > 0);
  const hidden = new Set(unreadable.flatMap((one) => ('marks' in one ? one.marks : [])));
  const isSure = (parcel: Parcel): boolean =>
    hidden.size === 0 || buyerMarks(house.vault, [parcel]).every((mark) => !hidden.has(mark));
  return { matches: found, heads, declared, rateOn, unreadable, boughtBy: byBuyer(found, beside), isSure };
}

/** Parcels that arrive with them for the same buyer and belong to no order that was read. */
async function readBeside(
  { pool, vault }: Pick<House, 'pool' | 'vault'>,
  mode: Mode,
  parcels: readonly Parcel[],
  heads: ReadonlyMap<string, ParcelHead>,
): Promise<readonly ParcelHead[]> {
  const named = parcels.filter(({ recipient }) => recipient.customsCode !== undefined);
  if (named.length === 0) return [];
  const marks = buyerMarks(vault, named);
  const days = named.map(({ arrivedOn }) => arrivedOn);
  const known = [...heads.values()].map(({ id }) => id);
  return readByBitmap(pool, (client) => readParcelsOfBuyers(client, mode, marks, days, known));
}

function byBuyer(matches: readonly Match[], beside: readonly Parcel[]): Around['boughtBy'] {
  const known = new Map<string, Bought[]>();
  const add = (one: Bought): void => {
    const { customsCode } = one.parcel.recipient;
    if (customsCode === undefined) return;
    const own = known.get(customsCode) ?? [];
    own.push(one);
    known.set(customsCode, own);
  };
  for (const { orders, parcels } of matches) for (const parcel of parcels) add({ parcel, orders });
  for (const parcel of beside) add({ parcel, orders: [] });
  return ({ recipient }) => known.get(recipient.customsCode ?? '') ?? [];
}

/** @param unreadable what cannot be opened is added to it */
async function openAll<Value>(
  { vault }: Pick<House, 'vault'>,
  rows: readonly Unreadable[],
  unreadable: Unreadable[],
): Promise<readonly Value[]> {
  const found: Value[] = [];
  for (let from = 0; from < rows.length; from += AT_A_STRETCH) {
    const part = rows.slice(from, from + AT_A_STRETCH);
    const opened = await vault.open(part.map(({ content }) => content));
    for (const [place, one] of opened.entries()) {
      const read = readContent<Value>(one);
      if (read === 'unreadable') unreadable.push(part[place]!);
      if (typeof read !== 'string') found.push(read.value);
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
