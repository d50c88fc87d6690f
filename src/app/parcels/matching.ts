/**
 * Matching in the running house: one batch after the other while anything is due. What is stored is acknowledged, so whoever only sent
 * something is kept waiting where nobody else waits, and where so many do that the house would fall behind for long.
 */
import { type Instant, toInstant } from '../../core/day.ts';
import type { House } from '../house.ts';
import { type Looked, lookedAt, MOST_HOPS } from './find-matches.ts';
import { type Find, storeFound } from './match-due.ts';
import { noteNews } from './note-news.ts';

export interface Matching {
  /** Until all that is due now, and whomever that concerns, has been looked at. Throws what went wrong with a batch meanwhile; what is left stays due for the next who asks. */
  match(): Promise<void>;
  /** The same, without waiting for it where some wait already, and until the first of them is served where many do. */
  ask(): Promise<void>;
  /** Until nothing is due any more, where something is being matched. */
  idle(): Promise<void>;
  /** Waits for the batch under way, and begins none; what is left stays due. */
  end(): Promise<void>;
}

interface Waiting {
  readonly since: Instant;
  readonly served: PromiseWithResolvers<void>;
  /** Whom the news before it concern is marked as due. */
  isNoted: boolean;
  /** Batches that looked at all that was due then, or at whom those concern that were looked at. */
  looks: number;
}

const [SOME, MANY] = [2, 40] as const;

export function openMatching(house: () => House, find: Find): Matching {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isEnding = false;
  /** News are marked while a batch is looked at. */
  const note = async (): Promise<void> => {
    const before = waiting.filter(({ isNoted }) => !isNoted);
    if (before.length > 0) await noteNews(house().pool);
    for (const one of before) one.isNoted = true;
  };
  const serve = (looked: Looked, ready: readonly Waiting[]): void => {
    const { until } = looked;
    for (const one of ready) if (until === undefined || one.since < until) one.looks++;
    const served = new Set(ready.filter(({ looks }) => lookedAt(looked) === 0 || looks > MOST_HOPS));
    waiting = waiting.filter((one) => !served.has(one));
    for (const one of served) one.served.resolve();
  };
  const run = async (): Promise<void> => {
    await note();
    for (;;) {
      const ready = waiting.filter(({ isNoted }) => isNoted);
      const noting = note();
      // Whoever awaits it below is told.
      noting.catch(() => {});
      const looked = await find();
      await noting;
      await storeFound(house(), looked);
      serve(looked, ready);
      if (isEnding || (lookedAt(looked) === 0 && waiting.length === 0)) return;
    }
  };
  const start = (): Promise<void> =>
    run()
      .catch((error: unknown) => {
        for (const { served } of waiting.splice(0)) served.reject(error);
      })
      .finally(() => {
        house().parcels.look();
        if (isEnding) for (const { served } of waiting.splice(0)) served.resolve();
        // Somebody who was answered last may have asked again at once.
        running = waiting.length > 0 ? start() : undefined;
      });
  const match = (): Promise<void> => {
    if (isEnding) return Promise.resolve();
    const served = Promise.withResolvers<void>();
    waiting.push({ since: toInstant(house().machineNow()), served, isNoted: false, looks: 0 });
    running ??= start();
    return served.promise;
  };
  const idle = async (): Promise<void> => {
    while (running !== undefined) await running;
  };
  return {
    match,
    ask: async () => {
      const before = [...waiting];
      const served = match();
      if (before.length < SOME) return served;
      served.catch((error: unknown) => console.error(String(error)));
      if (before.length >= MANY) await before[0]!.served.promise;
    },
    idle,
    end: () => {
      isEnding = true;
      return idle();
    },
  };
}
