/** Models over their life: how each stands now, what waits for a second person, and every step that was ever taken. */
import type { Instant } from '../../core/day.ts';
import type { ModelState, ModelStep } from '../../screening/model-life.ts';
import type { Queryable } from '../open.ts';

export interface RegisteredModel {
  /** Hash of the artefact. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: ModelState;
  readonly card: unknown;
  readonly figures: unknown;
  readonly trainedAt: Instant;
  readonly proposedBy: string | null;
  readonly proposedAt: Instant | null;
  readonly proposedWhy: string | null;
}

const COLUMNS = `id, name, version, state, card, figures, trained_at as "trainedAt", proposed_by as "proposedBy",
  proposed_at as "proposedAt", proposed_why as "proposedWhy"`;

/** Newest first. */
export async function readModels(db: Queryable, most: number): Promise<RegisteredModel[]> {
  const sql = `select ${COLUMNS} from model order by trained_at desc, version desc limit $1`;
  return (await db.query<RegisteredModel>(sql, [most])).rows;
}

/** By its whole id, or by the beginning of it or `name@version` where only one model is meant. */
export async function findModel(db: Queryable, wanted: string): Promise<RegisteredModel | undefined> {
  const { rows } = await db.query<RegisteredModel>(
    `select ${COLUMNS} from model
     where id = $1 or name || '@' || version = $1 or (length($1) >= 6 and starts_with(id, $1)) limit 2`,
    [wanted],
  );
  return rows.length === 1 ? rows[0] : undefined;
}

/** All of the name, newest first; held until the transaction ends, so that of two people at once one comes after the other. */
export async function lockModels(db: Queryable, name: string): Promise<RegisteredModel[]> {
  await db.query(`select pg_advisory_xact_lock(hashtext('model'), hashtext($1))`, [name]);
  const sql = `select ${COLUMNS} from model where name = $1 order by version desc`;
  return (await db.query<RegisteredModel>(sql, [name])).rows;
}

/** What waited for an answer is answered with any change of state. */
export async function setModelState(db: Queryable, id: string, state: ModelState): Promise<void> {
  await db.query(
    `update model set state = $2, proposed_by = null, proposed_at = null, proposed_why = null where id = $1`,
    [id, state],
  );
}

export interface ModelProposal {
  readonly by: string;
  readonly at: Instant;
  readonly why: string;
}

export async function setModelProposal(
  db: Queryable,
  id: string,
  proposal: ModelProposal | null,
): Promise<void> {
  await db.query('update model set proposed_by = $2, proposed_at = $3, proposed_why = $4 where id = $1', [
    id,
    ...[proposal?.by ?? null, proposal?.at ?? null, proposal?.why ?? null],
  ]);
}

export interface ModelStepRow {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly step: ModelStep;
  readonly toState: ModelState;
  /** Business clock. */
  readonly at: Instant;
  /** Machine clock. */
  readonly recordedAt: Instant;
  readonly who: string;
  readonly why: string | null;
  readonly firstBy: string | null;
}

export async function insertModelStep(db: Queryable, row: ModelStepRow): Promise<void> {
  await db.query(
    `insert into model_step (id, name, model, step, to_state, at, recorded_at, who, why, first_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.id, row.name, row.model, row.step, row.toState],
      ...[row.at, row.recordedAt, row.who, row.why, row.firstBy],
    ],
  );
}

/** In the order in which they were taken. @param name all names where absent */
export async function readModelSteps(db: Queryable, name?: string): Promise<ModelStepRow[]> {
  const { rows } = await db.query<ModelStepRow>(
    `select id, name, model, step, to_state as "toState", at, recorded_at as "recordedAt", who, why, first_by as "firstBy"
     from model_step where $1::text is null or name = $1 order by recorded_at, id`,
    [name ?? null],
  );
  return rows;
}
