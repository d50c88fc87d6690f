/**
 * Risk profiles: for each kind of key and each key, how often it was examined, how often something was found, how often
 * something critical. Updated by every outcome, read by every score; 20 bytes a profile and a spare place for each.
 */
import { hashed, hashText } from './text-hash.ts';

/** What one examination adds. `critical` implies `hit`. */
export interface Observation {
  readonly hit: boolean;
  readonly critical: boolean;
}

export interface Counts {
  /** Number of profiles. */
  readonly size: number;
  /** Adds an observation; `times` -1 takes a corrected one back. An empty key is no key. */
  add(kind: number, key: string, observation: Observation, times?: number): void;
  /** Writes seen, hits, critical at `out[at..at + 2]`; zeros for a key that was never seen. */
  read(kind: number, key: string, out: number[] | Int32Array, at: number): void;
  /** All profiles as rows of five: hash low, hash high, seen, hits, critical; in no order, at the cost of a copy. */
  rows(): Uint32Array;
}

const LEAST_PLACES = 1024;

/** @param rows profiles as `Counts.rows` gave them */
export function makeCounts(rows: Uint32Array = new Uint32Array(0)): Counts {
  let places = LEAST_PLACES;
  while (places < (rows.length / 5) * 2) places *= 2;
  let table = new Uint32Array(places * 5);
  let size = 0;

  /** Offset of the key's place or of the free place where it belongs. A free place has the hash 0, 0. */
  const find = (low: number, high: number): number => {
    let place = low & (places - 1);
    for (;;) {
      const at = place * 5;
      const tableLow = table[at]!;
      const tableHigh = table[at + 1]!;
      if ((tableLow === low && tableHigh === high) || (tableLow === 0 && tableHigh === 0)) return at;
      place = (place + 1) & (places - 1);
    }
  };

  const put = (low: number, high: number, seen: number, hits: number, critical: number): void => {
    const at = find(low, high);
    if (table[at] === 0 && table[at + 1] === 0) {
      table[at] = low;
      table[at + 1] = high;
      size++;
    }
    table[at + 2] = atLeastZero(table[at + 2]! + seen);
    table[at + 3] = atLeastZero(table[at + 3]! + hits);
    table[at + 4] = atLeastZero(table[at + 4]! + critical);
    if (size * 2 > places) grow();
  };

  const grow = (): void => {
    const old = table;
    places *= 2;
    table = new Uint32Array(places * 5);
    for (let from = 0; from < old.length; from += 5) {
      if (old[from] === 0 && old[from + 1] === 0) continue;
      table.set(old.subarray(from, from + 5), find(old[from]!, old[from + 1]!));
    }
  };

  for (let at = 0; at + 5 <= rows.length; at += 5) {
    put(rows[at]!, rows[at + 1]!, rows[at + 2]!, rows[at + 3]!, rows[at + 4]!);
  }
  return {
    get size() {
      return size;
    },
    add(kind, key, observation, times = 1) {
      if (key === '') return;
      hashText(kind, key);
      put(hashed.low, hashed.high, times, observation.hit ? times : 0, observation.critical ? times : 0);
    },
    read(kind, key, out, at) {
      if (key === '') {
        out[at] = 0;
        out[at + 1] = 0;
        out[at + 2] = 0;
        return;
      }
      hashText(kind, key);
      const from = find(hashed.low, hashed.high);
      out[at] = table[from + 2]!;
      out[at + 1] = table[from + 3]!;
      out[at + 2] = table[from + 4]!;
    },
    rows: () => taken(table, size),
  };
}

function atLeastZero(value: number): number {
  return Math.max(0, value);
}

function taken(table: Uint32Array, size: number): Uint32Array {
  const rows = new Uint32Array(size * 5);
  let to = 0;
  for (let at = 0; at < table.length; at += 5) {
    if (table[at] === 0 && table[at + 1] === 0) continue;
    rows.set(table.subarray(at, at + 5), to);
    to += 5;
  }
  return rows;
}
