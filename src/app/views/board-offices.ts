/** The backlog by office: what is open, how long the oldest waits, and whether today's people can work it off. */
import { seoulDay, toInstant } from '../../core/day.ts';
import type { BoardView } from '../../exchange/contract.ts';
import type { House } from '../house.ts';
import { officeName } from './texts.ts';

interface Row {
  readonly office: string;
  readonly open: number;
  readonly documents: number;
  readonly examine: number;
  readonly hold: number;
  readonly oldest: number | null;
  readonly overdue: number;
  /** Cases that the office closed in the last two weeks. */
  readonly closed: number;
}

const DAYS_BACK = 14;

export async function officeBacklog(
  house: House,
  now: number,
  office: string | null,
): Promise<BoardView['offices']> {
  const { rows } = await house.pool.query<Row>(
    `select office,
            count(*) filter (where state <> 'closed')::float8 as open,
            count(*) filter (where state <> 'closed' and kind = 'documents')::float8 as documents,
            count(*) filter (where state <> 'closed' and kind in ('x-ray', 'physical', 'laboratory'))::float8 as examine,
            count(*) filter (where state <> 'closed' and kind = 'hold')::float8 as hold,
            max(extract(epoch from $1::timestamptz - opened_at)) filter (where state <> 'closed')::float8 as oldest,
            count(*) filter (where state <> 'closed' and due_at < $1)::float8 as overdue,
            count(*) filter (where closed_at > $1::timestamptz - make_interval(days => ${DAYS_BACK}))::float8 as closed
     from "case" where ($2::text is null or office = $2) and (state <> 'closed' or closed_at > $1::timestamptz - make_interval(days => ${DAYS_BACK}))
     group by office order by 2 desc, 1`,
    [toInstant(now), office],
  );
  const day = seoulDay(now);
  const days = Math.max(1 / 24, daysOpen(house, now));
  return rows.map(({ oldest, closed, ...row }) => ({
    ...row,
    name: officeName(row.office, day),
    loadShare: closed === 0 ? null : row.open / (closed / days),
    oldestSeconds: oldest,
  }));
}

/** Business days over which the closed cases were counted: a store that opened this morning has no two weeks behind it. */
function daysOpen(house: House, now: number): number {
  const since = Date.parse(`${house.settings.firstDay}T00:00:00Z`) - 9 * 3_600_000;
  return Math.min(DAYS_BACK, Math.max(0, (now - since) / 86_400_000));
}
