/** Rules of the agency's own: notices, directives, established rules and instructions, each with the article that delegates it. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// GET /agency-rules?kind&flag&published&inForce&q -> AgencyRuleList; GET /agency-rules/:id -> AgencyRuleView
// POST /agency-rules AgencyRuleTyped -> AgencyRuleView; PUT /agency-rules/:id AgencyRuleChange -> AgencyRuleView
// POST /agency-rules/table { text } -> AgencyRuleImport
export type AgencyRuleKind = 'notice' | 'directive' | 'established' | 'instruction';

export interface AgencyRuleRow {
  readonly id: string;
  readonly kind: AgencyRuleKind;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly office: string;
  readonly delegatedBy: readonly string[];
  /** The day on which somebody last held it against these articles. */
  readonly checkedOn: Day | null;
  readonly isPublished: boolean;
  readonly whyNot: string;
  readonly isInForce: boolean;
  readonly source: string;
  readonly isMadeUp: boolean;
  readonly flags: readonly AgencyRuleFlag[];
}

export interface AgencyRuleFlag {
  readonly code: string;
  readonly says: Text;
  /** The article that it is about. */
  readonly ref: string | null;
  /** Of a changed article: the versions that were compared. */
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface AgencyRuleList {
  readonly rows: readonly AgencyRuleRow[];
  /** Of all that the reader may see, whatever was filtered. */
  readonly total: number;
  readonly flags: readonly { readonly code: string; readonly says: Text; readonly n: number }[];
  readonly kinds: readonly { readonly code: AgencyRuleKind; readonly says: Text; readonly n: number }[];
  /** Laws that are loaded, in all versions; 0: no rule can be held against its article. */
  readonly laws: number;
  readonly mayWrite: boolean;
}

export interface AgencyRuleView extends AgencyRuleRow {
  readonly version: number;
  readonly history: readonly AgencyRuleVersion[];
  readonly mayWrite: boolean;
}

export interface AgencyRuleVersion {
  readonly version: number;
  readonly by: Text;
  readonly at: Instant;
  readonly why: string;
  /** What became different; none for the first. */
  readonly changes: readonly { readonly field: Text; readonly from: string; readonly to: string }[];
}

/** As in the form and in a line of a table: days as `2026-01-31`, articles apart by semicolons. */
export interface AgencyRuleTyped {
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly effectiveOn: string;
  readonly office: string;
  readonly delegatedBy: string;
  readonly checkedOn: string;
  /** `yes` or `no`. */
  readonly published: string;
  readonly whyNot: string;
  /** `yes` or `no`. */
  readonly inForce: string;
  readonly source: string;
}

export interface AgencyRuleChange {
  readonly typed: AgencyRuleTyped;
  /** The version that was looked at. */
  readonly version: number;
  readonly why: string;
}

export interface AgencyRuleImport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}
