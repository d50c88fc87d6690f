/** What the proof of selection is reckoned from: examined decisions with their records, groups of declarations, and scores over time. */
import type { Instant } from '../../core/day.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Queryable } from '../open.ts';

export interface ExaminedDecision {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly origin: string;
  readonly at: Instant;
  readonly code: string;
  readonly verdict: Verdict;
  readonly recoveredKrw: number | null;
  readonly model: string | null;
  readonly score: number | null;
  readonly record: string;
}

/** Imports examined within a time, newest first, with the decision that had them examined and the gravest finding. */
export async function readExaminedDecisions(
  db: Queryable,
  from: Instant,
  to: Instant,
  most: number,
): Promise<ExaminedDecision[]> {
  const { rows } = await db.query<ExaminedDecision>(
    `select o.number, o.version, o.office, coalesce(o.origin, '') as origin, o.occurred_at as at, o.code, o.verdict, o.recovered_krw::float8 as "recoveredKrw",
       x.model_id as model, x.score, x.record
     from (
       select distinct on (number) number, version, office, occurred_at,
         (select main_origin from declaration d where d.number = e.number and d.version = e.version) as origin, code, verdict,
         sum(recovered_krw) over (partition by number) as recovered_krw, case_id
       from examination e where occurred_at >= $1 and occurred_at < $2 and source <> 'history'
       order by number, case verdict when 'critical' then 0 when 'fraud' then 1 else 2 end, id
     ) o
     join lateral (
       select model_id, score, record from decision d left join "case" c on c.id = o.case_id
       where d.number = o.number and d.version = o.version order by (d.id = c.decision_id) desc nulls last, d.id desc limit 1
     ) x on true
     order by o.occurred_at desc limit $3`,
    [from, to, most],
  );
  return rows;
}

export interface GroupCount {
  readonly office: string;
  readonly origin: string;
  readonly size: 'small' | 'middle' | 'large' | 'unknown';
  readonly declarations: number;
  readonly selected: number;
  readonly examined: number;
  readonly hits: number;
}

/** Declarations by office, origin and size of the importer (by what it declared within the time), and what came of them. */
export async function countGroups(db: Queryable, from: Instant, to: Instant): Promise<GroupCount[]> {
  const { rows } = await db.query<GroupCount>(
    `with d as (
       select number, version, office, coalesce(main_origin, '') as origin, importer_id from declaration
       where direction = 'import' and occurred_at >= $1 and occurred_at < $2 and state <> 'amended'
     ), sizes as (select importer_id, count(*) as n from d where importer_id is not null group by 1),
     c as (
       select number, version from "case" where not is_random and direction = 'import'
         and kind in ('x-ray', 'physical', 'laboratory') and opened_at >= $1 group by 1, 2
     ), e as (
       select number, bool_or(verdict <> 'clean') as is_hit from examination
       where occurred_at >= $1 and not was_random group by 1
     )
     select d.office, d.origin,
       case when s.n is null then 'unknown' when s.n <= 5 then 'small' when s.n <= 30 then 'middle' else 'large' end as size,
       count(*)::float8 as declarations, count(c.number)::float8 as selected, count(e.number)::float8 as examined,
       count(*) filter (where e.is_hit)::float8 as hits
     from d left join sizes s using (importer_id) left join c using (number, version)
       left join e on e.number = d.number and c.number is not null
     group by 1, 2, 3`,
    [from, to],
  );
  return rows;
}

export interface DriftValues {
  readonly score: number | null;
  readonly value: number;
  readonly mass: number;
  readonly items: number;
  readonly isRecent: boolean;
}

/** Scores and main numbers of what was decided within a time, at most so many of each part, drawn by the hash of the number. */
export async function readDriftValues(
  db: Queryable,
  [from, turn, to]: readonly [Instant, Instant, Instant],
  most: number,
): Promise<DriftValues[]> {
  const { rows } = await db.query<DriftValues>(
    `select score, value, mass, items, "isRecent" from (
       select x.score, d.customs_value_krw::float8 as value, d.net_mass_kg as mass, d.item_count as items,
         d.occurred_at >= $2 as "isRecent", row_number() over (partition by d.occurred_at >= $2 order by hashtext(d.number)) as place
       from declaration d join decision x on x.number = d.number and x.version = d.version
       where d.direction = 'import' and d.occurred_at >= $1 and d.occurred_at < $3
     ) s where place <= $4`,
    [from, turn, to, most],
  );
  return rows;
}

export interface SettledCount {
  readonly office: string;
  readonly proposed: number;
  readonly examined: number;
}

/** Proposed examinations that were settled within a time, and those of them that were carried out. */
export async function countSettled(db: Queryable, from: Instant, to: Instant): Promise<SettledCount[]> {
  const { rows } = await db.query<SettledCount>(
    `select office, count(*)::float8 as proposed, count(*) filter (where result = 'outcome')::float8 as examined
     from "case" where state = 'closed' and direction = 'import' and kind in ('x-ray', 'physical', 'laboratory')
       and result in ('outcome', 'release-without-examination') and closed_at >= $1 and closed_at < $2 group by 1`,
    [from, to],
  );
  return rows;
}
