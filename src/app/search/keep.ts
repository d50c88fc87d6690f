/** Keeps the search index following while the house works: told of by every decision, and looking by itself for all the rest. */
import type { House } from '../house.ts';
import { followKnowledge, followLog } from './follow.ts';

export interface SearchIndex {
  /** Something was stored: follow soon. Short commands leave it to the next server, which reads on from there. */
  wake(): void;
  /** Follows until nothing is left. */
  follow(): Promise<void>;
  /** Looks by itself from now on; @returns how to stop, after the stretch under way */
  keep(): () => Promise<void>;
}

/** Stored decisions come in bursts: one look after each burst. */
const SOON_MILLIS = 500;
const LOOK_MILLIS = 5000;
/** Between two stretches, so that whoever waits for an answer comes first; longer while declarations come in. */
const REST_MILLIS = 40;
const BUSY_REST_MILLIS = 400;
const BUSY_MILLIS = 2000;

export function openSearchIndex(parts: Pick<House, 'pool' | 'vault' | 'machineNow'>): SearchIndex {
  let last: Promise<void> = Promise.resolve();
  let wokenAt = 0;
  let isWoken = false;
  let isKept = false;
  let isStopped = false;
  const rest = (): Promise<void> => {
    const isBusy = parts.machineNow() - wokenAt < BUSY_MILLIS;
    return new Promise((resolve) => setTimeout(resolve, isBusy ? BUSY_REST_MILLIS : REST_MILLIS));
  };
  const follow = (): Promise<void> => {
    const run = last.then(async () => {
      await followKnowledge(parts);
      while (!isStopped && (await followLog(parts)) > 0) await rest();
    });
    // The next look finds what this one left.
    last = run.catch(() => {});
    return run;
  };
  return {
    follow,
    wake() {
      wokenAt = parts.machineNow();
      if (isWoken || !isKept) return;
      isWoken = true;
      setTimeout(() => {
        isWoken = false;
        if (isKept) follow().catch(() => {});
      }, SOON_MILLIS).unref();
    },
    keep() {
      isKept = true;
      const timer = setInterval(() => void follow().catch(() => {}), LOOK_MILLIS).unref();
      return async () => {
        isKept = false;
        isStopped = true;
        clearInterval(timer);
        await last;
      };
    },
  };
}
