/** Deals the next case to an officer, one case to one officer, and takes it back or closes it. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { CaseKind } from '../rows.ts';
import type { CaseView } from './cases.ts';
import { caseColumns } from './columns.ts';

export interface Dealing {
  readonly officer: string;
  readonly office: string;
  readonly skills: readonly string[];
  /** Only cases of this kind; any where absent. */
  readonly kind?: CaseKind | undefined;
  readonly at: Instant;
}

/**
 * The open case of highest priority that this officer can work, now his; undefined where there is none. Two officers who
 * ask at once never get the same: a case that is just being dealt is passed over.
 */
export async function dealNext(db: Queryable, dealing: Dealing): Promise<CaseView | undefined> {
  const { rows } = await db.query<CaseView>(
    `with chosen as materialized (
       select id from "case" where state = 'open' and office = $2 and skill = any($3::text[]) and ($5::text is null or kind = $5)
       order by priority desc, id desc limit 1 for update skip locked
     )
     update "case" c set state = 'dealt', assignee = $1, dealt_at = $4 from chosen where c.id = chosen.id
     returning ${caseColumns('c')}`,
    [dealing.officer, dealing.office, dealing.skills, dealing.at, dealing.kind ?? null],
  );
  return rows[0];
}

/** Takes one particular open case; undefined where it is not open (any more). */
export async function takeCase(
  db: Queryable,
  id: string,
  officer: string,
  at: Instant,
): Promise<CaseView | undefined> {
  const { rows } = await db.query<CaseView>(
    `update "case" c set state = 'dealt', assignee = $2, dealt_at = $3 where c.id = $1 and c.state = 'open'
     returning ${caseColumns('c')}`,
    [id, officer, at],
  );
  return rows[0];
}

/** Puts a dealt case back into the queue; false where it is not this officer's. */
export async function returnCase(db: Queryable, id: string, officer: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update "case" set state = 'open', assignee = null, dealt_at = null where id = $1 and state = 'dealt' and assignee = $2`,
    [id, officer],
  );
  return rowCount === 1;
}

/** Closes a dealt case; undefined where it is not this officer's. `isRandom` is for the outcome's row, not for his eyes. */
export async function closeCase(
  db: Queryable,
  id: string,
  officer: string,
  result: string,
  at: Instant,
): Promise<(CaseView & { readonly isRandom: boolean }) | undefined> {
  const { rows } = await db.query(
    `update "case" c set state = 'closed', closed_at = $4, result = $3
     where c.id = $1 and c.state = 'dealt' and c.assignee = $2
     returning ${caseColumns('c')}, c.is_random as "isRandom"`,
    [id, officer, result, at],
  );
  return rows[0];
}

/** Closes what an amendment, a withdrawal or a recall made void; returns how many. */
export async function voidCases(db: Queryable, number: string, result: string, at: Instant): Promise<number> {
  const { rowCount } = await db.query(
    `update "case" set state = 'closed', closed_at = $3, result = $2 where number = $1 and state <> 'closed'`,
    [number, result, at],
  );
  return rowCount ?? 0;
}
