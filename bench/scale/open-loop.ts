/** Requests at a steady rate in an open loop: what is due is sent whether earlier answers have come or not. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface LoopFigures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
}

/** @param warmUp the first so many are sent and not counted @param send the request of that number @returns milliseconds of each that counts, by its number */
export async function openLoop(
  {
    perSecond,
    count,
    warmUp,
  }: { readonly perSecond: number; readonly count: number; readonly warmUp: number },
  send: (nth: number) => Promise<void>,
): Promise<readonly { readonly nth: number; readonly millis: number }[]> {
  const times: { nth: number; millis: number }[] = [];
  const timed = async (nth: number): Promise<void> => {
    const start = performance.now();
    await send(nth);
    if (nth >= warmUp) times.push({ nth, millis: performance.now() - start });
  };
  const began = performance.now();
  const under: Promise<void>[] = [];
  while (under.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond));
    while (under.length < due) under.push(timed(under.length));
    await sleep(2);
  }
  await Promise.all(under);
  return times;
}

export function figuresOf(perSecond: number, millis: readonly number[]): LoopFigures {
  const times = [...millis].sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: times.at(-1) ?? Number.NaN };
}
