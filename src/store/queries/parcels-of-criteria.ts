/** What criteria on parcels are judged by: how far back the latest decisions go, and what examinations found. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

/** The first of so many latest decisions, and its day. @returns no instant where there are fewer than that, since `from` then says it */
export async function firstOfLatestParcels(
  db: Queryable,
  from: Day,
  most: number,
): Promise<{ readonly instant: Instant | null; readonly day: Day }> {
  const { rows } = await db.query<{ instant: Instant; day: Day }>(
    `select decided_at as instant, (decided_at at time zone 'Asia/Seoul')::date::text as day from parcel_decision
     where is_latest order by recorded_at desc offset $1 limit 1`,
    [most],
  );
  const [first] = rows;
  return first !== undefined && first.day >= from ? first : { instant: null, day: from };
}

/** Day of the first decision on a parcel since a day; null where there is none. */
export async function firstParcelDay(db: Queryable, since: Day): Promise<Day | null> {
  const { rows } = await db.query<{ day: Day }>(
    `select (decided_at at time zone 'Asia/Seoul')::date::text as day from parcel_decision
     where is_latest and decided_at >= ($1::date)::timestamp at time zone 'Asia/Seoul' order by recorded_at limit 1`,
    [since],
  );
  return rows[0]?.day ?? null;
}

export interface FoundParcel {
  /** House bill. */
  readonly number: string;
  readonly version: number;
  readonly found: string;
  readonly isRandom: boolean;
}

export async function readFoundParcels(db: Queryable, since: Instant): Promise<FoundParcel[]> {
  const { rows } = await db.query<FoundParcel>(
    `select d.house_bill as number, d.version, o.found, d.is_random as "isRandom"
     from parcel_outcome o join parcel_decision d on d.id = o.decision where d.is_latest and d.decided_at >= $1`,
    [since],
  );
  return rows;
}

/** Records of what was examined lately, with what was found. */
export async function readExaminedRecords(
  db: Queryable,
  most: number,
): Promise<{ readonly record: string; readonly found: string }[]> {
  const { rows } = await db.query<{ record: string; found: string }>(
    `select d.record, o.found from parcel_outcome o join parcel_decision d on d.id = o.decision
     order by o.recorded_at desc limit $1`,
    [most],
  );
  return rows;
}

/** Of what chance chose and somebody examined since: how much, and in how much something was found. */
export async function readRandomParcels(
  db: Queryable,
  since: Instant,
): Promise<{ readonly n: number; readonly hits: number }> {
  const { rows } = await db.query<{ n: number; hits: number }>(
    `select count(*)::float8 as n, count(*) filter (where o.found <> 'nothing')::float8 as hits
     from parcel_outcome o join parcel_decision d on d.id = o.decision where d.is_random and o.at >= $1`,
    [since],
  );
  return rows[0]!;
}
