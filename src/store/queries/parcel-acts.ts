/** What officers do with parcels beside releasing them and recording outcomes: who is to look, what is held, what is to be corrected. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import type { BillRef } from './parcel-duties.ts';

export interface ParcelActRow extends BillRef {
  readonly id: string;
  readonly version: number;
  readonly act: 'assign' | 'examine' | 'correct';
  /** Of an assignment; null else. */
  readonly to: string | null;
  readonly why: Sealed;
  readonly who: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
}

export async function storeParcelAct(db: Queryable, row: ParcelActRow): Promise<void> {
  await db.query(
    `insert into parcel_act (id, carrier_id, house_bill, version, act, to_account, why, who, at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.id, row.carrierId, row.houseBill, row.version, row.act, row.to, row.why, row.who, row.at],
      row.recordedAt,
    ],
  );
}

/** The latest first. */
export async function readParcelActs(db: Queryable, bills: readonly string[]): Promise<ParcelActRow[]> {
  const { rows } = await db.query<ParcelActRow>(
    `select id, carrier_id as "carrierId", house_bill as "houseBill", version, act, to_account as "to", why, who, at,
       recorded_at as "recordedAt"
     from parcel_act where house_bill = any($1) order by recorded_at desc, id desc`,
    [bills],
  );
  return rows;
}

/** To whom each was assigned last. */
export async function readAssigned(
  db: Queryable,
  bills: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ bill: string; to: string }>(
    `select distinct on (house_bill) house_bill as bill, to_account as "to" from parcel_act
     where house_bill = any($1) and act = 'assign' order by house_bill, recorded_at desc, id desc`,
    [bills],
  );
  return new Map(rows.map(({ bill, to }) => [bill, to]));
}

const RELEASES = `hashtext('parcel releases'), 0`;

/** Until the transaction ends nobody holds a parcel: many may release at once. */
export async function letRelease(db: Queryable): Promise<void> {
  await db.query(`select pg_advisory_xact_lock_shared(${RELEASES})`);
}

/** Until the transaction ends nobody releases; waits for those who are releasing. */
export async function stopReleases(db: Queryable): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(${RELEASES})`);
}

/** Which of them wait for an officer by now. */
export async function readWaitingBills(db: Queryable, bills: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ bill: string }>(
    `select house_bill as bill from parcel_decision where is_latest and state = 'open' and house_bill = any($1)`,
    [bills],
  );
  return new Set(rows.map(({ bill }) => bill));
}

export interface HoldableDecision {
  readonly id: string;
  readonly state: 'open' | 'closed';
  readonly isExamined: boolean;
}

/** The decision on the latest version, held until the transaction ends; undefined: none yet. */
export async function lockDecision(
  db: Queryable,
  { carrierId, houseBill }: BillRef,
): Promise<HoldableDecision | undefined> {
  const { rows } = await db.query<HoldableDecision>(
    `select d.id, d.state, exists (select from parcel_outcome o where o.decision = d.id) as "isExamined"
     from parcel_decision d where d.is_latest and d.carrier_id = $1 and d.house_bill = $2 for update of d`,
    [carrierId, houseBill],
  );
  return rows[0];
}

/** It waits for an officer again; what was decided stays in its record. */
export async function reopenDecision(db: Queryable, id: string): Promise<void> {
  await db.query(`update parcel_decision set state = 'open' where id = $1`, [id]);
}
