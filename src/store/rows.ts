/** The rows that the store writes and reads, plain: days `YYYY-MM-DD`, instants ISO text, won whole numbers. */
import type { Day, Instant } from '../core/day.ts';
import type { Direction } from '../model/declaration.ts';
import type { Verdict } from '../model/outcome.ts';
import type { Sealed } from './vault/seal.ts';

/** Number and version name a declaration everywhere. */
export interface DeclarationKey {
  readonly number: string;
  readonly version: number;
}

export interface DeclarationRow extends DeclarationKey {
  readonly direction: Direction;
  readonly office: string;
  readonly declaredOn: Day;
  /** Machine clock. */
  readonly receivedAt: Instant;
  /** Business clock. */
  readonly occurredAt: Instant;
  readonly importerId?: string | undefined;
  /** Of an export. */
  readonly exporterId?: string | null | undefined;
  readonly declarantId: string;
  readonly sellerId?: string | undefined;
  /** Six digits of the item of highest value. */
  readonly mainHs: string;
  readonly mainOrigin?: string | undefined;
  readonly consignmentKey: string;
  readonly customsValueKrw: number;
  readonly netMassKg: number;
  readonly itemCount: number;
  readonly state: string;
  readonly lane: string;
  readonly decidedAt?: Instant | undefined;
  /** sha256 of `content`, hexadecimal. */
  readonly contentHash: string;
  /** Canonical JSON of the declaration; the vault seals it on its way into the store. */
  readonly content: string;
}

/** As it is read: the content sealed. */
export interface StoredDeclarationRow extends Omit<DeclarationRow, 'content'> {
  readonly content: Sealed;
}

export interface ItemRow {
  readonly sequence: number;
  readonly hsCode: string;
  readonly origin?: string | undefined;
  readonly departure?: string | undefined;
  readonly description?: string | undefined;
  readonly netMassKg?: number | undefined;
  readonly quantity?: number | undefined;
  readonly customsValueKrw?: number | undefined;
  readonly pricePerKg?: number | undefined;
}

export interface DecisionRow extends DeclarationKey {
  readonly id: string;
  readonly lane: string;
  readonly score?: number | undefined;
  readonly decidedAt: Instant;
  readonly policyId: string;
  readonly modelId?: string | undefined;
  /** sha256 of `record`, hexadecimal. */
  readonly recordHash: string;
  /** Exact bytes, for replay. */
  readonly record: string;
}

export interface EventRow extends DeclarationKey {
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  /** Account id, or `system:<part>`. */
  readonly who: string;
  readonly why?: string | undefined;
  readonly article?: string | undefined;
  /** Canonical JSON. */
  readonly detail?: string | undefined;
}

/** As it is read: what a person wrote is sealed. */
export interface StoredEventRow extends Omit<EventRow, 'why' | 'detail'> {
  readonly why: Sealed | null;
  readonly detail: Sealed | null;
}

export type CaseKind = 'documents' | 'x-ray' | 'physical' | 'laboratory' | 'hold';
export type CaseState = 'open' | 'dealt' | 'closed';

export interface CaseRow extends DeclarationKey {
  readonly id: string;
  readonly decisionId?: string | undefined;
  readonly office: string;
  readonly kind: CaseKind;
  /** Absent: an import. */
  readonly direction?: Direction | undefined;
  readonly skill: string;
  readonly priority: number;
  readonly customsValueKrw: number;
  readonly importerId?: string | undefined;
  readonly mainHs: string;
  readonly dueAt: Instant;
  /** Never shown to examiners. */
  readonly isRandom: boolean;
  /** Names the secret of the draw. */
  readonly drawSecret?: string | undefined;
  /** Place in the order of dealing, uniform in [0, 1). */
  readonly place: number;
  /** Reasons stay hidden from whoever examines until the finding is recorded. */
  readonly isBlind: boolean;
  readonly openedAt: Instant;
}

export interface OutcomeRow extends DeclarationKey {
  readonly id: string;
  readonly item?: number | undefined;
  readonly code: string;
  readonly verdict: Verdict;
  readonly recoveredKrw?: number | undefined;
  readonly notes?: string | undefined;
  readonly examiner: string;
  readonly caseId?: string | undefined;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly source: 'officer' | 'simulated' | 'history';
  readonly wasRandom: boolean;
  readonly office: string;
  readonly importerId?: string | undefined;
  /** Absent: an import. Figures of imports and of exports are never counted together. */
  readonly direction?: Direction | undefined;
  readonly hs6: string;
  readonly origin?: string | undefined;
  readonly declaredOn: Day;
}

/** As it is read: what a person wrote is sealed. */
export interface StoredOutcomeRow extends Omit<OutcomeRow, 'notes'> {
  readonly notes: Sealed | null;
}

/** Who looked at which personal identifier, and what for. */
export interface PurposeRow {
  readonly id: string;
  readonly at: Instant;
  readonly account: string;
  readonly number: string;
  /** JSON pointer. */
  readonly field: string;
  readonly purpose: string;
  readonly note?: string | undefined;
  /** Under whose key the note is sealed, where the number is none of a declaration. Not stored. */
  readonly party?: string | undefined;
}
