/** Where notices go, and which are still to be delivered. */
import type { Instant } from '../../../core/day.ts';
import type { Queryable } from '../../open.ts';

export interface HookRow {
  readonly id: string;
  readonly url: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly waiting: number;
  readonly delivered: number;
  readonly lastAnswer: string | null;
}

export async function storeHook(
  db: Queryable,
  row: Pick<HookRow, 'id' | 'url' | 'madeBy' | 'madeAt'>,
): Promise<void> {
  await db.query('insert into supply_hook (id, url, made_by, made_at) values ($1, $2, $3, $4)', [
    ...[row.id, row.url, row.madeBy, row.madeAt],
  ]);
}

/** Those that were not ended, with how their notices fare. */
export async function readHooks(db: Queryable): Promise<HookRow[]> {
  const { rows } = await db.query<HookRow>(
    `select hook.id, url, made_by as "madeBy", made_at as "madeAt",
       count(notice.id) filter (where delivered_at is null)::int as waiting,
       count(notice.id) filter (where delivered_at is not null)::int as delivered,
       (array_agg(last_answer order by notice.id desc) filter (where last_answer is not null))[1] as "lastAnswer"
     from supply_hook hook left join supply_notice notice on notice.hook = hook.id
     where ended_at is null group by hook.id order by made_at, hook.id`,
  );
  return rows;
}

/** @returns whether there was one that had not been ended */
export async function endHook(db: Queryable, id: string, by: string, at: Instant): Promise<boolean> {
  const sql =
    'update supply_hook set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null returning id';
  return (await db.query(sql, [id, by, at])).rows.length > 0;
}

/** One for every hook. */
export async function storeNotices(db: Queryable, event: string, body: string, at: Instant): Promise<void> {
  await db.query(
    'insert into supply_notice (hook, event, body, next_at) select id, $1, $2, $3 from supply_hook where ended_at is null',
    [event, body, at],
  );
}

export interface DueNotice {
  readonly id: string;
  readonly hook: string;
  readonly url: string;
  readonly body: string;
  readonly attempts: number;
}

/** Of hooks that were not ended, oldest first. */
export async function readDueNotices(db: Queryable, at: Instant, most: number): Promise<DueNotice[]> {
  const { rows } = await db.query<DueNotice>(
    `select notice.id::text as id, hook, url, body, attempts from supply_notice notice join supply_hook on supply_hook.id = hook
     where delivered_at is null and next_at <= $1 and ended_at is null order by notice.id limit $2`,
    [at, most],
  );
  return rows;
}

export async function noteDelivery(
  db: Queryable,
  id: string,
  {
    deliveredAt,
    nextAt,
    answer,
  }: { readonly deliveredAt: Instant | null; readonly nextAt: Instant; readonly answer: string },
): Promise<void> {
  await db.query(
    'update supply_notice set attempts = attempts + 1, delivered_at = $2, next_at = $3, last_answer = $4 where id = $1',
    [id, deliveredAt, nextAt, answer],
  );
}
