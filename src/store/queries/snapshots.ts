/** What snapshots are made of as it stood at an instant, and the questions that were put to them. */
import type { Day, Instant } from '../../core/day.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Queryable } from '../open.ts';

/** Version that each declaration had at an instant. @param office null: of all */
export async function readVersionsAt(
  db: Queryable,
  direction: Direction,
  before: Instant,
  office: string | null,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ number: string; version: number }>(
    `select number, max(version) as version from declaration
     where direction = $1 and occurred_at < $2 and ($3::text is null or office = $3) group by number`,
    [direction, before, office],
  );
  return new Map(rows.map(({ number, version }) => [number, version]));
}

export interface OutcomeAt {
  readonly number: string;
  readonly item: number | null;
  readonly foundOn: Day;
  readonly code: string;
  readonly verdict: string;
  readonly recoveredKrw: number | null;
}

/** The last result of each declaration that was known at an instant. Why it was examined does not stand in it. */
export async function readOutcomesAt(
  db: Queryable,
  direction: Direction,
  before: Instant,
  office: string | null,
): Promise<OutcomeAt[]> {
  const { rows } = await db.query<OutcomeAt>(
    `select distinct on (number) number, item, (occurred_at at time zone 'Asia/Seoul')::date::text as "foundOn", code, verdict,
       recovered_krw::float8 as "recoveredKrw"
     from any_examination where direction = $1 and occurred_at < $2 and ($3::text is null or office = $3)
     order by number, occurred_at desc, id desc`,
    [direction, before, office],
  );
  return rows;
}

export interface SnapshotQueryRow {
  readonly id: string;
  readonly who: string;
  readonly at: Instant;
  readonly purpose: string;
  readonly asOf: Day;
  readonly office: string | null;
  readonly statement: string;
  readonly state: 'done' | 'refused' | 'cancelled' | 'failed' | null;
  readonly rows: number | null;
  readonly seconds: number | null;
}

export async function storeSnapshotQuery(
  db: Queryable,
  row: Omit<SnapshotQueryRow, 'state' | 'rows' | 'seconds'>,
): Promise<void> {
  await db.query(
    `insert into snapshot_query (id, who, at, purpose, as_of, office, statement) values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.who, row.at, row.purpose, row.asOf, row.office, row.statement],
  );
}

export async function endSnapshotQuery(
  db: Queryable,
  id: string,
  { state, rows, seconds }: Pick<SnapshotQueryRow, 'state' | 'rows' | 'seconds'>,
): Promise<void> {
  await db.query('update snapshot_query set state = $2, rows = $3, seconds = $4 where id = $1', [
    ...[id, state, rows, seconds],
  ]);
}

/** Newest first. @param who null: of everybody */
export async function readSnapshotQueries(db: Queryable, who: string | null): Promise<SnapshotQueryRow[]> {
  const { rows } = await db.query<SnapshotQueryRow>(
    `select id, who, at, purpose, as_of as "asOf", office, statement, state, rows, seconds
     from snapshot_query where $1::text is null or who = $1 order by at desc, id desc limit 100`,
    [who],
  );
  return rows;
}
