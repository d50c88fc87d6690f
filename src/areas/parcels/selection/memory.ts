/**
 * What earlier parcels teach about the next one: recipients, senders, pairs, addresses, groups, and what kinds of goods usually
 * cost and weigh. Of a fixed size; it knows keys and numbers, and no names.
 */
import { dayNumber } from '../../../core/day.ts';
import type { Parcel } from '../../../model/parcel.ts';
import type { RecordedFacts } from '../../../screening/record.ts';
import { type Clusters, openClusters } from './clusters.ts';
import { kindOf } from './goods.ts';
import { faded, type KeyedTable, openTable, pairKey, textKey } from './keyed-table.ts';

/** Keys of everybody in a parcel; 0 where it does not say. */
export interface ParcelKeys {
  readonly recipient: number;
  readonly phone: number;
  readonly address: number;
  readonly sender: number;
}

/** What is known of a parcel from elsewhere; null where it is not. */
export interface Beside {
  readonly priceUsd: number | null;
  readonly orderFound: boolean;
  readonly orderDifferences: number;
}

export interface ParcelMemory {
  readonly recipients: KeyedTable;
  readonly pairs: KeyedTable;
  /** Which code was met at which address or telephone. */
  readonly links: KeyedTable;
  readonly addresses: KeyedTable;
  readonly phones: KeyedTable;
  readonly senders: KeyedTable;
  readonly kinds: KeyedTable;
  readonly pieces: KeyedTable;
  readonly clusters: Clusters;
  /** The first day that was counted; 0 before. */
  since: number;
}

/** Enough for some hundred thousand recipients in 50 MB. */
const USUAL_SLOTS = 2 ** 18;

/** @param slots keys of recipients that are remembered, a power of two */
export function openMemory(slots = USUAL_SLOTS): ParcelMemory {
  return {
    recipients: openTable(slots, 5),
    pairs: openTable(slots * 2, 3),
    links: openTable(slots * 4, 1),
    addresses: openTable(slots, 3),
    phones: openTable(slots, 2),
    senders: openTable(Math.max(1024, slots / 4), 6),
    kinds: openTable(4096, 6),
    pieces: openTable(slots, 2),
    clusters: openClusters(slots * 2),
    since: 0,
  };
}

const HALF = { recipient: 14, pair: 4, address: 14, codes: 30, sender: 30, newRecipients: 7, pieces: 30 };
/** A kind of goods seen seldom has no usual price or mass. */
const LEAST_SEEN = 30;

/** Facts before the parcel itself is counted, in the order that records keep. */
export function lookUpParcel(
  memory: ParcelMemory,
  parcel: Parcel,
  keys: ParcelKeys,
  beside: Beside,
): RecordedFacts {
  const day = dayNumber(parcel.arrivedOn);
  const { priceUsd, orderFound, orderDifferences } = beside;
  const { recipients, pairs, addresses, phones, senders } = memory;
  const recipient = find(recipients, keys.recipient);
  const pair = find(pairs, pairKey(keys.recipient, keys.sender));
  const address = find(addresses, keys.address);
  const phone = find(phones, keys.phone);
  const sender = find(senders, keys.sender);
  const { codes, hits } = memory.clusters.of(keys.recipient, keys.phone, keys.address);
  return {
    declaration: [
      priceUsd,
      left(recipients, recipient, 2, 1, day, HALF.recipient),
      left(recipients, recipient, 3, 1, day, HALF.recipient),
      recipient < 0 ? null : day - recipients.values[recipient]!,
      valueAt(recipients, recipient, 4),
      left(pairs, pair, 1, 0, day, HALF.pair),
      left(pairs, pair, 2, 0, day, HALF.pair),
      left(addresses, address, 1, 0, day, HALF.address),
      left(addresses, address, 2, 0, day, HALF.codes),
      left(phones, phone, 1, 0, day, HALF.codes),
      codes,
      hits,
      left(senders, sender, 2, 1, day, HALF.sender),
      sender < 0 ? null : day - senders.values[sender]!,
      left(senders, sender, 3, 1, day, HALF.newRecipients),
      valueAt(senders, sender, 4),
      valueAt(senders, sender, 5),
      orderFound ? 1 : 0,
      orderDifferences,
      memory.since === 0 ? 0 : day - memory.since,
    ],
    items: parcel.goods.map((_, line) => lineFacts(memory, parcel, line, keys, priceUsd, day)),
    profiles: [],
  };
}

function find(table: KeyedTable, key: number): number {
  return key === 0 ? -1 : table.find(key);
}

function valueAt({ values }: KeyedTable, start: number, place: number): number {
  return start < 0 ? 0 : values[start + place]!;
}

/** What is left of a count on a day. @param last where the day stands to which it was faded */
function left(
  { values }: KeyedTable,
  start: number,
  place: number,
  last: number,
  day: number,
  halfLife: number,
): number {
  if (start < 0 || values[start + place] === 0) return 0;
  return short(faded(values[start + place]!, day - values[start + last]!, halfLife));
}

function short(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Dollars and kilograms of one piece of a line; undefined where the parcel does not say them of the line alone. */
function pieceOf(
  parcel: Parcel,
  line: number,
  priceUsd: number | null,
): { readonly usd: number | undefined; readonly kg: number | undefined } {
  const { quantity, amount, netMassKg } = parcel.goods[line]!;
  const isAlone = parcel.goods.length === 1;
  const rate = priceUsd === null || parcel.goodsAmount <= 0 ? undefined : priceUsd / parcel.goodsAmount;
  const own = amount ?? (isAlone ? parcel.goodsAmount : undefined);
  // The scales do not lie as lists do: where one line fills the parcel, what it weighs is the parcel's mass.
  const kg = isAlone ? parcel.grossMassKg : netMassKg;
  const pieces = Math.max(1, quantity);
  return {
    usd: rate === undefined || own === undefined || own <= 0 ? undefined : (own * rate) / pieces,
    kg: kg === undefined || kg <= 0 ? undefined : kg / pieces,
  };
}

function lineFacts(
  memory: ParcelMemory,
  parcel: Parcel,
  line: number,
  { recipient }: ParcelKeys,
  priceUsd: number | null,
  day: number,
): (number | null)[] {
  const kind = textKey(kindOf(parcel.goods[line]!));
  const { kinds, pieces } = memory;
  const usual = kinds.find(kind);
  const { usd, kg } = pieceOf(parcel, line, priceUsd);
  return [
    valueAt(kinds, usual, 3),
    deviation(kinds, usual, 0, usd),
    deviation(kinds, usual, 3, kg),
    left(pieces, find(pieces, pairKey(recipient, kind)), 1, 0, day, HALF.pieces),
  ];
}

/** Numbers of a kind: lines that say their price, mean and mean square of its logarithm; the same of mass. */
function deviation(
  kinds: KeyedTable,
  start: number,
  place: number,
  value: number | undefined,
): number | null {
  if (value === undefined || valueAt(kinds, start, place) < LEAST_SEEN) return null;
  const mean = kinds.values[start + place + 1]!;
  const spread = Math.sqrt(Math.max(0.01, kinds.values[start + place + 2]! - mean * mean));
  return short((Math.log(value) - mean) / spread);
}

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
