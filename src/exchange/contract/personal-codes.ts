/** Misuse of personal customs codes, for officers: cases that holders opened, and patterns among parcels. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { UseStandingName } from './portal.ts';

// -- GET /misuse-cases ------------------------------------------------------------------------------------------------

export interface MisuseCaseView {
  readonly id: string;
  readonly openedAt: Instant;
  /** An officer, who saw it in a network: the holder is told nothing. Null: the holder. */
  readonly openedBy: string | null;
  readonly reason: Text;
  /** Where the code stands in the network of codes; null where it is erased. */
  readonly network: string | null;
  /** What whoever opened it wrote. */
  readonly words: string | null;
  /** Masked; null where it is erased. */
  readonly code: string | null;
  readonly holder: string | null;
  readonly standing: CodeStandingName | null;
  readonly standingName: Text | null;
  readonly use: {
    readonly firm: string;
    readonly number: string;
    readonly bills: readonly string[];
    readonly notedAt: Instant;
    /** What did not fit the registered data. */
    readonly faults: readonly Text[];
    /** Its parcels are stopped, were let go on, or stay; null: it was not refused. */
    readonly stop: 'open' | 'goes-on' | 'stays' | null;
  } | null;
  readonly closedAt: Instant | null;
  readonly closedBy: string | null;
  readonly closedAs: MisuseResult | null;
  readonly closedWhy: string | null;
}

export type CodeStandingName = 'valid' | 'renewable' | 'overdue' | 'lapsed' | 'suspended' | 'ended';
export type MisuseResult = 'misused' | 'not-misused' | 'unclear';

// POST /misuse-cases/:id/close
export interface MisuseClosing {
  readonly as: MisuseResult;
  readonly why: string;
  /** What becomes of the parcels of a refused use; absent: they go on where it was no misuse, and stay otherwise. */
  readonly parcels?: 'goes-on' | 'stays';
}

// POST /misuse-cases/:id/suspension
export interface CodeSuspension {
  readonly to: 'suspended' | 'lifted';
  readonly why: string;
}

// -- GET /parcels/:bill/uses ------------------------------------------------------------------------------------------

/** One use of a registered code by a parcel, and what its holder said to it. */
export interface CodeUseView {
  readonly number: string;
  readonly standing: UseStandingName;
  readonly standingName: Text;
  readonly notedAt: Instant;
  readonly isTold: boolean;
  readonly answeredAt: Instant | null;
  /** By a guardian, not by the holder. */
  readonly isByGuardian: boolean;
  readonly faults: readonly Text[];
  /** Goods that need an adult, where the holder is none. */
  readonly adultGoods: readonly Text[];
}

// -- GET /code-patterns -----------------------------------------------------------------------------------------------

export interface CodePatternsView {
  readonly from: Day;
  /** Parcels under personal codes that were looked at. */
  readonly parcels: number;
  readonly count: number;
  readonly rows: readonly {
    readonly kind: 'stolen-code' | 'code-farm' | 'shared-address';
    readonly name: Text;
    readonly says: Text;
    readonly lastOn: Day;
    /** Masked; the first of them. */
    readonly codes: readonly string[];
    readonly bills: readonly string[];
    readonly parcels: number;
    /** Where its network begins. */
    readonly start: string;
  }[];
}
