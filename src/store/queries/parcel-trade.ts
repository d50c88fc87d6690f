/** Released parcels of a time, page by page, for the release of e-commerce. */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface ReleasedParcel {
  readonly carrierId: string;
  readonly houseBill: string;
  readonly content: Sealed;
}

/** @param after carrier and bill of the last one of the page before; empty at first */
export async function readReleasedParcels(
  db: Queryable,
  [from, to]: readonly [Day, Day],
  after: readonly [carrier: string, bill: string],
  most: number,
): Promise<ReleasedParcel[]> {
  const { rows } = await db.query<ReleasedParcel>(
    `select carrier_id as "carrierId", house_bill as "houseBill", content from parcel p
     where mode = 'live' and is_latest and arrived_on between $1 and $2 and exists (
         select 1 from parcel_release r where r.carrier_id = p.carrier_id and r.house_bill = p.house_bill)
       and (carrier_id, house_bill) > ($3, $4) order by carrier_id, house_bill limit $5`,
    [from, to, ...after, most],
  );
  return rows;
}
