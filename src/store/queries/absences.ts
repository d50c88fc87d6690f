/** Who is away and when: nothing is dealt to him, and what he had goes back to the pool. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface AbsenceRow {
  readonly id: string;
  readonly account: string;
  readonly office: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly why: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
}

const COLUMNS = `b.id, b.account, b.office, b.starts_at as "startsAt", b.ends_at as "endsAt", b.why, b.made_by as "madeBy",
  b.made_at as "madeAt"`;

export async function storeAbsence(db: Queryable, row: AbsenceRow): Promise<void> {
  await db.query(
    `insert into absence (id, account, office, starts_at, ends_at, why, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.id, row.account, row.office, row.startsAt, row.endsAt, row.why, row.madeBy, row.madeAt],
  );
}

/** Back earlier than planned; false where it is over already. */
export async function endAbsence(db: Queryable, id: string, at: Instant): Promise<boolean> {
  const sql = 'update absence set ended_at = $2 where id = $1 and ended_at is null and ends_at > $2';
  return (await db.query(sql, [id, at])).rowCount === 1;
}

/** Absences that are not over, of an office or of one person. */
export async function readAbsences(
  db: Queryable,
  now: Instant,
  of: { readonly office?: string; readonly account?: string },
): Promise<AbsenceRow[]> {
  const sql = `select ${COLUMNS} from absence b where b.ended_at is null and b.ends_at > $1
               and ($2::text is null or b.office = $2) and ($3::text is null or b.account = $3) order by b.starts_at, b.id`;
  return (await db.query<AbsenceRow>(sql, [now, of.office ?? null, of.account ?? null])).rows;
}

export async function isAway(db: Queryable, account: string, now: Instant): Promise<boolean> {
  const sql = `select 1 from absence where account = $1 and ended_at is null and starts_at <= $2 and ends_at > $2 limit 1`;
  return (await db.query(sql, [account, now])).rows.length > 0;
}

/** Cases in the hands of somebody who is away now. */
export async function readCasesOfAway(
  db: Queryable,
  now: Instant,
): Promise<{ readonly id: string; readonly account: string }[]> {
  const { rows } = await db.query<{ id: string; account: string }>(
    `select distinct c.id, c.assignee as account from absence b join "case" c on c.assignee = b.account and c.state = 'dealt'
     where b.ended_at is null and b.starts_at <= $1 and b.ends_at > $1 order by c.id`,
    [now],
  );
  return rows;
}
