/** What a route is asked with and what every role and office is answered: the shape of the table of rights, and what recurs in it. */

/** Who asks, in the order of the columns: strangers, officer and supervisor of 020 and 040, the three without an office, a machine. */
export const COLUMNS = [
  'stranger',
  'officer-020',
  'officer-040',
  'supervisor-020',
  'supervisor-040',
  'analyst',
  'auditor',
  'administrator',
  'machine',
] as const;

export interface Row {
  /** Path asked, with `:own` for a declaration of office 020. */
  readonly path?: string;
  readonly body?: unknown;
  readonly type?: string;
  /** Expected status for every column. */
  readonly expected: string;
}

export type Rows = Readonly<Record<string, Row>>;

export const WORKS = '401 200 200 200 200 403 403 403 403';
export const INSIDE = '401 200 200 200 200 200 200 200 403';
/** Whoever may write criteria. */
export const AUTHORS = '401 200 200 200 200 200 403 403 403';
