/** The desk of brokers and traders: their declarations, what is asked of them, answers, attachments and objections. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Declaration, Direction } from '../../model/declaration.ts';
import type { EventView } from './declaration.ts';
import type { LoadingView } from './exports.ts';

// -- GET /desk -> DeskView --------------------------------------------------------------------------------------------

export interface DeskView {
  readonly parties: readonly PartyView[];
  /** What is asked, earliest day first; without a day last. */
  readonly asked: readonly AskedView[];
  readonly drafts: number;
  /** Authorities that wait to be accepted by this firm. */
  readonly authoritiesWaiting: number;
}

export interface PartyView {
  readonly kind: 'importer' | 'declarant';
  readonly id: string;
  readonly name: string;
}

export interface AskedView {
  readonly number: string;
  /** What the number is of: a declaration, or an application for an advance ruling. */
  readonly subject: 'declaration' | 'ruling';
  readonly title: Text;
  readonly says: Text;
  readonly article: string;
  /** By when; null where no day was set. */
  readonly by: Day | null;
}

// -- GET /desk/declarations?waits=&search=&after=&limit= -> DeskPage --------------------------------------------------

export interface DeskPage {
  readonly rows: readonly DeskRow[];
  readonly next: string | null;
}

export type WaitsFor = 'you' | 'customs' | 'nobody';

export interface DeskRow {
  readonly number: string;
  readonly direction: Direction;
  readonly version: number;
  readonly declaredOn: Day;
  readonly status: StatusWords;
  readonly description: Text;
  readonly hsCode: string;
  readonly importer: string;
  readonly customsValueKrw: number;
  readonly itemCount: number;
}

export interface StatusWords {
  readonly waitsFor: WaitsFor;
  readonly title: Text;
  readonly next: Text;
}

// -- GET /desk/declarations/:number -> DeskDeclarationView ------------------------------------------------------------

export interface DeskDeclarationView {
  readonly declaration: Declaration;
  readonly codeNames: Readonly<Record<string, Text>>;
  readonly status: StatusWords;
  readonly officeName: Text;
  readonly reasons: readonly ReasonView[];
  readonly supplement: SupplementView | null;
  readonly events: readonly EventView[];
  readonly warnings: readonly Problem[];
  readonly attachments: readonly AttachmentView[];
  readonly objections: readonly ObjectionView[];
  /** What may be objected to now, with the last day. */
  readonly remedies: readonly RemedyView[];
  /** Certificates and notices that can be fetched. */
  readonly documents: readonly { readonly title: Text; readonly address: string }[];
  /** What is still to be brought or reported before acceptance. */
  readonly toAccept: readonly Problem[];
  readonly mayAmend: boolean;
  readonly mayWithdraw: boolean;
  /** The day on which a withdrawal that was asked for counts as approved (관세법 제250조 제5항). */
  readonly withdrawalAnswerBy: Day | null;
  /** Of an export that was accepted. */
  readonly loading: LoadingView | null;
}

export interface ReasonView {
  readonly id: string;
  readonly title: Text;
  readonly says: Text;
  readonly article: string;
  readonly bring: readonly Text[];
  readonly contest: Text;
}

export interface SupplementView {
  readonly askedAt: Instant;
  readonly asks: string;
  readonly by: Day | null;
  readonly article: string;
}

/** POST /desk/declarations/:number/supplement -> DeskDeclarationView */
export interface SupplementAnswer {
  readonly answer: string;
}

/** POST /desk/declarations/:number/withdrawal -> DeskDeclarationView */
export interface WithdrawalRequest {
  readonly reason: string;
}

// -- attachments ------------------------------------------------------------------------------------------------------
// POST /desk/declarations/:number/attachments?name=&about= (the file) -> AttachmentView
// GET /desk/declarations/:number/attachments/:id, GET /declarations/:number/attachments/:id -> the file

export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly hash: string;
  readonly about: AttachmentAbout;
  readonly addedBy: Text;
  readonly addedAt: Instant;
}
export type AttachmentAbout = 'declaration' | 'supplement' | 'objection';

// -- objections -------------------------------------------------------------------------------------------------------

export interface RemedyView {
  readonly remedy: string;
  readonly subject: string;
  readonly title: Text;
  readonly subjectTitle: Text;
  readonly answeredBy: Text;
  readonly article: string;
  readonly notifiedOn: Day;
  /** Null where the law sets no last day. */
  readonly lastDay: Day | null;
  readonly answerWithinDays: number;
  readonly isFiledHere: boolean;
  readonly isLate: boolean;
}

/** POST /desk/declarations/:number/objections -> ObjectionView */
export interface NewObjection {
  readonly remedy: string;
  readonly subject: string;
  readonly grounds: string;
  /** Identifiers of attachments that were added before. */
  readonly attachments?: readonly string[];
}

export interface ObjectionView {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly remedy: string;
  readonly title: Text;
  readonly subject: string;
  readonly subjectTitle: Text;
  readonly article: string;
  readonly grounds: string;
  readonly attachments: readonly string[];
  readonly filedBy: Text;
  readonly filedOn: Day;
  readonly answerBy: Day;
  readonly answer: ObjectionAnswerView | null;
  /** For an officer: whether this person may answer, else why not. */
  readonly whyNot: Text | null;
  readonly results: readonly { readonly id: string; readonly title: Text }[];
}

export interface ObjectionAnswerView {
  readonly result: string;
  readonly resultTitle: Text;
  readonly reasons: string;
  readonly deliberatedOn: Day | null;
  readonly answeredBy: Text;
  readonly answeredAt: Instant;
  /** What can be done next (관세법 제129조). */
  readonly further: Text | null;
}

/** POST /objections/:id/answer -> ObjectionView */
export interface ObjectionAnswer {
  readonly result: string;
  readonly reasons: string;
  /** Day on which the review committee deliberated (관세법 제132조 제2항). */
  readonly deliberatedOn?: Day;
}
