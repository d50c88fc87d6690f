/** Keeps the search index following while the house works: told of by every decision, and looking by itself for all the rest. */
import type { Store } from '../../store/open.ts';
import { countBehind } from '../../store/queries/search.ts';
import { computeBeside } from '../beside.ts';
import type { House } from '../house.ts';
import type { CatchUp } from './catch-up-beside.ts';
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
/** Between two stretches, so that whoever waits for an answer comes first. */
const REST_MILLIS = 40;
/**
 * While declarations come in stretches are short and rests long: who files waits for nobody's index. It still follows a
 * hundred a second, more than a nation files; what bursts leave behind is caught up with after them.
 */
const BUSY_STRETCH = 50;
const BUSY_REST_MILLIS = 400;
const BUSY_MILLIS = 2000;
/** From so many entries behind on, a process beside reads them: a past of a year, or a night of batches. */
const LONG_BEHIND = 3000;
const BESIDE = new URL('./catch-up-beside.ts', import.meta.url);

type Parts = Pick<House, 'machineNow'> & Pick<Store, 'pool' | 'vault' | 'appUrl' | 'dataFolder'>;

export function openSearchIndex(parts: Parts): SearchIndex {
  let last: Promise<void> = Promise.resolve();
  let wokenAt = 0;
  let isWoken = false;
  let isKept = false;
  /** Runs under way and queued. */
  let runs = 0;
  const stopping = new AbortController();
  const isStopped = (): boolean => stopping.signal.aborted;
  const isBusy = (): boolean => parts.machineNow() - wokenAt < BUSY_MILLIS;
  const rest = (): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, isBusy() ? BUSY_REST_MILLIS : REST_MILLIS));
  const catchUp = async (): Promise<void> => {
    const { appUrl, dataFolder } = parts;
    await computeBeside(BESIDE, { appUrl, dataFolder } satisfies CatchUp, () => {}, stopping.signal);
  };
  const tellUnlessStopped = (error: unknown): void => {
    if (!isStopped())
      console.error(`The search index could not catch up beside the server: ${String(error)}`);
  };
  const stretch = async (): Promise<number> => {
    if (isStopped()) return 0;
    // Where no process can be had, the server reads on by itself, more slowly.
    if ((await countBehind(parts.pool)) > LONG_BEHIND) await catchUp().catch(tellUnlessStopped);
    return isStopped() ? 0 : followLog(parts, isBusy() ? BUSY_STRETCH : undefined);
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
