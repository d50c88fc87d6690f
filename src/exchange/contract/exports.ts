/** Loading of accepted exports: how it stands, reports, a longer period, and the end of an acceptance (관세법 제251조). */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

/** In a declaration's view; null for imports and for exports that were never accepted. */
export interface LoadingView {
  readonly acceptedOn: Day;
  /** The last day to load, with every extension so far. */
  readonly due: Day;
  /** The last day to which the period can be extended. */
  readonly furthest: Day;
  /** Accepted and not loaded until the last day. */
  readonly isOverdue: boolean;
  /** Days left until the last one; negative when it is over. Null where nothing waits to be loaded. */
  readonly daysLeft: number | null;
  readonly reports: readonly LoadingReportView[];
  readonly asked: { readonly to: Day; readonly why: string; readonly at: Instant } | null;
  readonly notice: { readonly at: Instant; readonly opinionBy: Day } | null;
  /** The day for opinions if a notice were given now. */
  readonly opinionBy: Day;
  /** What the one who looks may do now, and why not. */
  readonly offers: readonly LoadingOffer[];
}

export interface LoadingReportView {
  readonly bill: string;
  readonly loadedOn: Day;
  readonly means: string | null;
  readonly packageCount: number | null;
  readonly isComplete: boolean;
}

export interface LoadingOffer {
  readonly act: 'report' | 'ask' | 'extend' | 'refuse' | 'notice' | 'cancel';
  readonly article: string;
  readonly whyNot: readonly Text[];
}

// -- GET /exports/loadings?which=&office=&after= -> LoadingPage --------------------------------------------------------

export interface LoadingPage {
  readonly asOf: Instant;
  readonly today: Day;
  readonly counts: {
    readonly awaiting: number;
    readonly overdue: number;
    readonly asked: number;
    readonly noticed: number;
  };
  readonly rows: readonly LoadingRow[];
  readonly next: string | null;
}

export interface LoadingRow {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly officeName: Text;
  readonly exporter: string;
  readonly description: Text;
  readonly destination: Text;
  readonly valueKrw: number;
  readonly acceptedOn: Day;
  readonly due: Day;
  readonly isOverdue: boolean;
  readonly daysLeft: number;
  readonly askedTo: Day | null;
  readonly opinionBy: Day | null;
  readonly reports: number;
}

// POST /declarations/:number/loadings and /desk/declarations/:number/loadings
export interface NewLoading {
  readonly version: number;
  readonly bill: string;
  readonly loadedOn: Day;
  readonly means?: string;
  readonly packageCount?: number;
  /** Absent: nothing is left to load. */
  readonly isComplete?: boolean;
}

// POST /desk/declarations/:number/extension
export interface ExtensionAsk {
  readonly to: Day;
  readonly reason: string;
}

// POST /declarations/:number/extension
export interface ExtensionAnswer {
  readonly version: number;
  /** Null: refused. */
  readonly to: Day | null;
  readonly reason?: string;
}

// POST /declarations/:number/cancellation-notice
export interface CancellationNotice {
  readonly version: number;
  readonly reason: string;
  /** Absent: the shortest time that the law gives. */
  readonly opinionBy?: Day;
}

// POST /declarations/:number/cancellation
export interface Cancellation {
  readonly version: number;
  readonly reason: string;
}
