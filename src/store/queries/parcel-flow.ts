/** How parcels flow through terminals: what was decided lately by lane, what waits for an officer, and what has arrived and not gone. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { ParcelLane } from './parcel-decisions.ts';

export interface LaneCount {
  readonly terminal: string;
  readonly lane: ParcelLane;
  readonly count: number;
}

const OF_OFFICE = '($1::text is null or office = $1)';

/** @param since by the business clock, and by the machine's, by which they are found @param office null: every one */
export async function countDecided(
  db: Queryable,
  office: string | null,
  since: { readonly business: Instant; readonly machine: Instant },
): Promise<LaneCount[]> {
  const { rows } = await db.query<LaneCount>(
    `select terminal, lane, count(*)::int as count from parcel_decision
     where recorded_at >= $2 and decided_at >= $3 and is_latest and ${OF_OFFICE} group by 1, 2`,
    [office, since.machine, since.business],
  );
  return rows;
}

/** What was to be released waits only where an officer held it to examine it. */
export async function countOpen(
  db: Queryable,
  office: string | null,
): Promise<(LaneCount & { readonly oldestOn: Day })[]> {
  const { rows } = await db.query<LaneCount & { oldestOn: Day }>(
    `select terminal, case lane when 'release' then 'examine' else lane end as lane, count(*)::int as count,
       min(arrived_on)::text as "oldestOn" from parcel_decision where state = 'open' and ${OF_OFFICE} group by 1, 2`,
    [office],
  );
  return rows;
}

export async function countUnreleased(
  db: Queryable,
  office: string | null,
  today: Day,
): Promise<{ readonly terminal: string; readonly count: number }[]> {
  const { rows } = await db.query<{ terminal: string; count: number }>(
    `select p.terminal, count(*)::int as count from parcel_unreleased w join parcel p on p.id = w.parcel
     where w.arrived_on <= $2 and ${OF_OFFICE} group by 1`,
    [office, today],
  );
  return rows;
}
