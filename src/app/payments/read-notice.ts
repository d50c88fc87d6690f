/** A notice of a provider, read from its text: nothing but the fields that we know, each in its range. */
import type { PaymentNotice } from '../../areas/parcels/index.ts';

const STATES = ['paid', 'refused', 'cancelled', 'refunded', 'refund-failed'] as const;
const NAME = /^[0-9A-Za-z._-]{1,80}$/;

/** Null where it is none. */
export function readNotice(text: string): PaymentNotice | null {
  try {
    return noticeOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Null where it is none. */
export function noticeOf(value: unknown): PaymentNotice | null {
  if (typeof value !== 'object' || value === null) return null;
  const { notice, payment, state, amount, currency, transaction, refund } = value as Record<string, unknown>;
  const known = STATES.find((one) => one === state);
  if (known === undefined || !isName(notice) || !isName(payment)) return null;
  if (typeof amount !== 'number' || !Number.isFinite(amount) || Math.abs(amount) > 1e12) return null;
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return null;
  if (transaction !== undefined && !isName(transaction)) return null;
  if (refund !== undefined && !isName(refund)) return null;
  return {
    ...{ notice, payment, state: known, amount, currency },
    ...(transaction === undefined ? {} : { transaction }),
    ...(refund === undefined ? {} : { refund }),
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}
