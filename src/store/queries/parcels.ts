/** Orders and parcels as they are stored: sealed contents under numbers and keyed marks, set by set, and how they were matched. */
import type pg from 'pg';
import type { Day, Instant } from '../../core/day.ts';
import { copyAll, copyArray, copyText as t } from '../copy.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import type { Mode } from './parcel-firms.ts';

interface Stored {
  readonly mode: Mode;
  readonly version: number;
  readonly marks: readonly string[];
  readonly contentHash: string;
  readonly content: Sealed;
  readonly firm: string;
  readonly jti: string;
  readonly receivedAt: Instant;
}

export interface OrderRow extends Stored {
  readonly platformId: string;
  readonly orderNumber: string;
  readonly reference: string;
  readonly orderedOn: Day;
}

export interface ParcelRow extends Stored {
  readonly carrierId: string;
  readonly houseBill: string;
  readonly office: string;
  readonly terminal: string;
  readonly channel: string;
  readonly arrivedOn: Day;
  readonly grossMassKg: number;
  readonly billKey: string;
  readonly references: readonly string[];
}

/** What there is already of a number: its latest version, and the hash of the version asked. */
export interface KnownRow extends Asked {
  readonly latest: number;
  readonly hash: string | null;
}

export interface Asked {
  readonly number: string;
  readonly version: number;
}

const TABLES = {
  order: { table: 'parcel_order', owner: 'platform_id', number: 'order_number' },
  parcel: { table: 'parcel', owner: 'carrier_id', number: 'house_bill' },
  delivery: { table: 'parcel_delivery', owner: 'carrier_id', number: 'house_bill' },
} as const;
type Kind = keyof typeof TABLES;

/** Until the transaction ends nobody else stores anything of the firm's: of two versions at once one is the latest. */
export async function lockFirm(db: Queryable, mode: Mode, firm: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`parcels ${mode} ${firm}`]);
}

/** Of one platform or one carrier. */
export async function readKnown(
  db: Queryable,
  of: Kind,
  mode: Mode,
  firm: string,
  asked: readonly Asked[],
): Promise<KnownRow[]> {
  if (asked.length === 0) return [];
  const { table, owner, number } = TABLES[of];
  const { rows } = await db.query<KnownRow>(
    // One by one along the key: of a young table the planner believes that reading it whole is cheaper.
    `select a.number, a.version, t.latest, t.hash
     from unnest($3::text[], $4::int[]) as a (number, version)
     cross join lateral (
       select max(version) as latest, max(content_hash) filter (where version = a.version) as hash
       from ${table} where mode = $1 and ${owner} = $2 and ${number} = a.number
     ) t where t.latest is not null`,
    [mode, firm, asked.map((one) => one.number), asked.map((one) => one.version)],
  );
  return rows;
}

/** Versions before these are the latest no longer, and of parcels nothing waits any more. @param by numbers of one firm with the version that came */
export async function supersede(
  db: Queryable,
  of: 'order' | 'parcel',
  mode: Mode,
  firm: string,
  by: readonly Asked[],
): Promise<void> {
  if (by.length === 0) return;
  const { table, owner, number } = TABLES[of];
  const before = `update ${table} t set is_latest = false from unnest($3::text[], $4::int[]) n (number, version)
    where t.mode = $1 and t.${owner} = $2 and t.${number} = n.number and t.version < n.version and t.is_latest`;
  await db.query(
    of === 'order'
      ? before
      : `with before as (${before} returning t.id),
           due as (delete from parcel_due where parcel in (select id from before)),
           undecided as (delete from parcel_undecided where parcel in (select id from before))
         delete from parcel_unreleased where parcel in (select id from before)`,
    [mode, firm, by.map((one) => one.number), by.map((one) => one.version)],
  );
}

