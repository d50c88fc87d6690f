/** One declaration with its decision, reasons, events, outcome and what may be done now. */
import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Answers, Demand, Inspection, Lane } from '../../screening/answers.ts';
import type { Chain } from '../../screening/chain.ts';
import type { AcceptanceView } from './acceptance.ts';
import type { CaseRow } from './cases.ts';
import type { LoadingView } from './exports.ts';
import type { Rate } from './shared.ts';

// -- GET /declarations/:number[?version=&purpose=] -> DeclarationView --------------------------------------------------

export interface DeclarationView {
  readonly declaration: Declaration;
  readonly versions: readonly {
    readonly version: number;
    readonly receivedAt: Instant;
    readonly contentHash: string;
  }[];
  readonly state: string;
  readonly stateName: Text;
  readonly officeName: Text;
  /** Names of codes used in the form: `{ "procedure.processType": {ko,en} ... }` by JSON pointer. */
  readonly codeNames: Readonly<Record<string, Text>>;
  /** Pointers of personal identifiers that are masked; ask again with `purpose` to see them. */
  readonly masked: readonly string[];
  readonly decision: DecisionView | null;
  readonly case: CaseRow | null;
  readonly events: readonly EventView[];
  readonly outcome: OutcomeView | null;
  /** What acceptance waits for; null where the declaration no longer waits for it. */
  readonly acceptance: AcceptanceView | null;
  readonly problems: readonly Problem[];
  /** What may be done now by the one who asks. */
  readonly acts: readonly ActOffer[];
  readonly notices: readonly NoticeView[];
  /** State of payment, in words. */
  readonly payment: Text;
  /** Of an export that was accepted; null for every other declaration. */
  readonly loading: LoadingView | null;
}

export interface DecisionView {
  readonly id: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly answers: Answers;
  readonly lane: Lane;
  readonly findings: readonly FindingView[];
  readonly score: ScoreView | null;
  readonly recordHash: string;
  readonly record: string;
  /** What the record's numbers are, for people who read the record. */
  readonly values: readonly {
    readonly name: string;
    readonly title: Text;
    readonly value: number | string | null;
    readonly group: string;
  }[];
  readonly edition: EditionView;
  /** Why the fast track applied or which link failed; null where the policy of the decision had none. */
  readonly chain: Chain | null;
  /** Findings, score, record and values are hidden from the one who asks until the finding is recorded. */
  readonly isBlind: boolean;
  readonly isRandom?: boolean;
  readonly draw?: { readonly value: number; readonly probability: number };
}

export interface EditionView {
  readonly hash: string;
  readonly policy: string;
  readonly criteria: number;
  readonly detectors: number;
  readonly models: readonly { readonly name: string; readonly id: string }[];
  readonly lists: number;
  readonly reference: string;
}

/** A price that a line was held against when it was decided, won a kilogram. */
export interface FindingReference {
  /** Number of the line. */
  readonly line: number;
  readonly kind: 'season' | 'market';
  readonly price: number;
  readonly currency: 'KRW';
  readonly unit: 'kg';
  /** Day or month of the price. */
  readonly day: string;
  readonly source: string;
  readonly status: 'accepted' | 'unverified';
  /** Lines behind a median, from so many years; null of a market price. */
  readonly count: number | null;
  readonly years: number | null;
  /** What a market price is of and when it was brought in; null of a median. */
  readonly name: string | null;
  readonly broughtOn: string | null;
  /** The price without the duty at the declared rate where it holds it; null where no rate or no price was declared. */
  readonly atBorder: number | null;
  /** Declared price over it, in per cent. */
  readonly percent: number | null;
  /** Won of duty between the two at the declared rate; below nought where more was declared. */
  readonly taxGapKrw: number | null;
}

export interface FindingView {
  readonly source: string;
  readonly sourceTitle: Text;
  readonly id: string;
  readonly version: number;
  readonly score: number;
  readonly demand: Demand;
  readonly says: Text;
  readonly look: Text | null;
  readonly basis: string;
  /** Fields of the declaration. */
  readonly evidence: readonly string[];
  /** Prices that it rests on, as they stand in the record; most findings rest on none. */
  readonly references: readonly FindingReference[];
  /** Console path behind the source, such as `/criteria/C-0318` or `/models`. */
  readonly opens: string | null;
}

export interface ScoreView {
  /** Calibrated chance that an examination finds fraud. */
  readonly fraud: number;
  readonly critical: number;
  /** Won that a find on this line would bring, learnt from earlier finds; null where the model does not say. */
  readonly worthKrw: number | null;
  readonly regime: 'seen' | 'unseen';
  readonly says: Text;
  /** Of cases scored like this, so many were hits. */
  readonly likeThis: Rate & { readonly from: number; readonly to: number };
  /** Exact Shapley values in log odds, grouped: start, pushes, end. */
  readonly start: number;
  readonly pushes: readonly {
    readonly feature: string;
    readonly title: Text;
    readonly value: string;
    readonly push: number;
  }[];
  readonly end: number;
  readonly modelId: string;
}

export interface EventView {
  readonly at: Instant;
  readonly kind: string;
  readonly title: Text;
  readonly who: Text;
  readonly why: Text | null;
  readonly article: string | null;
}

export interface OutcomeView {
  readonly code: string;
  readonly name: Text;
  readonly verdict: Verdict;
  readonly recoveredKrw: number | null;
  readonly notes: string | null;
  readonly examiner: Text;
  readonly occurredAt: Instant;
  readonly isSimulated: boolean;
}

/** A notice that the law requires to be given to the declarant, ready to send. */
export interface NoticeView {
  readonly id: string;
  readonly title: Text;
  readonly body: Text;
  readonly article: string;
  readonly at: Instant;
}

export interface ActOffer {
  /** accept | supplement | examine | release-without-examination | hold | outcome | reject | withdraw | recall | audit | lift-hold */
  readonly act: string;
  readonly title: Text;
  readonly key: string;
  readonly isProposed: boolean;
  readonly needsReason: boolean;
  readonly article: string;
  readonly isAllowed: boolean;
  readonly whyNot: Text | null;
}

// POST /declarations/:number/acts  Act -> DeclarationView.   `undo` within 5 s: POST /declarations/:number/acts/undo
export interface Act {
  readonly act: string;
  readonly version: number;
  readonly reason?: string;
  /** For act `supplement`: the day by which it is due; the office's usual time where absent. */
  readonly dueOn?: string;
  /** For act `examine`: another kind of inspection. */
  readonly inspection?: Inspection;
  /** For act `outcome`. */
  readonly outcome?: {
    readonly code: string;
    readonly recoveredKrw?: number;
    readonly notes?: string;
    readonly item?: number;
  };
}
