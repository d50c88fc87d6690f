/** What an auditor reads: who looked at whose identifiers and why, who did what, what changed around a decision. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// POST /declarations/:number/evidence { version?, purpose, note?, withoutModel? } -> a file (application/gzip)

/** Filters of both lists; days are Korean calendar days, both included. */
export interface AuditQuery {
  readonly account?: string;
  readonly number?: string;
  readonly from?: Day;
  readonly to?: Day;
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

// GET /audit/accesses?account=&number=&from=&to=&after=&limit= -> AccessPage
export interface AccessPage {
  readonly rows: readonly AccessRow[];
  readonly next: string | null;
}

/** One look with a purpose. */
export interface AccessRow {
  readonly at: Instant;
  readonly account: string;
  readonly name: Text;
  readonly number: string;
  /** JSON pointers of what was shown; the empty pointer is the whole declaration (an evidence file). */
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly purposeName: Text;
  readonly note: string | null;
  /** Where the log vouches for it: `partition/number`. */
  readonly entry: string;
}

// GET /audit/acts?account=&number=&from=&to=&after=&limit= -> ActPage
export interface ActPage {
  readonly rows: readonly ActRow[];
  readonly next: string | null;
}

/** Something that a person did. */
export interface ActRow {
  readonly at: Instant;
  readonly account: string;
  readonly name: Text;
  readonly kind: string;
  readonly title: Text;
  /** Empty where the act concerned no single declaration. */
  readonly number: string;
  readonly version: number;
  readonly why: string | null;
  readonly article: string | null;
  readonly entry: string;
}

// GET /audit/changes/:number?version=&days= -> ChangesView
export interface ChangesView {
  readonly number: string;
  readonly version: number;
  /** Business and machine clock of the decision; null for a past record, which nobody decided. */
  readonly decidedAt: Instant | null;
  readonly recordedAt: Instant;
  /** The window on the machine clock. */
  readonly from: Instant;
  readonly to: Instant;
  /** The edition that the decision was made under. */
  readonly edition: string | null;
  readonly changes: readonly ChangeRow[];
  /** More changes than are listed. */
  readonly isCut: boolean;
}

export interface ChangeRow {
  readonly at: Instant;
  readonly isBefore: boolean;
  readonly kind: 'policy' | 'criterion' | 'list' | 'model' | 'account' | 'setting' | 'act';
  readonly title: Text;
  readonly account: string;
  readonly name: Text;
  readonly why: string | null;
  /** Console address that shows it, where there is one. */
  readonly opens: string | null;
}