/** Of two versions in one message the later is the latest; earlier ones are superseded first. */
export async function storeOrders(client: pg.ClientBase, rows: readonly OrderRow[]): Promise<void> {
  const isLatest = latestOf(rows, ({ orderNumber }) => orderNumber);
  const lines = rows.map(
    (row) =>
      `${storedLine(row)}\t${isLatest(row)}\t${t(row.platformId)}\t${t(row.orderNumber)}\t${t(row.reference)}\t${row.orderedOn}\n`,
  );
  const into = `parcel_order (${STORED}, platform_id, order_number, reference, ordered_on)`;
  await copyAll(client, [{ into, lines: lines.join('') }]);
}

/** The same of parcels, which wait for what comes next. @returns within the store, of those that are the latest */
export async function storeParcels(client: pg.ClientBase, rows: readonly ParcelRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const { rows: drawn } = await client.query<{ id: string }>(
    `select nextval('parcel_id_seq')::text as id from generate_series(1, $1)`,
    [rows.length],
  );
  const isLatest = latestOf(rows, ({ houseBill }) => houseBill);
  const lines = { parcel: '', due: '', unreleased: '' };
  const latest: string[] = [];
  for (const [place, row] of rows.entries()) {
    const { id } = drawn[place]!;
    lines.parcel += `${storedLine(row)}\t${isLatest(row)}\t${id}\t${parcelLine(row)}\n`;
    if (!isLatest(row)) continue;
    latest.push(id);
    lines.due += `${id}\t${row.receivedAt}\n`;
    if (row.mode === 'live') lines.unreleased += `${id}\t${row.arrivedOn}\t${t(row.houseBill)}\n`;
  }
  await copyAll(client, [
    {
      into: `parcel (${STORED}, id, carrier_id, house_bill, office, terminal, channel, arrived_on, gross_mass_kg, bill_key, "references")`,
      lines: lines.parcel,
    },
    { into: 'parcel_due (parcel, received_at)', lines: lines.due },
    { into: 'parcel_unreleased (parcel, arrived_on, house_bill)', lines: lines.unreleased },
  ]);
  return latest;
}

const STORED = 'mode, version, marks, content_hash, content, firm, jti, received_at, is_latest';

function storedLine({ mode, version, marks, contentHash, content, firm, jti, receivedAt }: Stored): string {
  const sealed = t(content as unknown as string);
  return `${mode}\t${version}\t{${marks.join(',')}}\t${contentHash}\t${sealed}\t${t(firm)}\t${t(jti)}\t${receivedAt}`;
}

function parcelLine(row: ParcelRow): string {
  const { carrierId, houseBill, office, terminal, channel, arrivedOn, grossMassKg, billKey } = row;
  return (
    `${t(carrierId)}\t${t(houseBill)}\t${t(office)}\t${t(terminal)}\t${t(channel)}\t${arrivedOn}\t${grossMassKg}\t` +
    `${t(billKey)}\t${copyArray(row.references)}`
  );
}

function latestOf<Row extends Stored>(
  rows: readonly Row[],
  numberOf: (row: Row) => string,
): (row: Row) => boolean {
  const latest = new Map<string, number>();
  for (const row of rows) latest.set(numberOf(row), Math.max(row.version, latest.get(numberOf(row)) ?? 0));
  return (row) => latest.get(numberOf(row)) === row.version;
}

export interface ParcelHead {
  /** Within the store. */
  readonly id: string;
  readonly mode: Mode;
  readonly carrierId: string;
  readonly houseBill: string;
  readonly version: number;
  readonly billKey: string;
  readonly references: readonly string[];
  readonly marks: readonly string[];
  readonly content: Sealed;
  /** References of the orders that it was matched with last. */
  readonly orders: readonly string[];
  /** Of the marking as due that was seen; null: it was not due. */
  readonly dueTurn: string | null;
  /** Over how many others' matching it became due; 0: something arrived. Null: it was not due. */
  readonly hops: number | null;
}

/** SQL of the columns of a head, over `parcel p` with what stands beside it. */
export const HEAD = `p.id, p.mode, p.carrier_id as "carrierId", p.house_bill as "houseBill", p.version, p.bill_key as "billKey",
  p."references", p.marks::text[] as marks, p.content, coalesce(s.orders, '{}') as orders, w.turn as "dueTurn", w.hops`;
