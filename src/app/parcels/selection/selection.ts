/** The selection of parcels in the running house: decides what was matched, one batch after the other, apart from any answer to a firm. */
import type { ParcelMemory } from '../../../areas/parcels/index.ts';
import { type CapacityBook, openBook } from '../../../screening/capacity.ts';
import { capacityClock } from '../../capacity-clock.ts';
import type { House } from '../../house.ts';
import { decideBatch } from './decide-batch.ts';
import type { ParcelEditions } from './editions.ts';
import { loadParcelMemory } from './memory.ts';
import type { PolicyTurn } from './policy.ts';

export interface ParcelSelection {
  readonly editions: ParcelEditions;
  /** Decides what is due in its own time; whoever asks does not wait for it. */
  look(): void;
  /** Decides everything that is due. @returns how many parcels were decided */
  settle(): Promise<number>;
  /** Waits for what is being decided, and does not begin anything. */
  idle(): Promise<void>;
  /** Asked once; told of outcomes by who records them. */
  memory(): Promise<ParcelMemory>;
}

/** Parcels that are read at once. */
const BATCH = 2000;

export function openParcelSelection(house: () => House, editions: ParcelEditions): ParcelSelection {
  const book: CapacityBook = openBook();
  const turn: PolicyTurn = {};
  let loading: Promise<ParcelMemory> | undefined;
  let running: Promise<number> | undefined;
  let isAsked = false;
  let capacity: ReturnType<typeof capacityClock> | undefined;
  const memory = (): Promise<ParcelMemory> => {
    loading ??= loadParcelMemory(house().pool, house().machineNow());
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const run = async (): Promise<number> => {
    let decided = 0;
    do {
      isAsked = false;
      for (;;) {
        const now = house().clock.now();
        capacity ??= capacityClock({ clock: house().clock, book });
        capacity.at(now);
        const done = await decideBatch(
          house(),
          { editions, book, turn, memory: await memory() },
          BATCH,
        ).catch((error: unknown) => {
          // The memory may have counted what was not stored: it is read again.
          loading = undefined;
          throw error;
        });
        decided += done;
        if (done === 0) break;
      }
    } while (isAsked);
    return decided;
  };
  const settle = (): Promise<number> => {
    isAsked = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    editions,
    memory,
    settle,
    idle: async () => {
      await running?.catch(() => {});
    },
    look: () => {
      settle().catch((error: unknown) => console.error(String(error)));
    },
  };
}
