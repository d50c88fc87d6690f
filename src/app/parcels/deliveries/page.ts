/** Deliveries elsewhere, for officers of an office: rates by carrier, places where parcels gather, and the parcels behind each number. */
import { maskAddress } from '../../../access/masking.ts';
import { DELIVERY_STANDINGS } from '../../../areas/parcels/index.ts';
import { addDays, type Day, isDay, seoulDay } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { DeliveriesView, DeliveryListRow, DeliveryPage } from '../../../exchange/contract.ts';
import { type ListQuery, placesOfWho, type Who } from '../../../exchange/ports.ts';
import type { DeliveryReport } from '../../../model/delivery-report.ts';
import { deliveryReportDue } from '../../../reference/delivery-rules.ts';
import {
  type DeliveryFilter,
  readCarrierDeliveries,
  readDeliveries,
  readGatheredPlaces,
  readSilent,
} from '../../../store/queries/delivery-lists.ts';
import type { Sealed } from '../../../store/vault/seal.ts';
import type { House } from '../../house.ts';
import { badCursor } from '../../views/cursor.ts';
import { officeOf } from '../board.ts';
import { readContents } from '../read-content.ts';
import { isLate } from './standing.ts';
import { DELIVERY_RULE_VIEWS, fieldTexts, WINDOW_DAYS } from './view.ts';

const MOST_ROWS = 100;
const MOST_PLACES = 50;
/** Two parcels at a neighbour's are usual; the number is ours. */
export const LEAST_GATHERED = 3;
const SILENT: Text = { ko: '보고 없음', en: 'Not reported' };

export async function deliveriesView(house: House, who: Who): Promise<DeliveriesView> {
  const window = windowOf(house, who);
  const today = seoulDay(house.clock.now());
  const closed = closedBefore(today);
  const [carriers, places] = [
    await readCarrierDeliveries(house.pool, window, closed),
    await readGatheredPlaces(house.pool, window, LEAST_GATHERED, MOST_PLACES),
  ];
  const addresses = await addressesIn(house, places);
  return {
    ...{ from: window.from, today, closed, leastGathered: LEAST_GATHERED, rules: DELIVERY_RULE_VIEWS },
    carriers: carriers.map(({ carrierId, name, ...counts }) => ({
      ...{ carrier: carrierId, name: name ?? carrierId, ...counts },
    })),
    places: places.map(({ content: _, ...one }, at) => ({ ...one, address: addresses[at] ?? null })),
  };
}

export async function deliveryPage(house: House, who: Who, query: ListQuery): Promise<DeliveryPage> {
  const filter = filterOf(house, who, query);
  if (query.standing === 'silent') {
    const rows = await readSilent(house.pool, filter, closedBefore(seoulDay(house.clock.now())));
    return pageOf(
      rows.map(({ carrierId: carrier, houseBill, arrivedOn, releasedOn }) => ({
        at: arrivedOn,
        row: { ...EMPTY, carrier, houseBill, releasedOn },
      })),
    );
  }
  const rows = await readDeliveries(house.pool, filter);
  const addresses = await addressesIn(house, rows);
  return pageOf(
    rows.map((one, at) => ({
      at: one.deliveredOn,
      row: {
        ...{ houseBill: one.houseBill, carrier: one.carrierId, releasedOn: null, standing: one.standing },
        ...{ deliveredOn: one.deliveredOn, reportedOn: one.reportedOn, dueOn: one.dueOn },
        ...{ isLate: isLate(one), standingName: DELIVERY_STANDINGS[one.standing] },
        ...{ fields: fieldTexts(one.fields), likeness: one.likeness, address: addresses[at] ?? null },
      },
    })),
  );
}

const EMPTY = {
  ...{ deliveredOn: null, reportedOn: null, dueOn: null, isLate: false, fields: [], likeness: null },
  ...{ address: null, standing: 'silent' as const, standingName: SILENT },
};

function pageOf(found: readonly { readonly at: Day; readonly row: DeliveryListRow }[]): DeliveryPage {
  const shown = found.slice(0, MOST_ROWS);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    next: found.length > MOST_ROWS && last !== undefined ? `${last.at}~${last.row.houseBill}` : null,
  };
}

function windowOf(house: House, who: Who) {
  const office = officeOf(placesOfWho(who, 'parcel.read'));
  return { office, from: addDays(seoulDay(house.clock.now()), -WINDOW_DAYS) };
}

function filterOf(house: House, who: Who, query: ListQuery): DeliveryFilter {
  const [day = '', bill = ''] = (query.after ?? '').split('~');
  if (query.after && !isDay(day)) throw badCursor();
  return {
    ...windowOf(house, who),
    ...{ carrier: query.carrier || undefined, standing: query.standing || undefined },
    ...{ place: query.place || undefined, isLate: query.late === '1', most: MOST_ROWS + 1 },
    after: query.after ? [day, bill] : undefined,
  };
}

async function addressesIn(
  house: House,
  rows: readonly { readonly content: Sealed }[],
): Promise<(string | null)[]> {
  const reports = await readContents<DeliveryReport>(
    house.vault,
    rows.map(({ content }) => content),
  );
  return reports.map((report) => (report === null ? null : maskAddress(report.address)));
}

/** The first day whose month still has time to report; by the day of release, since the day of delivery is not known. */
export function closedBefore(today: Day): Day {
  const month = `${today.slice(0, 7)}-01`;
  const before = addDays(month, -1);
  return today > deliveryReportDue(before) ? month : `${before.slice(0, 7)}-01`;
}
