/** One search over everything that somebody may see: declarations, cases, rules, operators, objections, notices, codes. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// GET /search?q=&kind=&limit= -> SearchView
export interface SearchQuery {
  /** As typed; words must all occur. */
  readonly q: string;
  /** Only this kind, and more of it. */
  readonly kind?: SearchKind;
  readonly limit?: number;
}

export type SearchKind =
  | 'declaration'
  | 'case'
  | 'criterion'
  | 'policy'
  | 'operator'
  | 'objection'
  | 'notice'
  | 'code';

export interface SearchView {
  /** What was looked for, word by word; none where nothing that was typed is a word. */
  readonly words: readonly string[];
  /** Kinds of which something was found, in a fixed order. */
  readonly groups: readonly SearchGroup[];
  /** Entries of the log that the index has not read yet: what they brought is not found yet. */
  readonly behind: number;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly total: number;
  /** Common words are not counted to the end. */
  readonly isAtLeast: boolean;
  /** Newest first; cases, of which only open ones are found, by the time they are due. */
  readonly hits: readonly SearchHit[];
}

export interface SearchHit {
  /** Number of a declaration (cases, objections and notices lead to theirs), else an identifier; of a code its list. */
  readonly ref: string;
  readonly version: number | null;
  readonly title: Text;
  /** What else tells it from others, masked as in lists. */
  readonly says: Text;
  readonly state: Text | null;
  readonly office: Text | null;
  readonly at: Instant | null;
}
