/** Applications for advance rulings and what happened to them: kept for ever, the words of applicants sealed. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface RulingApplicationRow {
  readonly number: string;
  readonly holder: string;
  readonly content: Sealed;
  readonly office: string;
  readonly receivedOn: Day;
  readonly recordedAt: Instant;
}

export interface RulingStepRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly day: Day;
  readonly at: Instant;
  readonly who: string;
  readonly words: Sealed | null;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly place: number;
  readonly recordedAt: Instant;
}

const APPLICATION = `number, holder, content, office, received_on::text as "receivedOn", recorded_at as "recordedAt"`;
const STEP = `id, number, kind, day::text as day, at, who, words, detail, place, recorded_at as "recordedAt"`;
const MOST = 500;

/** The next number of the year; held until the end of the transaction, so that no two get the same. */
export async function nextRulingNumber(db: Queryable, year: string): Promise<string> {
  await db.query(`select pg_advisory_xact_lock(hashtext('ruling-number'))`);
  const sql = `select coalesce(max(right(number, 6)::int), 0)::int as last from ruling_application where number like $1`;
  const { rows } = await db.query<{ last: number }>(sql, [`AR-${year}-%`]);
  return `AR-${year}-${String(rows[0]!.last + 1).padStart(6, '0')}`;
}

export async function insertRulingApplication(db: Queryable, row: RulingApplicationRow): Promise<void> {
  await db.query(
    `insert into ruling_application (number, holder, content, office, received_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [row.number, row.holder, row.content, row.office, row.receivedOn, row.recordedAt],
  );
}

/** Newest first; of these holders, or of all. */
export async function readRulingApplications(
  db: Queryable,
  holders: readonly string[] | null,
): Promise<RulingApplicationRow[]> {
  const sql = `select ${APPLICATION} from ruling_application where $1::text[] is null or holder = any($1)
    order by number desc limit ${MOST}`;
  return (await db.query<RulingApplicationRow>(sql, [holders])).rows;
}

export async function readRulingApplication(
  db: Queryable,
  number: string,
): Promise<RulingApplicationRow | undefined> {
  const sql = `select ${APPLICATION} from ruling_application where number = $1`;
  return (await db.query<RulingApplicationRow>(sql, [number])).rows[0];
}

/** Of two steps of one application at once the second waits for the first. */
export async function lockRuling(db: Queryable, number: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('ruling'), hashtext($1))`, [number]);
}

export async function insertRulingStep(db: Queryable, row: RulingStepRow): Promise<void> {
  await db.query(
    `insert into ruling_step (id, number, kind, day, at, who, words, detail, place, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.id, row.number, row.kind, row.day, row.at, row.who, row.words],
      ...[JSON.stringify(row.detail), row.place, row.recordedAt],
    ],
  );
}

/** In their order, of one application after the other. */
export async function readRulingSteps(db: Queryable, numbers: readonly string[]): Promise<RulingStepRow[]> {
  const sql = `select ${STEP} from ruling_step where number = any($1) order by number, place`;
  return (await db.query<RulingStepRow>(sql, [numbers])).rows;
}
