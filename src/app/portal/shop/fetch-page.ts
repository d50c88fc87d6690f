/**
 * Asks a shop for a page as a stranger would: no cookies, nothing of the citizen, over HTTPS to the very address that was looked up and
 * found public, with limits on time, size and redirects. Only the demonstration's own shop is asked over HTTP.
 */
import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type FoundAddress, publicAddresses, type Resolve } from './public-address.ts';

const MOST_BYTES = 1_048_576;
const MOST_MILLIS = 5_000;
const MOST_REDIRECTS = 3;
const HTML = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;
const CHARSET = /charset\s*=\s*"?([\w-]{1,40})/i;

export type PageFault =
  | 'not-there'
  | 'not-public'
  | 'too-slow'
  | 'too-large'
  | 'elsewhere'
  | 'round-and-round'
  | 'no-page'
  | 'refused';

export type FetchedPage =
  | { readonly ok: true; readonly html: string }
  | { readonly ok: false; readonly fault: PageFault };

export interface FetchParts {
  readonly resolve: Resolve;
  /** Origin of the demonstration's own shop; null: there is none. */
  readonly sandbox: string | null;
  /** Shorter in tests. */
  readonly mostMillis?: number;
}

/** @param link cleaned, of a host that is allowed */
export async function fetchPage(link: URL, parts: FetchParts): Promise<FetchedPage> {
  const ends = AbortSignal.timeout(parts.mostMillis ?? MOST_MILLIS);
  const late = new Promise<FetchedPage>((resolve) => {
    ends.addEventListener('abort', () => resolve(wrong('too-slow')), { once: true });
  });
  // Looking up a name cannot be cut short: whoever waits is not held up by it.
  return Promise.race([follow(link, parts, ends), late]);
}

async function follow(first: URL, parts: FetchParts, ends: AbortSignal): Promise<FetchedPage> {
  let link = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await ask(link, parts, ends).catch(
      (): PageFault => (ends.aborted ? 'too-slow' : 'not-there'),
    );
    if (typeof answer === 'string') return wrong(answer);
    const status = answer.statusCode ?? 0;
    const location = answer.headers.location;
    if (status < 300 || status >= 400 || location === undefined) return readAnswer(answer, ends);
    answer.destroy();
    if (!URL.canParse(location, link)) return wrong('elsewhere');
    const next = new URL(location, link);
    if (next.origin !== first.origin || next.username !== '' || next.password !== '')
      return wrong('elsewhere');
    link = next;
  }
  return wrong('round-and-round');
}

async function ask(
  link: URL,
  { resolve, sandbox }: FetchParts,
  ends: AbortSignal,
): Promise<IncomingMessage | PageFault> {
  const isSandbox = link.origin === sandbox;
  const found = isSandbox ? null : await publicAddresses(link.hostname, resolve);
  if (!isSandbox && found === null) return 'not-public';
  ends.throwIfAborted();
  const options: RequestOptions = {
    // One connection for one page: nothing is shared with what others ask.
    ...{ method: 'GET', agent: false, signal: ends, maxHeaderSize: 32_768 },
    headers: {
      ...{ accept: 'text/html', 'accept-encoding': 'identity', 'accept-language': 'en' },
      'user-agent': 'Gwanmun (customs duty calculator)',
    },
    ...(found === null ? {} : { lookup: lookupOf(found) }),
  };
  return new Promise((answered, failed) => {
    const asked = (isSandbox ? requestPlain : requestSecure)(link, options, answered);
    asked.on('error', failed);
    asked.end();
  });
}

/** Connects to what was checked and to nothing that a second look-up might bring. */
function lookupOf(found: readonly FoundAddress[]): LookupFunction {
  return (_host, options, done) => {
    const [first] = found;
    if (options.all === true) done(null, [...found]);
    else done(null, first!.address, first!.family);
  };
}

async function readAnswer(answer: IncomingMessage, ends: AbortSignal): Promise<FetchedPage> {
  const fault = faultOf(answer);
  if (fault !== null) {
    answer.destroy();
    return wrong(fault);
  }
  try {
    const bytes = await readUpTo(answer, MOST_BYTES);
    if (bytes === null) return wrong('too-large');
    return { ok: true, html: textOf(bytes, answer.headers['content-type'] ?? '') };
  } catch {
    return wrong(ends.aborted ? 'too-slow' : 'not-there');
  }
}

/** Seen from its head, before a byte of it is read. */
function faultOf({ statusCode, headers }: IncomingMessage): PageFault | null {
  if (statusCode === 404 || statusCode === 410) return 'not-there';
  if (statusCode !== 200) return 'refused';
  if (!HTML.test(headers['content-type'] ?? '')) return 'no-page';
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 'no-page';
  return Number(headers['content-length'] ?? 0) > MOST_BYTES ? 'too-large' : null;
}

/** Null where there is more; then the rest is not waited for. */
async function readUpTo(answer: IncomingMessage, most: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) {
      answer.destroy();
      return null;
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** In the writing that the answer names; where that is unknown, as UTF-8. */
function textOf(bytes: Buffer, type: string): string {
  try {
    return new TextDecoder(CHARSET.exec(type)?.[1] ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

const wrong = (fault: PageFault): FetchedPage => ({ ok: false, fault });
