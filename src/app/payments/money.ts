/** The money of parcels: what each owes, every payment for it with its steps, and what is still to be paid. */
import { keptKrw, type PaymentSums, sumsOf } from '../../areas/parcels/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { Queryable } from '../../store/open.ts';
import {
  type PaymentRow,
  type PaymentStepRow,
  readPaymentSteps,
  readPaymentsOf,
} from '../../store/queries/duty-payments.ts';
import { type BillRef, billsOf, type ParcelDutyRow, readDuties } from '../../store/queries/parcel-duties.ts';
import { type PaymentNoticeRow, readPaymentNotices } from '../../store/queries/payment-notices.ts';
import { type ReportedPayment, readReportedPayments } from '../../store/queries/reported-payments.ts';
import { acceptedDays } from '../portal/accepted.ts';
import { type Late, lateOf } from './late.ts';

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
  /** When it is due, and what being late costs; null where no declaration is accepted. */
  readonly late: Late | null;
  /** Won of duty and penalties; null where it is not known. */
  readonly owedKrw: number | null;
  /** Won still to be paid; null where what is owed is not known. */
  readonly leftKrw: number | null;
}

const NO_MONEY: Money = {
  ...{ duty: null, payments: [], keptKrw: 0, reportedKrw: 0 },
  ...{ late: null, owedKrw: null, leftKrw: null },
};

/** With the same few questions for however many parcels. @param today up to which penalties are reckoned @returns the money of each of them */
export async function readMoney(
  db: Queryable,
  of: readonly BillRef[],
  today: Day,
): Promise<(bill: BillRef) => Money> {
  const duties = await readDuties(db, of);
  const payments = await withSteps(db, await readPaymentsOf(db, of));
  const reported = await readReportedPayments(db, of);
  const notices = await readPaymentNotices(db, of);
  const accepted = await acceptedDays(db, billsOf(of));
  const found = new Map<string, Money>();
  for (const bill of of) {
    const duty = duties.find((one) => keyOf(one) === keyOf(bill)) ?? null;
    const own = payments.filter((one) => keyOf(one) === keyOf(bill));
    const notice = notices.find((one) => keyOf(one) === keyOf(bill)) ?? null;
    const acceptedOn = accepted.get(bill.houseBill) ?? null;
    const told = reported.get(bill.houseBill) ?? [];
    found.set(keyOf(bill), moneyOf({ duty, payments: own, reported: told, notice, acceptedOn, today }));
  }
  return (bill) => found.get(keyOf(bill)) ?? NO_MONEY;
}

export async function moneyOfOne(db: Queryable, bill: BillRef, today: Day): Promise<Money> {
  return (await readMoney(db, [bill], today))(bill);
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

interface Parts {
  readonly duty: ParcelDutyRow | null;
  readonly payments: readonly Payment[];
  readonly reported: readonly ReportedPayment[];
  readonly notice: PaymentNoticeRow | null;
  readonly acceptedOn: Day | null;
  readonly today: Day;
}

function moneyOf({ duty, payments, reported, notice, acceptedOn, today }: Parts): Money {
  const kept = keptKrw(payments.map(({ steps }) => steps));
  const reportedKrw = reported.reduce((sum, { amountKrw }) => sum + amountKrw, 0);
  const dutyKrw = duty?.payableKrw ?? null;
  const late =
    dutyKrw === null || dutyKrw === 0 || acceptedOn === null
      ? null
      : lateOf({ dutyKrw, acceptedOn, notice, paid: paidOn(payments, reported), today });
  const owedKrw = dutyKrw === null ? null : dutyKrw + (late?.totalKrw ?? 0);
  const leftKrw = owedKrw === null ? null : Math.max(owedKrw - kept - reportedKrw, 0);
  return { duty, payments, keptKrw: kept, reportedKrw, late, owedKrw, leftKrw };
}

/** Money counts on the day on which its payment was started: what was asked then is what was owed, whenever the provider tells it. */
function paidOn(payments: readonly Payment[], reported: readonly ReportedPayment[]) {
  return [
    ...payments.map(({ startedAt, sums }) => ({ day: seoulDay(Date.parse(startedAt)), krw: sums.paidKrw })),
    ...reported.map(({ at, amountKrw }) => ({ day: seoulDay(Date.parse(at)), krw: amountKrw })),
  ];
}

/** Bills of two carriers may be alike. */
export function keyOf({ carrierId, houseBill }: BillRef): string {
  return JSON.stringify([carrierId, houseBill]);
}
