/** How many declarations each office got on given days, as a measure of what another day will bring. */
import { type Day, seoulMidnight, toInstant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface Arrivals {
  readonly office: string;
  readonly day: Day;
  readonly count: number;
}

/** First filings of imports by office and business day, from a day (inclusive) to another (exclusive). */
export async function countArrivals(db: Queryable, from: Day, to: Day): Promise<Arrivals[]> {
  const { rows } = await db.query<Arrivals>(
    `select office, to_char(occurred_at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as day, count(*)::float8 as count
     from declaration where direction = 'import' and occurred_at >= $1 and occurred_at < $2 and version = 1
     group by 1, 2`,
    [toInstant(seoulMidnight(from)), toInstant(seoulMidnight(to))],
  );
  return rows;
}
