/** The days of the random draw as the database keeps them: one commitment a day, and when its secret was revealed. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface DrawDayRow {
  readonly day: Day;
  readonly secretId: string;
  /** sha256 of the secret, hexadecimal. */
  readonly commitment: string;
  readonly committedAt: Instant;
  readonly state: 'secret' | 'revealed';
  /** Hexadecimal, once revealed. */
  readonly secret: string | null;
  readonly revealedAt: Instant | null;
}

const COLUMNS = `d.day, d.secret_id as "secretId", d.commitment, d.committed_at as "committedAt", d.state, d.secret,
  d.revealed_at as "revealedAt"`;

export async function readDrawDay(db: Queryable, day: Day): Promise<DrawDayRow | undefined> {
  const { rows } = await db.query<DrawDayRow>(`select ${COLUMNS} from draw_day d where d.day = $1`, [day]);
  return rows[0];
}

/** Days before another one whose secrets are still kept, oldest first. */
export async function readSecretDays(db: Queryable, before: Day): Promise<DrawDayRow[]> {
  const { rows } = await db.query<DrawDayRow>(
    `select ${COLUMNS} from draw_day d where d.state = 'secret' and d.day < $1 order by d.day`,
    [before],
  );
  return rows;
}

export type ShownDrawDay = DrawDayRow & {
  /** Cases that are not closed, of all that were drawn with the day's secret, chosen by chance or not. */
  readonly openCases: number;
};

/** Newest first. */
export async function readDrawDays(db: Queryable, most: number): Promise<ShownDrawDay[]> {
  const { rows } = await db.query<ShownDrawDay>(
    `select ${COLUMNS}, (select count(*)::float8 from "case" c
                         where c.draw_secret = d.secret_id and c.state <> 'closed')
                + (select count(*)::float8 from parcel_decision p
                   where p.draw_secret = d.secret_id and p.state = 'open') as "openCases"
     from draw_day d order by d.day desc limit $1`,
    [most],
  );
  return rows;
}

/** @returns false where the day has its commitment already */
export async function insertDrawDay(
  db: Queryable,
  row: Pick<DrawDayRow, 'day' | 'secretId' | 'commitment' | 'committedAt'>,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into draw_day (day, secret_id, commitment, committed_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [row.day, row.secretId, row.commitment, row.committedAt],
  );
  return rowCount === 1;
}

/**
 * In a transaction: waits for decisions that are being stored under the secret, then marks it as revealed if no case of
 * its day is open. @returns false where one is, or where it was revealed already
 */
export async function revealDrawDay(
  db: Queryable,
  secretId: string,
  secret: string,
  at: Instant,
): Promise<boolean> {
  const held = await db.query(`select 1 from draw_day where secret_id = $1 and state = 'secret' for update`, [
    secretId,
  ]);
  if (held.rowCount !== 1) return false;
  const { rowCount } = await db.query(
    `update draw_day set state = 'revealed', secret = $2, revealed_at = $3
     where secret_id = $1 and not exists (select from "case" c where c.draw_secret = $1 and c.state <> 'closed')
       and not exists (select from parcel_decision p where p.draw_secret = $1 and p.state = 'open')`,
    [secretId, secret, at],
  );
  return rowCount === 1;
}
