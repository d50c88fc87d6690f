/** The statistics of trade as the house holds them: answers from the cube, and keeps it up to the log in a process beside. */
import { type Day, seoulDay, toInstant } from '../../core/day.ts';
import type { Store } from '../../store/open.ts';
import { countBehind, readPublications } from '../../store/queries/statistics.ts';
import { computeBeside } from '../beside.ts';
import type { House } from '../house.ts';
import type { BringUp } from './bring-up-beside.ts';
import { type CubeEngine, openCubeEngine } from './engine.ts';
import { openTradeNames, type TradeNames } from './names.ts';
import { recordPublications } from './record.ts';

export interface Statistics {
  readonly engine: CubeEngine;
  readonly names: TradeNames;
  /** Looks by itself from now on; @returns how to stop */
  keep(house: House): () => Promise<void>;
  /** There is something to count, and nothing of it is told yet. */
  isCounting(): Promise<boolean>;
  /** Brings everything up to now. */
  bringUp(house: House): Promise<void>;
}

const BESIDE = new URL('./bring-up-beside.ts', import.meta.url);
/** After the house is ready people come first. */
const FIRST_LOOK_MILLIS = 15_000;
const LOOK_MILLIS = 60_000;

export function openStatistics({ pool, dataFolder }: Pick<Store, 'pool' | 'dataFolder'>): Statistics {
  let last: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  /** The day of the last look: with a new day figures may be due. */
  let lookedOn: Day | undefined;
  let isRunning = false;
  const engine = openCubeEngine(pool, dataFolder);
  const once = async (house: House): Promise<void> => {
    const today = seoulDay(house.clock.now());
    const request: BringUp = { appUrl: house.store.appUrl, dataFolder, today };
    const rows = await computeBeside<Awaited<ReturnType<typeof import('./bring-up.ts').bringUp>>>(
      ...([BESIDE, request, () => {}, stopping.signal] as const),
    );
    await recordPublications(house, rows, toInstant(house.clock.now()));
    lookedOn = today;
  };
  const bringUp = (house: House): Promise<void> => {
    const run = last.then(async () => {
      isRunning = true;
      await once(house).finally(() => {
        isRunning = false;
      });
    });
    last = run.catch(() => {});
    return run;
  };
  const look = async (house: House): Promise<void> => {
    const isDue = lookedOn !== seoulDay(house.clock.now()) || (await countBehind(pool)) > 0;
    if (isDue && !stopping.signal.aborted) await bringUp(house);
  };
  return {
    engine,
    names: openTradeNames(process.env),
    async isCounting() {
      if (engine.months().length === 0) return isRunning || (await countBehind(pool)) > 0;
      // Between the cube and its first publication.
      return isRunning && (await readPublications(pool)).length === 0;
    },
    bringUp,
    keep(house) {
      let next: NodeJS.Timeout;
      const again = (): void => {
        look(house)
          .catch((error: unknown) => {
            if (!stopping.signal.aborted)
              console.error(`Statistics of trade could not be brought up: ${String(error)}`);
          })
          .finally(() => {
            if (!stopping.signal.aborted) next = setTimeout(again, LOOK_MILLIS).unref();
          });
      };
      next = setTimeout(again, FIRST_LOOK_MILLIS).unref();
      return async () => {
        stopping.abort();
        clearTimeout(next);
        await last;
        engine.close();
      };
    },
  };
}
