/** Claims for duty back because the goods went back. What the claimant and the officer wrote is sealed. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import { type BillRef, billsOf } from './parcel-duties.ts';

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
  return (await db.query<RefundClaimRow>(sql, [billsOf(of)])).rows;
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
