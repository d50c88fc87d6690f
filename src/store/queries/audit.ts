/** What an auditor asks of the store: looks with purposes, acts by person, and what changed within a time. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface AuditFilter {
  readonly account?: string | undefined;
  readonly number?: string | undefined;
  /** Instants; `to` is not within. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  /** The last row of the page before. */
  readonly before?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
}

const parametersOf = ({ account, number, from, to, before, limit }: AuditFilter): unknown[] => [
  account ?? null,
  number ?? null,
  from ?? null,
  to ?? null,
  before?.at ?? null,
  before?.id ?? null,
  limit,
];

export interface LookRow {
  /** The first of its rows. */
  readonly id: string;
  readonly at: Instant;
  readonly account: string;
  readonly number: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly note: Sealed | null;
  readonly partition: number;
  readonly seq: number;
}

/** One row a look, newest first: the fields that were shown together stand in one entry of the log. */
export async function readLooks(db: Queryable, filter: AuditFilter): Promise<LookRow[]> {
  const { rows } = await db.query<LookRow>(
    `select min(p.id) as id, p.at, p.account, p.number, array_agg(p.field order by p.field) as fields, p.purpose, p.note,
            p.log_partition as partition, p.log_seq::float8 as seq
     from purpose_log p
     where p.account <> '' and ($1::text is null or p.account = $1) and ($2::text is null or p.number = $2)
       and ($3::timestamptz is null or p.at >= $3) and ($4::timestamptz is null or p.at < $4)
       and ($5::timestamptz is null or p.at <= $5)
     group by p.at, p.account, p.number, p.purpose, p.note, p.log_partition, p.log_seq
     having $5::timestamptz is null or (p.at, min(p.id)) < ($5::timestamptz, $6::text)
     order by p.at desc, min(p.id) desc limit $7`,
    parametersOf(filter),
  );
  return rows;
}

export interface DoneRow {
  readonly id: string;
  readonly at: Instant;
  readonly account: string;
  readonly kind: string;
  readonly number: string;
  readonly version: number;
  readonly why: Sealed | null;
  readonly article: string | null;
  readonly partition: number;
  readonly seq: number;
}

/** Acts of people and simulated people, newest first; what the system did by itself is left out. */
export async function readActsOfPeople(db: Queryable, filter: AuditFilter): Promise<DoneRow[]> {
  const { rows } = await db.query<DoneRow>(
    `select e.id, e.at, e.who as account, e.kind, e.number, e.version, e.why, e.article,
            e.log_partition as partition, e.log_seq::float8 as seq
     from event e
     where e.who not like 'system:%' and ($1::text is null or e.who = $1) and ($2::text is null or e.number = $2)
       and ($3::timestamptz is null or e.at >= $3) and ($4::timestamptz is null or e.at < $4)
       and ($5::timestamptz is null or (e.at, e.id) < ($5::timestamptz, $6::text))
     order by e.at desc, e.id desc limit $7`,
    parametersOf(filter),
  );
  return rows;
}

export interface ChangedRow {
  readonly at: Instant;
  readonly kind: 'policy' | 'criterion' | 'list' | 'model' | 'account' | 'setting' | 'act';
  readonly name: string;
  readonly version: number | null;
  readonly account: string;
  readonly what: string | null;
  readonly why: string | null;
}

/** Everything within a time on the machine clock that a decision may have rested on, or who could have changed it. */
export async function readChanges(
  db: Queryable,
  from: Instant,
  to: Instant,
  limit: number,
): Promise<ChangedRow[]> {
  const { rows } = await db.query<ChangedRow>(
    `select made_at as at, 'policy' as kind, id as name, version, made_by as account, 'made' as what, null as why
       from policy where made_at between $1 and $2
     union all select confirmed_at, 'policy', id, version, confirmed_by, 'confirmed', null
       from policy where confirmed_at between $1 and $2
     union all select created_at, 'criterion', id, version, created_by, state, null
       from criterion where created_at between $1 and $2
     union all select created_at, 'list', list, null, created_by, count(*)::text, null
       from watch_list_entry where created_at between $1 and $2 group by created_at, list, created_by
     union all select trained_at, 'model', name, version, '', state, null from model where trained_at between $1 and $2
     union all select created_at, 'account', id, null, '', role, null from account where created_at between $1 and $2
     union all select changed_at, 'setting', key, null, '', null, null from setting where changed_at between $1 and $2
     union all select l.at, 'act', e.kind, null, e.who, e.detail, e.why
       from event e join log_entry l on l.partition = e.log_partition and l.seq = e.log_seq
       where e.number = '' and e.kind not in ('cargo-reported', 'payment-reported') and l.at between $1 and $2
     order by 1, 2, 3 limit $3`,
    [from, to, limit],
  );
  return rows;
}
