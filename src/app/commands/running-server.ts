/** Speaks to the server that holds a data folder, as the machine whose token lies there, for commands that must go through it. */
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../../core/problem.ts';
import type { ErrorBody } from '../../exchange/contract.ts';
import { liveHolder } from '../../store/embedded/instance-lock.ts';

export interface RunningServer {
  readonly address: string;
  /** @param path below `/api/v1`. Throws `serve/refused` with the server's own words, `serve/silent` where it does not answer. */
  ask<Answer>(method: string, path: string, body?: AsyncIterable<Uint8Array>, type?: string): Promise<Answer>;
}

/** The server on this data folder, or undefined where none runs. */
export function findServer(dataFolder: string): RunningServer | undefined {
  const address = liveHolder(dataFolder)?.address;
  if (address === undefined) return undefined;
  const token = readFileSync(join(dataFolder, 'machine-token'), 'utf8').trim();
  return {
    address,
    ask: (method, path, body, type) => ask(`${address}/api/v1${path}`, token, method, body, type),
  };
}

/** Without a limit of time: a large file is answered when its last line is stored. */
async function ask<Answer>(
  url: string,
  token: string,
  method: string,
  body?: AsyncIterable<Uint8Array>,
  type?: string,
): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(type === undefined ? {} : { 'content-type': type }),
  };
  const asked = request(url, { method, headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asked.once('response', resolve);
    asked.once('error', reject);
  });
  // A server that refuses stops reading: its answer says why, not the broken pipe.
  const sent = body === undefined ? asked.end() : pipeline(body, asked).catch(() => {});
  try {
    const answer = await answered;
    answer.setEncoding('utf8');
    let text = '';
    for await (const piece of answer) text += piece;
    await sent;
    return readAnswer<Answer>(answer.statusCode ?? 0, text);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'serve/silent',
      `The server at ${new URL(url).origin} does not answer: ${(error as Error).message}.`,
      error,
    );
  }
}

function readAnswer<Answer>(status: number, text: string): Answer {
  const body = JSON.parse(text === '' ? 'null' : text) as unknown;
  if (status >= 200 && status < 300) return body as Answer;
  const { message } = (body ?? {}) as Partial<ErrorBody>;
  throw new Fault('serve/refused', `The server refuses (${status}): ${message?.en ?? 'without a word'}`);
}
