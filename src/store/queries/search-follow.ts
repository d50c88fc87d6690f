/** Where the search index stands in the log, and what came after it: for the one who keeps it. Inside a transaction. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';

/** The place reached, held until the transaction ends; undefined where somebody else is at it. */
export async function takePlace(db: Queryable, name: string): Promise<number | undefined> {
  await db.query(
    'insert into follower (name, partition, seq) values ($1, 0, 0) on conflict (name, partition) do nothing',
    [name],
  );
  const { rows } = await db.query<{ seq: number }>(
    'select seq::float8 as seq from follower where name = $1 and partition = 0 for update skip locked',
    [name],
  );
  return rows[0]?.seq;
}

export async function keepPlace(db: Queryable, name: string, seq: number): Promise<void> {
  await db.query('update follower set seq = $2 where name = $1 and partition = 0', [name, seq]);
}

/** The last of the next `most` entries of the log; undefined where there is none. */
export async function nextStretch(db: Queryable, after: number, most: number): Promise<number | undefined> {
  const { rows } = await db.query<{ seq: number | null }>(
    'select max(seq)::float8 as seq from log_entry where partition = 0 and seq > $1 and seq <= $1 + $2::bigint',
    [after, most],
  );
  return rows[0]?.seq ?? undefined;
}

export interface ToIndex extends DeclarationKey {
  readonly office: string;
  readonly at: Instant;
  readonly content: Sealed;
}

/** Declarations that these entries brought, those that are indexed already left out: a version never changes. */
export async function newDeclarations(db: Queryable, after: number, upTo: number): Promise<ToIndex[]> {
  const { rows } = await db.query<ToIndex>(
    `with brought as (
       select number, version from decision where log_partition = 0 and log_seq > $1 and log_seq <= $2
       union
       select number, version from event where log_partition = 0 and log_seq > $1 and log_seq <= $2 and kind = 'history'
     )
     select d.number, d.version, d.office, d.occurred_at as at, d.content
     from brought join declaration d using (number, version)
     where not exists (
       select from search_entry s where s.kind = 'declaration' and s.ref = d.number || '/' || d.version
     )`,
    [after, upTo],
  );
  return rows;
}

/** Numbers of declarations to which something was objected in these entries. */
export async function objectedIn(db: Queryable, after: number, upTo: number): Promise<string[]> {
  const { rows } = await db.query<{ number: string }>(
    `select distinct number from event where log_partition = 0 and log_seq > $1 and log_seq <= $2 and kind = 'objection'`,
    [after, upTo],
  );
  return rows.map(({ number }) => number);
}

/** Tables that only grow, so that their number of rows says whether they changed. */
export async function countRows(db: Queryable, table: 'criterion' | 'policy' | 'operator'): Promise<number> {
  return (await db.query<{ n: number }>(`select count(*)::float8 as n from ${table}`)).rows[0]?.n ?? 0;
}
