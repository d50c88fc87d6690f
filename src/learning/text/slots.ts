/** Features of a text as slots of an index: each slot once, with how often it occurs. */

export interface Counted {
  readonly slots: Uint32Array;
  readonly times: Uint8Array;
  /** Features in all. */
  readonly sum: number;
}

const MOST_TIMES = 255;

/** @param mask one less than the number of slots, a power of two */
export function countSlots(features: ArrayLike<number>, mask: number): Counted {
  const slots = new Uint32Array(features.length);
  for (let i = 0; i < slots.length; i++) slots[i] = features[i]! & mask;
  slots.sort();
  const times = new Uint8Array(slots.length);
  let count = 0;
  for (const slot of slots) {
    if (count > 0 && slots[count - 1] === slot)
      times[count - 1] = Math.min(MOST_TIMES, times[count - 1]! + 1);
    else {
      slots[count] = slot;
      times[count++] = 1;
    }
  }
  return { slots: slots.slice(0, count), times: times.slice(0, count), sum: features.length };
}
