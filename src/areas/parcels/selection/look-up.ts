/** What the memory says of a parcel before the parcel itself is counted, in the order that records keep. */
import { dayNumber } from '../../../core/day.ts';
import type { Parcel } from '../../../model/parcel.ts';
import type { RecordedFacts } from '../../../screening/record.ts';
import { kindOf } from './goods.ts';
import { faded, type KeyedTable, pairKey, textKey } from './keyed-table.ts';
import { HALF, type ParcelKeys, type ParcelMemory } from './memory.ts';
import { pieceOf } from './piece.ts';

/** What is known of a parcel from elsewhere; null where it is not. */
export interface Beside {
  readonly priceUsd: number | null;
  readonly orderFound: boolean;
  readonly orderDifferences: number;
}

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
