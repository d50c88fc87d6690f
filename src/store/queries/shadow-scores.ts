/** What the model in shadow says of decisions that another made: which are to be asked about, and what it said. */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

const PARTITION = 0;
const followerOf = (model: string): string => `shadow/${model}`;

/** What came in before a model ran in shadow is none of its business: it begins with what comes in now. */
export async function beginShadow(db: Queryable, model: string): Promise<void> {
  await db.query(
    `insert into follower (name, partition, seq)
     select $1, $2, coalesce(max(seq), 0) from log_entry where partition = $2
     on conflict (name, partition) do update set seq = excluded.seq`,
    [followerOf(model), PARTITION],
  );
}

export interface UnscoredDecision {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly record: string;
  /** Model that decided. */
  readonly champion: string | null;
  readonly content: Sealed;
}

/** Entries of the log after a place, up to another. */
export interface ShadowPart {
  readonly after: number;
  readonly upTo: number;
}

/** Place reached and the end of the log; undefined where the model never was in shadow. */
export async function readShadowPlace(
  db: Queryable,
  model: string,
): Promise<{ readonly after: number; readonly head: number } | undefined> {
  const { rows } = await db.query<{ after: number; head: number }>(
    `select seq::float8 as after, (select coalesce(max(seq), 0) from log_entry where partition = $2)::float8 as head
     from follower where name = $1 and partition = $2`,
    [followerOf(model), PARTITION],
  );
  return rows[0];
}

/** Imports decided within these entries of the log. */
export async function readUnscored(db: Queryable, after: number, upTo: number): Promise<UnscoredDecision[]> {
  const { rows } = await db.query<UnscoredDecision>(
    `select x.number, x.version, d.office, x.record, x.model_id as champion, d.content
     from decision x join declaration d on d.number = x.number and d.version = x.version
     where x.log_partition = $1 and x.log_seq > $2 and x.log_seq <= $3 and d.direction = 'import' order by x.log_seq, x.id`,
    [PARTITION, after, upTo],
  );
  return rows;
}

export interface ShadowScoreRow {
  readonly number: string;
  readonly version: number;
  readonly champion: string;
  readonly office: string;
  readonly day: Day;
  readonly fraud: number;
  readonly critical: number;
  readonly strength: number;
  readonly championFraud: number;
  readonly championStrength: number;
  readonly isSelected: boolean;
  /** Null where chance did not choose it. */
  readonly drawProbability: number | null;
}

/** Keeps what was said and moves the place on, all or nothing; where another process was faster, nothing. */
export async function addShadowScores(
  db: Queryable,
  model: string,
  { after, upTo }: ShadowPart,
  said: {
    readonly scores: readonly ShadowScoreRow[];
    readonly skipped: readonly { readonly day: Day; readonly n: number }[];
  },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `with moved as (
       update follower set seq = $4 where name = $1 and partition = $2 and seq = $3 returning 1
     ), scores as (
       insert into shadow_score (model, number, version, champion, office, day, fraud, critical, strength, champion_fraud,
         champion_strength, is_selected, draw_probability)
       select $5, number, version, champion, office, day, fraud, critical, strength, "championFraud", "championStrength",
         "isSelected", "drawProbability"
       from jsonb_to_recordset($6::jsonb) as s (number text, version int, champion text, office text, day date,
         fraud float8, critical float8, strength float8, "championFraud" float8, "championStrength" float8,
         "isSelected" boolean, "drawProbability" float8) where exists (select from moved)
       on conflict do nothing
     ), skipped as (
       insert into shadow_skipped (model, day, n)
       select $5, day, n from jsonb_to_recordset($7::jsonb) as s (day date, n bigint) where exists (select from moved)
       on conflict (model, day) do update set n = shadow_skipped.n + excluded.n
     )
     select 1 from moved`,
    [
      ...[followerOf(model), PARTITION, after, upTo, model],
      ...[JSON.stringify(said.scores), JSON.stringify(said.skipped)],
    ],
  );
  return rowCount === 1;
}

/** How many imports of which day were decided within these entries of the log. */
export async function countDecided(
  db: Queryable,
  after: number,
  upTo: number,
): Promise<{ readonly day: Day; readonly n: number }[]> {
  const { rows } = await db.query<{ day: Day; n: number }>(
    `select (x.decided_at at time zone 'Asia/Seoul')::date::text as day, count(*)::float8 as n
     from decision x join declaration d on d.number = x.number and d.version = x.version
     where x.log_partition = $1 and x.log_seq > $2 and x.log_seq <= $3 and d.direction = 'import' group by 1`,
    [PARTITION, after, upTo],
  );
  return rows;
}

export interface ComparedRow {
  readonly number: string;
  readonly version: number;
  readonly championFraud: number;
  readonly fraud: number;
  readonly byChampion: boolean;
  readonly byChallenger: boolean;
  /** Null where chance did not choose it. */
  readonly drawProbability: number | null;
  readonly isSelected: boolean;
  /** Anything was found; null where nobody examined it. */
  readonly isHit: boolean | null;
  /** What was found is of the gravest kind. */
  readonly isGrave: boolean | null;
  /** It is not shown by itself: it waits for somebody who examines it, or is blind. */
  readonly isHidden: boolean;
}

/** What was scored, with what each of the two would have chosen: of every office and day as many as were selected there, by falling strength. @param columns of number and outcome, from `joined` */
export function comparedSql(columns: string, joined: string): string {
  return `with ranked as (
       select *, count(*) filter (where is_selected) over w as places,
         row_number() over (partition by office, day order by strength desc, number, version) as place,
         row_number() over (partition by office, day order by champion_strength desc, number, version) as champion_place
       from (select * from shadow_score where model = $1 and day >= $2 order by day desc, number, version limit $3) s
       window w as (partition by office, day)
     )
     select r.version, r.champion_fraud as "championFraud", r.fraud, r.champion_place <= r.places as "byChampion",
       r.place <= r.places as "byChallenger", r.draw_probability as "drawProbability", r.is_selected as "isSelected", ${columns}
     from ranked r ${joined}`;
}

/** Declarations that a model was asked about. */
export async function readCompared(
  db: Queryable,
  model: string,
  from: Day,
  most: number,
): Promise<ComparedRow[]> {
  const sql = comparedSql(
    `r.number, o.verdict <> 'clean' as "isHit", o.verdict = 'critical' as "isGrave",
     exists (select from "case" c where c.number = r.number and c.state <> 'closed') as "isHidden"`,
    `left join lateral (
       select verdict from examination e where e.number = r.number and e.version = r.version
       order by case verdict when 'critical' then 0 when 'fraud' then 1 else 2 end limit 1
     ) o on true`,
  );
  return (await db.query<ComparedRow>(sql, [model, from, most])).rows;
}

export interface ShadowTotals {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly skipped: number;
  readonly champions: readonly string[];
}

export async function readShadowTotals(db: Queryable, model: string, from: Day): Promise<ShadowTotals> {
  const { rows } = await db.query<ShadowTotals>(
    `select min(day)::text as "from", max(day)::text as "to",
       (select coalesce(sum(n), 0)::float8 from shadow_skipped where model = $1 and day >= $2) as skipped,
       coalesce(array_agg(distinct champion), '{}') as champions
     from shadow_score where model = $1 and day >= $2`,
    [model, from],
  );
  return rows[0]!;
}
