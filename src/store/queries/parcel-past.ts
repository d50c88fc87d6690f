/** Decisions about parcels of the past, in the order in which they were made, with what was decided on and what was found. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface PastParcelRow {
  readonly id: string;
  readonly office: string;
  readonly terminal: string;
  readonly occurredAt: Instant;
  /** Machine clock. */
  readonly recordedAt: Instant;
  readonly record: string;
  readonly content: Sealed;
  /** What an examination found; null: there was none. */
  readonly found: string | null;
  /** Blind: no reason is told of it. */
  readonly isHidden: boolean;
}

/** First and last instant of the business clock, the last left out. */
export type PastSpan = readonly [Instant, Instant];

export async function countPastParcels(db: Queryable, span: PastSpan): Promise<number> {
  const sql = `select count(*)::int as n from parcel_decision where is_latest and decided_at >= $1 and decided_at < $2`;
  return (await db.query<{ n: number }>(sql, [...span])).rows[0]!.n;
}

/** Page by page in the order of recording, which is that of the time; of each parcel the decision that stands. */
export async function* pastParcels(
  db: Queryable,
  [from, to]: PastSpan,
  most: number,
): AsyncGenerator<readonly PastParcelRow[]> {
  let after: readonly [string, string] = ['-infinity', ''];
  for (;;) {
    const { rows } = await db.query<PastParcelRow>(
      `select d.id, d.office, d.terminal, d.decided_at as "occurredAt", d.recorded_at as "recordedAt", d.record, p.content, o.found,
         d.is_blind as "isHidden"
       from parcel_decision d
       join parcel p on p.mode = 'live' and p.carrier_id = d.carrier_id and p.house_bill = d.house_bill and p.version = d.version
       left join lateral (
         select o.found from parcel_outcome o where o.decision = d.id order by o.found = 'nothing', o.recorded_at desc limit 1
       ) o on true
       where d.is_latest and d.decided_at >= $3 and d.decided_at < $4 and (d.recorded_at, d.id) > ($1, $2)
       order by d.recorded_at, d.id limit $5`,
      [...after, from, to, most],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < most) return;
    after = [last.recordedAt, last.id];
  }
}
