/** What the rules of a path ask about a parcel, from the store and from what the list says. */
import { dollars, type PathFacts, type RightKind } from '../../../areas/parcels/index.ts';
import { seoulDay } from '../../../core/day.ts';
import type { Parcel } from '../../../model/parcel.ts';
import type { Queryable } from '../../../store/open.ts';
import type { ReleaseHead } from '../../../store/queries/parcel-releases.ts';
import type { House } from '../../house.ts';
import { filedDays } from '../../portal/accepted.ts';
import { ratesAround } from '../rates.ts';

/** @param parcel null where its contents were erased or cannot be read: then its price is not known */
export async function pathFacts(
  house: House,
  db: Queryable,
  head: ReleaseHead,
  parcel: Parcel | null,
  rightKind: RightKind | null,
): Promise<PathFacts> {
  const { houseBill, arrivedOn } = head;
  const filed = await filedDays(db, [houseBill]);
  const rateOn = await ratesAround(house, [arrivedOn]);
  return {
    ...{ today: seoulDay(house.clock.now()), isReleased: head.isReleased, arrivesOn: arrivedOn },
    ...{ acceptedOn: filed.get(houseBill), selection: head.selection ?? 'undecided', found: head.found },
    rightKind,
    priceUsd: parcel === null ? null : dollars(parcel.goodsAmount, parcel.currency, parcel.arrivedOn, rateOn),
  };
}
