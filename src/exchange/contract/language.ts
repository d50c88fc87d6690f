/** The language model, where an office has one: what it helped with, labelled; its calls and its switch. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { CounselCitation, CounselQuote } from './counsel.ts';
import type { AskedTradeView } from './statistics.ts';

/** Stands on everything that a model helped with. */
export interface LanguageLabel {
  /** As the setting names it. */
  readonly model: string;
  /** Why it is said. */
  readonly article: Text;
}

// GET /language -> LanguageState (whoever is signed in); GET /language/calls -> LanguageCalls; POST /language/off, /language/on { why } -> LanguageState
export interface LanguageState {
  /** Whether one may be asked now. */
  readonly isOn: boolean;
  readonly isSet: boolean;
  readonly label: LanguageLabel;
  /** What is told before anything is sent. */
  readonly notice: Text;
}

export interface LanguageCalls {
  /** Address without path, to which questions are sent; null where none is set. */
  readonly host: string | null;
  readonly switches: readonly {
    readonly isOn: boolean;
    readonly by: Text;
    readonly at: Instant;
    readonly why: string;
  }[];
  /** Of the last thirty days. */
  readonly tasks: readonly {
    readonly task: Text;
    readonly calls: number;
    readonly answered: number;
    readonly kept: number;
    readonly dropped: number;
  }[];
  /** Newest first, a hundred at most. */
  readonly calls: readonly LanguageCall[];
}

export interface LanguageCall {
  readonly id: string;
  readonly at: Instant;
  readonly by: Text;
  readonly task: Text;
  readonly model: string;
  /** SHA-256 of what was sent. */
  readonly prompt: string;
  /** Bytes. */
  readonly sent: number;
  readonly received: number | null;
  readonly millis: number | null;
  readonly outcome: Text;
  readonly kept: number | null;
  /** By reason. */
  readonly dropped: readonly { readonly reason: Text; readonly n: number }[];
}

// POST /counsel/help CounselHelpAsked -> CounselHelp
export interface CounselHelpAsked {
  readonly q: string;
  readonly on?: Day;
}

export interface CounselHelp {
  /** False: there is nothing that stood every check, or no model; the answer without one is all there is. */
  readonly isHelped: boolean;
  readonly label: LanguageLabel;
  /** Words of the law that were searched beside those of the question. */
  readonly words: readonly string[];
  /** Articles found with and without them, in the order that the model proposes. */
  readonly articles: readonly CounselCitation[];
  readonly claims: readonly CounselClaim[];
}

export interface CounselClaim extends CounselQuote {
  readonly ref: string;
  readonly law: string;
  readonly number: string;
  /** The same sentence as the model says it. */
  readonly text: string;
}

// POST /classification/help ClassificationHelpAsked -> ClassificationHelp
export interface ClassificationHelpAsked {
  readonly text: string;
}

export interface ClassificationHelp {
  readonly isHelped: boolean;
  readonly label: LanguageLabel;
  /** Codes found with and without other words, in the order that the model proposes; no recommendation. */
  readonly codes: readonly {
    readonly hs6: string;
    readonly name: Text;
    readonly heading: Text;
    /** Not among those that were found without it. */
    readonly isNew: boolean;
  }[];
}

// POST /statistics/help { q } -> StatisticsHelp
export interface StatisticsHelp {
  readonly isHelped: boolean;
  readonly label: LanguageLabel;
  /** What the model took the question for, checked as any question to the tables; a person looks at it before anything is counted. */
  readonly asked: AskedTradeView | null;
}
