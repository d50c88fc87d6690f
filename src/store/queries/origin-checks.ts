/** Checks of origin that were kept: for ever, their content sealed under a key of the firm. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface OriginCheckRow {
  readonly number: string;
  readonly holder: string;
  readonly content: Sealed;
  readonly hash: string;
  readonly keptBy: string;
  readonly keptOn: Day;
  readonly recordedAt: Instant;
}

const COLUMNS = `number, holder, content, hash, kept_by as "keptBy", kept_on::text as "keptOn", recorded_at as "recordedAt"`;
const MOST = 200;

/** The next number of the year; held until the end of the transaction, so that no two get the same. */
export async function nextOriginNumber(db: Queryable, year: string): Promise<string> {
  await db.query(`select pg_advisory_xact_lock(hashtext('origin-number'))`);
  const sql = `select coalesce(max(right(number, 6)::int), 0)::int as last from origin_check where number like $1`;
  const { rows } = await db.query<{ last: number }>(sql, [`OC-${year}-%`]);
  return `OC-${year}-${String(rows[0]!.last + 1).padStart(6, '0')}`;
}

export async function insertOriginCheck(db: Queryable, row: OriginCheckRow): Promise<void> {
  await db.query(
    `insert into origin_check (number, holder, content, hash, kept_by, kept_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.number, row.holder, row.content, row.hash, row.keptBy, row.keptOn, row.recordedAt],
  );
}

/** Newest first; of these holders, or of all. */
export async function readOriginChecks(
  db: Queryable,
  holders: readonly string[] | null,
): Promise<OriginCheckRow[]> {
  const sql = `select ${COLUMNS} from origin_check where $1::text[] is null or holder = any($1)
    order by number desc limit ${MOST}`;
  return (await db.query<OriginCheckRow>(sql, [holders])).rows;
}

export async function readOriginCheck(db: Queryable, number: string): Promise<OriginCheckRow | undefined> {
  const sql = `select ${COLUMNS} from origin_check where number = $1`;
  return (await db.query<OriginCheckRow>(sql, [number])).rows[0];
}
