/** Deliveries beside their lists as officers count and list them: by carrier, by place, and the parcels behind each number. */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import { DELIVERY_STANDING, type DeliveryStandingRow } from './parcel-deliveries.ts';

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
    `select ${DELIVERY_STANDING}, d.content from parcel_delivery_standing s
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
export async function countDeliveredTo(
  db: Queryable,
  place: string,
  { from, office }: DeliveryWindow,
): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from parcel_delivery_standing s
     where s.mode = 'live' and s.standing in ('near', 'elsewhere') and s.place = $1 and s.delivered_on >= $2
       and ($3::text is null or s.office = $3)`,
    [place, from, office],
  );
  return rows[0]!.n;
}
