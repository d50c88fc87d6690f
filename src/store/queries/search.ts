/** The search index: keyed marks of words, kept by whoever follows the log, asked by views within the rights of their reader. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';

export type EntryKind = 'declaration' | 'objection' | 'criterion' | 'policy' | 'operator';

export interface SearchEntry {
  readonly kind: EntryKind;
  /** `number/version` of a declaration, else an identifier. */
  readonly ref: string;
  /** Of the declaration that it hangs on; null: of none. */
  readonly number: string | null;
  readonly version: number | null;
  readonly office: string | null;
  readonly at: Instant;
  readonly marks: readonly string[];
}

export async function storeEntries(db: Queryable, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db.query(
    `insert into search_entry (kind, ref, number, version, office, at, marks)
     select kind, ref, number, version, office, at, marks::bigint[]
     from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::timestamptz[], $7::text[])
       as e (kind, ref, number, version, office, at, marks)
     on conflict (kind, ref) do update set office = excluded.office, at = excluded.at, marks = excluded.marks`,
    [
      entries.map(({ kind }) => kind),
      entries.map(({ ref }) => ref),
      entries.map(({ number }) => number),
      entries.map(({ version }) => version),
      entries.map(({ office }) => office),
      entries.map(({ at }) => at),
      entries.map(({ marks }) => `{${marks.join(',')}}`),
    ],
  );
}

/** For each word the marks of which one has to be there: as anybody finds it, and as those who may look for people do. */
export type SoughtMarks = readonly (readonly string[])[];

export interface FoundEntry {
  readonly ref: string;
  readonly number: string | null;
  readonly version: number | null;
  readonly office: string | null;
  readonly at: Instant;
}

export interface FoundEntries {
  /** Newest first. */
  readonly found: readonly FoundEntry[];
  readonly total: number;
  /** The words are so common that nobody counts further than `total`. */
  readonly isAtLeast: boolean;
}

/** Beyond so many a word is common: what it leads to is walked in the order of the list and not gathered and sorted. */
export const COMMON = 2000;

/** @param office null for every office */
export async function findEntries(
  db: Queryable,
  kind: EntryKind,
  sought: SoughtMarks,
  office: string | null,
  limit: number,
): Promise<FoundEntries> {
  const where = `s.kind = $1 ${office === null ? '' : 'and s.office = $2'}`;
  const values: unknown[] = office === null ? [kind] : [kind, office];
  const words = sought.map((marks) => `s.marks && $${values.push(marks)}::bigint[]`);
  const sql = `select s.ref, s.number, s.version, s.office, s.at from search_entry s where ${where}`;
  const { rows } = await db.query<FoundEntry>(
    `${sql} and ${words.join(' and ')} limit ${COMMON + 1}`,
    values,
  );
  if (rows.length <= COMMON) {
    rows.sort((one, other) => (one.at === other.at ? down(one.ref, other.ref) : down(one.at, other.at)));
    return { found: rows.slice(0, limit), total: rows.length, isAtLeast: false };
  }
  // `is true` keeps the planner from gathering all of them through the index of words.
  const each = words.map((word) => `(${word}) is true`).join(' and ');
  const walked = await db.query<FoundEntry>(
    `${sql} and ${each} order by s.at desc, s.ref desc limit ${Math.trunc(limit)}`,
    values,
  );
  return { found: walked.rows, total: COMMON, isAtLeast: true };
}

function down(one: string, other: string): number {
  return one < other ? 1 : -1;
}

/** The declarations in which all words occur, in no order; undefined where the words are common. */
export async function rareDeclarations(
  db: Queryable,
  sought: SoughtMarks,
): Promise<DeclarationKey[] | undefined> {
  const values: unknown[] = [];
  const words = sought.map((marks) => `s.marks && $${values.push(marks)}::bigint[]`);
  const { rows } = await db.query<DeclarationKey>(
    `select s.number, s.version from search_entry s where s.kind = 'declaration' and ${words.join(' and ')}
     limit ${COMMON + 1}`,
    values,
  );
  return rows.length > COMMON ? undefined : rows;
}

/** Everything is read again from the first entry of the log. */
export async function clearEntries(db: Queryable): Promise<void> {
  await db.query('delete from search_entry');
  await db.query(`delete from follower where name = 'search' or name like 'search-%'`);
}

/** How many entries of the log are not read yet. */
export async function countBehind(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select greatest(0, coalesce((select max(seq) from log_entry where partition = 0), 0)
       - coalesce((select seq from follower where name = 'search' and partition = 0), 0))::float8 as n`,
  );
  return rows[0]?.n ?? 0;
}
