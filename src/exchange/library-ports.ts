/** What the HTTP server asks about the legal library. */
import type * as c from './contract/library.ts';
import type { Who } from './ports.ts';

export interface LibraryPorts {
  view(): Promise<c.LibraryView>;
  search(q: string, on: string | undefined): Promise<c.LibrarySearch>;
  law(name: string, on: string | undefined): Promise<c.LibraryLaw>;
  article(law: string, article: string, on: string | undefined): Promise<c.LibraryArticle>;
  differences(law: string, article: string, from: string, to: string): Promise<c.LibraryDifferences>;
  subscriptions(who: Who): Promise<readonly c.LawSubscription[]>;
  subscribe(who: Who, ref: string, isOn: boolean): Promise<readonly c.LawSubscription[]>;
}
