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
  const slots = Uint32Array.from(features, (feature) => feature & mask).sort();
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

/** Counting sort of all texts into their slots. */
export function buildPostings(texts: readonly (readonly number[])[], slotBits: number): Postings {
  const slots = 2 ** slotBits;
  const counted = texts.map((features) => countSlots(features, slots - 1));
  const starts = new Uint32Array(slots + 1);
  const lengths = new Float32Array(Math.max(LEAST_ROOM, texts.length));
  let total = 0;
  for (const [text, { slots: of, sum }] of counted.entries()) {
    for (const slot of of) starts[slot + 1]!++;
    lengths[text] = sum;
    total += sum;
  }
  for (let slot = 0; slot < slots; slot++) starts[slot + 1]! += starts[slot]!;
  const posted = new Uint32Array(starts[slots]!);
  const times = new Uint8Array(starts[slots]!);
  const next = starts.slice(0, slots);
  for (const [text, { slots: of, times: often }] of counted.entries())
    for (let i = 0; i < of.length; i++) {
      const at = next[of[i]!]!++;
      posted[at] = text;
      times[at] = often[i]!;
    }
  return { starts, posted, times, lengths, size: texts.length, total };
}
