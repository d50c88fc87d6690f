/** What parcels owe, payments of it with their steps, and claims for money back. Nothing of these rows names anybody. */
import type { Day, Instant } from '../../core/day.ts';
import { billKey } from '../../model/bills.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

/** By what a parcel is known: bills of two carriers may be alike. */
export interface BillRef {
  readonly carrierId: string;
  readonly houseBill: string;
}

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

const bills = (of: readonly BillRef[]): string[] => [...new Set(of.map(({ houseBill }) => houseBill))];

/** The latest of each. */
export async function readDuties(db: Queryable, of: readonly BillRef[]): Promise<ParcelDutyRow[]> {
  const sql = `select ${DUTY} from parcel_duty d where d.is_latest and d.house_bill = any($1)`;
  return (await db.query<ParcelDutyRow>(sql, [bills(of)])).rows;
}

export async function readDutyById(db: Queryable, id: string): Promise<ParcelDutyRow | undefined> {
  return (await db.query<ParcelDutyRow>(`select ${DUTY} from parcel_duty d where d.id = $1`, [id])).rows[0];
}

/** Until the transaction ends nobody else adds to the money of the parcel: rows that are never changed cannot be held themselves. */
export async function holdMoney(db: Queryable, { carrierId, houseBill }: BillRef): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `parcel money ${carrierId}/${houseBill}`,
  ]);
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

export interface PaymentRow extends BillRef {
  readonly id: string;
  readonly citizen: string;
  readonly duty: string;
  readonly amountKrw: number;
  readonly provider: string;
  readonly startedAt: Instant;
  readonly recordedAt: Instant;
}

const PAYMENT = `p.id, p.citizen, p.carrier_id as "carrierId", p.house_bill as "houseBill", p.duty,
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
  return (await db.query<PaymentRow>(sql, [bills(of)])).rows;
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
      select 1 from duty_payment_step s where s.payment = p.id and s.kind = 'paid' and s.at >= $2 and s.at < $3)
    order by p.started_at, p.id`;
  return (await db.query<PaymentRow>(sql, [citizen, ...between])).rows;
}

export interface PaymentStepRow {
  readonly payment: string;
  readonly seq: number;
  readonly kind:
    | 'paid'
    | 'differs'
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
  readonly at: Instant;
  readonly recordedAt: Instant;
}

/** Of each payment in their order. */
export async function readPaymentSteps(
  db: Queryable,
  payments: readonly string[],
): Promise<PaymentStepRow[]> {
  const { rows } = await db.query<PaymentStepRow>(
    `select payment, seq, kind, amount_krw::float8 as "amountKrw", transaction, notice, refund, why, said, at,
       recorded_at as "recordedAt"
     from duty_payment_step where payment = any($1) order by payment, seq`,
    [payments],
  );
  return rows;
}

export async function addPaymentStep(db: Queryable, row: PaymentStepRow): Promise<void> {
  await db.query(
    `insert into duty_payment_step (payment, seq, kind, amount_krw, transaction, notice, refund, why, said, at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[row.payment, row.seq, row.kind, row.amountKrw, row.transaction, row.notice, row.refund, row.why],
      ...[row.said, row.at, row.recordedAt],
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
          and not exists (select 1 from duty_payment_step r where r.refund = s.refund and r.kind = 'refunded')))
     order by p.id limit $4`,
    [since, provider, after, most],
  );
  return rows.map(({ id }) => id);
}

/** What was reported as paid for import declarations of these bills, at a bank for instance. @returns won by house bill */
export async function readReportedPayments(
  db: Queryable,
  of: readonly BillRef[],
): Promise<ReadonlyMap<string, number>> {
  const keys = new Map(of.map(({ houseBill }) => [billKey(houseBill), houseBill]));
  const { rows } = await db.query<{ key: string; amountKrw: number }>(
    `select d.key, sum(r.amount_krw)::float8 as "amountKrw"
     from (select distinct consignment_key as key, number from declaration
           where consignment_key = any($1) and direction = 'import') d
     join payment_report r on r.number = d.number and r.kind = 'payment' group by d.key`,
    [[...keys.keys()]],
  );
  return new Map(rows.map(({ key, amountKrw }) => [keys.get(key)!, amountKrw]));
}

export interface RefundClaimRow extends BillRef {
  readonly id: string;
  readonly citizen: string;
  readonly way: 'bonded' | 'confirmed' | 'parcel';
  readonly sentOn: Day;
  readonly proof: Sealed;
  readonly askedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedAs: 'granted' | 'refused' | null;
  readonly amountKrw: number | null;
  readonly why: Sealed | null;
}

const CLAIM = `c.id, c.citizen, c.carrier_id as "carrierId", c.house_bill as "houseBill", c.way, c.sent_on as "sentOn", c.proof,
  c.asked_at as "askedAt", c.decided_by as "decidedBy", c.decided_at as "decidedAt", c.decided_as as "decidedAs",
  c.amount_krw::float8 as "amountKrw", c.why`;

/** @returns false where one is open already */
export async function storeClaim(
  db: Queryable,
  row: Pick<
    RefundClaimRow,
    'id' | 'citizen' | 'carrierId' | 'houseBill' | 'way' | 'sentOn' | 'proof' | 'askedAt'
  >,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into duty_refund_claim (id, citizen, carrier_id, house_bill, way, sent_on, proof, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [row.id, row.citizen, row.carrierId, row.houseBill, row.way, row.sentOn, row.proof, row.askedAt],
  );
  return rowCount === 1;
}

/** The latest first. */
export async function readClaims(db: Queryable, of: readonly BillRef[]): Promise<RefundClaimRow[]> {
  const sql = `select ${CLAIM} from duty_refund_claim c where c.house_bill = any($1) order by c.asked_at desc, c.id desc`;
  return (await db.query<RefundClaimRow>(sql, [bills(of)])).rows;
}

export async function lockClaim(db: Queryable, id: string): Promise<RefundClaimRow | undefined> {
  const sql = `select ${CLAIM} from duty_refund_claim c where c.id = $1 for update`;
  return (await db.query<RefundClaimRow>(sql, [id])).rows[0];
}

export async function decideClaim(
  db: Queryable,
  id: string,
  to: Pick<RefundClaimRow, 'decidedBy' | 'decidedAt' | 'decidedAs' | 'amountKrw' | 'why'>,
): Promise<void> {
  await db.query(
    'update duty_refund_claim set decided_by = $2, decided_at = $3, decided_as = $4, amount_krw = $5, why = $6 where id = $1',
    [id, to.decidedBy, to.decidedAt, to.decidedAs, to.amountKrw, to.why],
  );
}
