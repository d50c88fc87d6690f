/** What each person is told: kept until it is read, and afterwards. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface NoticeRow {
  readonly id: string;
  readonly account: string;
  readonly at: Instant;
  readonly kind: string;
  /** Of the declaration that it is about. */
  readonly number: string;
  /** What the words are filled with, JSON. */
  readonly says: string;
  readonly readAt: Instant | null;
}

const COLUMNS = 'n.id, n.account, n.at, n.kind, n.number, n.says, n.read_at as "readAt"';

export async function storeNotices(db: Queryable, rows: readonly Omit<NoticeRow, 'readAt'>[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into notice (id, account, at, kind, number, says)
     select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])`,
    [
      rows.map(({ id }) => id),
      rows.map(({ account }) => account),
      rows.map(({ at }) => at),
      rows.map(({ kind }) => kind),
      rows.map(({ number }) => number),
      rows.map(({ says }) => says),
    ],
  );
}

export async function readNotices(db: Queryable, account: string, limit: number): Promise<NoticeRow[]> {
  const sql = `select ${COLUMNS} from notice n where n.account = $1 order by n.at desc, n.id desc limit $2`;
  return (await db.query<NoticeRow>(sql, [account, limit])).rows;
}

export async function countUnread(db: Queryable, account: string): Promise<number> {
  const sql = 'select count(*)::float8 as n from notice where account = $1 and read_at is null';
  return (await db.query<{ n: number }>(sql, [account])).rows[0]?.n ?? 0;
}

/** One's own only. @param ids all unread where null */
export async function markRead(
  db: Queryable,
  account: string,
  ids: readonly string[] | null,
  at: Instant,
): Promise<void> {
  await db.query(
    'update notice set read_at = $3 where account = $1 and read_at is null and ($2::text[] is null or id = any($2))',
    [account, ids, at],
  );
}
