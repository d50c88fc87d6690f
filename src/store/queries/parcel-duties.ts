/** What parcels owe, as it was computed. Nothing of these rows names anybody. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

/** By what a parcel is known: bills of two carriers may be alike. */
export interface BillRef {
  readonly carrierId: string;
  readonly houseBill: string;
}

/** Each once. */
export const billsOf = (of: readonly BillRef[]): string[] => [
  ...new Set(of.map(({ houseBill }) => houseBill)),
];

export interface ParcelDutyRow extends BillRef {
  readonly id: string;
  /** Of the parcel. */
  readonly version: number;
  /** Null: it could not be computed. */
  readonly payableKrw: number | null;
  readonly totals: readonly { readonly tax: string; readonly payableKrw: number }[];
  readonly day: Day;
  readonly status: string;
  readonly isMadeUp: boolean;
  readonly computedAt: Instant;
}

const DUTY = `d.id, d.carrier_id as "carrierId", d.house_bill as "houseBill", d.version, d.payable_krw::float8 as "payableKrw",
  d.totals, d.day, d.status, d.is_made_up as "isMadeUp", d.computed_at as "computedAt"`;

/** The latest of each. */
export async function readDuties(db: Queryable, of: readonly BillRef[]): Promise<ParcelDutyRow[]> {
  const sql = `select ${DUTY} from parcel_duty d where d.is_latest and d.house_bill = any($1)`;
  return (await db.query<ParcelDutyRow>(sql, [billsOf(of)])).rows;
}

export async function readDutyById(db: Queryable, id: string): Promise<ParcelDutyRow | undefined> {
  return (await db.query<ParcelDutyRow>(`select ${DUTY} from parcel_duty d where d.id = $1`, [id])).rows[0];
}

/** Each in place of the one before. */
export async function storeDuties(db: Queryable, rows: readonly ParcelDutyRow[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await db.query(
    `update parcel_duty d set is_latest = false from jsonb_to_recordset($1::jsonb) as n ("carrierId" text, "houseBill" text)
     where d.is_latest and d.house_bill = n."houseBill" and d.carrier_id = n."carrierId"`,
    [json],
  );
  await db.query(
    `insert into parcel_duty (id, carrier_id, house_bill, version, payable_krw, totals, day, status, is_made_up, computed_at, is_latest)
     select id, "carrierId", "houseBill", version, "payableKrw", totals, day, status, "isMadeUp", "computedAt", true
     from jsonb_to_recordset($1::jsonb) as n (id text, "carrierId" text, "houseBill" text, version int, "payableKrw" bigint,
       totals jsonb, day date, status text, "isMadeUp" boolean, "computedAt" timestamptz)`,
    [json],
  );
}
