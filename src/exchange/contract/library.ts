/** The legal library: statutes in all versions that are loaded, compared word by word, with what cites and what stands on an article. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// Open to everybody: GET /library -> LibraryView; GET /library/search?q&on -> LibrarySearch; GET /library/laws/:law?on -> LibraryLaw;
// GET /library/laws/:law/:article?on -> LibraryArticle; GET /library/laws/:law/:article/differences?from&to -> LibraryDifferences
// Signed in: GET /library/subscriptions -> LawSubscription[]; PUT /library/subscriptions { ref, isOn } -> LawSubscription[]
export interface LibraryView {
  readonly laws: readonly {
    readonly name: string;
    /** Newest first. */
    readonly versions: readonly LawVersion[];
  }[];
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

export interface LibrarySearch {
  /** At most a hundred; titles first. */
  readonly found: readonly (LibraryHeading & {
    readonly effective: Day;
    /** A piece of the article around the first word, literally. */
    readonly piece: string;
  })[];
  /** How many articles have all the words. */
  readonly count: number;
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
  /** The newest version that is loaded. */
  readonly effective: Day;
  /** The last change that was told: from this version, noticed then. */
  readonly changedFrom: Day | null;
  readonly changedAt: Instant | null;
}
