/** How a firm's own orders or parcels stand, so that it can correct before anything is refused: fields and mends, never the other side's words. */
import { type Difference, FIELDS, type Match, reasonOf, referenceKey } from '../../areas/parcels/index.ts';
import type { ParcelStanding } from '../../exchange/contract.ts';
import { readByBitmap } from '../../store/by-bitmap.ts';
import { readParcelActs } from '../../store/queries/parcel-acts.ts';
import { readParcelByBill } from '../../store/queries/parcels.ts';
import { readParcelsNaming } from '../../store/queries/parcels-around.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { deliveryStanding } from './deliveries/standing.ts';
import { matchesAround } from './matches-around.ts';
import { releaseStanding } from './release/standing.ts';
import type { Signed } from './signed.ts';

export async function standingOf(house: House, { firm, mode, message }: Signed): Promise<ParcelStanding[]> {
  const found: ParcelStanding[] = [];
  for (const number of message.standing ?? [])
    found.push(
      firm.kind === 'carrier'
        ? await ofParcel(house, mode, firm.id, number)
        : await ofOrder(house, mode, firm.id, number),
    );
  return found;
}

async function ofParcel(
  house: House,
  mode: Signed['mode'],
  carrier: string,
  number: string,
): Promise<ParcelStanding> {
  const head = await readParcelByBill(house.pool, mode, number);
  if (head === undefined || head.carrierId !== carrier) return unknown(number);
  const release = mode === 'live' ? await releaseStanding(house, head) : null;
  const match = (await matchesAround(house, mode, [head])).matchOf.get(number);
  const asked = mode === 'live' ? await correctionsOf(house, head) : [];
  const delivery = await deliveryStanding(house, mode, head);
  const found = match === undefined ? unknown(number) : standing(number, match, number);
  return { ...found, release, asked, delivery };
}

/** What was erased is not told any more. */
async function correctionsOf(
  house: House,
  {
    carrierId,
    houseBill,
    version,
  }: { readonly carrierId: string; readonly houseBill: string; readonly version: number },
): Promise<ParcelStanding['asked']> {
  const acts = (await readParcelActs(house.pool, [houseBill])).filter(
    (one) => one.act === 'correct' && one.carrierId === carrierId && one.version === version,
  );
  const words = await wordsOf(
    house.vault,
    acts.map(({ why }) => why),
  );
  return acts.flatMap(({ at }, place) => {
    const says = words[place];
    return says == null ? [] : [{ at, says }];
  });
}

async function ofOrder(
  house: House,
  mode: Signed['mode'],
  platformId: string,
  number: string,
): Promise<ParcelStanding> {
  const reference = referenceKey({ platformId, orderNumber: number });
  const known = await house.pool.query(
    'select 1 from parcel_order where mode = $1 and reference = $2 limit 1',
    [mode, reference],
  );
  if (known.rowCount === 0) return unknown(number);
  const heads = await readByBitmap(house.pool, (client) => readParcelsNaming(client, mode, [reference]));
  const { matchOf } = await matchesAround(house, mode, heads);
  const match = [...matchOf.values()].find(({ orders }) =>
    orders.some((order) => referenceKey(order) === reference),
  );
  return match === undefined ? { ...unknown(number), state: 'waiting' } : standing(number, match);
}

function unknown(number: string): ParcelStanding {
  return { number, state: 'unknown', differences: [], asked: [], release: null, delivery: null };
}

function standing(number: string, match: Match, houseBill?: string): ParcelStanding {
  const own = match.differences.filter(
    (one) => houseBill === undefined || (one.houseBill ?? houseBill) === houseBill,
  );
  const state = match.state === 'no-parcel' ? 'waiting' : match.state;
  return { number, state, differences: own.map(told), asked: [], release: null, delivery: null };
}

function told(difference: Difference): ParcelStanding['differences'][number] {
  const { field, severity, mend, mender } = reasonOf(difference);
  return { field, fieldName: FIELDS[field], severity, mend, mender };
}
