/** Exports on the board, beside the figures of imports and never among them. */
import { seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import type { ExportsOnBoard } from '../../exchange/contract.ts';
import { LANES, type Lane } from '../../screening/answers.ts';
import { countToLoad } from '../../store/queries/exports.ts';
import type { House } from '../house.ts';

export async function exportsOnBoard(
  { pool }: House,
  now: number,
  office: string | null,
): Promise<ExportsOnBoard> {
  const today = seoulDay(now);
  const [filed, open, toLoad] = await Promise.all([
    pool.query<{ lane: Lane; n: number }>(
      `select lane, count(*)::float8 as n from declaration
       where direction = 'export' and occurred_at >= $1 and occurred_at <= $2 and ($3::text is null or office = $3)
       group by 1`,
      [toInstant(seoulMidnight(today)), toInstant(now), office],
    ),
    pool.query<{ n: number }>(
      `select count(*)::float8 as n from "case"
       where direction = 'export' and state <> 'closed' and ($1::text is null or office = $1)`,
      [office],
    ),
    countToLoad(pool, office, today),
  ]);
  const counts = LANES.map((lane) => ({ lane, count: filed.rows.find((row) => row.lane === lane)?.n ?? 0 }));
  const arrived = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    arrived,
    lanes: counts.map(({ lane, count }) => ({ lane, count, share: arrived === 0 ? 0 : count / arrived })),
    backlog: open.rows[0]?.n ?? 0,
    awaitingLoading: toLoad.awaiting,
    overdueLoading: toLoad.overdue,
    extensionsAsked: toLoad.asked,
  };
}
