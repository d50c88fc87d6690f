/** Advance rulings: applications with their clock, what was ruled, and the search over rulings of every administration. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { NearCaseView } from './classification.ts';

// -- GET /rulings?text=&by=&source=&within= -> RulingSearchView
export interface RulingSearchView {
  readonly cases: readonly NearCaseView[];
  /** Rulings and classified goods that could be found. */
  readonly known: number;
}

export interface RulingSearchAsked {
  readonly text: string;
  readonly by?: 'words' | 'likeness';
  /** One administration, or all where none is named. */
  readonly source?: 'ruling' | 'kr' | 'eu' | 'uk' | 'us';
  /** Beginning of the codes: 2, 4 or 6 digits. */
  readonly within?: string;
}

// -- GET /rulings/:number -> RulingView: published, or one's own
export interface RulingView {
  readonly number: string;
  readonly version: number;
  readonly phase: Text;
  readonly code: string;
  readonly edition: string;
  readonly rule: string;
  readonly followed: readonly string[];
  readonly isPublic: boolean;
  readonly title: string;
  readonly goods: string;
  readonly reasons: string;
  /** Of a change: why, with its article. */
  readonly ground: Text | null;
  readonly ruledOn: string;
  /** Day from which a later version holds in its place; null while it is in force. */
  readonly supersededOn: string | null;
}

// -- GET /rulings/published?text=&within= -> PublishedRulings: open to everybody; /rulings/published/:number -> RulingView[]
export interface PublishedRulings {
  /** The latest first, fifty at most. */
  readonly rulings: readonly {
    readonly number: string;
    readonly code: string;
    readonly title: string;
    readonly goods: string;
    readonly ruledOn: string;
  }[];
  /** There are more than are shown. */
  readonly isCut: boolean;
}

// -- GET /rulings/applications -> RulingApplicationRow[]; POST NewRulingApplication -> RulingApplicationView
export interface NewRulingApplication {
  /** The firm that applies, such as `importer:IMP-1`; the only one where none is named. */
  readonly firm?: string;
  readonly capacity: 'trader' | 'maker' | 'broker';
  readonly goods: string;
  readonly specification: string;
  readonly composition: string;
  readonly process: string;
  readonly use: string;
  readonly reason: string;
  readonly origin: string;
  readonly office: string;
  readonly digits: 4 | 6 | 10;
  readonly hasSample: boolean;
  readonly noSample?: string;
  readonly secret?: string;
  /** Where to write when something moves. */
  readonly mail?: string;
}

export interface RulingClockView {
  readonly days: number;
  readonly used: number;
  readonly left: number;
  readonly isStopped: boolean;
  /** Null while the clock stands. */
  readonly lastDay: string | null;
  readonly isLate: boolean;
  readonly article: string;
  /** What stands or stood in the way; `to` null while it does. */
  readonly stops: readonly {
    readonly title: Text;
    readonly article: string;
    readonly from: string;
    readonly to: string | null;
  }[];
}

export interface RulingApplicationRow {
  readonly number: string;
  readonly goods: string;
  readonly firm: string;
  readonly receivedOn: string;
  readonly state: 'open' | 'proposed' | 'decided' | 'returned' | 'declined';
  readonly phase: 'first' | 'review' | 'change';
  readonly says: Text;
  readonly waitsFor: 'applicant' | 'customs' | 'nobody';
  /** Null where no period runs. */
  readonly clock: RulingClockView | null;
  /** Last day to answer what was asked. */
  readonly answerBy: string | null;
}

// -- GET /rulings/applications/:number -> RulingApplicationView
export interface RulingApplicationView extends RulingApplicationRow {
  readonly content: NewRulingApplication;
  readonly capacity: Text;
  readonly steps: readonly RulingStepView[];
  readonly files: readonly RulingFileView[];
  /** For officers: what waits for the second person. */
  readonly proposal: RulingProposalView | null;
  readonly rulings: readonly RulingView[];
  /** Mails about it, newest first. */
  readonly notices: readonly RulingNoticeView[];
  /** Last day to ask for a review; null where none may be asked for. */
  readonly reviewBy: string | null;
  /** What the one who asks may do now. */
  readonly may: readonly RulingMay[];
}

export interface RulingNoticeView {
  readonly id: string;
  readonly says: Text;
  /** Empty where the address went with the key of its firm. */
  readonly to: string;
  /** `needless`: what it reminds of was done before it was due; `refused`: the mail server refused it for good, and nobody was told. */
  readonly state: 'waiting' | 'sent' | 'needless' | 'erased' | 'refused';
  /** When it ended; of one that waits, the moment from which it is tried. */
  readonly at: Instant;
  readonly attempts: number;
  /** What the mail server answered last, or why none did. */
  readonly lastAnswer: string | null;
}

export type RulingStepName =
  | 'ask'
  | 'answer'
  | 'stop'
  | 'resume'
  | 'ask-back'
  | 'return'
  | 'decline'
  | 'propose'
  | 'drop'
  | 'decide'
  | 'review';

export interface RulingMay {
  readonly kind: RulingStepName;
  /** Null where it may be done. */
  readonly whyNot: Text | null;
  /** What there is to choose from: what stops the clock, grounds. */
  readonly choices: readonly { readonly id: string; readonly title: Text; readonly article: string }[];
}

export interface RulingStepView {
  readonly id: string;
  readonly kind: 'apply' | RulingStepName;
  readonly says: Text;
  readonly article: string;
  readonly day: string;
  readonly at: Instant;
  readonly by: Text;
  /** What was asked, answered or given as reason; null of a proposal. */
  readonly words: string | null;
}

export interface RulingFileView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly addedBy: Text;
  readonly addedAt: Instant;
}

/** What a ruling says, before the second person has seen it. */
export interface NewRulingProposal {
  readonly code: string;
  readonly rule: string;
  readonly followed: readonly string[];
  readonly isPublic: boolean;
  readonly secretWhy?: string;
  readonly title: string;
  readonly goods: string;
  readonly reasons: string;
  /** Of a change of what was ruled. */
  readonly ground?: string;
  readonly isAtFault?: boolean;
}

export interface RulingProposalView extends NewRulingProposal {
  readonly by: Text;
  /** Null where the one who asks may approve it. */
  readonly whyNotDecide: Text | null;
}

// -- POST /rulings/applications/:number/steps RulingStepAsked -> RulingApplicationView (officers)
export interface RulingStepAsked {
  readonly kind: 'ask' | 'stop' | 'resume' | 'return' | 'decline' | 'drop';
  readonly words: string;
  /** Of a question: days to answer, at most 20. */
  readonly days?: number;
  /** What stops the clock, or the ground of a return. */
  readonly of?: string;
}

// -- POST /rulings/applications/:number/answers RulingAnswerAsked -> RulingApplicationView (applicants)
export interface RulingAnswerAsked {
  readonly kind: 'answer' | 'ask-back' | 'review';
  readonly words: string;
}

// -- GET /rulings/applications/:number/declarations -> ConcernedDeclaration[]: after a change
export interface ConcernedDeclaration {
  readonly number: string;
  readonly item: number;
  readonly declaredOn: string;
  readonly acceptedOn: string | null;
  readonly hsCode: string;
  readonly description: string;
  /** Words that the goods share with the ruling. */
  readonly shared: readonly string[];
  readonly customsValueKrw: number;
  readonly applies: 'old' | 'new' | 'look';
  readonly article: string;
  readonly says: Text;
}
