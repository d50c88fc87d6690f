/** Deals the next case to an officer, one case to one officer, and moves it back, on or out of the queue. */
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
 * The next open case that this officer can work, now his; undefined where there is none: the urgent band first, and within
 * a band by the place that chance gave. Two officers who ask at once never get the same: a case that is just being dealt is
 * passed over. What he gave back is not dealt to him again.
 */
export async function dealNext(db: Queryable, dealing: Dealing): Promise<CaseView | undefined> {
  const { rows } = await db.query<CaseView>(
    `with chosen as materialized (
       select id from "case" where state = 'open' and office = $2 and skill = any($3::text[]) and ($5::text is null or kind = $5)
         and not $1 = any(returned_by)
       order by band, place limit 1 for update skip locked
     )
     update "case" c set state = 'dealt', assignee = $1, dealt_at = $4 from chosen where c.id = chosen.id
     returning ${caseColumns('c')}`,
    [dealing.officer, dealing.office, dealing.skills, dealing.at, dealing.kind ?? null],
  );
  return rows[0];
}

/** Locks one case; undefined where there is none. */
export async function lockCase(db: Queryable, id: string): Promise<CaseView | undefined> {
  const sql = `select ${caseColumns('c')} from "case" c where c.id = $1 for update`;
  return (await db.query<CaseView>(sql, [id])).rows[0];
}

/** Gives a case that waits to an officer, whoever had it before. */
export async function giveCase(
  db: Queryable,
  id: string,
  officer: string,
  at: Instant,
): Promise<CaseView | undefined> {
  const { rows } = await db.query<CaseView>(
    `update "case" c set state = 'dealt', assignee = $2, dealt_at = $3 where c.id = $1 and c.state <> 'closed'
     returning ${caseColumns('c')}`,
    [id, officer, at],
  );
  return rows[0];
}

export interface BackToPool {
  readonly id: string;
  /** Who gives it back of his own accord and will not get it again; null where it was taken from him. */
  readonly refusedBy: string | null;
  /** Its place in the next round. */
  readonly place: number;
}

/** Puts a dealt case back into the pool, at another place in the order. */
export async function poolCase(
  db: Queryable,
  { id, refusedBy, place }: BackToPool,
): Promise<CaseView | undefined> {
  const { rows } = await db.query<CaseView>(
    `update "case" c set state = 'open', assignee = null, dealt_at = null, round = c.round + 1, place = $3,
            returned_by = case when $2::text is null then c.returned_by else array_append(c.returned_by, $2) end
     where c.id = $1 and c.state = 'dealt' returning ${caseColumns('c')}`,
    [id, refusedBy, place],
  );
  return rows[0];
}

/** What an officer has in hand. */
export async function readHand(db: Queryable, officer: string): Promise<CaseView[]> {
  const sql = `select ${caseColumns('c')} from "case" c where c.assignee = $1 and c.state = 'dealt' order by c.due_at, c.id`;
  return (await db.query<CaseView>(sql, [officer])).rows;
}

/** Cases that are due by then climb into the urgent band; returns how many. */
export async function raiseUrgent(db: Queryable, dueBy: Instant): Promise<number> {
  const { rowCount } = await db.query(
    `update "case" set band = 1 where state <> 'closed' and due_at <= $1 and band > 1`,
    [dueBy],
  );
  return rowCount ?? 0;
}
