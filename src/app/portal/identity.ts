/** The identity provider that citizens sign in at: one named by settings, or in a demonstration one of our own; found when first needed. */
import type * as oidc from 'openid-client';
import type { Text } from '../../core/text.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Settings } from '../settings.ts';
import type { LocalProvider } from './local-provider.ts';
import { isLoopback } from './loopback.ts';

export interface IdentitySettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Identity {
  readonly isOpen: boolean;
  readonly name: Text | null;
  /** Under which subjects are kept: the local provider may come up on another port. */
  readonly id: string;
  /** Throws `Refusal` (unavailable) while the provider does not answer. */
  client(): Promise<oidc.Configuration>;
  close(): Promise<void>;
}

/** Seconds that a provider may take. */
const PATIENCE = 8;
const LOCAL = 'local';

/** @param startLocal starts the demonstration's own provider */
export function openIdentity(
  { identity, isDemonstration }: Pick<Settings, 'identity' | 'isDemonstration'>,
  startLocal: () => Promise<LocalProvider>,
): Identity {
  const isLocal = identity === undefined && isDemonstration;
  let local: Promise<LocalProvider> | undefined;
  let found: Promise<oidc.Configuration> | undefined;
  const find = async (): Promise<oidc.Configuration> => {
    if (isLocal) local ??= startLocal();
    const at = identity ?? (await local);
    if (at === undefined) throw new Refusal('unavailable', NONE);
    return discover(at);
  };
  return {
    isOpen: identity !== undefined || isLocal,
    name: isLocal ? LOCAL_NAME : null,
    id: identity?.issuer ?? LOCAL,
    async client() {
      found ??= find();
      try {
        return await found;
      } catch (error) {
        // Asked again by the next who comes.
        found = undefined;
        throw error instanceof Refusal ? error : away(error);
      }
    },
    async close() {
      await (await local?.catch(() => undefined))?.close();
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: IdentitySettings): Promise<oidc.Configuration> {
  const { allowInsecureRequests, ClientSecretBasic, discovery, enableNonRepudiationChecks } = await import(
    'openid-client'
  );
  const url = new URL(issuer);
  const client = await discovery(url, clientId, {}, ClientSecretBasic(clientSecret), {
    timeout: PATIENCE,
    ...(isLoopback(url) ? { execute: [allowInsecureRequests] } : {}),
  });
  // Signatures of identity tokens are looked at, whatever the connection was.
  enableNonRepudiationChecks(client);
  return client;
}

/** Whatever it was: nobody is signed in. */
export function away(error: unknown): Refusal {
  const refusal = new Refusal('unavailable', AWAY);
  refusal.cause = error;
  return refusal;
}

const AWAY: Text = {
  ko: '본인확인 기관이 응답하지 않습니다. 로그인되지 않았습니다. 잠시 뒤 다시 해 주십시오.',
  en: 'The identity provider does not answer. You are not signed in; try again shortly.',
};
const NONE: Text = {
  ko: '본인확인 기관이 설정되지 않았습니다.',
  en: 'No identity provider is set up.',
};
const LOCAL_NAME: Text = { ko: '시연용 본인확인', en: 'Identity provider of the demonstration' };
