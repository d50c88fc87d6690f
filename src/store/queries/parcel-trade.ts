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
    `select carrier_id as "carrierId", house_bill as "houseBill", content from parcel
     where mode = 'live' and is_latest and is_released and arrived_on between $1 and $2
       and (carrier_id, house_bill) > ($3, $4) order by carrier_id, house_bill limit $5`,
    [from, to, ...after, most],
  );
  return rows;
}
