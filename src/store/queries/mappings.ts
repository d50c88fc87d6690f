/** What the columns of tables mean, as firms and offices have confirmed it: kept under a name, found by the heading. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface StoredMapping {
  readonly title: string;
  /** JSON list of the header. */
  readonly columns: string;
  /** JSON: column -> pointer. */
  readonly mapping: string;
}

/** The mapping that was confirmed last for exactly these columns. */
export async function readMapping(
  db: Queryable,
  declarants: readonly string[],
  columns: string,
): Promise<StoredMapping | undefined> {
  const { rows } = await db.query<StoredMapping>(
    `select title, columns, mapping from csv_mapping where declarant_id = any($1) and columns = $2
     order by confirmed_at desc limit 1`,
    [declarants, columns],
  );
  return rows[0];
}

export async function keepMapping(
  db: Queryable,
  row: StoredMapping & {
    readonly id: string;
    readonly declarantId: string;
    readonly by: string;
    readonly at: Instant;
  },
): Promise<void> {
  await db.query(
    `insert into csv_mapping (id, declarant_id, title, columns, mapping, confirmed_by, confirmed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (declarant_id, title) do update set columns = excluded.columns, mapping = excluded.mapping,
       confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at`,
    [row.id, row.declarantId, row.title, row.columns, row.mapping, row.by, row.at],
  );
}

/** @param owner exactly, or with `%` at its end */
export async function readMappingsNamed(
  db: Queryable,
  title: string,
  owner: string,
): Promise<StoredMapping[]> {
  const { rows } = await db.query<StoredMapping>(
    'select title, columns, mapping from csv_mapping where title = $1 and declarant_id like $2',
    [title, owner],
  );
  return rows;
}
