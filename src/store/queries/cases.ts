/** The queue of officers' cases, a page at a time, in the order that the reader wants. */
import { Fault } from '../../core/problem.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Queryable } from '../open.ts';
import type { CaseKind, CaseRow, CaseState } from '../rows.ts';
import { caseColumns } from './columns.ts';
import type { SearchCondition } from './search-terms.ts';

/** Without the mark of the random draw, which an examiner never sees. */
export interface CaseView extends Omit<CaseRow, 'isRandom' | 'direction'> {
  readonly direction: Direction;
  readonly state: CaseState;
  readonly assignee: string | null;
  readonly dealtAt: string | null;
  readonly closedAt: string | null;
  readonly result: string | null;
  /** 1 urgent, 2 ordinary. */
  readonly band: number;
  /** How often it went back to the pool. */
  readonly round: number;
}

export type CaseSort = 'due' | 'priority' | 'value' | 'opened';

export interface CaseFilter {
  readonly offices?: readonly string[];
  readonly kinds?: readonly CaseKind[];
  readonly skills?: readonly string[];
  /** Default: open and dealt. */
  readonly states?: readonly CaseState[];
  readonly assignee?: string;
  readonly importerId?: string;
  /** Both where absent. */
  readonly direction?: Direction;
  /** Digits with which the main goods begin. */
  readonly hsPrefix?: string;
  /** Number, HS code, importer or words, as `searchCondition` reads them, over the row `c`. */
  readonly search?: SearchCondition;
  readonly sort: CaseSort;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface CasePage {
  readonly cases: readonly CaseView[];
  /** Absent on the last page. */
  readonly next?: string;
}

const SORTS = {
  due: {
    column: 'due_at',
    direction: 'asc',
    compare: '>',
    type: 'timestamptz',
    read: (row: CaseView) => row.dueAt,
  },
  priority: {
    column: 'priority',
    direction: 'desc',
    compare: '<',
    type: 'float8',
    read: (row: CaseView) => row.priority,
  },
  value: {
    column: 'customs_value_krw',
    direction: 'desc',
    compare: '<',
    type: 'bigint',
    read: (row: CaseView) => row.customsValueKrw,
  },
  opened: {
    column: 'opened_at',
    direction: 'asc',
    compare: '>',
    type: 'timestamptz',
    read: (row: CaseView) => row.openedAt,
  },
} as const;

/** Keyset pagination: as quick on the thousandth page as on the first. Throws `store/bad-cursor`. */
export async function readCases(db: Queryable, filter: CaseFilter): Promise<CasePage> {
  const sort = SORTS[filter.sort];
  const { where, values } = conditions(filter);
  if (filter.after !== undefined) {
    const [value, id] = openCursor(filter.after);
    values.push(value, id);
    where.push(
      `(c.${sort.column}, c.id) ${sort.compare} ($${values.length - 1}::${sort.type}, $${values.length})`,
    );
  }
  const { rows } = await db.query<CaseView>(
    `select ${caseColumns('c')} from "case" c where ${where.join(' and ')}
     order by c.${sort.column} ${sort.direction}, c.id ${sort.direction} limit ${Math.trunc(filter.limit) + 1}`,
    values,
  );
  const cases = rows.slice(0, filter.limit);
  const last = cases.at(-1);
  return rows.length > filter.limit && last !== undefined
    ? { cases, next: makeCursor(sort.read(last), last.id) }
    : { cases };
}

/** How many cases a filter leaves, whatever the page. */
export async function countCases(
  db: Queryable,
  filter: Omit<CaseFilter, 'sort' | 'limit' | 'after'>,
): Promise<number> {
  const { where, values } = conditions(filter);
  const sql = `select count(*)::float8 as n from "case" c where ${where.join(' and ')}`;
  return (await db.query<{ n: number }>(sql, values)).rows[0]?.n ?? 0;
}

export async function readCase(db: Queryable, id: string): Promise<CaseView | undefined> {
  return (await db.query<CaseView>(`select ${caseColumns('c')} from "case" c where c.id = $1`, [id])).rows[0];
}

export async function readCasesOf(db: Queryable, number: string): Promise<CaseView[]> {
  const sql = `select ${caseColumns('c')} from "case" c where c.number = $1 order by c.opened_at, c.id`;
  return (await db.query<CaseView>(sql, [number])).rows;
}

function conditions(filter: Omit<CaseFilter, 'sort' | 'limit' | 'after'>): {
  where: string[];
  values: unknown[];
} {
  const where: string[] = [];
  const values: unknown[] = [];
  const add = (condition: (place: string) => string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  // The words of the partial indexes, so that the planner knows them.
  if (filter.states === undefined) where.push(`c.state <> 'closed'`);
  else if (filter.states.length === 1 && filter.states[0] === 'open') where.push(`c.state = 'open'`);
  else add((p) => `c.state = any(${p}::text[])`, filter.states);
  add((p) => `c.office = any(${p}::text[])`, filter.offices);
  add((p) => `c.kind = any(${p}::text[])`, filter.kinds);
  add((p) => `c.skill = any(${p}::text[])`, filter.skills);
  add((p) => `c.assignee = ${p}`, filter.assignee);
  add((p) => `c.direction = ${p}`, filter.direction);
  add((p) => `c.importer_id = ${p}`, filter.importerId);
  add((p) => `starts_with(c.main_hs, ${p})`, filter.hsPrefix);
  if (filter.search !== undefined) {
    const given = [...filter.search.values];
    where.push(filter.search.sql.replace(/\?/g, () => `$${values.push(given.shift())}`));
  }
  return { where, values };
}

/** A place in the list: the value sorted by and the case that stands there. */
export function makeCursor(value: string | number, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

function openCursor(cursor: string): [string | number, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    if ((typeof value === 'string' || typeof value === 'number') && typeof id === 'string')
      return [value, id];
  } catch {
    // Told below, in the same words.
  }
  throw new Fault('store/bad-cursor', 'The place in the list is not one that this list gave out.');
}
