/** What of the queue is shown and in which order: read from the address bar, sent to the server, carried to the declaration. Pure. */

export type Scope = 'mine' | 'office' | 'all';
export type Sort = 'due' | 'priority' | 'value' | 'opened';

export interface Filters {
  readonly scope: Scope;
  /** Imports, exports, or both where empty. */
  readonly subject: string;
  readonly lane: string;
  readonly state: string;
  readonly office: string;
  readonly search: string;
  readonly sort: Sort;
}

const SORTS: readonly string[] = ['due', 'priority', 'value', 'opened'];
const NAMES = ['scope', 'subject', 'lane', 'state', 'office', 'search', 'sort'] as const;

/**
 * Unknown values in an address count as absent. A reader who sees one office only (`ownOffice`) gets that office,
 * whatever a link from elsewhere asked for; one who sees all has no "my office".
 */
export function readFilters(
  parameters: URLSearchParams,
  ownOffice: string | null,
  defaultSort: Sort,
): Filters {
  const text = (name: string) => parameters.get(name) ?? '';
  const wide: Scope = ownOffice === null ? 'all' : 'office';
  return {
    scope: text('scope') === 'mine' ? 'mine' : wide,
    sort: SORTS.includes(text('sort')) ? (text('sort') as Sort) : defaultSort,
    subject: text('subject'),
    lane: text('lane'),
    state: text('state'),
    office: ownOffice === null ? text('office') : '',
    search: text('search'),
  };
}

/** `lane=hold&scope=all`: what was chosen, in a fixed order, nothing empty. */
export function writeFilters(filters: Filters): string {
  const parameters = new URLSearchParams();
  for (const name of NAMES) if (filters[name] !== '') parameters.set(name, filters[name]);
  return parameters.toString();
}

/** The address of a declaration that remembers the queue it was opened from, for its next and previous. */
export function declarationAddress(number: string, filters: Filters): string {
  return `/declarations/${encodeURIComponent(number)}?queue=${encodeURIComponent(writeFilters(filters))}`;
}

/** Whether anything but scope and order is narrowed. */
export function isNarrowed(filters: Filters): boolean {
  const { subject, lane, state, office, search } = filters;
  return [subject, lane, state, office, search].some((text) => text !== '');
}
