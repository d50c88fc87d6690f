/** What the HTTP server asks about search. */
import type * as c from './contract/search.ts';
import type { Who } from './ports.ts';

export interface SearchPorts {
  find(who: Who, query: c.SearchQuery): Promise<c.SearchView>;
}
