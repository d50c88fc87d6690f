/** Single declarations at a steady rate over HTTP, in an open loop: what is due is sent whether earlier answers have come or not. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SingleFigures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

const PER_SECOND = 50;
/** The first so many are sent and not counted. */
const WARM_UP = 200;

export async function fileSingles(
  address: string,
  tokenFile: string,
  rows: readonly unknown[],
): Promise<SingleFigures> {
  const token = readFileSync(tokenFile, 'utf8');
  const times: number[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send = async (row: unknown, isCounted: boolean): Promise<void> => {
    const start = performance.now();
    await post(`${address}/api/v1/declarations`, token, agent, JSON.stringify(row));
    if (isCounted) times.push(performance.now() - start);
  };
  const began = performance.now();
  const under: Promise<void>[] = [];
  while (under.length < rows.length) {
    const due = Math.min(rows.length, Math.floor(((performance.now() - began) / 1000) * PER_SECOND));
    while (under.length < due) under.push(send(rows[under.length], under.length >= WARM_UP));
    await sleep(2);
  }
  await Promise.all(under);
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)]!;
  return { perSecond: PER_SECOND, p50: at(0.5), p99: at(0.99), worst: times.at(-1)! };
}

function post(url: string, token: string, agent: Agent, body: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 201) resolve();
        else reject(new Error(`A single declaration was answered ${answer.statusCode}.`));
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
