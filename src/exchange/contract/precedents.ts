/** Decisions of courts, tribunals and offices in the legal library: whole, in versions, with what they cite and what cites them. */
import type { Day, Instant } from '../../core/day.ts';
import type { CitedHeading } from './library.ts';

// Open to everybody: GET /library/precedents/:id?version -> PrecedentView;
// GET /library/precedents/:id/differences?from&to -> PrecedentDifferences
// Signed in: GET /library/precedents/subscriptions -> PrecedentSubscription[]; PUT { id, isOn } -> PrecedentSubscription[]
// Officers: POST /library/precedents { text, why } -> PrecedentImport
export type PrecedentKindName = 'judgment' | 'tribunal' | 'interpretation';
export type PrecedentStandingName = 'valid' | 'changed' | 'overruled';

export interface PrecedentHeading {
  readonly id: string;
  readonly kind: PrecedentKindName;
  readonly title: string;
  /** The court, tribunal or office. */
  readonly body: string;
  /** Number of the case. */
  readonly number: string;
  readonly decidedOn: Day;
  readonly standing: PrecedentStandingName;
  readonly isMadeUp: boolean;
}

export interface PrecedentView extends PrecedentHeading {
  readonly version: number;
  /** Empty where it is not told, as is the disposition. */
  readonly issue: string;
  readonly gist: string;
  readonly text: string;
  readonly disposition: string;
  /** An address; null: given by the office that keeps the library. */
  readonly source: string | null;
  /** The decision that changed or overruled it; its id is null where it is not in the library. */
  readonly by: {
    readonly body: string;
    readonly number: string;
    readonly decidedOn: Day;
    readonly id: string | null;
  } | null;
  /** Newest first. */
  readonly versions: readonly { readonly version: number; readonly recordedAt: Instant }[];
  readonly articles: readonly CitedArticle[];
  /** Other decisions that it cites, and those that cite it. */
  readonly cites: readonly PrecedentHeading[];
  readonly citedBy: readonly PrecedentHeading[];
  /** Those that it changed or overruled. */
  readonly changes: readonly PrecedentHeading[];
}

export interface CitedArticle extends CitedHeading {
  /** The version of the law that held on the day of the decision; null where none of that day is loaded. */
  readonly effective: Day | null;
  /** The version in force today, where it says something else: the decision was about the earlier words. */
  readonly changedOn: Day | null;
  /** The earliest version that is loaded, where that began after the decision; null else. */
  readonly earliest: Day | null;
}

/** A decision that cites an article, as the article shows it. */
export interface CitingPrecedent extends PrecedentHeading {
  readonly gist: string;
  /** The version of today that has other words than the decision was about; null where none has. */
  readonly changedOn: Day | null;
}

export interface PrecedentDifferences {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** In order; those that are not new are the old text, those that are not gone the new one. */
  readonly pieces: readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[];
}

export interface PrecedentImport {
  readonly added: number;
  /** Another text of a decision that stood there: another version. */
  readonly changed: number;
  readonly unchanged: number;
}

export interface PrecedentSubscription extends PrecedentHeading {
  readonly since: Instant;
  /** When another text came after that; null where none did. */
  readonly changedAt: Instant | null;
}
