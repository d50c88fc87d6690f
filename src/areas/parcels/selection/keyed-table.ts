/**
 * Numbers kept under keys in a memory that never grows: four places a set, and the longest unused gives way. What gave way is met
 * again as new; a decision is not touched by that later, because it keeps what it read.
 */

export interface KeyedTable {
  /** Where the numbers of a key begin in `values`, or -1. */
  find(key: number): number;
  /** The same, made where there is none: its numbers are 0 then. */
  place(key: number, day: number): number;
  /** The numbers of all keys, those of one beside each other. */
  readonly values: Float32Array;
}

const WAYS = 4;

/** @param slots a power of two @param width numbers a key */
export function openTable(slots: number, width: number): KeyedTable {
  const sets = slots / WAYS;
  const marks = new Uint32Array(slots);
  const used = new Uint16Array(slots);
  const values = new Float32Array(slots * width);
  const slotOf = (key: number): number => {
    const mark = markOf(key);
    const start = setOf(key, sets) * WAYS;
    for (let slot = start; slot < start + WAYS; slot++) if (marks[slot] === mark) return slot;
    return -1;
  };
  return {
    values,
    find(key) {
      const slot = slotOf(key);
      return slot < 0 ? -1 : slot * width;
    },
    place(key, day) {
      const known = slotOf(key);
      if (known >= 0) {
        used[known] = day;
        return known * width;
      }
      const start = setOf(key, sets) * WAYS;
      let slot = start;
      for (let other = start; other < start + WAYS; other++) {
        if (marks[other] === 0) {
          slot = other;
          break;
        }
        if (used[other]! < used[slot]!) slot = other;
      }
      marks[slot] = markOf(key);
      used[slot] = day;
      values.fill(0, slot * width, (slot + 1) * width);
      return slot * width;
    },
  };
}

const HIGH = 4_294_967_296;

/** Never 0, which is an empty place. */
function markOf(key: number): number {
  return key >>> 0 || 1;
}

function setOf(key: number, sets: number): number {
  let mixed = Math.imul((key / HIGH) | 0, 0x9e3779b1) ^ (key | 0);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) & (sets - 1);
}

/** A key of 53 bits from any text. */
export function textKey(text: string): number {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
    other ^= other >>> 15;
  }
  one ^= one >>> 16;
  return (one & 0x1fffff) * HIGH + (other >>> 0);
}

/** A key of two keys in their order; 0 where one of them is none. */
export function pairKey(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  const low = Math.imul((one | 0) ^ Math.imul((other | 0) ^ 0x5bd1e995, 0x9e3779b1), 0x85ebca6b);
  const high = Math.imul(((one / HIGH) | 0) + 0x7f4a7c15, 0xc2b2ae35) ^ ((other / HIGH) | 0);
  return ((high ^ (low >>> 11)) & 0x1fffff) * HIGH + ((low ^ (low >>> 16)) >>> 0);
}

/** What is left of a count after so many days. */
export function faded(count: number, days: number, halfLife: number): number {
  return days <= 0 ? count : count * 2 ** (-days / halfLife);
}
