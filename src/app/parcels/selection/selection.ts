/** The selection of parcels in the running house: decides what was matched, one batch after the other, apart from any answer to a firm. */
import type { ParcelMemory } from '../../../areas/parcels/index.ts';
import { type CapacityBook, openBook } from '../../../screening/capacity.ts';
import { capacityClock } from '../../capacity-clock.ts';
import type { House } from '../../house.ts';
import { type RunsWhenAsked, whenAsked } from '../../in-rounds.ts';
import { decideBatch } from './decide-batch.ts';
import type { ParcelEditions } from './editions.ts';
import { loadParcelMemory } from './memory.ts';
import type { PolicyTurn } from './policy.ts';

/** Comes to how many parcels were decided. */
export interface ParcelSelection extends RunsWhenAsked {
  readonly editions: ParcelEditions;
  /** Asked once; told of outcomes by who records them. */
  memory(): Promise<ParcelMemory>;
}

/** Parcels that are read at once. */
const BATCH = 2000;

export function openParcelSelection(house: () => House, editions: ParcelEditions): ParcelSelection {
  const book: CapacityBook = openBook();
  const turn: PolicyTurn = {};
  let loading: Promise<ParcelMemory> | undefined;
  let capacity: ReturnType<typeof capacityClock> | undefined;
  const memory = (): Promise<ParcelMemory> => {
    loading ??= loadParcelMemory(house().pool, house().machineNow());
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const work = async (): Promise<number> => {
    let decided = 0;
    for (;;) {
      const now = house().clock.now();
      capacity ??= capacityClock({ clock: house().clock, book });
      capacity.at(now);
      const done = await decideBatch(house(), { editions, book, turn, memory: await memory() }, BATCH).catch(
        (error: unknown) => {
          // The memory may have counted what was not stored: it is read again.
          loading = undefined;
          throw error;
        },
      );
      decided += done;
      house().parcelShadow.wake(done);
      if (done > 0) house().counting.follow();
      if (done === 0) return decided;
    }
  };
  return { editions, memory, ...whenAsked(work) };
}
