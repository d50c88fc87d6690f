/** Features of a text as slots of an index: each slot once, with how often it occurs. */

export interface Counted {
  readonly slots: Uint32Array;
  readonly times: Uint8Array;
  /** Features in all. */
  readonly sum: number;
}

const MOST_TIMES = 255;

/** @param mask one less than the number of slots, a power of two */
export function countSlots(features: readonly number[], mask: number): Counted {
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

/** Flat lists of texts by slot: those of slot s stand from `starts[s]` to `starts[s + 1]`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly posted: Uint32Array;
  readonly times: Uint8Array;
  /** Features of each text; grows. */
  lengths: Float32Array<ArrayBuffer>;
  size: number;
  /** Features of all texts. */
  total: number;
}

const LEAST_ROOM = 64;
/** Of so many texts the counts are kept between counting and placing; of more they are made twice, to save memory. */
const MOST_KEPT = 100_000;

/** Texts by number; features are made anew when they are asked for, so that a million texts need no room for them. */
export interface FeatureSource {
  readonly size: number;
  readonly featuresOf: (text: number) => readonly number[];
}

/** Counting sort of all texts into their slots. */
export function buildPostings({ size, featuresOf }: FeatureSource, slotBits: number): Postings {
  const slots = 2 ** slotBits;
  const starts = new Uint32Array(slots + 1);
  const lengths = new Float32Array(Math.max(LEAST_ROOM, size));
  const kept: Counted[] = [];
  const count = (text: number): Counted => kept[text] ?? countSlots(featuresOf(text), slots - 1);
  let total = 0;
  for (let text = 0; text < size; text++) {
    const counted = count(text);
    if (size <= MOST_KEPT) kept.push(counted);
    for (const slot of counted.slots) starts[slot + 1]!++;
    lengths[text] = counted.sum;
    total += counted.sum;
  }
  for (let slot = 0; slot < slots; slot++) starts[slot + 1]! += starts[slot]!;
  const posted = new Uint32Array(starts[slots]!);
  const times = new Uint8Array(starts[slots]!);
  const next = starts.slice(0, slots);
  for (let text = 0; text < size; text++) {
    const counted = count(text);
    for (let i = 0; i < counted.slots.length; i++) {
      const at = next[counted.slots[i]!]!++;
      posted[at] = text;
      times[at] = counted.times[i]!;
    }
  }
  return { starts, posted, times, lengths, size, total };
}
