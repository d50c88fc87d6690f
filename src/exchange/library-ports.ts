/** What the HTTP server asks about the legal library. */
import type * as c from './contract/library.ts';
import type * as p from './contract/precedents.ts';
import type { Who } from './ports.ts';

export interface LibraryAsked {
  readonly q?: string;
  /** All the words somewhere, or the whole as one phrase. */
  readonly by?: 'words' | 'literal';
  readonly kind?: c.LibraryKind;
  /** Court, tribunal or office, as it is written. */
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  /** That is cited. */
  readonly article?: string;
  /** Whose law is searched. */
  readonly on?: string;
}

export interface LibraryPorts {
  view(): Promise<c.LibraryView>;
  search(asked: LibraryAsked): Promise<c.LibrarySearch>;
  law(name: string, on: string | undefined): Promise<c.LibraryLaw>;
  article(law: string, article: string, on: string | undefined): Promise<c.LibraryArticle>;
  differences(law: string, article: string, from: string, to: string): Promise<c.LibraryDifferences>;
  subscriptions(who: Who): Promise<readonly c.LawSubscription[]>;
  subscribe(who: Who, ref: string, isOn: boolean): Promise<readonly c.LawSubscription[]>;
  precedent(id: string, version: number | undefined): Promise<p.PrecedentView>;
  precedentDifferences(id: string, from: number, to: number): Promise<p.PrecedentDifferences>;
  bring(who: Who, file: { readonly text: string; readonly why: string }): Promise<p.PrecedentImport>;
  followed(who: Who): Promise<readonly p.PrecedentSubscription[]>;
  follow(
    who: Who,
    asked: { readonly id: string; readonly isOn: boolean },
  ): Promise<readonly p.PrecedentSubscription[]>;
}
