/** Acceptance: what is missing, the batch of an officer, the setting of automatic acceptance, and what others report. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Lane } from '../../screening/answers.ts';

/** Part of DeclarationView: what acceptance waits for, and what was reported. */
export interface AcceptanceView {
  /** Everything that is missing now, with its article; empty where it may be accepted. */
  readonly missing: readonly Problem[];
  readonly cargo: {
    readonly manifest: Instant | null;
    readonly arrived: Instant | null;
    readonly stored: Instant | null;
  };
  readonly paidKrw: number;
  /** Of it, what was paid for its parcel in the citizens' portal. */
  readonly portalKrw: number;
  readonly securedKrw: number;
  /** Duty and taxes as declared; null where the lines declare none. */
  readonly declaredTaxKrw: number | null;
}

// -- GET /acceptances?state=ready|waiting&office= -> WaitingPage --------------------------------------------------------

export interface WaitingPage {
  readonly state: 'ready' | 'waiting';
  /** Of the state asked for. */
  readonly total: number;
  readonly ready: number;
  readonly waiting: number;
  readonly customsValueKrw: number;
  /** More wait than were looked at: the figures are of the oldest ones. */
  readonly isCut: boolean;
  /** A setting is in force under which the gate accepts by itself. */
  readonly isAutomatic: boolean;
  readonly rows: readonly WaitingRow[];
}

export interface WaitingRow {
  readonly number: string;
  readonly version: number;
  readonly direction: 'import' | 'export';
  readonly lane: Lane;
  readonly office: string;
  readonly since: Instant;
  readonly importer: string;
  readonly description: Text;
  readonly hsCode: string;
  readonly customsValueKrw: number;
  readonly missing: readonly Problem[];
}

/** POST /acceptances -> JobView, whose result is BatchAcceptance. */
export interface AcceptanceBatch {
  readonly declarations: readonly { readonly number: string; readonly version: number }[];
}

export interface BatchAcceptance {
  readonly accepted: number;
  readonly leftOut: readonly {
    readonly number: string;
    readonly version: number;
    readonly problems: readonly Problem[];
  }[];
}

// -- GET /acceptances/automatic -> AutomaticAcceptanceView[]; POST the same, POST …/:id/approve, POST …/:id/end {why} ------

export interface AutomaticAcceptanceProposal {
  readonly basis: string;
  /** Absent: every office. */
  readonly offices?: readonly string[];
  readonly lanes: readonly string[];
  readonly directions: readonly ('import' | 'export')[];
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly why: string;
}

export interface AutomaticAcceptanceView {
  readonly id: string;
  readonly state: 'proposed' | 'approved' | 'in-force' | 'expired' | 'ended';
  readonly basis: string;
  readonly offices: readonly string[] | null;
  readonly lanes: readonly string[];
  readonly directions: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly why: string;
  readonly proposedBy: string;
  readonly proposedByName: Text;
  readonly proposedAt: Instant;
  readonly approvedByName: Text | null;
  readonly approvedAt: Instant | null;
  readonly endedByName: Text | null;
  readonly endedAt: Instant | null;
  readonly endWhy: string | null;
}

// -- POST /cargo-reports, POST /payment-reports (JSON array or text/csv) -> one ReportAnswer a row, in order -------------

/** Reported by carriers, forwarders and warehouses. Names a bill, or a declaration. */
export interface CargoReport {
  /** The sender's own name for it: the same again is the same. */
  readonly id: string;
  readonly step: 'manifest' | 'arrived' | 'stored' | 'loaded';
  readonly bill?: string;
  readonly declarationNumber?: string;
  readonly at: Instant;
  readonly place?: string;
  readonly isMadeUp?: boolean;
}

/** Reported by banks and sureties. A payment and a security name the declaration, a general security the payer. */
export interface PaymentReport {
  readonly id: string;
  readonly kind: 'payment' | 'security' | 'general-security';
  readonly declarationNumber?: string;
  readonly payerId?: string;
  readonly amountKrw: number;
  readonly at: Instant;
  readonly validTo?: Day;
  readonly isMadeUp?: boolean;
}

export interface ReportAnswer {
  readonly line: number;
  readonly id: string | null;
  readonly result: 'stored' | 'same' | 'conflict' | 'refused';
  readonly problems: readonly Problem[];
}
