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

const STANDING = `s.mode, s.carrier_id as "carrierId", s.house_bill as "houseBill", s.version, s.parcel_version as "parcelVersion",
  s.office, s.standing, s.fields, s.likeness, s.delivered_on as "deliveredOn", s.reported_on as "reportedOn", s.due_on as "dueOn",
  s.place::text as place, s.buyer::text as buyer`;

export async function readDeliveryStanding(
  db: Queryable,
  mode: Mode,
  carrierId: string,
  houseBill: string,
): Promise<DeliveryStandingRow | undefined> {
  const sql = `select ${STANDING} from parcel_delivery_standing s where s.mode = $1 and s.carrier_id = $2 and s.house_bill = $3`;
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

/** Live reports of an office, or of every one. */
export interface DeliveryWindow {
  readonly from: Day;
  readonly office: string | null;
}

export interface CarrierDeliveries {
  readonly carrierId: string;
  readonly name: string | null;
  readonly reports: number;
  readonly same: number;
  readonly near: number;
  readonly elsewhere: number;
  readonly unknown: number;
  readonly late: number;
  /** Released in a month whose last day to report has passed, and nothing was reported. */
  readonly silent: number;
  readonly released: number;
}

const LATE = `s.reported_on > s.due_on`;

/** @param closed first day of the month that is still open: what was released before could have been reported by now */
export async function readCarrierDeliveries(
  db: Queryable,
  { from, office }: DeliveryWindow,
  closed: Day,
): Promise<CarrierDeliveries[]> {
  const { rows } = await db.query<CarrierDeliveries>(
    `with told as (
       select s.carrier_id, count(*)::int as reports, count(*) filter (where s.standing = 'same')::int as same,
         count(*) filter (where s.standing = 'near')::int as near,
         count(*) filter (where s.standing = 'elsewhere')::int as elsewhere,
         count(*) filter (where s.standing = 'unknown')::int as unknown, count(*) filter (where ${LATE})::int as late
       from parcel_delivery_standing s
       where s.mode = 'live' and s.delivered_on >= $1 and ($2::text is null or s.office = $2) group by 1
     ), gone as (
       select p.carrier_id, count(*)::int as released, count(*) filter (where ${SILENT})::int as silent
       ${RELEASED} group by 1
     )
     select coalesce(t.carrier_id, g.carrier_id) as "carrierId", f.name, coalesce(reports, 0) as reports, coalesce(same, 0) as same,
       coalesce(near, 0) as near, coalesce(elsewhere, 0) as elsewhere, coalesce(unknown, 0) as unknown, coalesce(late, 0) as late,
       coalesce(silent, 0) as silent, coalesce(released, 0) as released
     from told t full join gone g on g.carrier_id = t.carrier_id
     left join parcel_firm f on f.id = coalesce(t.carrier_id, g.carrier_id) order by 6 desc, 5 desc, 1`,
    [from, office, closed],
  );
  return rows;
}

/** Express goods that arrived in the window and were released before the month that is still open. */
const RELEASED = `from parcel p join parcel_release r on r.carrier_id = p.carrier_id and r.house_bill = p.house_bill
  where p.is_latest and p.mode = 'live' and p.channel <> 'post' and p.arrived_on >= $1 and ($2::text is null or p.office = $2)
    and (r.released_at at time zone 'Asia/Seoul')::date < $3`;
const SILENT = `not exists (select 1 from parcel_delivery d
  where d.mode = 'live' and d.carrier_id = p.carrier_id and d.house_bill = p.house_bill)`;

export interface GatheredPlace {
  readonly place: string;
  readonly parcels: number;
  readonly carriers: number;
  readonly buyers: number;
  readonly lastOn: Day;
  /** Of the latest report. */
  readonly content: Sealed;
}

/** Where several parcels were delivered that were listed to go elsewhere, the most first. */
export async function readGatheredPlaces(
  db: Queryable,
  { from, office }: DeliveryWindow,
  least: number,
  most: number,
): Promise<GatheredPlace[]> {
  const { rows } = await db.query<GatheredPlace>(
    `select g.*, d.content from (
       select s.place::text as place, count(*)::int as parcels, count(distinct s.carrier_id)::int as carriers,
         count(distinct s.buyer)::int as buyers, max(s.delivered_on) as "lastOn",
         (array_agg(array[s.carrier_id, s.house_bill, s.version::text] order by s.delivered_on desc, s.house_bill))[1:1] as latest
       from parcel_delivery_standing s
       where s.mode = 'live' and s.standing in ('near', 'elsewhere') and s.place is not null and s.delivered_on >= $1
         and ($2::text is null or s.office = $2)
       group by s.place having count(*) >= $3 order by 2 desc, 5 desc, 1 limit $4
     ) g join parcel_delivery d on d.mode = 'live' and d.carrier_id = g.latest[1][1] and d.house_bill = g.latest[1][2]
       and d.version = g.latest[1][3]::int order by g.parcels desc, g."lastOn" desc, g.place`,
    [from, office, least, most],
  );
  return rows;
}

export interface DeliveryFilter extends DeliveryWindow {
  readonly carrier?: string | undefined;
  readonly standing?: string | undefined;
  readonly place?: string | undefined;
  readonly isLate?: boolean | undefined;
  /** Last row of the page before. */
  readonly after?: readonly [Day, string] | undefined;
  readonly most: number;
}

export interface DeliveryListRow extends DeliveryStandingRow {
  readonly content: Sealed;
}

/** The latest delivery first. */
export async function readDeliveries(db: Queryable, filter: DeliveryFilter): Promise<DeliveryListRow[]> {
  const { from, office, carrier = null, standing = null, place = null, isLate = false, after, most } = filter;
  const { rows } = await db.query<DeliveryListRow>(
    `select ${STANDING}, d.content from parcel_delivery_standing s
     join parcel_delivery d using (mode, carrier_id, house_bill, version)
     where s.mode = 'live' and s.delivered_on >= $1 and ($2::text is null or s.office = $2)
       and ($3::text is null or s.carrier_id = $3)
       and ($4::text is null or s.standing = $4 or ($4 = 'other' and s.standing in ('near', 'elsewhere')))
       and ($5::bigint is null or (s.place = $5 and s.standing in ('near', 'elsewhere'))) and (not $6 or ${LATE})
       and ($7::date is null or (s.delivered_on, s.house_bill) < ($7, $8::text))
     order by s.delivered_on desc, s.house_bill desc limit $9`,
    [from, office, carrier, standing, place, isLate, after?.[0] ?? null, after?.[1] ?? null, most],
  );
  return rows;
}

export interface SilentParcel {
  readonly carrierId: string;
  readonly houseBill: string;
  readonly arrivedOn: Day;
  readonly releasedOn: Day;
}

/** Released and never reported, the latest arrival first. */
export async function readSilent(
  db: Queryable,
  { from, office, carrier, after, most }: DeliveryFilter,
  closed: Day,
): Promise<SilentParcel[]> {
  const { rows } = await db.query<SilentParcel>(
    `select p.carrier_id as "carrierId", p.house_bill as "houseBill", p.arrived_on as "arrivedOn",
       (r.released_at at time zone 'Asia/Seoul')::date as "releasedOn"
     ${RELEASED} and ${SILENT} and ($4::text is null or p.carrier_id = $4)
       and ($5::date is null or (p.arrived_on, p.house_bill) < ($5, $6::text))
     order by p.arrived_on desc, p.house_bill desc limit $7`,
    [from, office, closed, carrier ?? null, after?.[0] ?? null, after?.[1] ?? null, most],
  );
  return rows;
}

/** Live parcels that were delivered there and listed elsewhere. */
export async function countDeliveredTo(db: Queryable, place: string, from: Day): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from parcel_delivery_standing s
     where s.mode = 'live' and s.standing in ('near', 'elsewhere') and s.place = $1 and s.delivered_on >= $2`,
    [place, from],
  );
  return rows[0]!.n;
}
