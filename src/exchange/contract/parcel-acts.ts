/** What officers do with many parcels at once, each told by itself; and what was done with one. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

export type ParcelActName = 'release' | 'examine' | 'assign' | 'correct';

// -- POST /parcel-acts -----------------------------------------------------------------------------------------------------

export interface NewParcelActs {
  readonly act: ParcelActName;
  /** Up to 100, each once. */
  readonly houseBills: readonly string[];
  /** Of a correction it is read by the carrier. */
  readonly why: string;
  /** Account of an officer of the same office; of an assignment alone. */
  readonly to?: string;
  /** Nothing is done: what would become of each is told. */
  readonly isPreview?: boolean;
}

export interface ParcelActsAnswer {
  /** In the order that was asked. */
  readonly results: readonly ParcelActResult[];
}

/** `would`: in a preview; `failed`: a fault of ours, after which the others went on. */
export interface ParcelActResult {
  readonly houseBill: string;
  readonly outcome: 'would' | 'done' | 'refused' | 'failed';
  /** Why it was refused, or what is passed over. */
  readonly says: readonly Text[];
}

// -- GET /parcel-acts/colleagues --------------------------------------------------------------------------------------------

export interface ParcelColleague {
  readonly account: string;
  readonly name: Text;
}

// -- GET /parcels/:bill/acts, the latest first -----------------------------------------------------------------------------

export interface ParcelActView {
  readonly act: Exclude<ParcelActName, 'release'>;
  readonly at: Instant;
  readonly who: Text;
  /** Of an assignment. */
  readonly to: Text | null;
  /** Null where it was erased. */
  readonly why: string | null;
}
