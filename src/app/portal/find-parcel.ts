/**
 * A parcel whose addressee gave no personal code, or one that nobody holds: found by its number and postcode, and told by its public
 * state and what it lacks, with nothing of its contents. One whose code somebody holds is found by its holder alone.
 */
import { NOTHING_PUBLIC, publicPath, publicStatus } from '../../areas/parcels/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { FindParcel, FoundParcel } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Parcel } from '../../model/parcel.ts';
import { readReleases } from '../../store/queries/parcel-releases.ts';
import { readParcelByBill } from '../../store/queries/parcels.ts';
import type { House } from '../house.ts';
import { readPaths } from '../parcels/path/read.ts';
import { readContents } from '../parcels/read-content.ts';
import { moneyOfOne } from '../payments/money.ts';
import { codesNamed } from '../personal-codes/holders.ts';
import { acceptedDays } from './accepted.ts';

/** Throws `Refusal` (not-found) alike where there is none, the postcode is another, or the code has a holder. */
export async function findParcel(house: House, { houseBill, postcode }: FindParcel): Promise<FoundParcel> {
  const head = await readParcelByBill(house.pool, 'live', houseBill);
  const [parcel = null] = head === undefined ? [] : await readContents<Parcel>(house.vault, [head.content]);
  if (parcel === null || parcel.recipient.postcode !== postcode) throw new Refusal('not-found');
  const { customsCode } = parcel.recipient;
  if (customsCode !== undefined && (await codesNamed(house, [customsCode])).has(customsCode))
    throw new Refusal('not-found');
  const today = seoulDay(house.clock.now());
  const { leftKrw } = await moneyOfOne(house.pool, parcel, today);
  const released = (await readReleases(house.pool, [houseBill])).find(
    (one) => one.carrierId === parcel.carrierId,
  );
  const path = publicPath((await readPaths(house.pool, [parcel]))(parcel));
  const isEnded = path.end === 'done';
  const facts = {
    ...{ orderedOn: null, departedOn: parcel.departedOn ?? null, arrivesOn: parcel.arrivedOn, refused: null },
    acceptedOn: (await acceptedDays(house.pool, [houseBill])).get(houseBill) ?? null,
    releasedOn: released === undefined ? null : seoulDay(Date.parse(released.releasedAt)),
    isToPay: leftKrw !== null && leftKrw > 0 && !isEnded,
    // What was told about a right is for the addressee, and whoever finds it may be somebody else.
    path: isEnded ? path : NOTHING_PUBLIC,
    awaits: null,
  };
  return {
    ...{ houseBill, status: publicStatus(facts, today) },
    // Mail needs none.
    lacksCode: parcel.channel === 'post' ? null : customsCode === undefined ? 'none' : 'unknown',
  };
}
