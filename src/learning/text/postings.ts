/**
 * Which texts a slot is in, as bytes: the step from one text to the next and how often it is said (variable-byte coding of gaps,
 * Williams and Zobel 1999): a byte or two where plain numbers take five.
 */
import { packLists } from './pack-lists.ts';
import { type Counted, countSlots } from './slots.ts';

export interface Postings {
  /** Texts that have a slot. */
  readonly counts: Uint32Array;
  /** Features of each text; grows. */
  lengths: Float32Array<ArrayBuffer>;
  size: number;
  /** Features of all texts. */
  total: number;
  /** Writes the texts of a slot, in rising order, and how often each says it. @returns how many */
  readonly read: (slot: number, list: PostedList) => number;
  readonly bytes: number;
}

/** Room for one list that is being read; as long as the longest. */
export interface PostedList {
  readonly texts: Uint32Array;
  readonly times: Uint8Array;
}

/** Texts by number; features are made anew when they are asked for, so that a million texts need no room for them. */
export interface FeatureSource {
  readonly size: number;
  readonly featuresOf: (text: number) => ArrayLike<number>;
}

const LEAST_ROOM = 64;
/** Of so many texts the counts are kept between measuring and writing; of more they are made twice, to save memory. */
const MOST_KEPT = 100_000;
/** Seven bits of a number stand in a byte; the eighth says that more follow. */
const [MORE, BITS] = [128, 7];

export function buildPostings({ size, featuresOf }: FeatureSource, slotBits: number): Postings {
  const slots = 2 ** slotBits;
  const counts = new Uint32Array(slots);
  const lengths = new Float32Array(Math.max(LEAST_ROOM, size));
  const kept = size <= MOST_KEPT ? keepCounted() : undefined;
  // Beginnings of the lists, in bytes: more than 32 bits where there are very many texts.
  const starts = new Float64Array(slots + 1);
  const last = new Int32Array(slots).fill(-1);
  let total = 0;
  for (let text = 0; text < size; text++) {
    const counted = countSlots(featuresOf(text), slots - 1);
    kept?.add(counted);
    for (let i = 0; i < counted.slots.length; i++) {
      const [slot, times] = [counted.slots[i]!, counted.times[i]!];
      counts[slot]!++;
      starts[slot + 1]! += lengthOf(codeOf(text - last[slot]!, times), times);
      last[slot] = text;
    }
    lengths[text] = counted.sum;
    total += counted.sum;
  }
  for (let slot = 0; slot < slots; slot++) starts[slot + 1]! += starts[slot]!;
  const bytes = new Uint8Array(starts[slots]!);
  const next = starts.slice(0, slots);
  last.fill(-1);
  for (let text = 0; text < size; text++) {
    const { slots: said, times } = kept?.at(text) ?? countSlots(featuresOf(text), slots - 1);
    for (let i = 0; i < said.length; i++) {
      const slot = said[i]!;
      next[slot] = write(bytes, next[slot]!, codeOf(text - last[slot]!, times[i]!), times[i]!);
      last[slot] = text;
    }
  }
  return {
    ...{ counts, lengths, size, total },
    // It outlives the learning: whatever a function made here reads, it keeps alive.
    read: (slot, list) => read(bytes, starts[slot]!, starts[slot + 1]!, list),
    bytes: bytes.byteLength + starts.byteLength + counts.byteLength,
  };
}

function keepCounted() {
  const [slots, times] = [packLists(Uint32Array), packLists(Uint8Array)];
  return {
    add(counted: Counted): void {
      slots.add(counted.slots);
      times.add(counted.times);
    },
    at: (text: number) => ({ slots: slots.at(text), times: times.at(text) }),
  };
}

/** The step, and in the last bit whether a byte with the times follows. */
const codeOf = (step: number, times: number): number => step * 2 + (times > 1 ? 1 : 0);

function lengthOf(code: number, times: number): number {
  let length = times > 1 ? 2 : 1;
  for (let left = code >>> BITS; left > 0; left >>>= BITS) length++;
  return length;
}

/** @returns the place after it */
function write(bytes: Uint8Array, at: number, code: number, times: number): number {
  let left = code;
  for (; left >= MORE; left >>>= BITS) bytes[at++] = (left % MORE) + MORE;
  bytes[at++] = left;
  if (times > 1) bytes[at++] = times;
  return at;
}

function read(bytes: Uint8Array, from: number, end: number, { texts, times }: PostedList): number {
  let [text, count, at] = [-1, 0, from];
  while (at < end) {
    let byte = bytes[at++]!;
    let code = byte & (MORE - 1);
    for (let shift = BITS; byte >= MORE; shift += BITS) {
      byte = bytes[at++]!;
      code |= (byte & (MORE - 1)) << shift;
    }
    text += code >>> 1;
    texts[count] = text;
    times[count++] = (code & 1) === 1 ? bytes[at++]! : 1;
  }
  return count;
}
