/** What others reported as paid for the declarations of parcels. */
import { billKey } from '../../model/bills.ts';
import type { Queryable } from '../open.ts';
import type { BillRef } from './parcel-duties.ts';

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
