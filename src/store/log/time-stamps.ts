/** Heads of the log stamped by an authority outside the house, beside the anchors: nobody here can date one back. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorPath, readAnchors } from './anchors.ts';
import type { Head } from './chain.ts';
import { readTimeStampResponse, readToken, timeStampRequest } from './time-stamp-asn1.ts';

/** The port: bytes of a TimeStampReq to bytes of a TimeStampResp. Rejects where the authority does not answer. */
export type TimeStamper = (request: Uint8Array) => Promise<Uint8Array>;

/** One line of the file. The stamped hash is the head's own. */
export interface TimeStamp extends Head {
  /** By the authority's clock, as the token says. */
  readonly at: string;
  readonly serial: string;
  /** The TimeStampToken in base64: `openssl ts -verify -digest HASH -token_in -in TOKEN -CAfile …` checks its signature. */
  readonly token: string;
}

const MOST_MILLIS = 20_000;
const MOST_BYTES = 1_000_000;

/** RFC 3161 section 3.4: over HTTP. */
export function httpTimeStamper(url: string): TimeStamper {
  return async (request) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      signal: AbortSignal.timeout(MOST_MILLIS),
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`The time-stamping authority answers ${response.status}.`);
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length > MOST_BYTES) throw new Error('The answer of the time-stamping authority is too large.');
    return new Uint8Array(await response.arrayBuffer());
  };
}

export function timeStampPath(dataFolder: string): string {
  return join(dataFolder, 'time-stamps.ndjson');
}

/** Every line; one that is no time-stamp is undefined. */
export function readTimeStamps(path: string): (TimeStamp | undefined)[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(readLine);
}

function readLine(line: string): TimeStamp | undefined {
  try {
    return JSON.parse(line) as TimeStamp;
  } catch {
    return undefined;
  }
}

/**
 * Has the latest anchored head of each partition stamped, where it has none yet.
 * @returns how many were stamped. Rejects with what went wrong; what was stamped before stays.
 */
export async function stampHeads(dataFolder: string, stamper: TimeStamper): Promise<number> {
  const path = timeStampPath(dataFolder);
  const known = new Set(readTimeStamps(path).map((one) => one?.hash));
  const latest = new Map<number, Head>();
  for (const anchor of readAnchors(anchorPath(dataFolder)))
    if (anchor !== undefined) latest.set(anchor.partition, anchor);
  let stamped = 0;
  for (const { partition, seq, hash } of latest.values()) {
    if (known.has(hash)) continue;
    const nonce = randomBytes(8);
    const answer = readTimeStampResponse(await stamper(timeStampRequest(hash, nonce)), hash, nonce);
    if (!answer.ok) throw new Error(`The time-stamping authority gave no token of this head: ${answer.why}.`);
    const { at, serial } = answer.stamp;
    const token = Buffer.from(answer.token).toString('base64');
    appendFileSync(path, `${JSON.stringify({ partition, seq, hash, at, serial, token })}\n`, { mode: 0o600 });
    stamped += 1;
  }
  return stamped;
}

export type TimeStampDoubt = 'time-stamp-unreadable' | 'time-stamp-wrong';

/** Whether each stored token is of the head that its line names. */
export function checkTimeStamps(
  stamps: readonly (TimeStamp | undefined)[],
  add: (kind: TimeStampDoubt, partition: number, seq: number) => void,
): number {
  let good = 0;
  for (const [index, line] of stamps.entries()) {
    const stamp = line === undefined ? undefined : readToken(Buffer.from(String(line.token), 'base64'));
    if (line === undefined || stamp === undefined) add('time-stamp-unreadable', 0, index + 1);
    else if (stamp.hash !== line.hash || stamp.at !== line.at)
      add('time-stamp-wrong', line.partition, line.seq);
    else good += 1;
  }
  return good;
}
