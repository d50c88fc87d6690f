/** Single declarations at a steady rate over HTTP, in an open loop: what is due is sent whether earlier answers have come or not. */
import { readFileSync } from 'node:fs';
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
  const send = async (row: unknown, isCounted: boolean): Promise<void> => {
    const start = performance.now();
    const answer = await fetch(`${address}/api/v1/declarations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(row),
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`${answer.status}: ${text.slice(0, 300)}`);
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
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)]!;
  return { perSecond: PER_SECOND, p50: at(0.5), p99: at(0.99), worst: times.at(-1)! };
}
