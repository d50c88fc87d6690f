/** What a model of parcels in shadow is asked about, and what came of what it and the one in use would have chosen. */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import { type ComparedRow, comparedSql } from './shadow-scores.ts';

const PARTITION = 0;
/** Entries of the log that are looked through at once. */
const PART = 2000;

export interface UnscoredParcel {
  /** Of the decision. */
  readonly id: string;
  readonly version: number;
  readonly office: string;
  readonly edition: string;
  readonly record: string;
  readonly content: Sealed;
}

/** The next batch that was decided in the entries of the log after a place. @returns with the place up to which there is no other */
export async function readUnscoredParcels(
  db: Queryable,
  after: number,
  head: number,
): Promise<{ readonly parcels: readonly UnscoredParcel[]; readonly upTo: number }> {
  const last = Math.min(head, after + PART);
  const { rows: events } = await db.query<{ id: string; seq: number }>(
    `select id, log_seq::float8 as seq from event
     where log_partition = $1 and log_seq > $2 and log_seq <= $3 and number = '' and kind = 'parcels-decided'
     order by log_seq limit 1`,
    [PARTITION, after, last],
  );
  const next = events[0];
  if (next === undefined) return { parcels: [], upTo: last };
  const { rows } = await db.query<UnscoredParcel>(
    `select d.id, d.version, d.office, d.edition, d.record, p.content
     from parcel_decision d join parcel p on p.mode = 'live' and p.carrier_id = d.carrier_id and p.house_bill = d.house_bill
       and p.version = d.version
     where d.event = $1 order by d.id`,
    [next.id],
  );
  return { parcels: rows, upTo: next.seq };
}

/** How many parcels of which day were decided within these entries of the log. */
export async function countDecidedParcels(
  db: Queryable,
  after: number,
  upTo: number,
): Promise<{ readonly day: Day; readonly n: number }[]> {
  const { rows } = await db.query<{ day: Day; n: number }>(
    `select (at at time zone 'Asia/Seoul')::date::text as day, sum((detail::jsonb ->> 'parcels')::bigint)::float8 as n
     from event where log_partition = $1 and log_seq > $2 and log_seq <= $3 and number = '' and kind = 'parcels-decided'
     group by 1`,
    [PARTITION, after, upTo],
  );
  return rows;
}

/** As `readCompared`, of parcels: shown by their house bills. */
export async function readComparedParcels(
  db: Queryable,
  model: string,
  from: Day,
  most: number,
): Promise<ComparedRow[]> {
  const sql = comparedSql(
    `d.house_bill as number, o.found <> 'nothing' as "isHit", o.found = 'narcotics' as "isGrave",
     d.state = 'open' or d.is_blind or not d.is_latest as "isHidden"`,
    `join parcel_decision d on d.id = r.number left join parcel_outcome o on o.decision = d.id`,
  );
  return (await db.query<ComparedRow>(sql, [model, from, most])).rows;
}
