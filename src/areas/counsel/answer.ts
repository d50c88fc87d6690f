/** What counsel answers: the card and the words of the law, candidates alone, or that nothing was found; every piece can be cited. */
import type { Day } from '../../core/day.ts';
import type { Card } from './card.ts';
import type { Held } from './library.ts';
import type { Quote } from './pick-sentences.ts';

/** How an article is cited. */
export interface Citation {
  /** `관세법 제38조의2`. */
  readonly ref: string;
  readonly law: string;
  /** `제38조의2`. */
  readonly number: string;
  readonly title: string;
  readonly effective: Day;
  /** Number of the promulgation. */
  readonly promulgation: string | null;
  /** No version of the day that was asked for is loaded: this one holds only from `effective` on. */
  readonly isLater: boolean;
  readonly isRepealed: boolean;
}

export interface CitedArticle extends Citation {
  readonly quotes: readonly Quote[];
}

export type AnswerKind = 'answered' | 'candidates' | 'not-found';

export interface Answer {
  readonly kind: AnswerKind;
  /** Plain words of our own, never the law itself. */
  readonly card: Card | null;
  /** With sentences; empty unless answered, and where no law text is loaded. */
  readonly cited: readonly CitedArticle[];
  /** Provisions of decree and rule that belong to the first. */
  readonly attached: readonly CitedArticle[];
  /** Nearest articles by title, best first; those that are cited come first. */
  readonly nearest: readonly Citation[];
  /** Articles that the question names and that their law, which is loaded, does not have. */
  readonly missing: readonly string[];
}

export function citationOf({ article, law, isLater }: Held): Citation {
  const { ref, number, title, isRepealed } = article;
  return {
    ...{ ref, law: law.name, number, title, effective: law.effective },
    ...{ promulgation: law.number, isLater, isRepealed },
  };
}
