/** Adds what was said of a payment as one more step, with its event, once; what is too much goes back by itself (관세법 제46조제1항). */
import type pg from 'pg';
import {
  judgeNotice,
  type NewStep,
  type PaymentNotice,
  type PaymentStepKind,
  surplusOf,
} from '../../areas/parcels/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { PARCEL_PAYMENT_RULES } from '../../reference/parcel-payment-rules.ts';
import {
  addPaymentStep,
  holdMoney,
  type PaymentRow,
  readPayment,
} from '../../store/queries/duty-payments.ts';
import type { BillRef } from '../../store/queries/parcel-duties.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { type DeskEvent, writeDesk } from '../trader-desk/write.ts';
import { moneyOfOne, type Payment, withSteps } from './money.ts';
import type { RefundOrder } from './provider.ts';
import { withDeclaration } from './tell-declaration.ts';

/** How each kind of step is named in the log. */
export const STEP_EVENTS: Readonly<Record<PaymentStepKind, string>> = {
  paid: 'duty-paid',
  differs: 'duty-payment-differs',
  taken: 'duty-charge-taken',
  settled: 'duty-charge-settled',
  refused: 'duty-payment-refused',
  cancelled: 'duty-payment-cancelled',
  lapsed: 'duty-payment-lapsed',
  'refund-asked': 'duty-refund-asked',
  refunded: 'duty-refunded',
  'refund-failed': 'duty-refund-failed',
};
const ARTICLE = PARCEL_PAYMENT_RULES['pay-electronically'].cite;

/** What the provider is still to be asked for, after the transaction. */
export interface Followed {
  readonly isNew: boolean;
  readonly payment: PaymentRow;
  readonly refunds: readonly RefundOrder[];
}

/** Undefined where there is no such payment. The same notice again changes nothing. */
export async function takeStep(house: House, notice: PaymentNotice): Promise<Followed | undefined> {
  return writeDesk<Followed | undefined>(house, async (client) => {
    const row = await readPayment(client, notice.payment);
    if (row === undefined) return { events: [], value: undefined };
    // The whole parcel: its surplus is reckoned over all of its payments.
    await holdMoney(client, row);
    const [payment] = (await withSteps(client, [row])) as [Payment];
    const step = judgeNotice(row.amountKrw, payment.steps, notice);
    if (step === null) return { events: [], value: { isNew: false, payment: row, refunds: [] } };
    const events = [await add(house, client, payment, step)];
    const back = step.kind === 'paid' ? await giveSurplusBack(house, client, row) : [];
    return {
      events: await withDeclaration(client, row.id, [...events, ...back.map(({ event }) => event)]),
      value: { isNew: true, payment: row, refunds: back.map(({ refund }) => refund) },
    };
  });
}

/** Inside a transaction that holds the money of the parcel. */
export async function giveSurplusBack(house: House, client: pg.PoolClient, bill: BillRef) {
  const { owedKrw, payments, reportedKrw } = await moneyOfOne(client, bill, seoulDay(house.clock.now()));
  const kept = payments.map(({ id, sums }) => ({
    id,
    keptKrw: sums.paidKrw - sums.refundedKrw - sums.refundingKrw,
  }));
  // What is owed is not known any more: nothing goes back by itself.
  const surplus = owedKrw === null ? [] : surplusOf(Math.max(owedKrw - reportedKrw, 0), kept);
  const done = [];
  for (const { id, amountKrw } of surplus) {
    const payment = payments.find((one) => one.id === id)!;
    done.push(await askBack(house, client, payment, amountKrw, 'overpaid'));
  }
  return done;
}

/** Inside a transaction; the provider is asked when it is stored. @param why a rule, or the claim that was granted */
export async function askBack(
  house: House,
  client: pg.PoolClient,
  payment: Payment,
  amountKrw: number,
  why: string,
  who = SYSTEM,
) {
  const refund = { payment: payment.id, refund: house.newId(), amountKrw, transaction: null };
  const step = { kind: 'refund-asked' as const, amountKrw, refund: refund.refund };
  const none = { transaction: null, notice: null, said: null };
  const event = await add(house, client, payment, { ...step, ...none }, { why, who });
  return { refund, event };
}

const SYSTEM = 'system:payments';

export interface StepReason {
  /** A rule, or the claim that was granted. */
  readonly why?: string | null;
  readonly who?: string;
  /** Of an officer to whoever paid. */
  readonly words?: Sealed | null;
}

/** Appended after the last; two at once cannot both have its place. */
export async function add(
  house: House,
  client: pg.PoolClient,
  { id, provider, houseBill, amountKrw }: PaymentRow,
  step: NewStep,
  { why = null, who, words = null }: StepReason = {},
): Promise<DeskEvent> {
  const { rows } = await client.query<{ next: number }>(
    'select coalesce(max(seq), 0) + 1 as next from duty_payment_step where payment = $1',
    [id],
  );
  const moments = { at: toInstant(house.clock.now()), recordedAt: toInstant(house.machineNow()) };
  await addPaymentStep(client, { payment: id, seq: rows[0]!.next, ...step, why, words, ...moments });
  const { kind, transaction, notice, refund, said } = step;
  return {
    ...{ kind: STEP_EVENTS[kind], who: who ?? (notice === null ? SYSTEM : `payment-provider:${provider}`) },
    ...(words === null ? {} : { why: words as unknown as string }),
    article: why === 'overpaid' || why === 'charge' ? PARCEL_PAYMENT_RULES.overpaid.cite : ARTICLE,
    detail: {
      payment: id,
      houseBill,
      askedKrw: amountKrw,
      amountKrw: step.amountKrw,
      transaction,
      notice,
      refund,
      why,
      said,
    },
  };
}
