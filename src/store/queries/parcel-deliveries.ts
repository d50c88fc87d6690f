/** Reports of where parcels were delivered: as they came, what waits to be compared, and how each compares with its list. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import type { Mode } from './parcel-firms.ts';

export interface DeliveryRow {
  readonly mode: Mode;
  readonly carrierId: string;
  readonly houseBill: string;
  readonly version: number;
  readonly deliveredOn: Day;
  readonly content: Sealed;
  readonly contentHash: string;
  readonly firm: string;
  readonly jti: string;
  readonly receivedAt: Instant;
  readonly reportedOn: Day;
}

/** Of two versions in one message the later is the latest, and that one waits to be compared. */
export async function storeDeliveries(db: Queryable, rows: readonly DeliveryRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `update parcel_delivery d set is_latest = false from jsonb_to_recordset($1::jsonb)
       as n (mode text, "carrierId" text, "houseBill" text)
     where d.mode = n.mode and d.carrier_id = n."carrierId" and d.house_bill = n."houseBill" and d.is_latest`,
    [JSON.stringify(rows.map(({ mode, carrierId, houseBill }) => ({ mode, carrierId, houseBill })))],
  );
  await db.query(
    `with new as (
       insert into parcel_delivery (mode, carrier_id, house_bill, version, delivered_on, content, content_hash, firm, jti,
         received_at, reported_on, is_latest)
       select mode, "carrierId", "houseBill", version, "deliveredOn", content, "contentHash", firm, jti, "receivedAt", "reportedOn",
         version = max(version) over (partition by "carrierId", "houseBill")
       from jsonb_to_recordset($1::jsonb) as n (mode text, "carrierId" text, "houseBill" text, version int, "deliveredOn" date,
         content text, "contentHash" text, firm text, jti text, "receivedAt" timestamptz, "reportedOn" date)
       returning mode, carrier_id, house_bill, version, received_at, is_latest
     )
     insert into parcel_delivery_due (mode, carrier_id, house_bill, version, received_at)
     select mode, carrier_id, house_bill, version, received_at from new where is_latest
     on conflict (mode, carrier_id, house_bill) do update set version = excluded.version, received_at = excluded.received_at`,
    [JSON.stringify(rows)],
  );
}

export interface DueDelivery {
  readonly mode: Mode;
  readonly carrierId: string;
  readonly houseBill: string;
  readonly version: number;
  readonly deliveredOn: Day;
  readonly reportedOn: Day;
  readonly content: Sealed;
  readonly parcelVersion: number;
  readonly channel: string;
  readonly office: string;
  readonly listed: Sealed;
}

/** Whose parcel has come, the longest waiting first. @param since machine clock: what waits longer is left alone */
export async function readDueDeliveries(db: Queryable, since: Instant, most: number): Promise<DueDelivery[]> {
  const { rows } = await db.query<DueDelivery>(
    `select w.mode, w.carrier_id as "carrierId", w.house_bill as "houseBill", w.version, d.delivered_on as "deliveredOn",
       d.reported_on as "reportedOn", d.content, p.version as "parcelVersion", p.channel, p.office, p.content as listed
     from parcel_delivery_due w join parcel_delivery d using (mode, carrier_id, house_bill, version)
     cross join lateral (select p.version, p.channel, p.office, p.content from parcel p
       where p.mode = w.mode and p.carrier_id = w.carrier_id and p.house_bill = w.house_bill and p.is_latest limit 1) p
     where w.received_at > $1 order by w.received_at, w.house_bill limit $2`,
    [since, most],
  );
  return rows;
}

export interface DeliveryStandingRow {
  readonly mode: Mode;
  readonly carrierId: string;
  readonly houseBill: string;
  readonly version: number;
  readonly parcelVersion: number;
  readonly office: string;
  readonly standing: 'same' | 'near' | 'elsewhere' | 'unknown';
  readonly fields: readonly string[];
  readonly likeness: number | null;
  readonly deliveredOn: Day;
  readonly reportedOn: Day;
  readonly dueOn: Day | null;
  readonly place: string | null;
  readonly buyer: string | null;
}

/** What is sealed anew under the key of whoever gets the parcel. */
export type ComparedRow = DeliveryStandingRow & { readonly content: Sealed };

/** Of the version that waited; one that came meanwhile still waits. */
export async function storeCompared(db: Queryable, rows: readonly ComparedRow[], at: Instant): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `with n as materialized (
       select * from jsonb_to_recordset($1::jsonb) as n (mode text, "carrierId" text, "houseBill" text, version int,
         "parcelVersion" int, office text, standing text, fields text[], likeness smallint, "deliveredOn" date, "reportedOn" date,
         "dueOn" date, place bigint, buyer bigint, content text)
     ), done as (
       delete from parcel_delivery_due w using n
       where (w.mode, w.carrier_id, w.house_bill, w.version) = (n.mode, n."carrierId", n."houseBill", n.version)
     ), sealed as (
       update parcel_delivery d set content = n.content from n
       where (d.mode, d.carrier_id, d.house_bill, d.version) = (n.mode, n."carrierId", n."houseBill", n.version)
     )
     insert into parcel_delivery_standing as s (mode, carrier_id, house_bill, version, parcel_version, office, standing, fields,
       likeness, delivered_on, reported_on, due_on, place, buyer, compared_at)
     select mode, "carrierId", "houseBill", version, "parcelVersion", office, standing, fields, likeness, "deliveredOn", "reportedOn",
       "dueOn", place, buyer, $2 from n
     on conflict (mode, carrier_id, house_bill) do update set (version, parcel_version, office, standing, fields, likeness,
         delivered_on, reported_on, due_on, place, buyer, compared_at) = (excluded.version, excluded.parcel_version, excluded.office,
         excluded.standing, excluded.fields, excluded.likeness, excluded.delivered_on, excluded.reported_on, excluded.due_on,
         excluded.place, excluded.buyer, excluded.compared_at)
       where s.version <= excluded.version`,
    [JSON.stringify(rows), at],
  );
}

/** SQL of the columns of a standing, over `parcel_delivery_standing s`. */
export const DELIVERY_STANDING = `s.mode, s.carrier_id as "carrierId", s.house_bill as "houseBill", s.version, s.parcel_version as "parcelVersion",
  s.office, s.standing, s.fields, s.likeness, s.delivered_on as "deliveredOn", s.reported_on as "reportedOn", s.due_on as "dueOn",
  s.place::text as place, s.buyer::text as buyer`;

export async function readDeliveryStanding(
  db: Queryable,
  mode: Mode,
  carrierId: string,
  houseBill: string,
): Promise<DeliveryStandingRow | undefined> {
  const sql = `select ${DELIVERY_STANDING} from parcel_delivery_standing s where s.mode = $1 and s.carrier_id = $2 and s.house_bill = $3`;
  return (await db.query<DeliveryStandingRow>(sql, [mode, carrierId, houseBill])).rows[0];
}

/** The latest live report of a parcel, compared or not. */
export async function readReport(
  db: Queryable,
  carrierId: string,
  houseBill: string,
): Promise<Pick<DeliveryRow, 'version' | 'deliveredOn' | 'reportedOn' | 'content'> | undefined> {
  const { rows } = await db.query<Pick<DeliveryRow, 'version' | 'deliveredOn' | 'reportedOn' | 'content'>>(
    `select version, delivered_on as "deliveredOn", reported_on as "reportedOn", content from parcel_delivery
     where mode = 'live' and carrier_id = $1 and house_bill = $2 and is_latest`,
    [carrierId, houseBill],
  );
  return rows[0];
}
