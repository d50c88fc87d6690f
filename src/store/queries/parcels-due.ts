/**
 * Which parcels are due to be matched again. Each marking is a turn of its own, of what is due already too: who matches them just now
 * has not seen what came, and what it finds leaves them due.
 */
import type { Queryable } from '../open.ts';
import type { Mode } from './parcel-firms.ts';
import { type BuyerDay, columnsOf, MARKED, NAMING } from './parcels-around.ts';

/** SQL that marks as due. @param from what gives id and received_at */
export const dueOf = (
  from: string,
): string => `insert into parcel_due (parcel, received_at) select id, received_at from ${from}
  on conflict (parcel) do update set turn = excluded.turn, hops = 0`;

const mark = (which: string): string =>
  `with which as (select id, received_at from parcel where id = any(array(${which}))) ${dueOf('which')}`;

/**
 * What new orders may concern: who names them, who has no order yet and shares a mark with them, and of corrected ones whatever comes
 * for the same buyer. By bitmap. @param corrected marks of customs codes
 */
export async function markDue(
  db: Queryable,
  mode: Mode,
  references: readonly string[],
  marks: readonly string[],
  corrected: readonly string[] = [],
): Promise<void> {
  await db.query(
    mark(`${NAMING} union select p.id from ${MARKED('$3')}
       where m.mark = any($4::bigint[])
         or not exists (select 1 from parcel_standing s where s.parcel = p.id and s.state <> 'no-order')`),
    [mode, [...new Set(references)], [...new Set([...marks, ...corrected])], corrected],
  );
}

/** What else arrives for the same buyers on the same days is weighed again with what is new. By bitmap. @param arrived the new ones, due already */
export async function markBuyersDue(
  db: Queryable,
  mode: Mode,
  of: readonly BuyerDay[],
  arrived: readonly string[],
): Promise<void> {
  const others = `select p.id from ${MARKED('$2', '$3')} where p.arrived_on = m.day and p.id <> all($4::bigint[])`;
  await db.query(mark(others), [mode, ...columnsOf(of), arrived]);
}
