/** What is known of goods and codes, and what an answer is: the words of this area. */
import type { Text } from '../../core/text.ts';
import type { HsEditionName } from '../../reference/hs-edition.ts';

/** Where a past case comes from: rulings of four administrations, other classified goods, this office, its published advance rulings, or made up. */
export type CaseSource = 'kr' | 'eu' | 'uk' | 'us' | 'goods' | 'own' | 'ruling' | 'made-up';

/** One code of an edition and what became of it in another. */
export interface Correlation {
  readonly from: string;
  readonly targets: readonly { readonly code: string; readonly isPartial: boolean; readonly note: string }[];
}

export interface OtherEditions {
  /** Six-digit codes of editions whose table was read. */
  readonly codes: readonly { readonly edition: HsEditionName; readonly hs6: readonly string[] }[];
  /** Tables between two editions; a code that a table does not name goes on as it was. */
  readonly tables: readonly {
    readonly from: HsEditionName;
    readonly to: HsEditionName;
    readonly source: string;
    readonly rows: readonly Correlation[];
  }[];
}

/** A description that somebody classified. */
export interface PastCase {
  readonly source: CaseSource;
  /** Within a source, ways of describing goods that differ. */
  readonly kind?: string;
  /** Number of the ruling or of our decision, '' where there is none. */
  readonly ref: string;
  /** `YYYY-MM-DD`, '' where unknown. */
  readonly date: string;
  readonly text: string;
  /** Catchwords, by which it is found as well. */
  readonly also?: string;
  /** As printed, 6 to 10 digits. */
  readonly code: string;
  /** Cases of one key speak of the same goods. */
  readonly key: string;
  readonly isOnlyLearnt?: true;
}

/** A six-digit code with its official names, as far as packs have them. */
export interface CodeName {
  readonly hs6: string;
  readonly name: Text;
  readonly heading: Text;
  /** The Korean name is the subheading's own; else it is the heading's, or there is none. */
  readonly koreanOf: 'subheading' | 'heading' | 'none';
  /** More words by which it is found and which are not shown: another administration's lines below it. */
  readonly also: string;
  /** National lines below it. */
  readonly lines: readonly { readonly code: string; readonly name: Text }[];
}

/** A piece of a note to a section or chapter, to read beside the candidates. */
export interface LegalNote {
  readonly id: string;
  readonly chapter: string;
  readonly section: number;
  readonly isExclusion: boolean;
  readonly text: string;
}

export interface Knowledge {
  readonly edition: HsEditionName;
  readonly names: readonly CodeName[];
  readonly cases: readonly PastCase[];
  readonly notes: readonly LegalNote[];
  /** Edition of the lines below six digits where it is not the edition in force: they are shown as unverified. */
  readonly linesOf: HsEditionName | null;
  /** Only invented goods are known. */
  readonly isMadeUp: boolean;
  /** What is known of other editions, for codes that were chosen on one of them. */
  readonly otherEditions?: OtherEditions;
}

/** One code / a short list with questions / a person. */
export type Band = 'one' | 'list' | 'person';

export interface NearCase {
  readonly source: CaseSource;
  readonly ref: string;
  readonly date: string;
  readonly code: string;
  readonly text: string;
  /** Words that both texts have. */
  readonly words: readonly string[];
  /** From 0 to 1. */
  readonly likeness: number;
}

export interface Candidate {
  readonly hs6: string;
  /** Chance that this is the code, from 0 to 1. */
  readonly chance: number;
  readonly name: Text;
  readonly heading: Text;
  readonly koreanOf: CodeName['koreanOf'];
  /** Words of the question in the names of the heading, and in those of the subheading. */
  readonly headingWords: readonly string[];
  readonly nameWords: readonly string[];
  readonly cases: readonly NearCase[];
  readonly notes: readonly SpokenNote[];
  readonly lines: CodeName['lines'];
}

/** A note that speaks of the goods or of the candidates. */
export interface SpokenNote extends LegalNote {
  /** Headings of other candidates that an exclusion names: goods that it describes belong there. */
  readonly leadsTo: readonly string[];
}

/** One of the general rules for the interpretation of the nomenclature, and what it asks here. */
export interface RuleStep {
  readonly rule: string;
  readonly says: Text;
}

/** What separates the candidates: each answer narrows to codes that begin with `within`. */
export interface Question {
  readonly asks: Text;
  readonly answers: readonly { readonly within: string; readonly says: Text }[];
}

export type NoteCode =
  | 'cut'
  | 'one-word'
  | 'no-goods'
  | 'other-language'
  | 'unknown-words'
  | 'several-goods'
  | 'code-in-text'
  | 'made-up';

export interface Recommendation {
  readonly band: Band;
  readonly edition: HsEditionName;
  readonly linesOf: HsEditionName | null;
  readonly candidates: readonly Candidate[];
  readonly questions: readonly Question[];
  /** In the order in which they are applied; those that nothing calls for are left out. */
  readonly rules: readonly RuleStep[];
  /** What the reader has to know about this answer. */
  readonly notes: readonly { readonly code: NoteCode; readonly says: Text }[];
  /** The goods, where the text speaks of several. */
  readonly parts: readonly string[];
  /** Past cases that the answer could rest on. */
  readonly known: number;
}
