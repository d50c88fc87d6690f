/** Orders and parcels as they are stored: sealed contents under numbers and keyed marks, set by set, and how they were matched. */
import type { Day, Instant } from '../../core/day.ts';
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

interface Asked {
  readonly number: string;
  readonly version: number;
}

/** Of one platform or one carrier. */
export async function readKnown(
  db: Queryable,
  of: 'order' | 'parcel',
  mode: Mode,
  firm: string,
  asked: readonly Asked[],
): Promise<KnownRow[]> {
  if (asked.length === 0) return [];
  const [table, owner, number] =
    of === 'order' ? ['parcel_order', 'platform_id', 'order_number'] : ['parcel', 'carrier_id', 'house_bill'];
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

/** Of two versions in one message the later is the latest. */
export async function storeOrders(db: Queryable, rows: readonly OrderRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `update parcel_order o set is_latest = false from jsonb_to_recordset($1::jsonb)
       as n (mode text, "platformId" text, "orderNumber" text)
     where o.mode = n.mode and o.platform_id = n."platformId" and o.order_number = n."orderNumber" and o.is_latest`,
    [JSON.stringify(rows.map(({ mode, platformId, orderNumber }) => ({ mode, platformId, orderNumber })))],
  );
  await db.query(
    `insert into parcel_order (mode, platform_id, order_number, version, reference, ordered_on, marks, content_hash, content,
       firm, jti, received_at, is_latest)
     select mode, "platformId", "orderNumber", version, reference, "orderedOn", marks, "contentHash", content, firm, jti,
       "receivedAt", version = max(version) over (partition by "platformId", "orderNumber")
     from jsonb_to_recordset($1::jsonb) as n (mode text, "platformId" text, "orderNumber" text, version int, reference text,
       "orderedOn" date, marks bigint[], "contentHash" text, content text, firm text, jti text, "receivedAt" timestamptz)`,
    [JSON.stringify(rows)],
  );
}

export async function storeParcels(db: Queryable, rows: readonly ParcelRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `update parcel p set is_latest = false, is_due = false from jsonb_to_recordset($1::jsonb)
       as n (mode text, "carrierId" text, "houseBill" text)
     where p.mode = n.mode and p.carrier_id = n."carrierId" and p.house_bill = n."houseBill" and p.is_latest`,
    [JSON.stringify(rows.map(({ mode, carrierId, houseBill }) => ({ mode, carrierId, houseBill })))],
  );
  await db.query(
    `insert into parcel (mode, carrier_id, house_bill, version, office, terminal, channel, arrived_on, gross_mass_kg, bill_key,
       "references", marks, content_hash, content, firm, jti, received_at, is_latest, is_due)
     select mode, "carrierId", "houseBill", version, office, terminal, channel, "arrivedOn", "grossMassKg", "billKey",
       "references", marks, "contentHash", content, firm, jti, "receivedAt", newest, newest
     from (
       select *, version = max(version) over (partition by "carrierId", "houseBill") as newest
       from jsonb_to_recordset($1::jsonb) as n (mode text, "carrierId" text, "houseBill" text, version int, office text,
         terminal text, channel text, "arrivedOn" date, "grossMassKg" float8, "billKey" text, "references" text[],
         marks bigint[], "contentHash" text, content text, firm text, jti text, "receivedAt" timestamptz)
     ) one`,
    [JSON.stringify(rows)],
  );
}

/**
 * Parcels that new orders may concern are matched again. Each marking counts a turn, of what is due already too: who matches them
 * just now has not seen the orders, and what it finds leaves them due. One that was never matched has no state. By bitmap.
 */
export async function markDue(
  db: Queryable,
  mode: Mode,
  references: readonly string[],
  marks: readonly string[],
): Promise<void> {
  await db.query(
    `update parcel set is_due = true, due_turn = due_turn + 1
     where is_latest and (mode = $1) is true and ("references" && $2::text[]
       or (marks && $3::bigint[] and (state = 'no-order') is not false))`,
    [mode, references, marks],
  );
}

/** What else arrives for the same buyers on the same days is weighed again with what is new. By bitmap. @param marks of customs codes */
export async function markBuyersDue(
  db: Queryable,
  mode: Mode,
  marks: readonly string[],
  days: readonly Day[],
): Promise<void> {
  await db.query(
    `update parcel set is_due = true, due_turn = due_turn + 1
     where is_latest and (mode = $1) is true and marks && $2::bigint[] and arrived_on = any($3::date[])`,
    [mode, marks, days],
  );
}

export interface ParcelHead {
  readonly mode: Mode;
  readonly carrierId: string;
  readonly houseBill: string;
  readonly version: number;
  readonly billKey: string;
  readonly references: readonly string[];
  readonly marks: readonly string[];
  readonly content: Sealed;
  /** Of the marking as due that was seen. */
  readonly dueTurn: number;
}
export interface OrderHead {
  readonly reference: string;
  readonly content: Sealed;
}

const HEAD = `p.mode, p.carrier_id as "carrierId", p.house_bill as "houseBill", p.version, p.bill_key as "billKey",
  p."references", p.marks::text[] as marks, p.content, p.due_turn as "dueTurn"`;

