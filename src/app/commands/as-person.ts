/** Speaks to a running server as a person who signs in with a password, for commands that stand in the record under somebody's name. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../core/problem.ts';
import type { ErrorBody, JobView, SessionView } from '../../exchange/contract.ts';
import { liveHolder } from '../../store/embedded/instance-lock.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

/** Flags: `account`, `server` (address; else the server that holds the data folder), `data`. */
export interface AskedByPerson extends Asked {
  /** Asked for when it is needed. */
  readonly password: () => Promise<string>;
  /** Whoever waits gives up: work under way is cancelled. */
  readonly stop: AbortSignal;
}

export interface Person {
  /** @param path below `/api/v1` @param body bytes of a file, or what is sent as JSON. Throws `input/…`, `serve/…` */
  ask(method: string, path: string, body?: Uint8Array<ArrayBuffer> | object): Promise<Response>;
  /** Waits for long work. @returns its result. Throws `input/refused` with what was wrong, `job/cancelled`. */
  follow(job: JobView): Promise<unknown>;
  /** Starts long work by a POST and waits for it. @returns its result */
  work(path: string, body?: Uint8Array<ArrayBuffer> | object): Promise<unknown>;
}

const AT_ONCE = 250;

/** Throws `input/account`, `serve/none`, `serve/in-clear`, and what `Person.ask` throws. */
export async function asPerson<Value>(
  asked: AskedByPerson,
  work: (person: Person) => Promise<Value>,
): Promise<Value> {
  const { account } = asked.flags;
  if (account === undefined)
    throw new Fault('input/account', 'Say who you are: --account NAME (the password is asked for).');
  const base = `${addressOf(asked)}/api/v1`;
  const signIn = { account, password: await asked.password() };
  const answer = await send(base, {}, 'POST', '/session', signIn);
  const { csrfToken } = (await answer.json()) as SessionView;
  const cookie = String(answer.headers.get('set-cookie')).split(';')[0]!;
  const own = { cookie, 'x-csrf-token': csrfToken };
  const ask: Person['ask'] = (method, path, body) => send(base, own, method, path, body);
  try {
    const wait: Person['follow'] = (job) => follow(ask, asked, job);
    return await work({
      ask,
      follow: wait,
      work: async (path, body) => wait((await (await ask('POST', path, body)).json()) as JobView),
    });
  } finally {
    await ask('DELETE', '/session');
  }
}

/** A password goes in clear to this machine only. */
function addressOf(asked: AskedByPerson): string {
  const { server } = asked.flags;
  if (server === undefined) {
    const address = liveHolder(dataFolderOf(settingsOf(asked)))?.address;
    if (address === undefined)
      throw new Fault('serve/none', 'No server runs on this data folder; --server URL names another.');
    return address;
  }
  const url = URL.parse(server);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Fault(
      'input/server',
      `--server must be an address such as https://gwanmun.example, not “${server}”.`,
    );
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isHere)
    throw new Fault('input/server', `--server ${server} would send the password in clear; use https.`);
  return url.origin;
}

async function send(
  base: string,
  own: Readonly<Record<string, string>>,
  method: string,
  path: string,
  body?: Uint8Array<ArrayBuffer> | object,
): Promise<Response> {
  const isFile = body instanceof Uint8Array;
  const type = isFile ? 'application/octet-stream' : 'application/json';
  let response: Response;
  try {
    response = await fetch(`${base}${path}`, {
      method,
      headers: { ...own, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    });
  } catch (error) {
    const { cause, message } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    throw new Fault('serve/silent', `The server at ${new URL(base).origin} does not answer: ${why}.`, error);
  }
  if (response.ok) return response;
  throw refusal(response.status, await response.text());
}

const CODES: Readonly<Record<number, string>> = {
  400: 'input/refused',
  401: 'input/not-signed-in',
  404: 'input/unknown',
  413: 'input/refused',
  415: 'input/refused',
  422: 'input/refused',
};

/** In the server's own words, with everything that was wrong. */
function refusal(status: number, text: string): Fault {
  const said = wordsOf(text);
  const lines = (said.problems ?? []).map(
    ({ pointer, message }) => `\n  ${pointer === undefined ? '' : `${pointer}: `}${message.en}`,
  );
  const words = said.message?.en ?? 'without a word.';
  return new Fault(CODES[status] ?? 'serve/refused', `The server refuses: ${words}${lines.join('')}`);
}

function wordsOf(text: string): Partial<ErrorBody> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<ErrorBody>;
  } catch {
    return {};
  }
}

async function follow(ask: Person['ask'], { tell, stop }: AskedByPerson, first: JobView): Promise<unknown> {
  const path = `/jobs/${first.id}`;
  let told = '';
  for (let job = first; ; job = (await (await ask('GET', path)).json()) as JobView) {
    if (job.state === 'done') return job.result;
    if (job.state === 'failed') throw new Fault('input/refused', job.note?.en ?? 'It failed without a word.');
    if (job.state === 'cancelled') throw new Fault('job/cancelled', 'Cancelled; nothing was stored.');
    if (stop.aborted) {
      await ask('DELETE', path);
      continue;
    }
    const left = job.secondsLeft === null ? '' : `, about ${job.secondsLeft} s left`;
    const says = `${Math.floor((100 * job.done) / Math.max(1, job.of))} %${left}`;
    if (says !== told) tell(`${job.title.en}: ${says}`);
    told = says;
    await sleep(AT_ONCE, undefined, { signal: stop }).catch(() => {});
  }
}
