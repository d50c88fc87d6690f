/** A real identity provider on a port of its own, and citizens who sign in there step by step as a browser does. */
import { hashPassword } from '../../src/app/accounts.ts';
import type { LocalAccount } from '../../src/app/portal/local-accounts.ts';
import { type LocalProvider, startLocalProvider } from '../../src/app/portal/local-provider.ts';
import { type Client, makeClient } from './client.ts';

const CITIZEN_PASSWORD = 'a citizen’s password 시민';

export async function identityOf(
  publicUrl: string,
  people: readonly Omit<LocalAccount, 'passwordHash'>[],
): Promise<LocalProvider> {
  const passwordHash = await hashPassword(CITIZEN_PASSWORD);
  const accounts = people.map((person) => ({ ...person, passwordHash }));
  return startLocalProvider({ accounts: () => accounts, publicUrl, port: 0 });
}

/** Cookies by name, as a browser would send them back; every host its own. */
type Jar = Map<string, Map<string, string>>;

async function step(
  jar: Jar,
  url: string,
  form?: Record<string, string>,
): Promise<{ readonly status: number; readonly next: string }> {
  const { host } = new URL(url);
  const own = jar.get(host) ?? new Map<string, string>();
  jar.set(host, own);
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...own].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
  await response.arrayBuffer();
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    own.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  const location = response.headers.get('location');
  return { status: response.status, next: location === null ? url : new URL(location, url).href };
}

/** As far as the address that the provider sends the browser back to; it has not been visited yet. */
export async function prove(
  address: string,
  login: string,
  password = CITIZEN_PASSWORD,
): Promise<{ readonly jar: Jar; readonly back: string }> {
  const jar: Jar = new Map();
  let { next } = await step(jar, `${address}/api/v1/my/sign-in`);
  if (next.startsWith(address)) return { jar, back: next };
  ({ next } = await step(jar, next));
  ({ next } = await step(jar, next, { login, password }));
  for (let steps = 0; steps < 4 && !next.startsWith(address); steps++) {
    const before = next;
    ({ next } = await step(jar, next));
    if (next === before) break;
  }
  return { jar, back: next };
}

/** Where the browser ends, and its cookie of a session if it has one. */
export async function comeBack(
  address: string,
  { jar, back }: Awaited<ReturnType<typeof prove>>,
): Promise<{ readonly at: string; readonly cookie: string | undefined }> {
  const { next } = await step(jar, back);
  const value = jar.get(new URL(address).host)?.get('__Host-gwanmun-my');
  return {
    at: next.slice(address.length),
    cookie: value === undefined ? undefined : `__Host-gwanmun-my=${value}`,
  };
}

/** Signed in, with the token that changes need. */
export async function citizen(address: string, login: string): Promise<Client> {
  const { at, cookie } = await comeBack(address, await prove(address, login));
  if (cookie === undefined) throw new Error(`${login} could not sign in: ${at}`);
  const { json } = await makeClient(address, { cookie }).get('my/session');
  return makeClient(address, { cookie, 'x-csrf-token': json.csrfToken });
}
