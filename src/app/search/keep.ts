/** Keeps the search index following while the house works: told of by every decision, and looking by itself for all the rest. */
import type { Store } from '../../store/open.ts';
import { countBehind } from '../../store/queries/search.ts';
import { computeBeside } from '../beside.ts';
import type { CatchUp } from './catch-up-beside.ts';
import { followKnowledge, followLog } from './follow.ts';
import { openRush } from './rush.ts';

export interface SearchIndex {
  /** So much was stored: follow soon. Short commands leave it to the next server, which reads on from there. */
  wake(decisions: number): void;
  /** Follows until nothing is left. */
  follow(): Promise<void>;
  /** Looks by itself from now on; @returns how to stop, after the stretch under way */
  keep(): () => Promise<void>;
}

/** Stored decisions come in bursts: one look after each burst. */
const SOON_MILLIS = 500;
const LOOK_MILLIS = 5000;
/** Between two stretches, so that whoever waits for an answer comes first. */
const REST_MILLIS = 40;
/**
 * While declarations come in stretches are short and rests long: who files waits for nobody's index. It still follows a
 * hundred a second, more than a nation files; a rush is hardly followed at all, and caught up with after it.
 */
const BUSY_STRETCH = 50;
const BUSY_REST_MILLIS = 400;
/** A few at a time in a rush: an entry is a millisecond in which nobody is answered. */
const RUSH_STRETCH = 10;
const RUSH_REST_MILLIS = 1000;
/** From so many entries behind on, a process beside reads them: a past of a year, or a night of batches. It waits for a rush to end. */
const LONG_BEHIND = 3000;
const BESIDE = new URL('./catch-up-beside.ts', import.meta.url);

type Parts = Pick<Store, 'pool' | 'vault' | 'appUrl' | 'dataFolder'>;

export function openSearchIndex(parts: Parts): SearchIndex {
  let last: Promise<void> = Promise.resolve();
  let isWoken = false;
  let isKept = false;
  /** Runs under way and queued. */
  let runs = 0;
  const stopping = new AbortController();
  const isStopped = (): boolean => stopping.signal.aborted;
  const rush = openRush(() => performance.now());
  /** Ends the process beside. */
  let giveWay = new AbortController();
  const rest = (): Promise<void> =>
    new Promise((resolve) =>
      setTimeout(resolve, rush.isRush() ? RUSH_REST_MILLIS : rush.isBusy() ? BUSY_REST_MILLIS : REST_MILLIS),
    );
  const catchUp = async (): Promise<void> => {
    const { appUrl, dataFolder } = parts;
    giveWay = new AbortController();
    const signal = AbortSignal.any([stopping.signal, giveWay.signal]);
    await computeBeside(BESIDE, { appUrl, dataFolder } satisfies CatchUp, () => {}, signal);
  };
  const tellUnlessStopped = (error: unknown): void => {
    if (!isStopped() && !giveWay.signal.aborted)
      console.error(`The search index could not catch up beside the server: ${String(error)}`);
  };
  const stretch = async (): Promise<number> => {
    if (isStopped()) return 0;
    // Where no process can be had, the server reads on by itself, more slowly.
    if (!rush.isRush() && (await countBehind(parts.pool)) > LONG_BEHIND)
      await catchUp().catch(tellUnlessStopped);
    const most = rush.isRush() ? RUSH_STRETCH : rush.isBusy() ? BUSY_STRETCH : undefined;
    return isStopped() ? 0 : followLog(parts, most);
  };
  const follow = (): Promise<void> => {
    runs += 1;
    const run = last.then(async () => {
      if (isStopped()) return;
      await followKnowledge(parts);
      while ((await stretch()) > 0) await rest();
    });
    run
      .finally(() => {
        runs -= 1;
      })
      .catch(() => {});
    // The next look finds what this one left.
    last = run.catch(() => {});
    return run;
  };
  return {
    follow,
    wake(decisions) {
      rush.note(decisions);
      if (rush.isRush()) giveWay.abort();
      if (isWoken || !isKept) return;
      isWoken = true;
      setTimeout(() => {
        isWoken = false;
        if (isKept) follow().catch(() => {});
      }, SOON_MILLIS).unref();
    },
    keep() {
      isKept = true;
      const look = (): void => {
        if (runs === 0) follow().catch(() => {});
      };
      const timer = setInterval(look, LOOK_MILLIS).unref();
      return async () => {
        isKept = false;
        stopping.abort();
        clearInterval(timer);
        await last;
      };
    },
  };
}
