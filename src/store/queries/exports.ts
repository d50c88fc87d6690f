/** Export declarations: all of them in their order, and those that are accepted and wait to be loaded. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey, StoredEventRow } from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';
import { eventColumns } from './columns.ts';

export interface StoredExport extends DeclarationKey {
  readonly occurredAt: string;
  readonly content: Sealed;
}

/** In the order of arrival. @param after the last row of the page before */
export async function readExportsAfter(
  db: Queryable,
  after: Omit<StoredExport, 'content'> | undefined,
  limit: number,
): Promise<StoredExport[]> {
  const { rows } = await db.query<StoredExport>(
    `select number, version, occurred_at::text as "occurredAt", content from declaration
     where direction = 'export' and ($1::timestamptz is null or (occurred_at, number, version) > ($1::timestamptz, $2::text, $3::int))
     order by occurred_at, number, version limit $4`,
    [after?.occurredAt ?? null, after?.number ?? null, after?.version ?? null, limit],
  );
  return rows;
}

/** The Korean day on which the first export came in since a day; null where none has. */
export async function firstExportDay(db: Queryable, since: Day): Promise<Day | null> {
  const { rows } = await db.query<{ day: Day }>(
    `select (occurred_at at time zone 'Asia/Seoul')::date::text as day from declaration
     where direction = 'export' and occurred_at >= ($1::date)::timestamp at time zone 'Asia/Seoul'
     order by occurred_at limit 1`,
    [since],
  );
  return rows[0]?.day ?? null;
}

/** Thirty days from acceptance, or as extended; a last day off moves it further, which is for the reader to reckon. */
const DUE = `coalesce(d.extended_to, (d.decided_at at time zone 'Asia/Seoul')::date + 30)`;

export interface ToLoad extends DeclarationKey {
  readonly office: string;
  readonly exporterId: string | null;
  readonly customsValueKrw: number;
  readonly decidedAt: string;
  readonly content: Sealed;
  /** Place in the list. */
  readonly due: Day;
}

export interface ToLoadFilter {
  /** Null: every office. */
  readonly office: string | null;
  /** Only what was due before this day, without regard to days off. */
  readonly dueBefore?: Day;
  /** Only what a longer period is asked for. */
  readonly isAsked?: boolean;
  readonly after?: { readonly due: Day; readonly number: string };
  readonly limit: number;
}

/** Accepted and not yet loaded, the most urgent first. */
export async function readToLoad(db: Queryable, filter: ToLoadFilter): Promise<ToLoad[]> {
  const { office, dueBefore, isAsked = false, after, limit } = filter;
  const { rows } = await db.query<ToLoad>(
    `select d.number, d.version, d.office, d.exporter_id as "exporterId", d.customs_value_krw::float8 as "customsValueKrw",
            d.decided_at as "decidedAt", d.content, (${DUE})::text as due
     from declaration d
     where d.direction = 'export' and d.state = 'accepted' and ($1::text is null or d.office = $1)
       and ($2::date is null or ${DUE} < $2::date)
       and (not $3 or exists (select from awaited w where w.number = d.number and w.version = d.version
                              and w.kind = 'loading-extension' and w.step = 'asked'))
       and ($4::date is null or (${DUE}, d.number) > ($4::date, $5::text))
     order by ${DUE}, d.number limit $6`,
    [office, dueBefore ?? null, isAsked, after?.due ?? null, after?.number ?? null, limit],
  );
  return rows;
}

export interface LoadingCounts {
  readonly awaiting: number;
  /** By the plain thirty days, without regard to days off. */
  readonly overdue: number;
  readonly asked: number;
  readonly noticed: number;
}

/** @param today Korean day */
export async function countToLoad(db: Queryable, office: string | null, today: Day): Promise<LoadingCounts> {
  const { rows } = await db.query<LoadingCounts>(
    `select count(*)::float8 as awaiting, count(*) filter (where ${DUE} < $2::date)::float8 as overdue,
            count(*) filter (where exists (select from awaited w where w.number = d.number and w.version = d.version
              and w.kind = 'loading-extension' and w.step = 'asked'))::float8 as asked,
            count(*) filter (where exists (select from awaited w where w.number = d.number and w.version = d.version
              and w.kind = 'cancel-notice' and w.step = 'asked'))::float8 as noticed
     from declaration d
     where d.direction = 'export' and d.state = 'accepted' and ($1::text is null or d.office = $1)`,
    [office, today],
  );
  return rows[0]!;
}

export async function setExtendedTo(
  db: Queryable,
  { number, version }: DeclarationKey,
  to: Day,
): Promise<void> {
  await db.query('update declaration set extended_to = $3 where number = $1 and version = $2', [
    number,
    version,
    to,
  ]);
}

/** What happened to several declarations, oldest first, by number. */
export async function readEventsOf(
  db: Queryable,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEventRow[]>> {
  const sql = `select ${eventColumns('e')} from event e where e.number = any($1) order by e.at, e.id`;
  const { rows } = await db.query<StoredEventRow>(sql, [numbers]);
  return Map.groupBy(rows, ({ number }) => number);
}

export interface Overdue {
  readonly office: string;
  readonly decidedAt: string;
  /** Null: the usual period. */
  readonly extendedTo: Day | null;
}

/** Those due before a day, days off not regarded, of offices with supervisors of whom none was told since. @param since of today */
export async function readUntoldOverdue(db: Queryable, today: Day, since: Instant): Promise<Overdue[]> {
  const { rows } = await db.query<Overdue>(
    `select d.office, d.decided_at as "decidedAt", d.extended_to::text as "extendedTo"
     from declaration d
     where d.direction = 'export' and d.state = 'accepted' and ${DUE} < $1::date
       and d.office in (
         select a.office from account a
         left join notice n on n.account = a.id and n.at >= $2 and n.kind = 'loading-overdue' and n.number = ''
         where a.role = 'supervisor' and a.is_active group by a.office having count(n.id) = 0)`,
    [today, since],
  );
  return rows;
}

/** Accepted exports of these consignments. */
export async function readAcceptedExports(
  db: Queryable,
  consignments: readonly string[],
): Promise<(DeclarationKey & { readonly consignmentKey: string })[]> {
  const { rows } = await db.query<DeclarationKey & { readonly consignmentKey: string }>(
    `select number, version, consignment_key as "consignmentKey" from declaration
     where consignment_key = any($1) and direction = 'export' and state = 'accepted'`,
    [consignments],
  );
  return rows;
}

export interface MadeUpToLoad extends DeclarationKey {
  readonly decidedAt: string;
  /** A longer period was asked for, answered or not. */
  readonly isAsked: boolean;
}

/** Exports of the invented country that wait to be loaded: what people file themselves, people load themselves. */
export async function readMadeUpToLoad(db: Queryable): Promise<MadeUpToLoad[]> {
  const { rows } = await db.query<MadeUpToLoad>(
    `select d.number, d.version, d.decided_at as "decidedAt",
            (d.extended_to is not null or exists (select from awaited w
              where w.number = d.number and w.version = d.version and w.kind = 'loading-extension')) as "isAsked"
     from declaration d
     where d.direction = 'export' and d.state = 'accepted' and d.declarant_id ~ '^Z[0-9]{4}$' and d.number like '%X'`,
  );
  return rows;
}
