/** The provider of payments of the running house: one named by settings, in a demonstration the sandbox, else none. */
import type { Text } from '../../core/text.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Settings } from '../settings.ts';
import { httpProvider } from './http-provider.ts';
import type { PaymentProvider } from './provider.ts';
import type { Sandbox } from './sandbox/server.ts';

/** @param startSandbox starts the demonstration's own provider */
export function openProvider(
  { payments, isDemonstration }: Pick<Settings, 'payments' | 'isDemonstration'>,
  startSandbox: () => Promise<Sandbox>,
  now: () => number,
): PaymentProvider {
  if (payments !== undefined)
    return httpProvider(
      { id: 'provider', name: null },
      async () => payments,
      () => payments.secret,
      now,
    );
  if (!isDemonstration) return NOBODY;
  let running: Promise<Sandbox> | undefined;
  let secret: string | undefined;
  const find = async (): Promise<Sandbox> => {
    running ??= startSandbox();
    try {
      const sandbox = await running;
      secret = sandbox.secret;
      return sandbox;
    } catch (error) {
      // Started anew by the next who comes.
      running = undefined;
      throw error;
    }
  };
  return {
    ...httpProvider({ id: 'sandbox', name: SANDBOX }, find, () => secret, now),
    close: async () => {
      await (await running?.catch(() => undefined))?.close();
    },
  };
}

const none = async (): Promise<never> => {
  throw new Refusal('unavailable', NONE);
};
const NOBODY_ASKED: PaymentProvider['readNotice'] = () => null;

/** Where nobody is named to take money. */
const NOBODY: PaymentProvider = {
  ...{ id: 'none', isOpen: false, name: null },
  ...{ start: none, ask: none, giveBack: none, readNotice: NOBODY_ASKED },
  close: async () => {},
};

const SANDBOX: Text = {
  ko: '시연용 결제 (돈이 오가지 않음)',
  en: 'Sandbox of the demonstration (no money moves)',
};
const NONE: Text = { ko: '결제 기관이 설정되지 않았습니다.', en: 'No payment provider is set up.' };
