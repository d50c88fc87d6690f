/** What the sandbox knows of payments, kept in a file so that a restart forgets nothing. No money moves anywhere. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { PaymentNotice } from '../../../areas/parcels/index.ts';
import type { PaymentOrder } from '../provider.ts';

/** What its page can be told to do, so that everything that happens with real providers can be seen. */
export const WAYS = [
  'usual',
  'late',
  'twice',
  'charged-twice',
  'other-amount',
  'larger-amount',
  'other-currency',
  'silent',
] as const;
export type Way = (typeof WAYS)[number];

export interface SandboxPayment extends PaymentOrder {
  readonly isOpen: boolean;
  readonly notices: readonly PaymentNotice[];
}

export interface SandboxBook {
  readonly secret: string;
  find(id: string): SandboxPayment | undefined;
  put(payment: SandboxPayment): void;
}

interface Kept {
  readonly secret: string;
  readonly payments: readonly SandboxPayment[];
}

/** @param path of the file; null: in memory alone */
export function openBook(path: string | null): SandboxBook {
  const kept: Kept =
    path !== null && existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as Kept)
      : { secret: randomBytes(24).toString('base64url'), payments: [] };
  const payments = new Map(kept.payments.map((one) => [one.id, one]));
  const write = (): void => {
    if (path === null) return;
    const text = JSON.stringify({ secret: kept.secret, payments: [...payments.values()] } satisfies Kept);
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  return {
    secret: kept.secret,
    find: (id) => payments.get(id),
    put(payment) {
      payments.set(payment.id, payment);
      write();
    },
  };
}

/** The notices that follow from what somebody did at the page. */
export function decided(
  payment: SandboxPayment,
  act: 'pay' | 'refuse' | 'cancel',
  way: Way,
): PaymentNotice[] {
  const said = { payment: payment.id, amount: payment.amountKrw, currency: 'KRW' };
  if (act !== 'pay')
    return [{ ...said, notice: name('n'), state: act === 'refuse' ? 'refused' : 'cancelled' }];
  const paid = (changes: Partial<PaymentNotice> = {}): PaymentNotice => ({
    ...said,
    ...{ notice: name('n'), state: 'paid', transaction: name('t') },
    ...changes,
  });
  if (way === 'other-amount') return [paid({ amount: payment.amountKrw - 100 })];
  if (way === 'larger-amount') return [paid({ amount: payment.amountKrw + 1_000 })];
  if (way === 'other-currency') return [paid({ currency: 'USD' })];
  return way === 'charged-twice' ? [paid(), paid()] : [paid()];
}

export interface AskedBack {
  readonly refund: string;
  /** Of the payment, or the whole of one transaction. */
  readonly amountKrw?: number;
  readonly transaction?: string;
}

/** A refund is done at once. Null where more would go back than came. */
export function refunded(payment: SandboxPayment, asked: AskedBack): PaymentNotice | null {
  const { refund, amountKrw = 0, transaction } = asked;
  const back = { notice: name('n'), payment: payment.id, state: 'refunded' as const, refund };
  if (transaction !== undefined) {
    const money = payment.notices.find((one) => one.state === 'paid' && one.transaction === transaction);
    const isBack = payment.notices.some((one) => one.state === 'refunded' && one.transaction === transaction);
    if (money === undefined || isBack) return null;
    return { ...back, amount: money.amount, currency: money.currency, transaction };
  }
  const sum = (state: PaymentNotice['state']): number =>
    payment.notices.reduce((total, one) => total + (one.state === state ? one.amount : 0), 0);
  if (!(amountKrw > 0) || sum('paid') - sum('refunded') < amountKrw) return null;
  return { ...back, amount: amountKrw, currency: 'KRW' };
}

function name(kind: string): string {
  return `${kind}-${randomBytes(9).toString('hex')}`;
}
