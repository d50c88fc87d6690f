/** How a report of delivery compares, for the carrier that sent it: field names, and never what the list says. */
import type { ParcelDeliveryStanding } from '../../../exchange/contract.ts';
import { type DeliveryStandingRow, readDeliveryStanding } from '../../../store/queries/parcel-deliveries.ts';
import type { Mode } from '../../../store/queries/parcel-firms.ts';
import type { House } from '../../house.ts';

export async function deliveryStanding(
  { pool }: Pick<House, 'pool'>,
  mode: Mode,
  { carrierId, houseBill }: { readonly carrierId: string; readonly houseBill: string },
): Promise<ParcelDeliveryStanding | null> {
  const row = await readDeliveryStanding(pool, mode, carrierId, houseBill);
  return row === undefined ? null : standingTold(row);
}

export function standingTold(row: DeliveryStandingRow): ParcelDeliveryStanding {
  const { version, standing, fields, dueOn } = row;
  return {
    ...{ version, standing, dueOn, isLate: isLate(row) },
    fields: fields as ParcelDeliveryStanding['fields'],
  };
}

export function isLate({ dueOn, reportedOn }: Pick<DeliveryStandingRow, 'dueOn' | 'reportedOn'>): boolean {
  return dueOn !== null && reportedOn > dueOn;
}
