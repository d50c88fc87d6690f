/** Studies of officers and the models that came of them, and tables that they brought. */
import type { Instant } from '../../core/day.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Queryable } from '../open.ts';

/** The day on which the last quarter of the examined declarations begins; undefined where nothing was examined. */
export async function readLastQuarter(
  db: Queryable,
  direction: Direction,
  from: string,
  to: string,
): Promise<string | undefined> {
  const { rows } = await db.query<{ day: string | null }>(
    `select (percentile_disc(0.75) within group (order by declared_on))::text as day
     from any_examination where direction = $1 and declared_on between $2 and $3`,
    [direction, from, to],
  );
  return rows[0]?.day ?? undefined;
}

export interface UploadedTableRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly at: Instant;
  readonly hash: string;
  readonly pieces: string;
  readonly bytes: number;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly kind: 'number' | 'code' }[];
}

const TABLE = 'id, name, owner, at, hash, pieces, bytes::float8 as bytes, rows, columns';

export async function storeUploadedTable(db: Queryable, row: UploadedTableRow): Promise<void> {
  await db.query(
    `insert into uploaded_table (id, name, owner, at, hash, pieces, bytes, rows, columns)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[row.id, row.name, row.owner, row.at, row.hash, row.pieces, row.bytes, row.rows],
      JSON.stringify(row.columns),
    ],
  );
}

export async function readUploadedTable(db: Queryable, id: string): Promise<UploadedTableRow | undefined> {
  return (await db.query<UploadedTableRow>(`select ${TABLE} from uploaded_table where id = $1`, [id]))
    .rows[0];
}

/** Newest first. */
export async function readUploadedTables(db: Queryable, owner: string): Promise<UploadedTableRow[]> {
  const sql = `select ${TABLE} from uploaded_table where owner = $1 order by at desc, id desc limit 100`;
  return (await db.query<UploadedTableRow>(sql, [owner])).rows;
}

export interface StudyRow {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly owner: string;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
  /** A `StudyDefinition`. */
  readonly definition: unknown;
}

const STUDY = 'id, title, purpose, owner, made_at as "madeAt", changed_at as "changedAt", definition';

export async function storeStudy(db: Queryable, row: StudyRow): Promise<void> {
  await db.query(
    `insert into study (id, title, purpose, owner, made_at, changed_at, definition) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set title = $2, purpose = $3, changed_at = $6, definition = $7`,
    [
      ...[row.id, row.title, row.purpose, row.owner, row.madeAt, row.changedAt],
      JSON.stringify(row.definition),
    ],
  );
}

export async function readStudy(db: Queryable, id: string): Promise<StudyRow | undefined> {
  return (await db.query<StudyRow>(`select ${STUDY} from study where id = $1`, [id])).rows[0];
}

/** Those changed last come first. */
export async function readStudies(db: Queryable): Promise<(StudyRow & { readonly models: number })[]> {
  const { rows } = await db.query<StudyRow & { models: number }>(
    `select ${STUDY}, (select count(*)::int from study_model m where m.study = study.id) as models
     from study order by changed_at desc, id desc limit 200`,
  );
  return rows;
}

export interface StudyModelRow {
  readonly study: string;
  readonly version: number;
  readonly model: string;
  readonly definition: unknown;
  readonly dataHash: string;
  readonly figures: unknown;
  readonly trainedBy: string;
  readonly trainedAt: Instant;
  readonly seconds: number;
}

const MODEL = `study, version, model, definition, data_hash as "dataHash", figures, trained_by as "trainedBy",
  trained_at as "trainedAt", seconds`;

/** @returns the version that it got */
export async function storeStudyModel(db: Queryable, row: Omit<StudyModelRow, 'version'>): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `insert into study_model (study, version, model, definition, data_hash, figures, trained_by, trained_at, seconds)
     select $1, 1 + coalesce(max(version), 0), $2, $3, $4, $5, $6, $7, $8 from study_model where study = $1
     returning version`,
    [
      ...[row.study, row.model, JSON.stringify(row.definition), row.dataHash, JSON.stringify(row.figures)],
      ...[row.trainedBy, row.trainedAt, row.seconds],
    ],
  );
  return rows[0]!.version;
}

/** Newest first. */
export async function readStudyModels(db: Queryable, study: string): Promise<StudyModelRow[]> {
  const sql = `select ${MODEL} from study_model where study = $1 order by version desc`;
  return (await db.query<StudyModelRow>(sql, [study])).rows;
}
