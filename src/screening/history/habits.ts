/**
 * Under which value a key usually comes: sixteen bytes a key and no object, at most four megabytes in all. A key is known by 64
 * bits of it. What was not met for longest is forgotten when there is no room.
 */

/** Plain data, so that it can be kept in a snapshot. */
export interface Habits {
  /** Rows of four: hash low, hash high, value and hold, day and extra; a free row holds nothing. */
  rows: Uint32Array;
  taken: number;
  latest: number;
}

/** Read at once: the next look writes over it. */
export const habit = { value: 0, hold: 0, extra: 0 };

const WIDTH = 4;
const LEAST_ROWS = 1024;
const MOST_ROWS = 2 ** 18;
const FULL = 0.7;
const KEPT_DAYS = 3 * 365;
const VALUE_BITS = 20;
export const MOST_VALUE = 2 ** VALUE_BITS - 1;
const MOST_HOLD = 2 ** 12 - 1;
const MOST_EXTRA = 2 ** 16 - 1;
/** One exception takes so many lines away: what holds came in at least four of five. */
const EXCEPTION = 4;

export interface Key {
  readonly low: number;
  readonly high: number;
}

export function openHabits(): Habits {
  return { rows: new Uint32Array(LEAST_ROWS * WIDTH), taken: 0, latest: 0 };
}

/** @returns whether the key is known; `habit` then says its value, how firmly it holds, and the extra of its last line */
export function readHabit({ rows }: Habits, key: Key): boolean {
  const at = placeOf(rows, key);
  const held = rows[at + 2]!;
  if (held === 0) return false;
  habit.value = held & MOST_VALUE;
  habit.hold = held >>> VALUE_BITS;
  habit.extra = rows[at + 3]! >>> 16;
  return true;
}

/**
 * @param value up to `MOST_VALUE`
 * @param extra a whole number that belongs to the value, up to 65,535
 * @param day days since 1970
 */
export function noteHabit(habits: Habits, key: Key, value: number, extra: number, day: number): void {
  habits.latest = Math.max(habits.latest, day);
  if ((habits.taken + 1) * WIDTH > habits.rows.length * FULL) makeRoom(habits);
  const { rows } = habits;
  const at = placeOf(rows, key);
  const held = rows[at + 2]!;
  if (held === 0) habits.taken += 1;
  const [known, hold] = [held & MOST_VALUE, held >>> VALUE_BITS];
  const isSame = held !== 0 && known === value;
  const left = isSame ? Math.min(hold + 1, MOST_HOLD) : hold - EXCEPTION;
  const isKept = isSame || left > 0;
  rows[at] = key.low;
  rows[at + 1] = key.high;
  rows[at + 2] = (((isKept ? left : 1) << VALUE_BITS) | (isKept ? known : value)) >>> 0;
  const of = isSame || !isKept ? Math.min(extra, MOST_EXTRA) : rows[at + 3]! >>> 16;
  rows[at + 3] = ((of << 16) | (day & 0xffff)) >>> 0;
}

/** Of the key, or of the free row where it would stand. */
function placeOf(rows: Uint32Array, { low, high }: Key): number {
  let at = (low & (rows.length / WIDTH - 1)) * WIDTH;
  while (rows[at + 2] !== 0 && (rows[at] !== low || rows[at + 1] !== high))
    at = (at + WIDTH) & (rows.length - 1);
  return at;
}

function makeRoom(habits: Habits): void {
  const old = habits.rows;
  let days = KEPT_DAYS;
  let kept = countSince(old, habits.latest - days);
  while (kept * 2 > MOST_ROWS) {
    days = days / 2;
    kept = countSince(old, habits.latest - days);
    // A single day that fills it all: nothing older than today can help, so it begins anew.
    if (days < 1 && kept * 2 > MOST_ROWS) kept = 0;
  }
  let places = LEAST_ROWS;
  while (places < kept * 2) places *= 2;
  const rows = new Uint32Array(places * WIDTH);
  const since = kept === 0 ? Number.POSITIVE_INFINITY : habits.latest - days;
  for (let from = 0; from < old.length; from += WIDTH) {
    if (!isSince(old, from, since)) continue;
    rows.set(old.subarray(from, from + WIDTH), placeOf(rows, { low: old[from]!, high: old[from + 1]! }));
  }
  habits.rows = rows;
  habits.taken = kept;
}

const isSince = (rows: Uint32Array, at: number, day: number): boolean =>
  rows[at + 2] !== 0 && (rows[at + 3]! & 0xffff) > day;

function countSince(rows: Uint32Array, day: number): number {
  let kept = 0;
  for (let at = 0; at < rows.length; at += WIDTH) if (isSince(rows, at, day)) kept += 1;
  return kept;
}