export async function readDueParcels(db: Queryable, most: number): Promise<ParcelHead[]> {
  const sql = `select ${HEAD} from parcel p where p.is_due order by p.received_at, p.house_bill limit $1`;
  return (await db.query<ParcelHead>(sql, [most])).rows;
}

export async function readParcelByBill(
  db: Queryable,
  mode: Mode,
  houseBill: string,
): Promise<ParcelHead | undefined> {
  const sql = `select ${HEAD} from parcel p where p.is_latest and p.mode = $1 and p.house_bill = $2 limit 1`;
  return (await db.query<ParcelHead>(sql, [mode, houseBill])).rows[0];
}

export async function readParcelsByBill(
  db: Queryable,
  mode: Mode,
  houseBills: readonly string[],
): Promise<ParcelHead[]> {
  const sql = `select ${HEAD} from parcel p where p.is_latest and p.mode = $1 and p.house_bill = any($2)`;
  return (await db.query<ParcelHead>(sql, [mode, houseBills])).rows;
}

/** Most orders and parcels that are read around one batch. */
const MOST_NEAR = 20_000;

/** Orders that the parcels name, or that share a mark with them. By bitmap. */
export async function readOrdersNear(
  db: Queryable,
  mode: Mode,
  references: readonly string[],
  marks: readonly string[],
): Promise<OrderHead[]> {
  const { rows } = await db.query<OrderHead>(
    `select reference, content from parcel_order
     where is_latest and (mode = $1) is true and (reference = any($2) or marks && $3::bigint[]) order by ordered_on desc, reference
     limit ${MOST_NEAR}`,
    [mode, references, marks],
  );
  return rows;
}

/** The other parcels of those orders. By bitmap. */
export async function readParcelsNaming(
  db: Queryable,
  mode: Mode,
  references: readonly string[],
): Promise<ParcelHead[]> {
  const { rows } = await db.query<ParcelHead>(
    `select ${HEAD} from parcel p where p.is_latest and (p.mode = $1) is true
       and (p."references" && $2::text[] or p.orders && $2::text[]) order by p.house_bill limit ${MOST_NEAR}`,
    [mode, references],
  );
  return rows;
}

/** By bitmap. @param marks of customs codes @param days of arrival */
export async function readParcelsOfBuyers(
  db: Queryable,
  mode: Mode,
  marks: readonly string[],
  days: readonly Day[],
): Promise<ParcelHead[]> {
  const { rows } = await db.query<ParcelHead>(
    `select ${HEAD} from parcel p where p.is_latest and (p.mode = $1) is true and p.marks && $2::bigint[]
       and p.arrived_on = any($3::date[]) order by p.house_bill limit ${MOST_NEAR}`,
    [mode, marks, days],
  );
  return rows;
}

export interface MatchedRow {
  readonly mode: Mode;
  readonly carrierId: string;
  readonly houseBill: string;
  readonly version: number;
  /** As it was when what it was matched with was read: where it was marked again since, the parcel stays due. */
  readonly dueTurn: number;
  readonly state: string;
  readonly shape: string;
  readonly sureness: number;
  readonly fields: readonly string[];
  readonly orders: readonly string[];
  readonly procedure: string;
}

/** @returns those whose state or fields are other than before */
export async function storeMatched(
  db: Queryable,
  rows: readonly MatchedRow[],
  at: Instant,
): Promise<readonly { readonly houseBill: string; readonly state: string }[]> {
  const { rows: changed } = await db.query<{ houseBill: string; state: string; isNew: boolean }>(
    `with n as (
       select * from jsonb_to_recordset($1::jsonb) as n (mode text, "carrierId" text, "houseBill" text, version int, "dueTurn" int,
         state text, shape text, sureness float8, fields text[], orders text[], procedure text)
     ), before as (
       select p.mode, p.carrier_id, p.house_bill, p.version, p.state, p.fields from parcel p join n
         on p.mode = n.mode and p.carrier_id = n."carrierId" and p.house_bill = n."houseBill" and p.version = n.version
     ), moved as (
       update parcel p set is_due = p.due_turn <> n."dueTurn", state = n.state, shape = n.shape, sureness = n.sureness,
         fields = n.fields, orders = n.orders, procedure = n.procedure,
         matched_at = case when (p.state, p.shape, p.fields, p.orders, p.procedure)
           is distinct from (n.state, n.shape, n.fields, n.orders, n.procedure) then $2 else p.matched_at end
       from n where p.mode = n.mode and p.carrier_id = n."carrierId" and p.house_bill = n."houseBill" and p.version = n.version
         and p.is_latest
       returning p.mode, p.carrier_id, p.house_bill, p.version, p.state, p.fields
     )
     select m.house_bill as "houseBill", m.state from moved m
     join before b using (mode, carrier_id, house_bill, version)
     where b.state is distinct from m.state or b.fields is distinct from m.fields order by 1`,
    [JSON.stringify(rows), at],
  );
  return changed;
}
