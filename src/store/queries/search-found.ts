/** Reads what entries of the search index stand for, a page at a time, in the order in which they were found. */
import type { Day, Instant } from '../../core/day.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import type { FoundEntry } from './search.ts';

export interface FoundDeclaration {
  readonly number: string;
  readonly version: number;
  readonly at: Instant;
  readonly office: string;
  readonly state: string;
  readonly content: Sealed;
}

export async function readFoundDeclarations(
  db: Queryable,
  found: readonly FoundEntry[],
): Promise<FoundDeclaration[]> {
  const { rows } = await db.query<FoundDeclaration>(
    `select d.number, d.version, d.occurred_at as at, d.office, d.state, d.content
     from unnest($1::text[], $2::int[]) with ordinality as f (number, version, place)
     join declaration d using (number, version) order by f.place`,
    [found.map(({ number }) => number), found.map(({ version }) => version)],
  );
  return rows;
}

export interface FoundObjection {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly remedy: string;
  readonly subject: string;
  readonly filedAt: Instant;
  readonly answerBy: Day;
  readonly isAnswered: boolean;
}

export async function readFoundObjections(
  db: Queryable,
  found: readonly FoundEntry[],
): Promise<FoundObjection[]> {
  const { rows } = await db.query<FoundObjection>(
    `select o.number, o.version, o.office, o.remedy, o.subject, o.filed_at as "filedAt",
            o.answer_by::text as "answerBy", o.result is not null as "isAnswered"
     from unnest($1::text[]) with ordinality as f (id, place) join objection o using (id) order by f.place`,
    [found.map(({ ref }) => ref)],
  );
  return rows;
}

/** The newest version of each. */
export async function readCriterionTitles(
  db: Queryable,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly body: Criterion; readonly state: string }[]> {
  const { rows } = await db.query<{ id: string; body: Criterion; state: string }>(
    'select distinct on (id) id, body, state from criterion where id = any($1) order by id, version desc',
    [ids],
  );
  return rows;
}

export async function readPolicyTitles(
  db: Queryable,
  versions: readonly number[],
): Promise<{ readonly version: number; readonly body: unknown; readonly isConfirmed: boolean }[]> {
  const { rows } = await db.query<{ version: number; body: unknown; isConfirmed: boolean }>(
    `select version, body, confirmed_at is not null or made_by = 'system:first' as "isConfirmed" from policy
     where version = any($1)`,
    [versions],
  );
  return rows;
}
