/**
 * What earlier parcels teach about the next one: recipients, senders, pairs, addresses, groups, and what kinds of goods usually
 * cost and weigh. Of a fixed size; it knows keys and numbers, and no names.
 */
import { type Clusters, openClusters } from './clusters.ts';
import { type KeyedTable, openTable } from './keyed-table.ts';

/** Keys of everybody in a parcel; 0 where it does not say. */
export interface ParcelKeys {
  readonly recipient: number;
  readonly phone: number;
  readonly address: number;
  readonly sender: number;
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

/** Days after which half of a count is left. */
export const HALF = {
  recipient: 14,
  pair: 4,
  address: 14,
  codes: 30,
  sender: 30,
  newRecipients: 7,
  pieces: 30,
};
