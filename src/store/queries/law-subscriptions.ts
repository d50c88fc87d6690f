/** Subscriptions to changes of articles. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface SubscriptionRow {
  readonly id: string;
  readonly account: string;
  readonly ref: string;
  readonly since: Instant;
  /** Hash of the text that was seen last; empty where its law was never loaded. */
  readonly seen: string;
  readonly seenEffective: Day;
  readonly changedFrom: Day | null;
  readonly changedAt: Instant | null;
}

const COLUMNS = `id, account, ref, since, seen, seen_effective::text as "seenEffective",
  changed_from::text as "changedFrom", changed_at as "changedAt"`;

/** Does nothing where one stands already. */
export async function storeSubscription(
  db: Queryable,
  row: Omit<SubscriptionRow, 'changedFrom' | 'changedAt'>,
): Promise<void> {
  await db.query(
    `insert into law_subscription (id, account, ref, since, seen, seen_effective) values ($1, $2, $3, $4, $5, $6)
     on conflict (account, ref) where ended_at is null do nothing`,
    [row.id, row.account, row.ref, row.since, row.seen, row.seenEffective],
  );
}

export async function endSubscription(
  db: Queryable,
  account: string,
  ref: string,
  at: Instant,
): Promise<void> {
  const sql = `update law_subscription set ended_at = $3 where account = $1 and ref = $2 and ended_at is null`;
  await db.query(sql, [account, ref, at]);
}

/** Standing ones, of one account or of all; by article. */
export async function readSubscriptions(db: Queryable, account: string | null): Promise<SubscriptionRow[]> {
  const sql = `select ${COLUMNS} from law_subscription
    where ended_at is null and ($1::text is null or account = $1) order by ref, id limit 10000`;
  return (await db.query<SubscriptionRow>(sql, [account])).rows;
}

/** Who follows articles that are named. */
export async function readFollowersOf(
  db: Queryable,
  refs: readonly string[],
): Promise<Pick<SubscriptionRow, 'account' | 'ref'>[]> {
  const sql = `select account, ref from law_subscription
    where ended_at is null and ref = any($1) order by ref, account`;
  return (await db.query<Pick<SubscriptionRow, 'account' | 'ref'>>(sql, [refs])).rows;
}

/** The law of an article was loaded after somebody began to follow it. */
export async function noteFirstSeen(
  db: Queryable,
  { id, seen }: SubscriptionRow,
  now: { readonly seen: string; readonly effective: Day },
): Promise<void> {
  const sql = 'update law_subscription set seen = $3, seen_effective = $4 where id = $1 and seen = $2';
  await db.query(sql, [id, seen, now.seen, now.effective]);
}

/** @returns whether it was still as it had been seen: of two who look at the same time one tells */
export async function noteChange(
  db: Queryable,
  { id, seen, seenEffective }: SubscriptionRow,
  now: { readonly seen: string; readonly effective: Day; readonly at: Instant },
): Promise<boolean> {
  const sql = `update law_subscription set seen = $3, seen_effective = $4, changed_from = $5, changed_at = $6
    where id = $1 and seen = $2`;
  const { rowCount } = await db.query(sql, [id, seen, now.seen, now.effective, seenEffective, now.at]);
  return rowCount === 1;
}
