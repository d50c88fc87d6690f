/** Decisions of courts, tribunals and offices, in all their versions, and who follows them. */
import type { Precedent } from '../../areas/counsel/records.ts';
import { type Instant, toInstant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import { storeWritten, WRITTEN, type WrittenVersion } from './written-versions.ts';

export type PrecedentRow = WrittenVersion<Precedent>;

/** Throws a unique violation where somebody else has written that version. */
export function storePrecedents(db: Queryable, rows: readonly PrecedentRow[]): Promise<void> {
  return storeWritten(db, 'precedent', rows);
}

/** The version that holds, with when the first and when this one was brought. */
export type HeldRow = Pick<PrecedentRow, 'id' | 'version' | 'body' | 'writtenAt'> & {
  readonly broughtAt: Instant;
};

/** The version of each that holds, so many at a time after an id; a large library does not fit into one answer. */
export async function readPrecedentsAfter(db: Queryable, after: string, most: number): Promise<HeldRow[]> {
  const sql = `select distinct on (id) id, version, body, written_at as "writtenAt",
      (select f.written_at from precedent f where f.id = p.id and f.version = 1) as "broughtAt"
    from precedent p where id > $1 order by id, version desc limit $2`;
  const { rows } = await db.query<HeldRow>(sql, [after, most]);
  return rows.map((row) => ({ ...row, writtenAt: iso(row.writtenAt), broughtAt: iso(row.broughtAt) }));
}

const iso = (at: Instant | Date): Instant => toInstant(new Date(at).getTime());

/** The version that holds of those that are named. */
export async function readPrecedentsOf(db: Queryable, ids: readonly string[]): Promise<PrecedentRow[]> {
  const sql = `select distinct on (id) ${WRITTEN} from precedent where id = any($1) order by id, version desc`;
  return (await db.query<PrecedentRow>(sql, [ids])).rows;
}

/** The newest first. */
export async function readPrecedentVersions(db: Queryable, id: string): Promise<PrecedentRow[]> {
  const sql = `select ${WRITTEN} from precedent where id = $1 order by version desc`;
  return (await db.query<PrecedentRow>(sql, [id])).rows;
}

/** Only one writes decisions at a time, so that no version is given twice. */
export async function lockPrecedents(db: Queryable): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtext('precedent'))");
}

export interface PrecedentSubscriptionRow {
  readonly id: string;
  readonly account: string;
  readonly precedent: string;
  readonly since: Instant;
}

/** Does nothing where one stands already. */
export async function storePrecedentSubscription(
  db: Queryable,
  { id, account, precedent, since }: PrecedentSubscriptionRow,
): Promise<void> {
  await db.query(
    `insert into precedent_subscription (id, account, precedent, since) values ($1, $2, $3, $4)
     on conflict (account, precedent) where ended_at is null do nothing`,
    [id, account, precedent, since],
  );
}

export async function endPrecedentSubscription(
  db: Queryable,
  account: string,
  precedent: string,
  at: Instant,
): Promise<void> {
  const sql = `update precedent_subscription set ended_at = $3
    where account = $1 and precedent = $2 and ended_at is null`;
  await db.query(sql, [account, precedent, at]);
}

/** Standing ones of one account. */
export async function readPrecedentSubscriptions(
  db: Queryable,
  account: string,
): Promise<PrecedentSubscriptionRow[]> {
  const sql = `select id, account, precedent, since from precedent_subscription
    where ended_at is null and account = $1 order by since desc, id`;
  return (await db.query<PrecedentSubscriptionRow>(sql, [account])).rows;
}

/** Who follows decisions that are named. */
export async function readPrecedentFollowers(
  db: Queryable,
  ids: readonly string[],
): Promise<Pick<PrecedentSubscriptionRow, 'account' | 'precedent'>[]> {
  const sql = `select account, precedent from precedent_subscription
    where ended_at is null and precedent = any($1) order by precedent, account`;
  return (await db.query<Pick<PrecedentSubscriptionRow, 'account' | 'precedent'>>(sql, [ids])).rows;
}
