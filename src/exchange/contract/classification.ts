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
  /** The general rules that these candidates call for, in their order; none where nothing was found. */
  readonly rules: readonly RuleStepView[];
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
  readonly steps: readonly RuleStepView[];
  readonly cases: readonly NearCaseView[];
  /** Pieces of section and chapter notes that name one of the candidates or speak of the same things; not the authentic text. */
  readonly notes: readonly (CodeNote & {
    /** Headings of other candidates that an exclusion sends goods to. */
    readonly leadsTo: readonly string[];
  })[];
  readonly lines: readonly { readonly code: string; readonly name: Text }[];
}

export interface RuleStepView {
  readonly rule: string;
  readonly says: Text;
}

export interface CodeNote {
  readonly id: string;
  readonly isExclusion: boolean;
  readonly text: string;
}

export interface NearCaseView {
  readonly source: Text;
  /** Number of the ruling; '' where there is none. */
  readonly ref: string;
  /** The search over rulings finds it by its number. */
  readonly isRuling: boolean;
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

// -- GET /classification/history?importer=&declarant= -> CodeHistoryView
export interface CodeHistoryView {
  /** The firm that was asked about. */
  readonly firm: string;
  readonly since: string;
  /** Goods that stood under several codes first. */
  readonly goods: readonly GoodsHistoryView[];
}

export interface GoodsHistoryView {
  readonly goods: string;
  readonly lines: number;
  readonly codes: number;
  /** Newest first: what was declared, decided and ruled. */
  readonly entries: readonly CodeHistoryEntry[];
}

export interface CodeHistoryEntry {
  readonly kind: 'declared' | 'decision' | 'ruling';
  readonly code: string;
  readonly edition: string | null;
  readonly from: string;
  readonly to: string;
  /** Of declared ones: lines that followed each other. */
  readonly lines: number;
  readonly customsValueKrw: number;
  /** Who chose it: a declarant’s code, or the officer’s name. */
  readonly by: Text;
  /** General rule, of a decision or ruling. */
  readonly rule: string | null;
  /** Number of the last declaration, of the ruling, or of the ruling that a decision follows. */
  readonly ref: string | null;
  readonly why: string | null;
  /** The code that took its place; null while none has. */
  readonly supersededBy: string | null;
}

// -- GET /declarations/:number/classification -> CodeDeparture[]
export interface CodeDeparture {
  readonly sequence: number;
  readonly kind: 'own-history' | 'decision' | 'ruling';
  readonly declared: string;
  readonly expected: string;
  readonly says: Text;
  readonly ref: string;
  readonly on: string;
  /** By basic rates; null where they are not known. */
  readonly dutyAtStakeKrw: number | null;
}

// -- GET /guide?code= -> GuideView: '' for the beginning, else two, four or six digits
export interface GuideView {
  readonly code: string;
  readonly edition: string;
  readonly name: Text;
  readonly path: readonly { readonly code: string; readonly name: Text }[];
  /** Made of invented goods: no nomenclature is loaded. */
  readonly isMadeUp: boolean;
  /** What has to be answered to go on; null where nothing is left to ask. */
  readonly asks: Text | null;
  readonly branches: readonly GuideBranchView[];
  readonly notes: readonly CodeNote[];
  /** From the notes: what they exclude and define, in their words; none where no notes are loaded. */
  readonly questions: readonly {
    readonly kind: 'excludes' | 'defines';
    readonly asks: Text;
    readonly words: string;
    readonly source: Text;
    readonly leadsTo: readonly string[];
  }[];
  readonly rulings: readonly NearCaseView[];
  readonly lines: CodeCandidate['lines'];
}

export interface GuideBranchView {
  readonly code: string;
  readonly name: Text;
  /** What its name says that its sisters' do not. */
  readonly differs: Text;
  /** Words that tell it from its sisters in names and rulings. */
  readonly words: readonly string[];
  readonly cases: number;
}

// -- GET /classification/editions?code=&from=&to= -> TranslationView
export interface TranslationView {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly by: 'same' | 'table' | 'number-stands';
  readonly source: string;
  readonly targets: readonly { readonly code: string; readonly isPartial: boolean; readonly note: string }[];
}
