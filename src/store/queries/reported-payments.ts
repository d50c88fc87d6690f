/** What others reported as paid for the declarations of parcels. */
import type { Instant } from '../../core/day.ts';
import { billKey } from '../../model/bills.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';
import { FIRST_DECLARATION } from './acceptance.ts';
import type { BillRef } from './parcel-duties.ts';

export interface ReportedPayment {
  readonly at: Instant;
  readonly amountKrw: number;
}

/** What was reported as paid for import declarations of these bills, at a bank for instance. @returns in their order, by house bill */
export async function readReportedPayments(
  db: Queryable,
  of: readonly BillRef[],
): Promise<ReadonlyMap<string, readonly ReportedPayment[]>> {
  const keys = new Map(of.map(({ houseBill }) => [billKey(houseBill), houseBill]));
  const { rows } = await db.query<ReportedPayment & { readonly key: string }>(
    `select d.key, r.at, r.amount_krw::float8 as "amountKrw"
     from (select distinct consignment_key as key, number from declaration
           where consignment_key = any($1) and direction = 'import') d
     join payment_report r on r.number = d.number and r.kind = 'payment' order by r.at, r.id`,
    [[...keys.keys()]],
  );
  const found = new Map<string, ReportedPayment[]>();
  for (const { key, at, amountKrw } of rows) {
    const bill = keys.get(key)!;
    found.set(bill, [...(found.get(bill) ?? []), { at, amountKrw }]);
  }
  return found;
}

/** The declaration that a payment counts for, at its latest version; undefined where none stands under the bill. */
export async function readDeclarationPaid(
  db: Queryable,
  payment: string,
): Promise<DeclarationKey | undefined> {
  const { rows } = await db.query<DeclarationKey>(
    `select d.number, max(d.version) as version from declaration d
     where d.number = (select ${FIRST_DECLARATION} from duty_payment y where y.id = $1) group by d.number`,
    [payment],
  );
  return rows[0];
}
