/** How the counsel desk does: how long questions wait, and what askers say of answers. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface VerdictRow {
  /** `card:ID` or `question:ID`. */
  readonly subject: string;
  readonly saidBy: string;
  readonly isSatisfied: boolean;
  readonly saidAt: Instant;
}

/** In place of what the same person said before. */
export async function storeVerdict(db: Queryable, row: VerdictRow): Promise<void> {
  await db.query(
    `insert into counsel_verdict (subject, said_by, is_satisfied, said_at) values ($1, $2, $3, $4)
     on conflict (subject, said_by) do update set is_satisfied = excluded.is_satisfied, said_at = excluded.said_at`,
    [row.subject, row.saidBy, row.isSatisfied, row.saidAt],
  );
}

/** What whoever asked said of the answers to these questions. */
export async function readAskersVerdicts(
  db: Queryable,
  questions: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const sql = `select q.id, v.is_satisfied as "isSatisfied" from counsel_question q
    join counsel_verdict v on v.subject = 'question:' || q.id and v.said_by = q.asked_by where q.id = any($1)`;
  const { rows } = await db.query<{ id: string; isSatisfied: boolean }>(sql, [questions]);
  return new Map(rows.map(({ id, isSatisfied }) => [id, isSatisfied]));
}

export interface DeskTimes {
  /** Without an answer that waits or stands. */
  readonly open: number;
  readonly written: number;
  readonly answered: number;
  readonly oldestAskedAt: Instant | null;
  /** Seconds from question to approved answer; null without any. */
  readonly p50: number | null;
  readonly p90: number | null;
}

/** @param since answers approved from then on are counted and timed */
export async function readDeskTimes(db: Queryable, since: Instant): Promise<DeskTimes> {
  const sql = `with standing as (
      select q.asked_at, a.approved_at, a.id as answer from counsel_question q
      left join counsel_answer a on a.question = q.id and a.dropped_at is null
    ), timed as (
      select extract(epoch from approved_at - asked_at)::float8 as seconds from standing where approved_at >= $1
    )
    select count(*) filter (where answer is null)::int as open,
           count(*) filter (where answer is not null and approved_at is null)::int as written,
           (select count(*)::int from timed) as answered,
           min(asked_at) filter (where approved_at is null) as "oldestAskedAt",
           (select percentile_cont(0.5) within group (order by seconds) from timed) as p50,
           (select percentile_cont(0.9) within group (order by seconds) from timed) as p90
    from standing`;
  return (await db.query<DeskTimes>(sql, [since])).rows[0]!;
}

export interface VerdictCount {
  readonly subject: string;
  readonly n: number;
  readonly satisfied: number;
}

export async function countVerdicts(db: Queryable, since: Instant): Promise<VerdictCount[]> {
  const sql = `select subject, count(*)::int as n, count(*) filter (where is_satisfied)::int as satisfied
    from counsel_verdict where said_at >= $1 group by subject order by subject`;
  return (await db.query<VerdictCount>(sql, [since])).rows;
}
