/** Where made-up parcels were delivered: most as listed, some at another flat, and some that gather at one made-up depot. */
import type { Day } from '../../core/day.ts';
import type { DeliveryReport } from '../../model/delivery-report.ts';
import type { Parcel } from '../../model/parcel.ts';

/** Nobody lives there. */
const DEPOT = { postcode: '99999', address: '가상시 가상구 견본로 999, 9동 909호' };
const DEPOT_ENGLISH = { postcode: '99999', address: '9-909, 999 Gyeonbon-ro, Gasang-gu, Gasang-si' };

/** @param parcels that have arrived @param on the day of delivery of all of them */
export function makeDeliveries(parcels: readonly Parcel[], on: Day): DeliveryReport[] {
  return parcels.flatMap(({ carrierId, houseBill, arrivedOn, recipient }, place) => {
    const { address, postcode } = recipient;
    // Half of them are not reported: what is delivered as listed need not be.
    if (address === undefined || arrivedOn > on || place % 2 === 1) return [];
    const head = { carrierId, houseBill, version: 1, deliveredOn: on };
    const listed = postcode === undefined ? { address } : { postcode, address };
    if (place % 20 === 0) return [{ ...head, ...(place % 40 === 0 ? DEPOT : DEPOT_ENGLISH) }];
    if (place % 20 === 10) return [{ ...head, ...listed, address: nextDoor(address) }];
    return [{ ...head, ...listed }];
  });
}

/** The last number one higher: the flat, or in Latin writing whatever stands last. */
function nextDoor(address: string): string {
  return address.replace(/\d+(?=\D*$)/, (number) => String(Number(number) + 1));
}
