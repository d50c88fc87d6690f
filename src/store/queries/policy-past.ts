/** Stored decisions of a window in the order in which they were made, with their declarations and what examinations found. */
import type { Instant } from '../../core/day.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import { OWN_RECORD } from './own-records.ts';

export interface PastDecisionRow {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly occurredAt: Instant;
  readonly customsValueKrw: number;
  readonly mainHs: string;
  readonly content: Sealed;
  readonly record: string;
  readonly verdict: Verdict | null;
  readonly wasRandom: boolean;
}

/** A decision of an office that was not asked for: only its moment is known. */
export interface PassedRow {
  readonly isPassed: true;
  readonly occurredAt: Instant;
}

/** Imports or exports of a stretch of time. */
export interface PastWindow {
  readonly direction: Direction;
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
}

const PAGE = 2000;

/** Declarations of the window, decided by the gate or not. */
export async function countPast(db: Queryable, { direction, from, to }: PastWindow): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*) as count from declaration where direction = '${direction}' and occurred_at >= $1 and occurred_at < $2`,
    [from, to],
  );
  return rows[0]!.count;
}

/** Declarations that each office got on a day of the window, on average over the days on which anything came. */
export async function dailyArrivals(
  db: Queryable,
  { direction, from, to }: PastWindow,
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ office: string; count: number }>(
    `select office, count(*) filter (where version = 1)::float8
              / greatest(1, count(distinct (occurred_at at time zone 'Asia/Seoul')::date)) as count
     from declaration where direction = '${direction}' and occurred_at >= $1 and occurred_at < $2 group by office`,
    [from, to],
  );
  return new Map(rows.map(({ office, count }) => [office, count]));
}

/**
 * Declarations without a decision are left out. The next page is read while the one before is worked on.
 * @param offices whose decisions are wanted; of the others only the moments come
 */
export async function* pastPages(
  db: Queryable,
  window: PastWindow,
  offices: readonly string[],
): AsyncGenerator<readonly (PastDecisionRow | PassedRow)[]> {
  const outcomes = await readOutcomes(db, window);
  let next = readPage(db, window, [window.from, '', 0], offices);
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    if (last === undefined) return;
    next = readPage(db, window, [last.at, last.number, last.version], offices);
    // A page that is asked for and never read (cancelled in between) must not end the process.
    next.catch(() => {});
    yield page.flatMap(({ isDecided, record, content, at: _, ...row }): (PastDecisionRow | PassedRow)[] => {
      if (isDecided === null) return [];
      if (record === null || content === null) return [{ isPassed: true, occurredAt: row.occurredAt }];
      const outcome = outcomes.get(`${row.number}/${row.version}`);
      const found = { verdict: outcome?.verdict ?? null, wasRandom: outcome?.wasRandom === true };
      return [{ ...row, content, record, ...found }];
    });
  }
}

type PageRow = Omit<PastDecisionRow, 'content' | 'record' | 'verdict' | 'wasRandom'> & {
  readonly isDecided: true | null;
  /** Null of the offices that are not wanted. */
  readonly content: Sealed | null;
  readonly record: string | null;
  /** To the microsecond, as the cursor needs it. */
  readonly at: string;
};

async function readPage(
  db: Queryable,
  { direction, to }: PastWindow,
  after: readonly [occurred: string, number: string, version: number],
  offices: readonly string[],
): Promise<PageRow[]> {
  const { rows } = await db.query<PageRow>(
    `select d.number, d.version, d.office, d.occurred_at as "occurredAt", d.occurred_at::text as at,
            d.customs_value_krw as "customsValueKrw", d.main_hs as "mainHs", k."isDecided",
            case when d.office = any($6) then d.content end as content,
            case when d.office = any($6) then k.record end as record
     from (
       select * from declaration
       where direction = '${direction}' and (occurred_at, number, version) > ($1::timestamptz, $2, $3) and occurred_at < $4
       order by occurred_at, number, version limit $5
     ) d left join lateral (
       select true as "isDecided", record from decision
       where number = d.number and version = d.version and ${OWN_RECORD[direction]} order by id limit 1
     ) k on true
     order by d.occurred_at, d.number, d.version`,
    [...after, to, PAGE, offices],
  );
  return rows;
}

async function readOutcomes(
  db: Queryable,
  { direction, from }: PastWindow,
): Promise<ReadonlyMap<string, { readonly verdict: Verdict; readonly wasRandom: boolean }>> {
  const { rows } = await db.query<{ key: string; verdict: Verdict; wasRandom: boolean }>(
    `select distinct on (number, version) number || '/' || version as key, verdict, was_random as "wasRandom"
     from any_examination where direction = '${direction}' and occurred_at >= $1 order by number, version, recorded_at desc, id desc`,
    [from],
  );
  return new Map(rows.map(({ key, verdict, wasRandom }) => [key, { verdict, wasRandom }]));
}
