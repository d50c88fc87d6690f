/**
 * How often a key was seen in the last days, for keys of which there are very many and of which nearly each is seen once, such
 * as bills: sixteen bytes for a key and day and no object each, so that a nation's month fits. A key is known by 64 bits of it.
 */
import { hashed, hashText } from '../../learning/text-hash.ts';

/** Plain data, so that it can be kept in a snapshot. */
export interface Recent {
  readonly keptDays: number;
  /** Rows of four: hash low, hash high, day, count; a free row counts nothing. */
  rows: Uint32Array;
  /** Rows that are taken, old ones included. */
  taken: number;
  latest: number;
}

const WIDTH = 4;
const LEAST_ROWS = 1024;
/** Old rows are thrown out, and room is made, when this share is taken. */
const FULL = 0.7;

export function openRecent(keptDays: number): Recent {
  return { keptDays, rows: new Uint32Array(LEAST_ROWS * WIDTH), taken: 0, latest: 0 };
}

/** @param day days since 1970; a day before the key's last one counts on that last one */
export function noteSeen(recent: Recent, key: string, day: number): void {
  recent.latest = Math.max(recent.latest, day);
  if ((recent.taken + 1) * WIDTH > recent.rows.length * FULL) makeRoom(recent);
  hashText(0, key);
  const { low, high } = hashed;
  const { rows } = recent;
  let last = -1;
  let at = firstOf(rows, low);
  for (; rows[at + 3] !== 0; at = nextOf(rows, at))
    if (rows[at] === low && rows[at + 1] === high && (last < 0 || rows[at + 2]! > rows[last + 2]!)) last = at;
  if (last < 0 || rows[last + 2]! < day) {
    last = at;
    rows[at] = low;
    rows[at + 1] = high;
    rows[at + 2] = day;
    recent.taken += 1;
  }
  rows[last + 3]! += 1;
}

/** How often within the kept days up to a day. */
export function countSeen({ rows, keptDays }: Recent, key: string, day: number): number {
  hashText(0, key);
  const { low, high } = hashed;
  let seen = 0;
  for (let at = firstOf(rows, low); rows[at + 3] !== 0; at = nextOf(rows, at))
    if (rows[at] === low && rows[at + 1] === high && rows[at + 2]! > day - keptDays) seen += rows[at + 3]!;
  return seen;
}

const firstOf = (rows: Uint32Array, low: number): number => (low & (rows.length / WIDTH - 1)) * WIDTH;
const nextOf = (rows: Uint32Array, at: number): number => (at + WIDTH) & (rows.length - 1);

/** Only what may still be asked about is kept; the table grows where that alone fills half of it. */
function makeRoom(recent: Recent): void {
  const old = recent.rows;
  const isKept = (at: number): boolean => old[at + 3] !== 0 && old[at + 2]! > recent.latest - recent.keptDays;
  let kept = 0;
  for (let at = 0; at < old.length; at += WIDTH) if (isKept(at)) kept += 1;
  let places = LEAST_ROWS;
  while (places < kept * 2) places *= 2;
  const rows = new Uint32Array(places * WIDTH);
  for (let from = 0; from < old.length; from += WIDTH) {
    if (!isKept(from)) continue;
    let at = firstOf(rows, old[from]!);
    while (rows[at + 3] !== 0) at = nextOf(rows, at);
    rows.set(old.subarray(from, from + WIDTH), at);
  }
  recent.rows = rows;
  recent.taken = kept;
}
