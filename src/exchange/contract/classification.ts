/** HS codes recommended for goods described in words, with reasons; and what the office decided. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// -- GET /classification/recommendations?text=&within= -> RecommendationView; POST the same with a longer text
export interface RecommendationAsked {
  readonly text: string;
  /** Beginning of the codes that still come into question: 2, 4 or 6 digits. */
  readonly within?: string;
}

/** One code / a short list with the questions that separate it / a person. */
export type ClassificationBand = 'one' | 'list' | 'person';

export interface RecommendationView {
  readonly band: ClassificationBand;
  /** Edition of the Harmonized System of the six digits. */
  readonly edition: string;
  /** Edition of the ten-digit lines where it is an older one: they are unverified. Null where there are none. */
  readonly linesOf: string | null;
  /** Likeliest first. */
  readonly candidates: readonly CodeCandidate[];
  readonly questions: readonly SeparatingQuestion[];
  /** What has to be known about this answer. */
  readonly notes: readonly { readonly code: string; readonly says: Text }[];
  /** The goods one by one, where the text speaks of several. */
  readonly parts: readonly string[];
  /** Past cases that could be found. */
  readonly known: number;
  readonly mayDecide: boolean;
}

export interface CodeCandidate {
  readonly hs6: string;
  /** Chance that this is the code, from 0 to 1, calibrated on cases that were not learnt from. */
  readonly chance: number;
  readonly name: Text;
  readonly heading: Text;
  /** Whose name the Korean one is. */
  readonly koreanOf: 'subheading' | 'heading' | 'none';
  /** What was truly compared, step by step, under the general rules. */
  readonly steps: readonly { readonly rule: string; readonly says: Text }[];
  readonly cases: readonly NearCaseView[];
  /** Pieces of section and chapter notes that speak of the same things; not the authentic text. */
  readonly notes: readonly { readonly id: string; readonly isExclusion: boolean; readonly text: string }[];
  readonly lines: readonly { readonly code: string; readonly name: Text }[];
}

export interface NearCaseView {
  readonly source: Text;
  /** Number of the ruling; '' where there is none. */
  readonly ref: string;
  readonly date: string;
  readonly code: string;
  /** Null of a decision of the office, for those outside it. */
  readonly text: string | null;
  readonly words: readonly string[];
  readonly likeness: number;
}

export interface SeparatingQuestion {
  readonly asks: Text;
  readonly answers: readonly { readonly within: string; readonly says: Text }[];
}

// -- GET /classification/decisions -> ClassificationDecisionView[]; POST ClassificationAsked -> ClassificationDecisionView
export interface ClassificationAsked {
  readonly text: string;
  /** Six or ten digits of the edition in force. */
  readonly code: string;
  /** General rule that decided. */
  readonly rule: string;
  /** Number of the ruling that it follows. */
  readonly ruling?: string;
  readonly why: string;
}

export interface ClassificationDecisionView {
  readonly id: string;
  readonly text: string;
  readonly code: string;
  readonly edition: string;
  readonly rule: string;
  readonly ruling: string | null;
  readonly why: string;
  readonly by: Text;
  readonly at: Instant;
  /** The earlier decision about the same words. */
  readonly supersedes: string | null;
}
