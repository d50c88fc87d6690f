/** Steps of parcels that are not simply released, in the order in which they were stored. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import { type BillRef, billsOf } from './parcel-duties.ts';

export interface PathStepRow extends BillRef {
  readonly seq: number;
  readonly kind: string;
  readonly day: Day;
  readonly detail: object;
  /** Null where nothing was written. */
  readonly words: Sealed | null;
  readonly who: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
}

export async function readPathSteps(db: Queryable, of: readonly BillRef[]): Promise<PathStepRow[]> {
  if (of.length === 0) return [];
  const { rows } = await db.query<PathStepRow>(
    `select house_bill as "houseBill", carrier_id as "carrierId", seq, kind, day, detail, words, who, at, recorded_at as "recordedAt"
     from parcel_path_step where house_bill = any($1) order by house_bill, carrier_id, seq`,
    [billsOf(of)],
  );
  return rows;
}

/** Two who add at once cannot both have the same place: the second is told of a conflict. */
export async function addPathStep(db: Queryable, row: PathStepRow): Promise<void> {
  await db.query(
    `insert into parcel_path_step (house_bill, carrier_id, seq, kind, day, detail, words, who, at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.houseBill, row.carrierId, row.seq, row.kind, row.day, JSON.stringify(row.detail), row.words],
      ...[row.who, row.at, row.recordedAt],
    ],
  );
}

/** Nothing of it waits for release any more, whatever version came last. */
export async function dropUnreleased(db: Queryable, { carrierId, houseBill }: BillRef): Promise<void> {
  await db.query(
    `delete from parcel_unreleased w using parcel p where p.mode = 'live' and p.is_latest and p.carrier_id = $1
       and p.house_bill = $2 and w.parcel = p.id`,
    [carrierId, houseBill],
  );
}

/** Which of them came to their end without a release. */
export async function readEnded(db: Queryable, of: readonly BillRef[]): Promise<readonly BillRef[]> {
  const { rows } = await db.query<BillRef>(
    `select house_bill as "houseBill", carrier_id as "carrierId" from parcel_path_step
     where house_bill = any($1) and kind = 'end-done'`,
    [billsOf(of)],
  );
  return rows;
}

/** The import declaration that was filed under a bill last; undefined: none. */
export async function readDeclarationUnder(
  db: Queryable,
  billKey: string,
): Promise<{ readonly number: string; readonly version: number } | undefined> {
  const { rows } = await db.query<{ number: string; version: number }>(
    `select number, version from declaration where consignment_key = $1 and direction = 'import'
     order by occurred_at desc, version desc limit 1`,
    [billKey],
  );
  return rows[0];
}

export interface OpenPathRow extends BillRef {
  readonly office: string;
  readonly at: Instant;
}

/** @param isOpen whether it still waits for somebody */
export async function markOpenPath(db: Queryable, row: OpenPathRow, isOpen: boolean): Promise<void> {
  if (isOpen)
    await db.query(
      `insert into parcel_path_open (house_bill, carrier_id, office, at) values ($1, $2, $3, $4)
       on conflict (house_bill, carrier_id) do update set at = excluded.at`,
      [row.houseBill, row.carrierId, row.office, row.at],
    );
  else
    await db.query('delete from parcel_path_open where house_bill = $1 and carrier_id = $2', [
      row.houseBill,
      row.carrierId,
    ]);
}

/** What waits longest first. @param office null: of all */
export async function readOpenPaths(
  db: Queryable,
  office: string | null,
  most: number,
): Promise<OpenPathRow[]> {
  const { rows } = await db.query<OpenPathRow>(
    `select house_bill as "houseBill", carrier_id as "carrierId", office, at from parcel_path_open
     where $1::text is null or office = $1 order by at, house_bill limit $2`,
    [office, most],
  );
  return rows;
}
