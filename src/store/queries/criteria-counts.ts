/** How often criteria hit, day by day: live ones from the records of decisions, shadow ones from being asked beside them. */

import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

const FOLLOWER = 'criteria';
const PARTITION = 0;

/** How far a follower came, and how far the log goes. */
export async function readFollowed(
  db: Queryable,
  follower: string,
): Promise<{ readonly after: number; readonly head: number }> {
  const { rows } = await db.query<{ after: number; head: number }>(
    `select coalesce((select seq from follower where name = $1 and partition = $2), 0)::float8 as after,
            (select coalesce(max(seq), 0) from log_entry where partition = $2)::float8 as head`,
    [follower, PARTITION],
  );
  return rows[0]!;
}

/** A decision as it stands in the store, for whoever counts after it. */
export interface FollowedDecision {
  readonly number: string;
  readonly version: number;
  readonly record: string;
  /** Null where only records were asked for. */
  readonly content: Sealed | null;
}

export interface FollowedPart {
  readonly decisions: readonly FollowedDecision[];
  readonly after: number;
  readonly upTo: number;
}

/** The next decisions that nobody counted yet, or undefined when everything is counted. */
export async function readUncounted(
  db: Queryable,
  most: number,
  isContentWanted: boolean,
): Promise<FollowedPart | undefined> {
  const place = await db.query<{ seq: number }>(
    'select seq::float8 as seq from follower where name = $1 and partition = $2',
    [FOLLOWER, PARTITION],
  );
  const after = place.rows[0]?.seq ?? 0;
  const head = await db.query<{ seq: number | null }>(
    'select max(seq)::float8 as seq from log_entry where partition = $1 and seq > $2 and seq <= $2 + $3::bigint',
    [PARTITION, after, most],
  );
  const upTo = head.rows[0]?.seq ?? null;
  if (upTo === null) return undefined;
  const { rows } = await db.query<FollowedDecision>(
    `select x.number, x.version, x.record, d.content
     from decision x left join declaration d on $4 and d.number = x.number and d.version = x.version
     where x.log_partition = $1 and x.log_seq > $2 and x.log_seq <= $3 order by x.log_seq, x.id`,
    [PARTITION, after, upTo, isContentWanted],
  );
  return { decisions: rows, after, upTo };
}

export interface CriterionCount {
  readonly criterion: string;
  readonly version: number;
  readonly isShadow: boolean;
  readonly day: Day;
  readonly asked: number;
  readonly hits: number;
  readonly unknown: number;
  readonly faults: number;
}

export interface ShadowHit {
  readonly criterion: string;
  readonly criterionVersion: number;
  readonly number: string;
  readonly version: number;
  readonly at: Instant;
}

export interface Counted {
  readonly counts: readonly CriterionCount[];
  readonly screened: readonly { readonly day: Day; readonly declarations: number }[];
  readonly shadowHits: readonly ShadowHit[];
}

/**
 * Adds what was counted and moves the place on, all or nothing in one statement; where another counter was faster, nothing.
 * @returns whether it was added
 */
export async function addCounts(
  db: Queryable,
  part: Pick<FollowedPart, 'after' | 'upTo'>,
  counted: Counted,
  follower = FOLLOWER,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `with moved as (
       insert into follower (name, partition, seq) values ($1, $2, $4)
       on conflict (name, partition) do update set seq = excluded.seq where follower.seq = $3
       returning 1
     ), counts as (
       insert into criterion_count (criterion, version, is_shadow, day, asked, hits, unknown, faults)
       select criterion, version, "isShadow", day, asked, hits, unknown, faults
       from jsonb_to_recordset($5::jsonb) as c (criterion text, version int, "isShadow" boolean, day date, asked int,
         hits int, unknown int, faults int) where exists (select from moved)
       on conflict (criterion, version, is_shadow, day) do update set asked = criterion_count.asked + excluded.asked,
         hits = criterion_count.hits + excluded.hits, unknown = criterion_count.unknown + excluded.unknown,
         faults = criterion_count.faults + excluded.faults
     ), days as (
       insert into screened_day (day, declarations)
       select day, declarations from jsonb_to_recordset($6::jsonb) as s (day date, declarations int)
       where exists (select from moved)
       on conflict (day) do update set declarations = screened_day.declarations + excluded.declarations
     ), hits as (
       insert into shadow_hit (criterion, criterion_version, number, version, at)
       select criterion, "criterionVersion", number, version, at
       from jsonb_to_recordset($7::jsonb) as h (criterion text, "criterionVersion" int, number text, version int, at timestamptz)
       where exists (select from moved)
       on conflict do nothing
     )
     select 1 from moved`,
    [
      ...[follower, PARTITION, part.after, part.upTo],
      ...[counted.counts, counted.screened, counted.shadowHits].map((rows) => JSON.stringify(rows)),
    ],
  );
  return rowCount === 1;
}

