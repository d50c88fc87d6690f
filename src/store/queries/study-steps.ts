/** What people decided about models of studies, and what models in shadow said. */
import type { Instant } from '../../core/day.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Queryable } from '../open.ts';

export type StudyStep = 'shadow' | 'shadow-ended' | 'proposed' | 'dropped' | 'in-force' | 'withdrawn';

export interface StudyStepRow {
  readonly id: string;
  readonly study: string;
  readonly version: number;
  readonly step: StudyStep;
  readonly who: string;
  readonly at: Instant;
  readonly why: string;
  readonly threshold: number | null;
  readonly demand: string | null;
}

const COLUMNS = 'id, study, version, step, who, at, why, threshold, demand';

export async function storeStudyStep(db: Queryable, row: StudyStepRow): Promise<void> {
  await db.query(`insert into study_step (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
    row.id,
    row.study,
    row.version,
    row.step,
    row.who,
    row.at,
    row.why,
    row.threshold,
    row.demand,
  ]);
}

/** Of one study, oldest first; locks them where a step follows. */
export async function readStudySteps(
  db: Queryable,
  study: string,
  isForChange = false,
): Promise<StudyStepRow[]> {
  if (isForChange) await db.query('select from study where id = $1 for update', [study]);
  const sql = `select ${COLUMNS} from study_step where study = $1 order by id`;
  return (await db.query<StudyStepRow>(sql, [study])).rows;
}

export interface StudyInForceRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly model: string;
  readonly threshold: number;
  readonly demand: string;
  readonly direction: Direction;
}

const DIRECTION = `coalesce(m.definition->'source'->>'direction', 'import') as direction`;

/** Studies whose last confirmed model was not withdrawn, with the threshold and demand that were proposed for it. */
export async function readStudiesInForce(db: Queryable): Promise<StudyInForceRow[]> {
  const { rows } = await db.query<StudyInForceRow>(
    `select s.id, l.version, s.title, m.model, p.threshold, p.demand, ${DIRECTION}
     from study s
     join lateral (
       select version, step from study_step
       where study = s.id and step in ('in-force', 'withdrawn') order by id desc limit 1
     ) l on l.step = 'in-force'
     join study_model m on m.study = s.id and m.version = l.version
     join lateral (
       select threshold, demand from study_step
       where study = s.id and version = l.version and step = 'proposed' order by id desc limit 1
     ) p on true
     order by s.id`,
  );
  return rows;
}

export interface InShadowRow {
  readonly study: string;
  readonly version: number;
  readonly model: string;
  readonly since: Instant;
  readonly direction: Direction;
}

export async function readInShadow(db: Queryable): Promise<InShadowRow[]> {
  const { rows } = await db.query<InShadowRow>(
    `select m.study, m.version, m.model, l.at as since, ${DIRECTION}
     from study_model m
     join lateral (
       select step, at from study_step
       where study = m.study and version = m.version and step in ('shadow', 'shadow-ended')
       order by id desc limit 1
     ) l on l.step = 'shadow'
     order by m.study, m.version`,
  );
  return rows;
}

export interface StudyScoreRow {
  readonly decision: string;
  readonly number: string;
  readonly version: number;
  readonly item: number;
  readonly chance: number;
}

export async function storeStudyScores(
  db: Queryable,
  study: string,
  version: number,
  scores: readonly StudyScoreRow[],
): Promise<void> {
  await db.query(
    `insert into study_score (study, study_version, decision, number, version, item, chance)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::int[], $6::int[], $7::float8[])
     on conflict do nothing`,
    [
      ...[study, version],
      ...(['decision', 'number', 'version', 'item', 'chance'] as const).map((name) =>
        scores.map((score) => score[name]),
      ),
    ],
  );
}

export interface ShadowRow {
  readonly chance: number;
  /** Sent to an examination of goods. */
  readonly isExamined: boolean;
  readonly isRandom: boolean;
  /** Null where no examination has ended. */
  readonly isHit: boolean | null;
}

/** Every declaration that a model in shadow was asked about, the last decision of each. */
export async function readShadowRows(db: Queryable, study: string, version: number): Promise<ShadowRow[]> {
  const { rows } = await db.query<ShadowRow>(
    `select distinct on (c.number, c.version) c.chance, d.lane = 'examine' as "isExamined",
            exists (select from "case" k where k.number = c.number and k.version = c.version and k.is_random) as "isRandom",
            (select o.verdict <> 'clean' from examination o
             where o.number = c.number and o.version = c.version order by o.recorded_at desc limit 1) as "isHit"
     from study_score c
     join declaration d on d.number = c.number and d.version = c.version
     where c.study = $1 and c.study_version = $2
     order by c.number, c.version, c.decision desc`,
    [study, version],
  );
  return rows;
}
