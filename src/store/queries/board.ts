/** The figures of the board: what arrived, into which lane, what waits, and how long release took. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { CaseKind } from '../rows.ts';

export interface BoardSpan {
  /** Business clock, inclusive. */
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  readonly office?: string;
}

export interface LaneCount {
  readonly lane: string;
  readonly state: string;
  readonly count: number;
  readonly customsValueKrw: number;
}

export async function countLanes(db: Queryable, span: BoardSpan): Promise<LaneCount[]> {
  const { rows } = await db.query<LaneCount>(
    `select lane, state, count(*)::float8 as count, sum(customs_value_krw)::float8 as "customsValueKrw"
     from declaration where direction = 'import' and occurred_at >= $1 and occurred_at < $2 and ($3::text is null or office = $3)
     group by lane, state order by lane, state`,
    [span.from, span.to, span.office ?? null],
  );
  return rows;
}

export interface BacklogCount {
  readonly office: string;
  readonly kind: CaseKind;
  readonly open: number;
  readonly dealt: number;
  readonly overdue: number;
}

/** @param now business clock */
export async function countBacklog(db: Queryable, now: Instant, office?: string): Promise<BacklogCount[]> {
  const { rows } = await db.query<BacklogCount>(
    `select office, kind, count(*) filter (where state = 'open')::float8 as open,
            count(*) filter (where state = 'dealt')::float8 as dealt, count(*) filter (where due_at < $1)::float8 as overdue
     from "case" where state <> 'closed' and ($2::text is null or office = $2)
     group by office, kind order by office, kind`,
    [now, office ?? null],
  );
  return rows;
}

/** Minutes from arrival to acceptance (수리) of what was accepted in the span: median and ninth decile, by lane. */
export async function measureRelease(
  db: Queryable,
  span: BoardSpan,
): Promise<{ readonly lane: string; readonly count: number; readonly p50: number; readonly p90: number }[]> {
  const { rows } = await db.query(
    `select d.lane, count(*)::float8 as count,
            percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - d.occurred_at)::float8 / 60) as p50,
            percentile_cont(0.9) within group (order by extract(epoch from d.decided_at - d.occurred_at)::float8 / 60) as p90
     from declaration d
     where d.direction = 'import' and d.occurred_at >= $1 and d.occurred_at < $2 and d.decided_at is not null and ($3::text is null or d.office = $3)
     group by d.lane order by d.lane`,
    [span.from, span.to, span.office ?? null],
  );
  return rows;
}

export interface HitWeek {
  /** Monday in Korea. */
  readonly week: string;
  readonly wasRandom: boolean;
  readonly examined: number;
  readonly hits: number;
  readonly critical: number;
  readonly recoveredKrw: number;
}

/** What examination found, chosen and drawn side by side: the proof that choosing is worth it. */
export async function readHitWeeks(db: Queryable, span: BoardSpan): Promise<HitWeek[]> {
  const { rows } = await db.query<HitWeek>(
    `select to_char(date_trunc('week', occurred_at at time zone 'Asia/Seoul'), 'YYYY-MM-DD') as week,
            was_random as "wasRandom", count(*)::float8 as examined, count(*) filter (where verdict <> 'clean')::float8 as hits,
            count(*) filter (where verdict = 'critical')::float8 as critical,
            coalesce(sum(recovered_krw), 0)::float8 as "recoveredKrw"
     from outcome where direction = 'import' and occurred_at >= $1 and occurred_at < $2 and ($3::text is null or office = $3)
     group by 1, 2 order by 1, 2`,
    [span.from, span.to, span.office ?? null],
  );
  return rows;
}
