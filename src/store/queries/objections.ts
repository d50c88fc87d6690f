/** Objections of traders with their answers, for both sides of the desk. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface ObjectionRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly remedy: string;
  readonly subject: string;
  readonly against: string;
  readonly decidedBy: readonly string[];
  readonly notifiedOn: Day;
  readonly grounds: Sealed;
  readonly attachments: readonly string[];
  readonly filedBy: string;
  readonly filedAt: Instant;
  readonly filedOn: Day;
  readonly answerBy: Day;
  readonly result: string | null;
  readonly reasons: Sealed | null;
  readonly deliberatedOn: Day | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
}

const COLUMNS = `id, number, version, office, remedy, subject, against, decided_by as "decidedBy",
  notified_on::text as "notifiedOn", grounds, attachments, filed_by as "filedBy", filed_at as "filedAt",
  filed_on::text as "filedOn", answer_by::text as "answerBy", result, reasons, deliberated_on::text as "deliberatedOn",
  answered_by as "answeredBy", answered_at as "answeredAt"`;

export async function storeObjection(db: Queryable, row: ObjectionRow): Promise<void> {
  await db.query(
    `insert into objection (id, number, version, office, remedy, subject, against, decided_by, notified_on, grounds,
                            attachments, filed_by, filed_at, filed_on, answer_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[row.id, row.number, row.version, row.office, row.remedy, row.subject, row.against, row.decidedBy],
      ...[row.notifiedOn, row.grounds, row.attachments, row.filedBy, row.filedAt, row.filedOn, row.answerBy],
    ],
  );
}

export async function readObjectionsOf(db: Queryable, number: string): Promise<ObjectionRow[]> {
  const sql = `select ${COLUMNS} from objection where number = $1 order by filed_at, id`;
  return (await db.query<ObjectionRow>(sql, [number])).rows;
}

/** @param office null for every office @param isOpen only those that wait, those that were answered, or (undefined) both */
export async function readObjections(
  db: Queryable,
  office: string | null,
  isOpen: boolean | undefined,
): Promise<ObjectionRow[]> {
  const { rows } = await db.query<ObjectionRow>(
    `select ${COLUMNS} from objection
     where ($1::text is null or office = $1) and ($2::boolean is null or (result is null) = $2)
     order by (result is null) desc, answer_by, id limit 300`,
    [office, isOpen ?? null],
  );
  return rows;
}

/** Locked until the transaction ends: two people never answer the same. */
export async function lockObjection(db: Queryable, id: string): Promise<ObjectionRow | undefined> {
  const sql = `select ${COLUMNS} from objection where id = $1 for update`;
  return (await db.query<ObjectionRow>(sql, [id])).rows[0];
}

export async function storeObjectionAnswer(
  db: Queryable,
  id: string,
  answer: {
    readonly result: string;
    readonly reasons: Sealed;
    readonly deliberatedOn: Day | null;
    readonly by: string;
    readonly at: Instant;
  },
): Promise<void> {
  await db.query(
    `update objection set result = $2, reasons = $3, deliberated_on = $4, answered_by = $5, answered_at = $6 where id = $1`,
    [id, answer.result, answer.reasons, answer.deliberatedOn, answer.by, answer.at],
  );
}
