/** Extracts of statistics on application: what somebody asks for and why, how it stands, what it costs, and the files. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { TradeAsked, TradeQueryView } from './statistics.ts';

export type ExtractMedium = 'csv' | 'xlsx' | 'parquet';
export type ExtractStateName = 'open' | 'to-pay' | 'ready' | 'over' | 'refused' | 'withdrawn';

// -- POST /extracts NewExtract -> ExtractView
export interface NewExtract {
  /** The firm that applies, such as `importer:IMP-1`; the only one where none is named. */
  readonly firm?: string;
  /** What is asked for, as of the tables. */
  readonly what: TradeAsked;
  readonly medium: ExtractMedium;
  readonly purpose: string;
  /** That it is used for this purpose alone. */
  readonly isPurposeKept: boolean;
}

// -- GET /extracts -> ExtractRow[]: one's own, or all of them, newest first
export interface ExtractRow {
  readonly number: string;
  readonly firm: string;
  readonly receivedOn: Day;
  readonly state: ExtractStateName;
  readonly says: Text;
  /** The house's own goal for an answer. */
  readonly dueOn: Day;
  readonly isLate: boolean;
}

// -- GET /extracts/:number -> ExtractView
export interface ExtractView extends ExtractRow {
  /** Null where the firm's key was destroyed, as everything that it said. */
  readonly query: TradeQueryView | null;
  readonly medium: ExtractMedium | null;
  readonly purpose: string | null;
  readonly fee: { readonly krw: number; readonly title: Text; readonly article: string } | null;
  readonly feeNote: Text;
  /** For officers: what would be delivered as it stands now. */
  readonly preview: ExtractPreview | null;
  readonly fetchUntil: Day | null;
  readonly steps: readonly ExtractStepView[];
  readonly may: readonly ExtractMay[];
  readonly isMadeUp: boolean;
}

export interface ExtractPreview {
  readonly rows: number;
  readonly isCut: boolean;
  /** Figures that are withheld. */
  readonly withheld: number;
  /** Months of which nothing is published. */
  readonly missing: readonly string[];
}

export type ExtractAct = 'withdraw' | 'approve' | 'refuse' | 'pay' | 'fetch';

export interface ExtractMay {
  readonly kind: ExtractAct;
  /** Bases of a fee, grounds of a refusal. */
  readonly choices: readonly { readonly id: string; readonly title: Text; readonly article: string }[];
}

export interface ExtractStepView {
  readonly id: string;
  readonly says: Text;
  readonly article: string;
  readonly day: Day;
  readonly at: Instant;
  readonly by: Text;
  readonly words: string | null;
}

// -- POST /extracts/:number/steps ExtractStepAsked -> ExtractView
export interface ExtractStepAsked {
  readonly kind: 'withdraw' | 'approve' | 'refuse' | 'pay';
  readonly words: string;
  /** Of an approval: whole won. */
  readonly feeKrw?: number;
  /** Of an approval the basis of the fee, of a refusal its ground. */
  readonly of?: string;
}