export interface SummedCount {
  readonly criterion: string;
  readonly version: number;
  readonly isShadow: boolean;
  readonly asked: number;
  readonly hits: number;
  readonly unknown: number;
  readonly faults: number;
  readonly firstDay: Day;
  readonly lastHit: Day | null;
}

/** Sums since a day; the last hit is the last of all. */
export async function sumCounts(db: Queryable, since: Day): Promise<SummedCount[]> {
  const { rows } = await db.query<SummedCount>(
    `select criterion, version, is_shadow as "isShadow",
            coalesce(sum(asked) filter (where day >= $1), 0)::float8 as asked,
            coalesce(sum(hits) filter (where day >= $1), 0)::float8 as hits,
            coalesce(sum(unknown) filter (where day >= $1), 0)::float8 as unknown,
            coalesce(sum(faults) filter (where day >= $1), 0)::float8 as faults,
            min(day)::text as "firstDay", (max(day) filter (where hits > 0))::text as "lastHit"
     from criterion_count group by criterion, version, is_shadow`,
    [since],
  );
  return rows;
}

/** Declarations decided since a day, and the first day of which anything is known. */
export async function sumScreened(
  db: Queryable,
  since: Day,
): Promise<{ readonly declarations: number; readonly from: Day | null }> {
  const { rows } = await db.query<{ declarations: number; from: Day | null }>(
    `select coalesce(sum(declarations), 0)::float8 as declarations, min(day)::text as "from" from screened_day where day >= $1`,
    [since],
  );
  return rows[0]!;
}

export interface ShadowOutcome {
  readonly criterion: string;
  readonly version: number;
  readonly examined: number;
  readonly hits: number;
}

/** What examinations found of the declarations and parcels (named by their decision) that shadow criteria would have selected; the latest outcome of each stands. */
export async function readShadowOutcomes(db: Queryable): Promise<ShadowOutcome[]> {
  const { rows } = await db.query<ShadowOutcome>(
    `select h.criterion, h.criterion_version as version, count(*)::float8 as examined,
            count(*) filter (where o.verdict <> 'clean')::float8 as hits
     from shadow_hit h join lateral (
       (select verdict from examination e where e.number = h.number and e.version = h.version
        order by recorded_at desc limit 1)
       union all
       (select case when p.found = 'nothing' then 'clean' else 'fraud' end from parcel_outcome p where p.decision = h.number
        order by p.recorded_at desc limit 1)
     ) o on true
     group by 1, 2`,
  );
  return rows;
}

export interface StoredBackTest {
  readonly id: string;
  readonly criterion: string;
  readonly version: number;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly result: unknown;
}

export async function storeBackTest(db: Queryable, test: StoredBackTest): Promise<void> {
  await db.query(
    `insert into criterion_back_test (id, criterion, version, made_by, made_at, result) values ($1, $2, $3, $4, $5, $6)`,
    [test.id, test.criterion, test.version, test.madeBy, test.madeAt, JSON.stringify(test.result)],
  );
}

/** The latest back-test of each version of a criterion. */
export async function readBackTests(db: Queryable, criterion: string): Promise<StoredBackTest[]> {
  const { rows } = await db.query<StoredBackTest>(
    `select distinct on (version) id, criterion, version, made_by as "madeBy", made_at as "madeAt", result
     from criterion_back_test where criterion = $1 order by version desc, made_at desc, id desc`,
    [criterion],
  );
  return rows;
}
