/** Calls of a language model and its switch. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface NewCallRow {
  readonly id: string;
  readonly account: string;
  readonly at: Instant;
  readonly task: string;
  readonly model: string;
  readonly prompt: string;
  /** Bytes. */
  readonly sent: number;
}

export interface CallEnd {
  /** Bytes. */
  readonly received: number;
  readonly millis: number;
  readonly outcome: string;
  readonly kept: number;
  readonly dropped: Readonly<Record<string, number>>;
}

export type CallRow = NewCallRow & { readonly [Name in keyof CallEnd]: CallEnd[Name] | null };

export interface SwitchRow {
  readonly id: string;
  readonly isOn: boolean;
  readonly by: string;
  readonly at: Instant;
  readonly why: string;
}

export interface TaskCount {
  readonly task: string;
  readonly calls: number;
  readonly answered: number;
  readonly kept: number;
  /** Of any reason. */
  readonly dropped: number;
}

export async function storeCall(db: Queryable, row: NewCallRow): Promise<void> {
  await db.query(
    'insert into language_call (id, account, at, task, model, prompt, sent) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.id, row.account, row.at, row.task, row.model, row.prompt, row.sent],
  );
}

export async function endCall(db: Queryable, id: string, end: CallEnd): Promise<void> {
  await db.query(
    'update language_call set received = $2, millis = $3, outcome = $4, kept = $5, dropped = $6 where id = $1',
    [id, end.received, end.millis, end.outcome, end.kept, JSON.stringify(end.dropped)],
  );
}

/** Of one account since an instant. */
export async function countCallsSince(db: Queryable, account: string, since: Instant): Promise<number> {
  const sql = 'select count(*)::int as n from language_call where account = $1 and at >= $2';
  return (await db.query<{ n: number }>(sql, [account, since])).rows[0]!.n;
}

/** Newest first. */
export async function readCalls(db: Queryable, limit: number): Promise<CallRow[]> {
  const sql = `select id, account, at, task, model, prompt, sent, received, millis, outcome, kept, dropped
    from language_call order by at desc, id desc limit $1`;
  return (await db.query<CallRow>(sql, [limit])).rows;
}

/** By task, since an instant. */
export async function countTasks(db: Queryable, since: Instant): Promise<TaskCount[]> {
  const sql = `select task, count(*)::int as calls, (count(*) filter (where outcome = 'answered'))::int as answered,
      coalesce(sum(kept), 0)::int as kept,
      coalesce(sum((select sum(value::int) from jsonb_each_text(dropped))), 0)::int as dropped
    from language_call where at >= $1 group by task order by task`;
  return (await db.query<TaskCount>(sql, [since])).rows;
}

export async function storeSwitch(db: Queryable, row: SwitchRow): Promise<void> {
  await db.query('insert into language_switch (id, is_on, by, at, why) values ($1, $2, $3, $4, $5)', [
    ...[row.id, row.isOn, row.by, row.at, row.why],
  ]);
}

/** Newest first; the first one holds. */
export async function readSwitches(db: Queryable, limit: number): Promise<SwitchRow[]> {
  const sql =
    'select id, is_on as "isOn", by, at, why from language_switch order by at desc, id desc limit $1';
  return (await db.query<SwitchRow>(sql, [limit])).rows;
}
