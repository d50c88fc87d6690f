/** Payments to which money of another amount or currency came, with the office of their parcel. */
import type { Queryable } from '../open.ts';
import { PAYMENT, type PaymentRow } from './duty-payments.ts';

export interface ChargeHead extends PaymentRow {
  readonly office: string;
}

/** What nobody has decided or could not be given back first, then the latest. @param office null: every office */
export async function readChargeHeads(
  db: Queryable,
  office: string | null,
  most: number,
): Promise<ChargeHead[]> {
  const { rows } = await db.query<ChargeHead>(
    `select ${PAYMENT}, a.office from duty_payment p
     join parcel a on a.is_latest and a.mode = 'live' and a.carrier_id = p.carrier_id and a.house_bill = p.house_bill
     where p.id in (select payment from duty_payment_step where kind = 'differs') and ($1::text is null or a.office = $1)
     order by exists (
       select 1 from duty_payment_step s where s.payment = p.id and s.kind = 'differs' and not exists (
         select 1 from duty_payment_step d where d.payment = p.id and d.transaction = s.transaction
           and d.kind in ('paid', 'taken', 'settled', 'refunded'))) desc, p.started_at desc, p.id limit $2`,
    [office, most],
  );
  return rows;
}
