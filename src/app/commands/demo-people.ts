/** Speaks with a demonstration server as the people of its accounts file, for the guided tour. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/problem.ts';
import type { ErrorBody, SessionView } from '../../exchange/contract.ts';

export interface DemoPerson {
  ask<Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer>;
  file(path: string, body: unknown): Promise<Uint8Array>;
}

export interface DemoPeople {
  readonly machine: DemoPerson;
  as(account: string): Promise<DemoPerson>;
}

/** Throws `demo/no-accounts` where the folder belongs to no demonstration. */
export function demoPeople(address: string, dataFolder: string): DemoPeople {
  const passwords = readPasswords(dataFolder);
  const token = readFileSync(join(dataFolder, 'machine-token'), 'utf8').trim();
  const signedIn = new Map<string, Promise<DemoPerson>>();
  return {
    machine: personWith(address, { authorization: `Bearer ${token}` }),
    as(account) {
      const known = signedIn.get(account) ?? signIn(address, account, passwords.get(account) ?? '');
      signedIn.set(account, known);
      return known;
    },
  };
}

function readPasswords(dataFolder: string): ReadonlyMap<string, string> {
  try {
    const lines = readFileSync(join(dataFolder, 'accounts.txt'), 'utf8').trim().split('\n');
    return new Map(lines.map((line) => line.split('\t') as [string, string]));
  } catch (cause) {
    const message = `There are no demonstration accounts in ${dataFolder}: the tour needs a demonstration (gwanmun start).`;
    throw new Fault('demo/no-accounts', message, cause);
  }
}

async function signIn(address: string, account: string, password: string): Promise<DemoPerson> {
  const response = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  });
  const { csrfToken } = (await answerOf(response)) as SessionView;
  const cookie = String(response.headers.get('set-cookie')).split(';')[0]!;
  return personWith(address, { cookie, 'x-csrf-token': csrfToken });
}

function personWith(address: string, headers: Readonly<Record<string, string>>): DemoPerson {
  const send = (method: string, path: string, body: unknown): Promise<Response> =>
    fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    ask: async <Answer>(method: string, path: string, body?: unknown) =>
      (await answerOf(await send(method, path, body))) as Answer,
    async file(path, body) {
      const response = await send('POST', path, body);
      if (!response.ok) await answerOf(response);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  if (response.ok) return body;
  const { message } = body as ErrorBody;
  throw new Fault('serve/refused', `The server refuses (${response.status}): ${message.en}`);
}
