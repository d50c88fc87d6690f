/** Which parcels are released, which could be, and what was decided about those whose use was refused. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import type { BillRef } from './parcel-duties.ts';

export interface ReleaseRow extends BillRef {
  readonly version: number;
  readonly releasedAt: Instant;
  readonly releasedBy: string;
  readonly event: string;
  readonly recordedAt: Instant;
}

/** Once; nothing of them waits for release any more, whatever version came since. @returns those that were not released before */
export async function storeReleases(db: Queryable, rows: readonly ReleaseRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const stored = await db.query<{ bill: string }>(
    `insert into parcel_release (carrier_id, house_bill, version, released_at, released_by, event, recorded_at)
     select "carrierId", "houseBill", version, "releasedAt", "releasedBy", event, "recordedAt"
     from jsonb_to_recordset($1::jsonb) as n ("carrierId" text, "houseBill" text, version int, "releasedAt" timestamptz,
       "releasedBy" text, event text, "recordedAt" timestamptz)
     on conflict do nothing returning house_bill as bill`,
    [JSON.stringify(rows)],
  );
  await db.query(
    `delete from parcel_unreleased w using jsonb_to_recordset($1::jsonb) as n ("carrierId" text, "houseBill" text)
     join parcel p on p.mode = 'live' and p.carrier_id = n."carrierId" and p.house_bill = n."houseBill" and p.is_latest
     where w.parcel = p.id`,
    [JSON.stringify(rows.map(({ carrierId, houseBill }) => ({ carrierId, houseBill })))],
  );
  return stored.rows.map(({ bill }) => bill);
}

export async function readReleases(db: Queryable, bills: readonly string[]): Promise<ReleaseRow[]> {
  const { rows } = await db.query<ReleaseRow>(
    `select carrier_id as "carrierId", house_bill as "houseBill", version, released_at as "releasedAt",
       released_by as "releasedBy", event, recorded_at as "recordedAt"
     from parcel_release where house_bill = any($1)`,
    [bills],
  );
  return rows;
}

export interface ReleaseHead extends BillRef {
  readonly version: number;
  readonly office: string;
  readonly arrivedOn: Day;
  readonly state: 'matched' | 'differs' | 'no-order' | null;
  /** References of the orders that it was matched with. */
  readonly orders: readonly string[];
  readonly content: Sealed;
  /** Machine clock, of the last matching that changed anything; null: none yet. */
  readonly matchedAt: Instant | null;
  readonly procedure: 'list' | 'simple' | 'ordinary' | 'open' | null;
  readonly isReleased: boolean;
  /** Of the decision about this version; null: none yet. */
  readonly lane: string | null;
  readonly selection: 'open' | 'closed' | null;
  /** What an examination found; null: none. */
  readonly found: string | null;
}

const HEAD = `p.carrier_id as "carrierId", p.house_bill as "houseBill", p.version, p.office, p.arrived_on as "arrivedOn", s.state,
  coalesce(s.orders, '{}') as orders, p.content, s.matched_at as "matchedAt", s.procedure, exists (
    select 1 from parcel_release r where r.carrier_id = p.carrier_id and r.house_bill = p.house_bill) as "isReleased",
  d.lane, d.state as selection, o.found`;
const AROUND = `left join parcel_standing s on s.parcel = p.id
  left join parcel_decision d on d.is_latest and d.carrier_id = p.carrier_id and d.house_bill = p.house_bill
    and d.version = p.version
  left join lateral (
    select o.found from parcel_decision e join parcel_outcome o on o.decision = e.id
    where e.carrier_id = p.carrier_id and e.house_bill = p.house_bill order by o.found = 'nothing', o.recorded_at desc limit 1
  ) o on true`;

export async function readReleaseHead(db: Queryable, houseBill: string): Promise<ReleaseHead | undefined> {
  const sql = `select ${HEAD} from parcel p ${AROUND} where p.is_latest and p.mode = 'live' and p.house_bill = $1 limit 1`;
  return (await db.query<ReleaseHead>(sql, [houseBill])).rows[0];
}

/** Which parcels are looked through, page by page. */
export interface Page {
  /** First and last day of arrival. */
  readonly days: readonly [Day, Day];
  /** Last bill of the page before, empty at first. */
  readonly after: string;
  readonly most: number;
}

const UNRELEASED = `from parcel_unreleased w join parcel p on p.id = w.parcel ${AROUND}
  left join parcel_duty u on u.is_latest and u.carrier_id = p.carrier_id and u.house_bill = p.house_bill and u.version = p.version
  where w.arrived_on between $1 and $2 and w.house_bill > $3`;

/** Computed before it was matched otherwise, and not paid yet: what is bought beside may have come since. */
const STALE = `(u.computed_at < s.matched_at and not exists (
    select 1 from duty_payment y join duty_payment_step t on t.payment = y.id
    where y.house_bill = p.house_bill and y.carrier_id = p.carrier_id and t.kind in ('paid', 'taken')))`;

/**
 * Of which it is not known what they owe, whatever was decided about them: that duty is computed must betray nothing.
 * @param retry machine clock: what could not be computed since then is not tried again
 */
export async function readUncomputed(
  db: Queryable,
  { days, after, most }: Page,
  retry: Instant,
): Promise<ReleaseHead[]> {
  const { rows } = await db.query<ReleaseHead>(
    `select ${HEAD} ${UNRELEASED} and (u.id is null or (u.payable_krw is null and u.computed_at < $4) or ${STALE})
     order by w.house_bill limit $5`,
    [...days, after, retry, most],
  );
  return rows;
}

/** Matched, decided, in the lane of release and not known to be unpaid: what may go without an officer if nothing else is missing. */
export async function readReleasable(db: Queryable, { days, after, most }: Page): Promise<ReleaseHead[]> {
  const { rows } = await db.query<ReleaseHead>(
    `select ${HEAD} ${UNRELEASED} and s.state = 'matched' and d.lane = 'release' and not ${STALE}
       and u.payable_krw <= (
         select coalesce(sum(t.amount_krw) filter (where t.kind in ('paid', 'taken')), 0) from duty_payment y
         join duty_payment_step t on t.payment = y.id where y.house_bill = p.house_bill and y.carrier_id = p.carrier_id
       ) + (
         select coalesce(sum(r.amount_krw), 0) from payment_report r where r.kind = 'payment' and r.number in (
           select number from declaration where consignment_key = p.bill_key and direction = 'import'))
     order by w.house_bill limit $4`,
    [...days, after, most],
  );
  return rows;
}

export interface StoppedUse {
  readonly use: string;
  readonly decidedAs: 'goes-on' | 'stays';
}

export async function readStopDecisions(db: Queryable, uses: readonly string[]): Promise<StoppedUse[]> {
  const sql = `select use, decided_as as "decidedAs" from parcel_stop_decision where use = any($1)`;
  return (await db.query<StoppedUse>(sql, [uses])).rows;
}

export async function storeStopDecision(
  db: Queryable,
  { use, decidedAs }: StoppedUse,
  by: string,
  at: Instant,
): Promise<void> {
  await db.query(
    'insert into parcel_stop_decision (use, decided_as, decided_by, decided_at) values ($1, $2, $3, $4)',
    [use, decidedAs, by, at],
  );
}
