/** The random stratum: what was drawn in a span of time, what its examination found, and how large the stream is. */
import type { Instant } from '../../core/day.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Queryable } from '../open.ts';

export interface DrawnCase {
  /** Of the decision. */
  readonly record: string;
  /** Null while it waits for its examination. */
  readonly code: string | null;
  readonly verdict: Verdict | null;
}

/** Cases that chance chose, the latest version of each declaration; the gravest outcome of each. */
export async function readDrawnCases(db: Queryable, from: Instant, to: Instant): Promise<DrawnCase[]> {
  const { rows } = await db.query<DrawnCase>(
    `select x.record, o.code, o.verdict
     from "case" c
     join decision x on x.number = c.number and x.version = c.version and x.id = c.decision_id
     left join lateral (
       select code, verdict from examination e where e.number = c.number
       order by case verdict when 'critical' then 0 when 'fraud' then 1 else 2 end, id limit 1
     ) o on true
     where c.is_random and c.direction = 'import' and c.opened_at >= $1 and c.opened_at < $2 and c.result is distinct from 'amended'`,
    [from, to],
  );
  return rows;
}

/** Declarations that no examination was demanded of, in their latest version. */
export async function countReleasedStream(db: Queryable, from: Instant, to: Instant): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::float8 as n from declaration
     where direction = 'import' and occurred_at >= $1 and occurred_at < $2 and lane in ('release', 'documents') and state <> 'amended'`,
    [from, to],
  );
  return rows[0]!.n;
}

export interface ExaminedCount {
  readonly random: boolean;
  readonly n: number;
  readonly hits: number;
}

/** Examinations of goods by whether chance chose them. */
export async function countExamined(db: Queryable, from: Instant, to: Instant): Promise<ExaminedCount[]> {
  const { rows } = await db.query<ExaminedCount>(
    `select was_random as random, count(*)::float8 as n, count(*) filter (where verdict <> 'clean')::float8 as hits
     from examination where occurred_at >= $1 and occurred_at <= $2 group by 1`,
    [from, to],
  );
  return rows;
}
