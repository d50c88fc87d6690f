/** What the office decided about goods: kept for ever, read whole by the index and page by page by people. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface ClassificationRow {
  readonly id: string;
  readonly description: string;
  readonly code: string;
  readonly edition: string;
  readonly rule: string;
  readonly ruling: string | null;
  readonly why: string;
  /** Band, codes and chances that had been recommended. */
  readonly advised: unknown;
  readonly supersedes: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly recordedAt: Instant;
}

const COLUMNS = `id, description, code, edition, rule, ruling, why, advised, supersedes, decided_by as "decidedBy",
  decided_at as "decidedAt", recorded_at as "recordedAt"`;

/** Oldest first: the order in which they were learnt. */
export async function readClassifications(db: Queryable): Promise<ClassificationRow[]> {
  const sql = `select ${COLUMNS} from classification_decision order by recorded_at, id`;
  return (await db.query<ClassificationRow>(sql)).rows;
}

/** Newest first. */
export async function recentClassifications(db: Queryable, most: number): Promise<ClassificationRow[]> {
  const sql = `select ${COLUMNS} from classification_decision order by recorded_at desc, id desc limit $1`;
  return (await db.query<ClassificationRow>(sql, [most])).rows;
}

/** The last decision about exactly these words; of two at once the second waits for the first. */
export async function lockClassificationOf(
  db: Queryable,
  description: string,
): Promise<ClassificationRow | undefined> {
  await db.query(`select pg_advisory_xact_lock(hashtext('classification'), hashtext($1))`, [description]);
  const { rows } = await db.query<ClassificationRow>(
    `select ${COLUMNS} from classification_decision where md5(description) = md5($1) and description = $1
     order by recorded_at desc, id desc limit 1`,
    [description],
  );
  return rows[0];
}

export async function insertClassification(db: Queryable, row: ClassificationRow): Promise<void> {
  await db.query(
    `insert into classification_decision (id, description, code, edition, rule, ruling, why, advised, supersedes, decided_by,
       decided_at, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[row.id, row.description, row.code, row.edition, row.rule, row.ruling, row.why],
      ...[JSON.stringify(row.advised), row.supersedes, row.decidedBy, row.decidedAt, row.recordedAt],
    ],
  );
}
