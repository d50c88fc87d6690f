/** The legal library: statutes in all versions that are loaded, compared word by word, with what cites and what stands on an article; and one search over all kinds. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type {
  CitingPrecedent,
  PrecedentHeading,
  PrecedentKindName,
  PrecedentStandingName,
} from './precedents.ts';

// Open to everybody: GET /library -> LibraryView; GET /library/search?q&by&kind&body&from&to&article&on -> LibrarySearch; GET /library/laws/:law?on -> LibraryLaw;
// GET /library/laws/:law/:article?on -> LibraryArticle; GET /library/laws/:law/:article/differences?from&to -> LibraryDifferences
// Signed in: GET /library/subscriptions -> LawSubscription[]; PUT /library/subscriptions { ref, isOn } -> LawSubscription[]
export interface LibraryView {
  readonly laws: readonly {
    readonly name: string;
    /** Newest first. */
    readonly versions: readonly LawVersion[];
  }[];
  /** Decisions of each kind. */
  readonly decisions: readonly { readonly kind: PrecedentKindName; readonly n: number }[];
  /** Courts, tribunals and offices that decided, in the order of the alphabet. */
  readonly bodies: readonly string[];
  readonly latest: readonly PrecedentHeading[];
  /** What is in it, and what is not. */
  readonly holds: Text;
}

export interface LawVersion {
  readonly effective: Day;
  readonly promulgated: Day | null;
  /** Number of the promulgation. */
  readonly number: string | null;
  readonly articles: number;
  readonly source: string | null;
}

export interface LibraryLaw {
  readonly name: string;
  readonly versions: readonly LawVersion[];
  /** The version shown: the one of the day, else the earliest. */
  readonly effective: Day;
  readonly isLater: boolean;
  readonly articles: readonly LibraryHeading[];
  /** Articles that could not be read. */
  readonly broken: readonly string[];
}

export interface LibraryHeading {
  readonly ref: string;
  readonly law: string;
  /** `제38조의2`. */
  readonly number: string;
  readonly title: string;
  readonly isRepealed: boolean;
}

export type LibraryKind = 'law' | PrecedentKindName | 'ruling';

export interface LibrarySearch {
  /** Those with words in the title first, then the latest; at most twenty of each kind, a hundred where one kind is asked for. */
  readonly found: readonly LibraryHit[];
  /** How many there are of what was asked for; of rulings those that were looked at. */
  readonly count: number;
  /** Of each kind, whichever is asked for. */
  readonly kinds: readonly { readonly kind: LibraryKind; readonly n: number }[];
  /** The article that was asked for, in the one form. */
  readonly article: string | null;
  /** Rulings of other administrations have not answered yet: asked for by their kind, they are waited for. */
  readonly isReadingRulings: boolean;
}

export interface LibraryHit {
  readonly kind: LibraryKind;
  /** How it is cited: `관세법 제38조의2`, or the number of a case or ruling. */
  readonly ref: string;
  readonly title: string;
  /** Who decided; null of a law. */
  readonly body: Text | null;
  /** Of the decision, or from which day the version of the law holds; empty where it is unknown. */
  readonly date: Day;
  /** Path of its page in the console. */
  readonly opens: string;
  /** Whether that page is for those who are signed in alone. */
  readonly needsSignIn: boolean;
  /** A sentence of it, literally. */
  readonly sentence: string;
  /** What was looked for in it: from (included), to (excluded). */
  readonly marks: readonly (readonly number[])[];
  /** Of a decision; null else. */
  readonly standing: PrecedentStandingName | null;
  readonly isMadeUp: boolean;
}

export interface LibraryArticle extends LibraryHeading {
  /** Newest first, each with whether it says something else than the version before. */
  readonly versions: readonly (LawVersion & { readonly isChanged: boolean })[];
  readonly cites: readonly CitedHeading[];
  readonly citedBy: readonly CitedHeading[];
  /** Cards of the house and approved answers that stand on it. */
  readonly cards: readonly { readonly id: string; readonly title: Text; readonly isOfOffice: boolean }[];
  /** Published rules of the agency that it delegates. */
  readonly rules: readonly { readonly id: string; readonly title: string }[];
  /** Decisions that cite it, the latest first, two hundred at most. */
  readonly precedents: readonly CitingPrecedent[];
}

export interface CitedHeading extends Omit<LibraryHeading, 'isRepealed'> {
  /** Whether it can be opened here. */
  readonly isLoaded: boolean;
}

export interface LibraryDifferences {
  readonly ref: string;
  readonly from: Day;
  readonly to: Day;
  /** In order; those that are not new are the old text, those that are not gone the new one. */
  readonly pieces: readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[];
}

export interface LawSubscription {
  readonly ref: string;
  readonly law: string;
  readonly number: string;
  readonly since: Instant;
  /** The newest version that is loaded; null where none ever was. */
  readonly effective: Day | null;
  /** The last change that was told: from this version, noticed then. */
  readonly changedFrom: Day | null;
  readonly changedAt: Instant | null;
  /** Decisions that cite it and were brought since one follows it. */
  readonly decisionsSince: number;
}
