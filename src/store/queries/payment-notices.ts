/** Notices to pay duty of parcels that was not paid by its due day, one a parcel. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import { type BillRef, billsOf } from './parcel-duties.ts';

export interface PaymentNoticeRow extends BillRef {
  readonly leftKrw: number;
  readonly noticedOn: Day;
  readonly dueOn: Day;
  readonly noticedBy: string;
  readonly recordedAt: Instant;
}

export async function readPaymentNotices(db: Queryable, of: readonly BillRef[]): Promise<PaymentNoticeRow[]> {
  const { rows } = await db.query<PaymentNoticeRow>(
    `select carrier_id as "carrierId", house_bill as "houseBill", left_krw::float8 as "leftKrw", noticed_on as "noticedOn",
       due_on as "dueOn", noticed_by as "noticedBy", recorded_at as "recordedAt"
     from parcel_payment_notice where house_bill = any($1)`,
    [billsOf(of)],
  );
  return rows;
}

/** @returns false where one was given before */
export async function storePaymentNotice(db: Queryable, row: PaymentNoticeRow): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into parcel_payment_notice (carrier_id, house_bill, left_krw, noticed_on, due_on, noticed_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [row.carrierId, row.houseBill, row.leftKrw, row.noticedOn, row.dueOn, row.noticedBy, row.recordedAt],
  );
  return rowCount === 1;
}
