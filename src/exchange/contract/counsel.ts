/** Counsel: questions on customs law, answered with articles or refused, and handed over to officers. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { CitingPrecedent } from './precedents.ts';
import type { Rate } from './shared.ts';

// GET /counsel/answers?q&on -> CounselAnswer; GET /counsel/laws/:law/:article?on -> CounselArticle
// POST /counsel/questions NewCounselQuestion -> CounselQuestion; GET /counsel/questions (officers), /counsel/questions/mine -> CounselQuestion[]
// POST /counsel/questions/:id/answers NewCounselAnswer -> CounselQuestion
// POST /counsel/verdicts NewCounselVerdict; GET /counsel/desk -> CounselDesk (officers)
// POST /counsel/answers/:id/approve, /counsel/answers/:id/drop { why } -> CounselQuestion

/** How an article is cited. */
export interface CounselCitation {
  /** `관세법 제38조의2`. */
  readonly ref: string;
  readonly law: string;
  /** `제38조의2`. */
  readonly number: string;
  readonly title: string;
  readonly effective: Day;
  /** Number of the promulgation. */
  readonly promulgation: string | null;
  /** No version of the day asked for is loaded: this is the earliest, and holds from `effective` on. */
  readonly isLater: boolean;
  readonly isRepealed: boolean;
}

export interface CounselQuote {
  /** `제1항제2호`; empty where the article is one sentence. */
  readonly place: string;
  /** Literally as the law says it. */
  readonly sentence: string;
  /** Amounts and periods in it: from (included), to (excluded). */
  readonly figures: readonly (readonly number[])[];
}

export interface CounselCited extends CounselCitation {
  readonly quotes: readonly CounselQuote[];
}

export interface CounselCard {
  readonly id: string;
  readonly title: Text;
  /** Plain words, not the law itself. */
  readonly text: Text;
  readonly articles: readonly string[];
  /** Rests in part on a notice that was not read. */
  readonly isUnverified: boolean;
  /** Written by an officer and approved by another. */
  readonly isOfOffice: boolean;
}

export interface CounselAnswer {
  readonly question: string;
  /** The day whose law was asked for. */
  readonly on: Day;
  readonly kind: 'answered' | 'candidates' | 'not-found';
  readonly card: CounselCard | null;
  readonly cited: readonly CounselCited[];
  /** Provisions of decree and rule that belong to the first. */
  readonly attached: readonly CounselCited[];
  readonly nearest: readonly CounselCitation[];
  /** Decisions that cite an article which is shown, three at most for each; they are no part of the answer. */
  readonly precedents: readonly { readonly ref: string; readonly citing: readonly CitingPrecedent[] }[];
  /** Articles that the question names and that their law does not have. */
  readonly missing: readonly string[];
  /** How many laws, decrees and rules are loaded; 0: cards alone answer. */
  readonly laws: number;
  /** The day on which the cards of the house were held against the law. */
  readonly cardsCheckedOn: Day;
}

export interface CounselArticle extends CounselCitation {
  /** Headings above it. */
  readonly place: string;
  readonly passages: readonly (CounselQuote & { readonly isTable: boolean })[];
  /** Where the law was published. */
  readonly source: string | null;
  readonly attached: readonly CounselCitation[];
}

export interface NewCounselQuestion {
  readonly q: string;
  /** It was refused, or the answer did not satisfy. */
  readonly because: 'refused' | 'unsatisfied';
  /** What was asked before in the same visit, oldest first. */
  readonly before?: readonly string[];
}

/** Whether an answer helped: of a card that was shown, or of what officers answered to one's own question. */
export interface NewCounselVerdict {
  readonly of: 'card' | 'question';
  readonly id: string;
  readonly isSatisfied: boolean;
}

export interface NewCounselAnswer {
  readonly title: Text;
  readonly text: Text;
  /** How people ask, without anything personal: by these the next one finds it. */
  readonly asked: readonly string[];
  readonly articles: readonly string[];
}

export interface CounselQuestion {
  readonly id: string;
  readonly question: string;
  /** Asked before in the same visit; a conversation that was handed over. */
  readonly before: readonly string[];
  readonly askedBy: Text;
  readonly askedAt: Instant;
  readonly because: 'refused' | 'unsatisfied';
  readonly nearest: readonly string[];
  readonly state: 'open' | 'written' | 'answered';
  /** The one that waits or stands. */
  readonly answer: CounselWritten | null;
  /** Null where the reader may approve the answer; else why not. */
  readonly whyNotApprove: Text | null;
  /** What whoever asked says of the answer; null until then. */
  readonly isSatisfied: boolean | null;
  /** Where an answer may begin: what was answered to questions like this one; for officers, while it is open. */
  readonly drafts: readonly CounselDraft[];
}

export interface CounselDraft {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  readonly articles: readonly string[];
  readonly isOfOffice: boolean;
}

/** How the desk does; times and verdicts of the last 90 days. */
export interface CounselDesk {
  readonly open: number;
  readonly written: number;
  readonly answered: number;
  /** Seconds that the oldest question without an approved answer has waited. */
  readonly oldestSeconds: number | null;
  /** Seconds from question to approved answer: half, and nine of ten, within. */
  readonly p50Seconds: number | null;
  readonly p90Seconds: number | null;
  /** Of answers by officers, and of cards that were shown: how many helped, as askers say. */
  readonly answers: Rate;
  readonly cards: Rate;
  /** Cards that helped least, worst first. */
  readonly worst: readonly { readonly id: string; readonly title: Text; readonly helped: Rate }[];
}

export interface CounselWritten extends NewCounselAnswer {
  readonly id: string;
  readonly writtenBy: Text;
  readonly writtenAt: Instant;
  readonly approvedBy: Text | null;
  readonly approvedAt: Instant | null;
}
