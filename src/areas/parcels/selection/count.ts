/** Counts parcels and outcomes into the memory: numbers under keys, so that what was counted can be counted again without words. */
import { dayNumber } from '../../../core/day.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { kindOf } from './goods.ts';
import { faded, type KeyedTable, pairKey, textKey } from './keyed-table.ts';
import { HALF, type ParcelKeys, type ParcelMemory } from './memory.ts';
import { pieceOf } from './piece.ts';

/** What is counted of a parcel: numbers alone, so that it can be kept and counted again without what the parcel said. */
export interface Counted {
  readonly day: number;
  readonly keys: ParcelKeys;
  readonly usd: number;
  readonly lines: readonly {
    readonly kind: number;
    readonly pieces: number;
    readonly usd: number | null;
    readonly kg: number | null;
  }[];
}

export function countedOf(parcel: Parcel, keys: ParcelKeys, priceUsd: number | null): Counted {
  return {
    day: dayNumber(parcel.arrivedOn),
    keys,
    usd: priceUsd ?? 0,
    lines: parcel.goods.map((goods, line) => {
      const { usd, kg } = pieceOf(parcel, line, priceUsd);
      return { kind: textKey(kindOf(goods)), pieces: goods.quantity, usd: usd ?? null, kg: kg ?? null };
    }),
  };
}

/** Counts a parcel that was taken in. */
export function countParcel(memory: ParcelMemory, { day, keys, usd, lines }: Counted): void {
  if (memory.since === 0 || day < memory.since) memory.since = day;
  const isNewPair = notePair(memory, keys, day, usd);
  if (keys.recipient !== 0) {
    const { recipients } = memory;
    const at = begin(recipients, keys.recipient, day);
    grow(recipients, at, 2, 1, day, HALF.recipient, 1);
    grow(recipients, at, 3, 1, day, HALF.recipient, usd);
    recipients.values[at + 1] = day;
  }
  if (keys.address !== 0) {
    const { addresses } = memory;
    const isNew = isNewTo(memory, keys.recipient, keys.address, day);
    const at = addresses.place(keys.address, day);
    grow(addresses, at, 1, 0, day, HALF.address, 1);
    grow(addresses, at, 2, 0, day, HALF.codes, isNew ? 1 : 0);
    addresses.values[at] = day;
  }
  if (keys.phone !== 0) {
    const { phones } = memory;
    const isNew = isNewTo(memory, keys.recipient, keys.phone, day);
    const at = phones.place(keys.phone, day);
    grow(phones, at, 1, 0, day, HALF.codes, isNew ? 1 : 0);
    phones.values[at] = day;
  }
  if (keys.sender !== 0) {
    const { senders } = memory;
    const at = begin(senders, keys.sender, day);
    grow(senders, at, 2, 1, day, HALF.sender, 1);
    grow(senders, at, 3, 1, day, HALF.newRecipients, isNewPair ? 1 : 0);
    senders.values[at + 1] = day;
  }
  memory.clusters.link(keys.recipient, keys.phone, keys.address);
  for (const line of lines) countLine(memory, line, keys.recipient, day);
}

/** @returns whether the sender never sent to this code before, as far as is remembered */
function notePair({ pairs }: ParcelMemory, keys: ParcelKeys, day: number, usd: number): boolean {
  const key = pairKey(keys.recipient, keys.sender);
  if (key === 0) return false;
  const isNew = pairs.find(key) < 0;
  const at = pairs.place(key, day);
  grow(pairs, at, 1, 0, day, HALF.pair, 1);
  grow(pairs, at, 2, 0, day, HALF.pair, usd);
  pairs.values[at] = day;
  return isNew;
}

/** Remembers the two together. */
function isNewTo({ links }: ParcelMemory, recipient: number, other: number, day: number): boolean {
  const key = pairKey(other, recipient);
  if (key === 0) return false;
  const isNew = links.find(key) < 0;
  links.place(key, day);
  return isNew;
}

/** The row of a recipient or sender, which begins with the day on which it was met first. */
function begin(table: KeyedTable, key: number, day: number): number {
  const at = table.place(key, day);
  if (table.values[at] === 0) table.values[at] = day;
  return at;
}

/** Fades a count to the day and adds to it; the day itself is moved on by the caller, after the last count of the row. */
function grow(
  { values }: KeyedTable,
  start: number,
  place: number,
  last: number,
  day: number,
  halfLife: number,
  by: number,
): void {
  const before = values[start + place]!;
  values[start + place] = (before === 0 ? 0 : faded(before, day - values[start + last]!, halfLife)) + by;
}

/** Means lean on the last thousand lines or so, so that they follow the seasons. */
const MOST_WEIGHT = 1000;

function countLine(
  { kinds, pieces }: ParcelMemory,
  { kind, pieces: count, usd, kg }: Counted['lines'][number],
  recipient: number,
  day: number,
): void {
  const usual = kinds.place(kind, day);
  if (usd !== null) learn(kinds.values, usual, Math.log(usd));
  if (kg !== null) learn(kinds.values, usual + 3, Math.log(kg));
  const key = pairKey(recipient, kind);
  if (key === 0) return;
  const at = pieces.place(key, day);
  grow(pieces, at, 1, 0, day, HALF.pieces, count);
  pieces.values[at] = day;
}

function learn(values: Float32Array, at: number, value: number): void {
  values[at]!++;
  const weight = 1 / Math.min(MOST_WEIGHT, values[at]!);
  values[at + 1]! += weight * (value - values[at + 1]!);
  values[at + 2]! += weight * (value * value - values[at + 2]!);
}

/** Notes what an examination found, or that it found nothing. */
export function countOutcome(
  { senders, recipients, clusters }: ParcelMemory,
  keys: ParcelKeys,
  /** Day by its number. */
  on: number,
  isFound: boolean,
): void {
  if (keys.sender !== 0) {
    const at = begin(senders, keys.sender, on);
    senders.values[at + 4]!++;
    if (isFound) senders.values[at + 5]!++;
  }
  if (!isFound) return;
  if (keys.recipient !== 0) recipients.values[begin(recipients, keys.recipient, on) + 4]!++;
  clusters.hit(keys.recipient, keys.phone, keys.address);
}
