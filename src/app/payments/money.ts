/** The money of parcels: what each owes, every payment for it with its steps, and what is still to be paid. */
import { keptKrw, type PaymentSums, sumsOf } from '../../areas/parcels/index.ts';
import type { Queryable } from '../../store/open.ts';
import {
  type PaymentRow,
  type PaymentStepRow,
  readPaymentSteps,
  readPaymentsOf,
} from '../../store/queries/duty-payments.ts';
import { type BillRef, type ParcelDutyRow, readDuties } from '../../store/queries/parcel-duties.ts';
import { readReportedPayments } from '../../store/queries/reported-payments.ts';

export interface Payment extends PaymentRow {
  readonly steps: readonly PaymentStepRow[];
  readonly sums: PaymentSums;
}

export interface Money {
  /** Null: not computed yet. */
  readonly duty: ParcelDutyRow | null;
  /** In the order in which they were started. */
  readonly payments: readonly Payment[];
  /** Won that came here and stay. */
  readonly keptKrw: number;
  /** Won that others reported as paid for its declaration. */
  readonly reportedKrw: number;
  /** Won still to be paid; null where what is owed is not known. */
  readonly leftKrw: number | null;
}

const NO_MONEY: Money = { duty: null, payments: [], keptKrw: 0, reportedKrw: 0, leftKrw: null };

/** With the same few questions for however many parcels. @returns the money of each of them */
export async function readMoney(db: Queryable, of: readonly BillRef[]): Promise<(bill: BillRef) => Money> {
  const duties = await readDuties(db, of);
  const payments = await withSteps(db, await readPaymentsOf(db, of));
  const reported = await readReportedPayments(db, of);
  const found = new Map<string, Money>();
  for (const bill of of) {
    const duty = duties.find((one) => keyOf(one) === keyOf(bill)) ?? null;
    const own = payments.filter((one) => keyOf(one) === keyOf(bill));
    found.set(keyOf(bill), moneyOf(duty, own, reported.get(bill.houseBill) ?? 0));
  }
  return (bill) => found.get(keyOf(bill)) ?? NO_MONEY;
}

export async function moneyOfOne(db: Queryable, bill: BillRef): Promise<Money> {
  return (await readMoney(db, [bill]))(bill);
}

export async function withSteps(db: Queryable, rows: readonly PaymentRow[]): Promise<Payment[]> {
  const steps = await readPaymentSteps(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = steps.filter(({ payment }) => payment === row.id);
    return { ...row, steps: own, sums: sumsOf(own) };
  });
}

function moneyOf(duty: ParcelDutyRow | null, payments: readonly Payment[], reportedKrw: number): Money {
  const kept = keptKrw(payments.map(({ steps }) => steps));
  const owed = duty?.payableKrw ?? null;
  const leftKrw = owed === null ? null : Math.max(owed - kept - reportedKrw, 0);
  return { duty, payments, keptKrw: kept, reportedKrw, leftKrw };
}

function keyOf({ carrierId, houseBill }: BillRef): string {
  return JSON.stringify([carrierId, houseBill]);
}
