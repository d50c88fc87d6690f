/** Where one parcel was delivered beside where its list says, for the officer's page of the parcel. */
import { DELIVERY_FIELDS, DELIVERY_STANDINGS, type DeliveryField } from '../../../areas/parcels/index.ts';
import { addDays, seoulDay } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { DeliveryPlaceText, DeliveryRuleView, ParcelDeliveryView } from '../../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../../exchange/ports.ts';
import type { DeliveryReport } from '../../../model/delivery-report.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { DELIVERY_RULES } from '../../../reference/delivery-rules.ts';
import { countDeliveredTo } from '../../../store/queries/delivery-lists.ts';
import { readDeliveryStanding, readReport } from '../../../store/queries/parcel-deliveries.ts';
import type { House } from '../../house.ts';
import { officeOf } from '../board.ts';
import { readContents } from '../read-content.ts';
import type { Masks } from '../unmask.ts';
import { isLate } from './standing.ts';

/** Days of delivery that are counted together. */
export const WINDOW_DAYS = 120;

export const DELIVERY_RULE_VIEWS: readonly DeliveryRuleView[] = Object.values(DELIVERY_RULES).map(
  ({ cite, says, status }) => ({ cite, says, isVerified: status === 'verified' }),
);
const WAITS: Text = { ko: '견주기를 기다림', en: 'Waits to be compared' };

export function fieldTexts(fields: readonly string[]): readonly Text[] {
  return fields.map((one) => DELIVERY_FIELDS[one as DeliveryField]);
}

/** Null where nothing was reported. What gathered is counted as far as whoever asks may see it. */
export async function deliveryView(
  house: House,
  who: Who,
  { carrierId, houseBill, recipient }: Parcel,
  masks: Masks,
): Promise<ParcelDeliveryView | null> {
  const report = await readReport(house.pool, carrierId, houseBill);
  if (report === undefined) return null;
  const row = await readDeliveryStanding(house.pool, 'live', carrierId, houseBill);
  const isCompared = row?.version === report.version;
  const [said = null] = await readContents<DeliveryReport>(house.vault, [report.content]);
  const { version, deliveredOn, reportedOn } = report;
  const from = addDays(seoulDay(house.clock.now()), -WINDOW_DAYS);
  const office = officeOf(placesOfWho(who, 'parcel.read'));
  const parcels = row?.place == null ? 0 : await countDeliveredTo(house.pool, row.place, { from, office });
  return {
    ...{ version, deliveredOn, reportedOn, dueOn: null, isLate: false, standing: null, standingName: WAITS },
    ...{ fields: [], likeness: null, gathered: null },
    ...(isCompared && {
      ...{ dueOn: row.dueOn, isLate: isLate(row), standing: row.standing, likeness: row.likeness },
      ...{ standingName: DELIVERY_STANDINGS[row.standing], fields: fieldTexts(row.fields) },
      gathered: parcels > 1 ? { place: row.place!, parcels } : null,
    }),
    delivered: said === null ? null : placeText(said, masks),
    listed: placeText(recipient, masks),
    deliveredBy: said?.deliveredBy ?? null,
    rules: DELIVERY_RULE_VIEWS,
  };
}

function placeText(
  { postcode, address }: { readonly postcode?: string; readonly address?: string },
  masks: Masks,
): DeliveryPlaceText {
  return {
    postcode: postcode ?? null,
    address: address === undefined ? null : masks.address(address),
  };
}
