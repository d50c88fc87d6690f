/** What a provider's notice adds to a payment, or that it adds nothing: it came before, in whatever words. */
import { chargesOf } from './charges.ts';
import type { PaymentStep } from './steps.ts';

/** As a provider tells it, by notice or when it is asked. */
export interface PaymentNotice {
  /** The provider's number of the notice; the same number is the same notice. */
  readonly notice: string;
  readonly payment: string;
  readonly state: 'paid' | 'refused' | 'cancelled' | 'refunded' | 'refund-failed';
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Of the money that came; absent where none did. */
  readonly transaction?: string;
  /** Ours, where it is about one that we asked for. */
  readonly refund?: string;
}

/** A step without its place and its moments. */
export type NewStep = PaymentStep;

/** @param asked won that the payment is for @returns null where nothing is new */
export function judgeNotice(
  asked: number,
  steps: readonly PaymentStep[],
  notice: PaymentNotice,
): NewStep | null {
  if (steps.some((step) => step.notice === notice.notice)) return null;
  if (notice.state === 'refunded' || notice.state === 'refund-failed') return ofRefund(steps, notice);
  const { state, amount, currency, transaction = null } = notice;
  const step = { amountKrw: null, transaction, notice: notice.notice, refund: null, said: null };
  if (state !== 'paid') return steps.some(({ kind }) => kind === state) ? null : { ...step, kind: state };
  const told = steps.filter((one) => one.transaction === transaction);
  // Without a number of the money one could not tell whether it came twice.
  if (transaction === null || told.some(({ kind }) => kind === 'paid')) return null;
  const isDecided = chargesOf(told).some(({ standing }) => standing !== 'open');
  if (currency === 'KRW' && amount === asked && !isDecided)
    return { ...step, kind: 'paid', amountKrw: amount };
  const said = `${amount} ${currency}`;
  const wasSaid = told.some((one) => one.kind === 'differs' && one.said === said);
  return wasSaid ? null : { ...step, kind: 'differs', said };
}

/** Only what we asked for, and only once; the amount is the one that we asked for. */
function ofRefund(steps: readonly PaymentStep[], { notice, state, refund }: PaymentNotice): NewStep | null {
  const asked = steps.find((one) => one.kind === 'refund-asked' && one.refund === refund);
  const isDone = steps.some((one) => one.kind === 'refunded' && one.refund === refund);
  if (asked === undefined || isDone) return null;
  const kind = state === 'refunded' ? 'refunded' : 'refund-failed';
  const { amountKrw, transaction } = asked;
  return { kind, amountKrw, transaction, notice, refund: asked.refund, said: null };
}

/** Won that were paid above what is owed, shared over the payments that brought them, the latest first. */
export function surplusOf(
  owedKrw: number,
  payments: readonly { readonly id: string; readonly keptKrw: number }[],
): readonly { readonly id: string; readonly amountKrw: number }[] {
  let left = payments.reduce((total, { keptKrw }) => total + keptKrw, 0) - owedKrw;
  const back: { id: string; amountKrw: number }[] = [];
  for (const { id, keptKrw } of payments.toReversed()) {
    const amountKrw = Math.min(left, keptKrw);
    if (amountKrw <= 0) continue;
    back.push({ id, amountKrw });
    left -= amountKrw;
  }
  return back;
}
