/**
 * One payment as the series of its steps. Steps are only ever added, so that every notice of a provider is kept once, whenever and
 * in whatever order it comes; how a payment stands is read from all of them. Money that came counts, whatever was said before it.
 */
import type { Text } from '../../../core/text.ts';
import { chargesOf } from './charges.ts';

export type PaymentStepKind =
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

/** Amounts in won. */
export interface PaymentStep {
  readonly kind: PaymentStepKind;
  /** Null where it counts for nothing. */
  readonly amountKrw: number | null;
  /** The provider's, of the money that came. */
  readonly transaction: string | null;
  /** The provider's number of what it said. */
  readonly notice: string | null;
  /** Ours, of what is given back. */
  readonly refund: string | null;
  /** Amount and currency where they are other than asked. */
  readonly said: string | null;
}

export type PaymentStanding =
  | 'started'
  | 'paid'
  | 'differs'
  | 'refused'
  | 'cancelled'
  | 'lapsed'
  | 'refunded'
  | 'settled';

export const PAYMENT_STANDINGS: Readonly<Record<PaymentStanding, Text>> = {
  started: { ko: '결제 확인 중', en: 'Being confirmed' },
  paid: { ko: '납부함', en: 'Paid' },
  differs: { ko: '금액이 달라 확인 중', en: 'Other amount, being looked at' },
  refused: { ko: '결제 거절됨', en: 'Refused' },
  cancelled: { ko: '결제 취소함', en: 'Cancelled' },
  lapsed: { ko: '결제하지 않음', en: 'Not paid in time' },
  refunded: { ko: '환급함', en: 'Given back' },
  settled: { ko: '따로 처리함', en: 'Settled otherwise' },
};

export interface PaymentSums {
  readonly standing: PaymentStanding;
  /** What came. */
  readonly paidKrw: number;
  /** What was given back. */
  readonly refundedKrw: number;
  /** What the provider was asked to give back and has not yet. */
  readonly refundingKrw: number;
}

export function sumsOf(steps: readonly PaymentStep[]): PaymentSums {
  const sum = (kind: PaymentStepKind): number =>
    steps.reduce((total, step) => total + (step.kind === kind ? (step.amountKrw ?? 0) : 0), 0);
  const [paidKrw, refundedKrw] = [sum('paid') + sum('taken'), sum('refunded')];
  const refundingKrw = openRefunds(steps).reduce((total, { amountKrw }) => total + (amountKrw ?? 0), 0);
  return { standing: standingOf(steps, paidKrw, refundedKrw), paidKrw, refundedKrw, refundingKrw };
}

function standingOf(steps: readonly PaymentStep[], paidKrw: number, refundedKrw: number): PaymentStanding {
  if (paidKrw > 0) return refundedKrw >= paidKrw ? 'refunded' : 'paid';
  const charges = chargesOf(steps).map(({ standing }) => standing);
  if (charges.length > 0) {
    if (charges.every((one) => one === 'given-back')) return 'refunded';
    return charges.every((one) => one === 'given-back' || one === 'settled') ? 'settled' : 'differs';
  }
  const last = steps.findLast(
    ({ kind }) => kind === 'refused' || kind === 'cancelled' || kind === 'lapsed',
  )?.kind;
  return last === 'refused' || last === 'cancelled' || last === 'lapsed' ? last : 'started';
}

/** Asked for, not answered with money, and not settled in another way. */
export function openRefunds(steps: readonly PaymentStep[]): readonly PaymentStep[] {
  const done = new Set(
    steps.flatMap(({ kind, refund }) => (kind === 'refunded' || kind === 'settled' ? (refund ?? []) : [])),
  );
  return steps.filter(({ kind, refund }) => kind === 'refund-asked' && !done.has(refund ?? ''));
}

/** What of all payments for one parcel is with the state, what is on its way back left out. */
export function keptKrw(payments: readonly (readonly PaymentStep[])[]): number {
  return payments
    .map(sumsOf)
    .reduce(
      (total, { paidKrw, refundedKrw, refundingKrw }) => total + paidKrw - refundedKrw - refundingKrw,
      0,
    );
}
