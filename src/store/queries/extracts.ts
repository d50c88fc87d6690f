/** Applications for extracts of statistics and what happened to them: kept for ever, the words of applicants sealed. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface ExtractApplicationRow {
  readonly number: string;
  readonly holder: string;
  readonly content: Sealed;
  readonly receivedOn: Day;
  readonly recordedAt: Instant;
}

export interface ExtractStepRow {
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

const APPLICATION = `number, holder, content, received_on::text as "receivedOn", recorded_at as "recordedAt"`;
const STEP = `id, number, kind, day::text as day, at, who, words, detail, place, recorded_at as "recordedAt"`;
const MOST = 500;

/** The next number of the year; held until the end of the transaction, so that no two get the same. */
export async function nextExtractNumber(db: Queryable, year: string): Promise<string> {
  await db.query(`select pg_advisory_xact_lock(hashtext('extract-number'))`);
  const sql = `select coalesce(max(right(number, 6)::int), 0)::int as last from extract_application where number like $1`;
  const { rows } = await db.query<{ last: number }>(sql, [`EX-${year}-%`]);
  return `EX-${year}-${String(rows[0]!.last + 1).padStart(6, '0')}`;
}

export async function insertExtractApplication(db: Queryable, row: ExtractApplicationRow): Promise<void> {
  await db.query(
    `insert into extract_application (number, holder, content, received_on, recorded_at) values ($1, $2, $3, $4, $5)`,
    [row.number, row.holder, row.content, row.receivedOn, row.recordedAt],
  );
}

/** Newest first; of these holders, or of all. */
export async function readExtractApplications(
  db: Queryable,
  holders: readonly string[] | null,
): Promise<ExtractApplicationRow[]> {
  const sql = `select ${APPLICATION} from extract_application where $1::text[] is null or holder = any($1)
    order by number desc limit ${MOST}`;
  return (await db.query<ExtractApplicationRow>(sql, [holders])).rows;
}

export async function readExtractApplication(
  db: Queryable,
  number: string,
): Promise<ExtractApplicationRow | undefined> {
  const sql = `select ${APPLICATION} from extract_application where number = $1`;
  return (await db.query<ExtractApplicationRow>(sql, [number])).rows[0];
}

/** Of two steps of one application at once the second waits for the first. */
export async function lockExtract(db: Queryable, number: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('extract'), hashtext($1))`, [number]);
}

export async function insertExtractStep(db: Queryable, row: ExtractStepRow): Promise<void> {
  await db.query(
    `insert into extract_step (id, number, kind, day, at, who, words, detail, place, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.id, row.number, row.kind, row.day, row.at, row.who, row.words],
      ...[JSON.stringify(row.detail), row.place, row.recordedAt],
    ],
  );
}

/** In their order, of one application after the other. */
export async function readExtractSteps(db: Queryable, numbers: readonly string[]): Promise<ExtractStepRow[]> {
  const sql = `select ${STEP} from extract_step where number = any($1) order by number, place`;
  return (await db.query<ExtractStepRow>(sql, [numbers])).rows;
}
