/** Drafts, authorities, keys and tables of one's own at the desk. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';

// -- drafts -----------------------------------------------------------------------------------------------------------

export type DraftOrigin = 'new' | 'copy' | 'amendment' | 'csv' | 'json';

export interface DraftRow {
  readonly id: string;
  readonly title: string;
  readonly declarantId: string;
  readonly origin: DraftOrigin;
  readonly revision: number;
  readonly changedBy: Text;
  readonly changedAt: Instant;
}

export interface DraftView extends DraftRow {
  /** A declaration as far as it is written. */
  readonly content: DraftContent;
  readonly check: CheckView;
}

/** Anything that JSON can hold: a draft may still be wrong. */
export type DraftContent = Readonly<Record<string, unknown>>;

/** POST /desk/drafts -> DraftView. `from` copies a declaration, `amends` begins its next version. */
export interface NewDraft {
  readonly from?: string;
  readonly amends?: string;
  readonly declarantId?: string;
  readonly content?: DraftContent;
  readonly origin?: DraftOrigin;
}

/** PUT /desk/drafts/:id -> DraftView; 409 where somebody else has changed it meanwhile. */
export interface DraftChange {
  readonly content: DraftContent;
  readonly revision: number;
}

/** POST /desk/check -> CheckView */
export interface CheckView {
  readonly problems: readonly Problem[];
  readonly count: number;
  readonly warnings: readonly Problem[];
}

/** POST /desk/drafts/:id/submit */
export interface SubmitResult {
  readonly isFiled: boolean;
  readonly number: string | null;
  readonly version: number | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

// -- tables of one's own: POST /desk/csv/preview (the file) -> CsvPreview, POST /desk/csv -> CsvResult -----------------

export interface CsvField {
  /** JSON pointer, with `*` for the line. */
  readonly pointer: string;
  readonly title: Text;
  readonly isNeeded: boolean;
}

export interface CsvPreview {
  readonly encoding: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
  readonly fields: readonly CsvField[];
  /** Column -> pointer, as guessed from the header or as confirmed before. */
  readonly mapping: CsvMapping;
  /** Title of a mapping that was kept for these columns. */
  readonly kept: string | null;
}

export type CsvMapping = Readonly<Record<string, string>>;

export interface CsvRequest {
  readonly text: string;
  readonly mapping: CsvMapping;
  readonly title: string;
  readonly declarantId?: string;
}

export interface CsvResult {
  readonly drafts: readonly DraftRow[];
  readonly problems: readonly Problem[];
}

// -- authorities ------------------------------------------------------------------------------------------------------

export interface AuthorityView {
  readonly id: string;
  readonly declarantId: string;
  readonly declarantName: string;
  readonly importerId: string;
  readonly importerName: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly state: string;
  readonly stateName: Text;
  readonly withdrawnOn: Day | null;
  readonly mayAccept: boolean;
  readonly mayWithdraw: boolean;
}

/** POST /desk/authorities -> AuthorityView: an importer gives a broker its authority. */
export interface NewAuthority {
  readonly importerId: string;
  readonly declarantId: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
}

// -- keys -------------------------------------------------------------------------------------------------------------

export interface KeyView {
  readonly id: string;
  readonly title: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** POST /desk/keys -> NewKeyView */
export interface NewKey {
  readonly title: string;
  readonly scopes: readonly ('read' | 'file')[];
  readonly days: number;
}

export interface NewKeyView {
  readonly key: KeyView;
  /** Shown this once. */
  readonly secret: string;
}
