/** Alerts of early warning with their tasks: opened and lowered by the pass, closed by people. */
import type { Day, Instant } from '../../../core/day.ts';
import type { Queryable } from '../../open.ts';

export type Assessment = 'shortage' | 'price' | 'no-shortage' | 'wrong-data';

export interface AlertRow<Reason = unknown> {
  readonly id: string;
  readonly item: string;
  readonly level: number;
  readonly peak: number;
  readonly month: string;
  readonly reason: Reason;
  readonly openedAt: Instant;
  readonly loweredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedBy: string | null;
  readonly assessment: Assessment | null;
  readonly words: string | null;
}

export interface TaskRow {
  readonly id: string;
  readonly alert: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly givenTo: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly doneBy: string | null;
  readonly doneAt: Instant | null;
  readonly result: string | null;
}

const ALERT = `id, item, level, peak, month, reason, opened_at as "openedAt", lowered_at as "loweredAt", closed_at as "closedAt",
  closed_by as "closedBy", assessment, words`;
const TASK = `id, alert, title, due_on::text as "dueOn", given_to as "givenTo", made_by as "madeBy", made_at as "madeAt",
  done_by as "doneBy", done_at as "doneAt", result`;

export type NewAlertRow = Pick<AlertRow, 'id' | 'item' | 'level' | 'month' | 'reason' | 'openedAt'>;

/** Throws a unique violation where the item has an open alert. */
export async function storeAlert(db: Queryable, row: NewAlertRow): Promise<void> {
  await db.query(
    'insert into supply_alert (id, item, level, peak, month, reason, opened_at) values ($1, $2, $3, $3, $4, $5, $6)',
    [row.id, row.item, row.level, row.month, JSON.stringify(row.reason), row.openedAt],
  );
}

/** Locked until the end of the transaction. */
export async function lockOpenAlerts<Reason>(db: Queryable): Promise<AlertRow<Reason>[]> {
  const sql = `select ${ALERT} from supply_alert where closed_at is null for update`;
  return (await db.query<AlertRow<Reason>>(sql)).rows;
}

export async function lockAlert(db: Queryable, id: string): Promise<AlertRow | undefined> {
  return (await db.query<AlertRow>(`select ${ALERT} from supply_alert where id = $1 for update`, [id]))
    .rows[0];
}

/** Newest first; of one item, or the open ones of all. */
export async function readAlerts<Reason>(db: Queryable, item: string | null): Promise<AlertRow<Reason>[]> {
  const sql = `select ${ALERT} from supply_alert where case when $1::text is null then closed_at is null else item = $1 end
    order by opened_at desc, id desc`;
  return (await db.query<AlertRow<Reason>>(sql, [item])).rows;
}

/** A level of 0 leaves the alert where it stood and says that figures are quiet. */
export async function moveAlert(db: Queryable, id: string, level: number, at: Instant): Promise<void> {
  await db.query(
    `update supply_alert set level = case when $2 = 0 then level else $2 end, peak = greatest(peak, $2),
       lowered_at = case when $2 = 0 then $3::timestamptz end where id = $1`,
    [id, level, at],
  );
}

export async function closeAlert(
  db: Queryable,
  id: string,
  by: string,
  at: Instant,
  assessment: Assessment,
  words: string,
): Promise<void> {
  await db.query(
    'update supply_alert set closed_at = $2, closed_by = $3, assessment = $4, words = $5 where id = $1',
    [id, at, by, assessment, words],
  );
}

export type NewTaskRow = Omit<TaskRow, 'doneBy' | 'doneAt' | 'result'>;

export async function storeTask(db: Queryable, row: NewTaskRow): Promise<void> {
  await db.query(
    'insert into supply_task (id, alert, title, due_on, given_to, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.id, row.alert, row.title, row.dueOn, row.givenTo, row.madeBy, row.madeAt],
  );
}

export async function lockTask(db: Queryable, id: string): Promise<TaskRow | undefined> {
  return (await db.query<TaskRow>(`select ${TASK} from supply_task where id = $1 for update`, [id])).rows[0];
}

export async function doTask(
  db: Queryable,
  id: string,
  by: string,
  at: Instant,
  result: string,
): Promise<void> {
  const sql = 'update supply_task set done_by = $2, done_at = $3, result = $4 where id = $1';
  await db.query(sql, [id, by, at, result]);
}

/** Earliest deadline first. */
export async function readTasks(db: Queryable, alerts: readonly string[]): Promise<TaskRow[]> {
  const sql = `select ${TASK} from supply_task where alert = any($1) order by due_on, id`;
  return (await db.query<TaskRow>(sql, [alerts])).rows;
}

/** The month and peak of the last alert of each item, open or closed: what was seen once is not raised again. */
export async function readLastAlerts(
  db: Queryable,
): Promise<ReadonlyMap<string, { readonly month: string; readonly peak: number }>> {
  const { rows } = await db.query<{ item: string; month: string; peak: number }>(
    'select distinct on (item) item, month, peak from supply_alert order by item, opened_at desc, id desc',
  );
  return new Map(rows.map(({ item, month, peak }) => [item, { month, peak }]));
}
