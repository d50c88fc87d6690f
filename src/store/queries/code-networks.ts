/** Parcels as networks of codes are built from them, when a code or telephone was met first, and what officers did about a network. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import { MARKED } from './parcels-around.ts';

export interface SeenParcel {
  /** Within the store. */
  readonly id: string;
  readonly houseBill: string;
  readonly arrivedOn: Day;
  /** What an examination found; null: none was recorded. */
  readonly found: string | null;
}

const SEEN = `p.id, p.house_bill as "houseBill", p.arrived_on::text as "arrivedOn",
  (select o.found from parcel_decision d join parcel_outcome o on o.decision = d.id
   where d.carrier_id = p.carrier_id and d.house_bill = p.house_bill
   order by (o.found <> 'nothing') desc, o.recorded_at desc limit 1) as found`;
/** What was erased has no marks. */
const LIVE = `p.is_latest and (p.mode = 'live') is true and cardinality(p.marks) > 0`;

/** The latest received first. */
export async function readLatestSeen(db: Queryable, from: Day, most: number): Promise<SeenParcel[]> {
  const sql = `select ${SEEN} from parcel p where ${LIVE} and p.arrived_on >= $1 order by p.id desc limit $2`;
  return (await db.query<SeenParcel>(sql, [from, most])).rows;
}

/** With one of the marks, the latest received first; by bitmap. */
export async function readSeenMarked(
  db: Queryable,
  marks: readonly string[],
  from: Day,
  most: number,
): Promise<SeenParcel[]> {
  const { rows } = await db.query<SeenParcel>(
    `select ${SEEN} from parcel p where p.id = any(array(select p.id from ${MARKED('$2')} where p.arrived_on >= $3))
     and cardinality(p.marks) > 0 order by p.id desc limit $4`,
    ['live', marks, from, most],
  );
  return rows;
}

/** Null where it is unknown or erased. */
export async function readMarksOfBill(db: Queryable, houseBill: string): Promise<readonly string[] | null> {
  const { rows } = await db.query<{ marks: string[] }>(
    `select p.marks::text[] as marks from parcel p where p.house_bill = $1 and ${LIVE}`,
    [houseBill],
  );
  return rows[0]?.marks ?? null;
}

export async function readContentsById(
  db: Queryable,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly content: Sealed }[]> {
  const sql = 'select id, content from parcel where id = any($1::bigint[])';
  return (await db.query<{ id: string; content: Sealed }>(sql, [ids])).rows;
}

/**
 * By mark, the first arrival of any parcel that has it; by bitmap. One mark after the other, each closed in itself: as a join the whole
 * list was compared with every parcel of a young store.
 */
export async function readFirstDays(
  db: Queryable,
  marks: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await db.query<{ mark: string; first: Day }>(
    `select m.mark::text as mark, f.first::text as first from unnest($1::bigint[]) m (mark) cross join lateral (
       select min(p.arrived_on) as first from parcel p
       where p.is_latest and (p.mode = 'live') is true and p.marks @> array[m.mark]) f
     where f.first is not null`,
    [marks],
  );
  return new Map(rows.map(({ mark, first }) => [mark, first]));
}

/** Since when the store knows parcels: the first arrival among the first that it took in, which need not have come in order. */
export async function readFirstArrival(db: Queryable): Promise<Day | null> {
  const { rows } = await db.query<{ day: Day | null }>(
    `select min(arrived_on)::text as day from (
       select arrived_on from parcel p where (p.mode = 'live') is true order by p.id limit 1000) f`,
  );
  return rows[0]?.day ?? null;
}

/** Bills of uses that their holders refused since. */
export async function readRefusedBills(db: Queryable, since: Day): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ bill: string }>(
    `select unnest(u.bills) as bill from misuse_case m join code_use u on u.id = m.use
     where m.opened_at >= $1::date and u.answer = 'refused'`,
    [since],
  );
  return new Set(rows.map(({ bill }) => bill));
}

export interface NetworkActRow {
  readonly id: string;
  readonly place: string;
  readonly act: 'looked-at' | 'case';
  readonly codes: number;
  readonly parcels: number;
  readonly lastOn: Day;
  readonly cases: readonly string[];
  readonly why: string;
  readonly who: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
}

export async function storeNetworkAct(db: Queryable, row: NetworkActRow): Promise<void> {
  await db.query(
    `insert into code_network_act (id, place, act, codes, parcels, last_on, cases, why, who, at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[row.id, row.place, row.act, row.codes, row.parcels, row.lastOn, row.cases, row.why],
      ...[row.who, row.at, row.recordedAt],
    ],
  );
}

/** The latest of each place. */
export async function readNetworkActs(
  db: Queryable,
  places: readonly string[],
): Promise<(Omit<NetworkActRow, 'why'> & { readonly why: Sealed })[]> {
  const { rows } = await db.query<Omit<NetworkActRow, 'why'> & { why: Sealed }>(
    `select distinct on (place) id, place, act, codes, parcels, last_on::text as "lastOn", cases, why, who, at,
       recorded_at as "recordedAt" from code_network_act where place = any($1) order by place, recorded_at desc, id desc`,
    [places],
  );
  return rows;
}

/** False where an officer has an open case about that code already. */
export async function storeOfficerCase(
  db: Queryable,
  row: {
    readonly id: string;
    readonly code: string;
    readonly citizen: string;
    readonly words: string;
    readonly openedBy: string;
    readonly openedAt: Instant;
  },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into misuse_case (id, code, citizen, reason, words, opened_by, opened_at) values ($1, $2, $3, 'network', $4, $5, $6)
     on conflict (code) where opened_by is not null and closed_at is null do nothing`,
    [row.id, row.code, row.citizen, row.words, row.openedBy, row.openedAt],
  );
  return rowCount === 1;
}