export const WITH_STANDING =
  'parcel p left join parcel_standing s on s.parcel = p.id left join parcel_due w on w.parcel = p.id';

export interface DueParcel extends ParcelHead {
  readonly receivedAt: Instant;
}

/** The longest waiting first. */
export async function readDueParcels(db: Queryable, most: number): Promise<DueParcel[]> {
  const sql = `select ${HEAD}, w.received_at as "receivedAt" from parcel_due w join parcel p on p.id = w.parcel left join parcel_standing s on s.parcel = w.parcel
    order by w.received_at, w.parcel limit $1`;
  return (await db.query<DueParcel>(sql, [most])).rows;
}

export async function readParcelByBill(
  db: Queryable,
  mode: Mode,
  houseBill: string,
): Promise<ParcelHead | undefined> {
  const sql = `select ${HEAD} from ${WITH_STANDING} where p.is_latest and p.mode = $1 and p.house_bill = $2 limit 1`;
  return (await db.query<ParcelHead>(sql, [mode, houseBill])).rows[0];
}

export async function readParcelsByBill(
  db: Queryable,
  mode: Mode,
  houseBills: readonly string[],
): Promise<ParcelHead[]> {
  const sql = `select ${HEAD} from ${WITH_STANDING} where p.is_latest and p.mode = $1 and p.house_bill = any($2)`;
  return (await db.query<ParcelHead>(sql, [mode, houseBills])).rows;
}

export interface MatchedRow {
  /** Within the store. */
  readonly parcel: string;
  /** As it was when what it was matched with was read: where it was marked again since, the parcel stays due. */
  readonly dueTurn: string | null;
  readonly state: string;
  readonly shape: string;
  readonly sureness: number;
  readonly fields: readonly string[];
  readonly orders: readonly string[];
  readonly procedure: string;
  readonly hops: number | null;
  /** Parcels that are matched again, a hop further, if any of this is other than before; within the store. */
  readonly touches: readonly string[];
}

const STANDING = 'state, shape, sureness, fields, orders, procedure';
const of = (row: string): string => STANDING.replaceAll(/\w+/g, `${row}.$&`);

/** What is the same as before is not written again. @returns those whose state or fields are other than before */
export async function storeMatched(
  db: Queryable,
  rows: readonly MatchedRow[],
  at: Instant,
): Promise<readonly { readonly houseBill: string; readonly state: string }[]> {
  const { rows: changed } = await db.query<{ houseBill: string; state: string }>(
    `with n as materialized (
       select n.*, p.house_bill, p.received_at, p.mode from jsonb_to_recordset($1::jsonb) as n (parcel bigint, "dueTurn" bigint,
         state text, shape text, sureness float8, fields text[], orders text[], procedure text, hops int, touches bigint[])
       join parcel p on p.id = n.parcel and p.is_latest
     ), settled as (
       delete from parcel_due w using n where w.parcel = n.parcel and w.turn = n."dueTurn"
     ), now as (
       insert into parcel_standing as s (parcel, ${STANDING}, matched_at) select parcel, ${STANDING}, $2 from n order by parcel
       on conflict (parcel) do update set (${STANDING}, matched_at) = (${of('excluded')}, excluded.matched_at)
         where (${of('s')}) is distinct from (${of('excluded')})
       returning parcel, new.state, old.state is null as is_new,
         (old.state, old.fields) is distinct from (new.state, new.fields) as is_other
     ), undecided as (
       insert into parcel_undecided (parcel, received_at)
       select parcel, n.received_at from now join n using (parcel) where is_new and n.mode = 'live'
     ), touched as (
       insert into parcel_due (parcel, received_at, hops)
       select p.id, p.received_at, min(coalesce(n.hops, 0)) + 1 from now join n using (parcel) cross join unnest(n.touches) t (parcel)
       join parcel p on p.id = t.parcel and p.is_latest group by p.id, p.received_at on conflict do nothing
     )
     select n.house_bill as "houseBill", now.state from now join n using (parcel) where is_other order by 1`,
    [JSON.stringify(rows), at],
  );
  return changed;
}
