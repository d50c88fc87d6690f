/** Payments of what parcels owe, with their steps. Nothing of these rows names anybody. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import { type BillRef, billsOf } from './parcel-duties.ts';

/** Until the transaction ends nobody else adds to the money of the parcel: rows that are never changed cannot be held themselves. */
export async function holdMoney(db: Queryable, { carrierId, houseBill }: BillRef): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `parcel money ${carrierId}/${houseBill}`,
  ]);
}

export interface PaymentRow extends BillRef {
  readonly id: string;
  readonly citizen: string;
  readonly duty: string;
  readonly amountKrw: number;
  readonly provider: string;
  readonly startedAt: Instant;
  readonly recordedAt: Instant;
}

export const PAYMENT = `p.id, p.citizen, p.carrier_id as "carrierId", p.house_bill as "houseBill", p.duty,
  p.amount_krw::float8 as "amountKrw", p.provider, p.started_at as "startedAt", p.recorded_at as "recordedAt"`;

export async function storePayment(db: Queryable, row: PaymentRow): Promise<void> {
  await db.query(
    `insert into duty_payment (id, citizen, carrier_id, house_bill, duty, amount_krw, provider, started_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[row.id, row.citizen, row.carrierId, row.houseBill, row.duty, row.amountKrw, row.provider],
      ...[row.startedAt, row.recordedAt],
    ],
  );
}

/** In the order in which they were started. */
export async function readPaymentsOf(db: Queryable, of: readonly BillRef[]): Promise<PaymentRow[]> {
  const sql = `select ${PAYMENT} from duty_payment p where p.house_bill = any($1) order by p.started_at, p.id`;
  return (await db.query<PaymentRow>(sql, [billsOf(of)])).rows;
}

export async function readPayment(db: Queryable, id: string): Promise<PaymentRow | undefined> {
  return (await db.query<PaymentRow>(`select ${PAYMENT} from duty_payment p where p.id = $1`, [id])).rows[0];
}

/** Of one citizen, with money that came in a time, in that order. @param between business clock, the end left out */
export async function readPaidBy(
  db: Queryable,
  citizen: string,
  between: readonly [Instant, Instant],
): Promise<PaymentRow[]> {
  const sql = `select ${PAYMENT} from duty_payment p where p.citizen = $1 and exists (
      select 1 from duty_payment_step s where s.payment = p.id and s.kind in ('paid', 'taken', 'differs') and s.at >= $2 and s.at < $3)
    order by p.started_at, p.id`;
  return (await db.query<PaymentRow>(sql, [citizen, ...between])).rows;
}

export interface PaymentStepRow {
  readonly payment: string;
  readonly seq: number;
  readonly kind:
    | 'paid'
    | 'differs'
    | 'taken'
    | 'settled'
    | 'refused'
    | 'cancelled'
    | 'lapsed'
    | 'refund-asked'
    | 'refunded'
    | 'refund-failed';
  readonly amountKrw: number | null;
  readonly transaction: string | null;
  readonly notice: string | null;
  readonly refund: string | null;
  readonly why: string | null;
  readonly said: string | null;
  /** What an officer wrote to whoever paid. */
  readonly words: Sealed | null;
  readonly at: Instant;
  readonly recordedAt: Instant;
}

/** Of each payment in their order. */
export async function readPaymentSteps(
  db: Queryable,
  payments: readonly string[],
): Promise<PaymentStepRow[]> {
  const { rows } = await db.query<PaymentStepRow>(
    `select payment, seq, kind, amount_krw::float8 as "amountKrw", transaction, notice, refund, why, said, words, at,
       recorded_at as "recordedAt"
     from duty_payment_step where payment = any($1) order by payment, seq`,
    [payments],
  );
  return rows;
}

export async function addPaymentStep(db: Queryable, row: PaymentStepRow): Promise<void> {
  await db.query(
    `insert into duty_payment_step (payment, seq, kind, amount_krw, transaction, notice, refund, why, said, words, at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[row.payment, row.seq, row.kind, row.amountKrw, row.transaction, row.notice, row.refund, row.why],
      ...[row.said, row.words, row.at, row.recordedAt],
    ],
  );
}

/** What is not settled at a provider: nothing final was said yet, or money is still on its way back. @param since machine clock @param after id of the last one of the page before */
export async function readUnsettled(
  db: Queryable,
  {
    since,
    provider,
    after,
    most,
  }: { readonly since: Instant; readonly provider: string; readonly after: string; readonly most: number },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select p.id from duty_payment p
     where p.provider = $2 and p.id > $3 and (
       (p.recorded_at > $1 and not exists (select 1 from duty_payment_step s where s.payment = p.id
          and s.kind in ('paid', 'refused', 'cancelled', 'lapsed')))
       or exists (select 1 from duty_payment_step s where s.payment = p.id and s.kind = 'refund-asked'
          and not exists (select 1 from duty_payment_step r where r.refund = s.refund and r.kind in ('refunded', 'settled'))))
     order by p.id limit $4`,
    [since, provider, after, most],
  );
  return rows.map(({ id }) => id);
}
