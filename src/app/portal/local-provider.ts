/**
 * A real OpenID Connect provider of our own, for demonstrations and tests: its accounts are made up and lie in a file. It listens
 * on the loopback address alone; a customs administration names its own provider in the settings.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import { type Attempts, openAttempts } from '../../exchange/attempts.ts';
import { isPassword, NOBODY } from '../accounts.ts';
import { listenNear } from '../listen-near.ts';
import type { IdentitySettings } from './identity.ts';
import type { LocalAccount } from './local-accounts.ts';
import { LocalMemory } from './local-memory.ts';
import { LOCAL_STYLE, signInPage } from './local-page.ts';

export interface LocalProvider extends IdentitySettings {
  close(): Promise<void>;
}

export interface LocalProviderParts {
  readonly accounts: () => readonly LocalAccount[];
  /** Address of the portal, which the provider sends back to. */
  readonly publicUrl: string;
  /** 0: one that is free. */
  readonly port: number;
}

const HOST = '127.0.0.1';
const CLIENT = 'gwanmun-portal';
const STYLE_PATH = '/sign-in.css';
const MOST_BYTES = 4_000;

export async function startLocalProvider(parts: LocalProviderParts): Promise<LocalProvider> {
  const server = createServer();
  const port = await listenNear(server, parts.port);
  const issuer = `http://${HOST}:${port}`;
  const clientSecret = randomBytes(24).toString('base64url');
  const provider = await makeProvider(issuer, clientSecret, parts);
  const answer = provider.callback();
  const attempts = openAttempts();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    if (path === STYLE_PATH) return void response.setHeader('content-type', 'text/css').end(LOCAL_STYLE);
    if (!path.startsWith('/interaction/')) return void answer(request, response);
    interact(provider, parts, attempts, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  return {
    ...{ issuer, clientId: CLIENT, clientSecret },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function makeProvider(
  issuer: string,
  clientSecret: string,
  { accounts, publicUrl }: LocalProviderParts,
): Promise<Provider> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: 'local' };
  const provider: Provider = new Provider(issuer, {
    adapter: LocalMemory,
    clients: [
      {
        ...{ client_id: CLIENT, client_secret: clientSecret, id_token_signed_response_alg: 'ES256' },
        redirect_uris: [new URL('/api/v1/my/sign-in/return', publicUrl).href],
        ...{ grant_types: ['authorization_code'], response_types: ['code'] },
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['name', 'birthdate'], phone: ['phone_number'] },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 300, IdToken: 300 },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => {
      const found = accounts().find(({ login }) => login === id);
      if (found === undefined) return undefined;
      const { login, name, bornOn, phone } = found;
      return {
        accountId: login,
        claims: async () => ({ sub: login, name, birthdate: bornOn, phone_number: phone }),
      };
    },
    // One client, and it is ours: whoever signs in for it has agreed by that.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile phone');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** The page that asks for account and password, and what becomes of them. */
async function interact(
  provider: Provider,
  { accounts, publicUrl }: LocalProviderParts,
  attempts: Attempts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  const show = (isWrong: boolean): void => {
    const csp = `default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self' ${publicUrl}`;
    response.writeHead(isWrong ? 401 : 200, {
      ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      ...{ 'content-security-policy': csp, 'x-content-type-options': 'nosniff' },
    });
    response.end(signInPage(uid, isWrong));
  };
  if (request.method !== 'POST') return show(false);
  const form = new URLSearchParams(await bodyOf(request));
  const [login, password] = [form.get('login') ?? '', form.get('password') ?? ''];
  const account = accounts().find((one) => one.login === login);
  if (attempts.isResting(login) || !(await isPassword(password, account?.passwordHash ?? NOBODY))) {
    attempts.failed(login);
    return show(true);
  }
  attempts.succeeded(login);
  await provider.interactionFinished(request, response, { login: { accountId: login } });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += piece;
    if (body.length > MOST_BYTES) throw new Error('A form of that size is none of ours.');
  }
  return body;
}
