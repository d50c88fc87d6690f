/**
 * A provider that speaks our small protocol (docs/parcels.md): signed JSON over HTTPS, every act with a number of ours that makes it
 * safe to repeat. The sandbox speaks it; a real agency needs either this protocol at its gateway or a file of its own.
 */
import type { Text } from '../../core/text.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { PaymentProvider, ProviderView } from './provider.ts';
import { noticeOf, readNotice } from './read-notice.ts';
import { isSigned, SIGNATURE_HEADER, signatureOf } from './sign.ts';

export interface PaymentSettings {
  readonly url: string;
  readonly merchant: string;
  readonly secret: string;
}

/** Milliseconds that a provider may take. */
const PATIENCE = 8_000;
const MOST_NOTICES = 200;
export const NOTICE_PATH = '/api/v1/payment-notices';
export const NOTICE_WAY = `POST ${NOTICE_PATH}`;

/** @param find where it is, asked for each time; a sandbox starts when it is first needed */
export function httpProvider(
  { id, name }: { readonly id: string; readonly name: Text | null },
  find: () => Promise<PaymentSettings>,
  secret: () => string | undefined,
  now: () => number,
): PaymentProvider {
  const ask = async (way: 'GET' | 'POST', path: string, content?: object): Promise<unknown> => {
    const at = await find();
    const body = content === undefined ? '' : JSON.stringify({ merchant: at.merchant, ...content });
    const response = await fetch(new URL(path, at.url), {
      method: way,
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER]: signatureOf(at.secret, `${way} ${path}`, body, now()),
      },
      ...(content === undefined ? {} : { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`The provider of payments answered ${response.status}.`);
    return response.json();
  };
  const patient = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('unavailable', AWAY);
      refusal.cause ??= error;
      throw refusal;
    }
  };
  return {
    ...{ id, name, isOpen: true },
    start: (order) =>
      patient(async () => {
        const answer = (await ask('POST', '/payments', { ...order, currency: 'KRW' })) as
          | { location?: unknown }
          | undefined;
        const location = URL.parse(String(answer?.location));
        if (location === null || !/^https?:$/.test(location.protocol))
          throw new Error('No address to pay at.');
        return location.href;
      }),
    ask: (payment) =>
      patient(async () => {
        const answer = await ask('GET', `/payments/${encodeURIComponent(payment)}`);
        return answer === undefined ? undefined : viewOf(answer);
      }),
    giveBack: ({ payment, refund, amountKrw, transaction }) =>
      patient(async () => {
        const path = `/payments/${encodeURIComponent(payment)}/refunds`;
        const what = transaction === null ? { amountKrw } : { transaction };
        if ((await ask('POST', path, { refund, ...what })) === undefined)
          throw new Error('The payment is not known there.');
      }),
    readNotice(signature, body) {
      const known = secret();
      if (known === undefined || !isSigned(known, NOTICE_WAY, body, signature, now())) return null;
      return readNotice(body);
    },
    close: async () => {},
  };
}

function viewOf(answer: unknown): ProviderView {
  const { isOpen, notices } = answer as { isOpen?: unknown; notices?: unknown };
  if (typeof isOpen !== 'boolean' || !Array.isArray(notices)) throw new Error('An answer of another shape.');
  return { isOpen, notices: notices.slice(0, MOST_NOTICES).flatMap((one) => noticeOf(one) ?? []) };
}

const AWAY: Text = {
  ko: '결제 기관이 응답하지 않습니다. 잠시 뒤 다시 해 주십시오. 이미 결제하셨다면 확인되는 대로 반영됩니다.',
  en: 'The payment provider does not answer; try again shortly. If you have paid, it counts once it is confirmed.',
};
