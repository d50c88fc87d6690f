/** Whether a parcel goes to the one who is to get the order: code, name, telephone, postcode, address, field by field. */
import { addressLikeness } from './addresses.ts';
import { fold, foldPhone } from './fold.ts';
import type { OrderForms, ParcelForms, RecipientForms } from './forms.ts';
import { nameForms, nameLikeness } from './names.ts';
import type { Difference } from './reasons.ts';

const SAME_NAME = 0.85;
const NEAR_NAME = 0.7;
export const SAME_ADDRESS = 0.7;
export const NEAR_ADDRESS = 0.4;

const percent = (share: number): number => Math.round(share * 100);

export function compareRecipients(order: OrderForms, parcel: ParcelForms): Difference[] {
  return [
    ...compareCodes(order.recipient, parcel.recipient),
    ...compareNames(order, parcel),
    ...comparePhones(order, parcel),
    ...comparePlaces(order, parcel),
  ];
}

function compareCodes({ code: ordered }: RecipientForms, { code: listed }: RecipientForms): Difference[] {
  if (ordered === undefined || ordered === listed) return [];
  return listed === undefined
    ? [{ reason: 'code-missing', ordered }]
    : [{ reason: 'code-differs', ordered, listed }];
}

function compareNames(order: OrderForms, parcel: ParcelForms): Difference[] {
  const alike = nameLikeness(order.recipient.name, parcel.recipient.name);
  if (alike === undefined || alike >= SAME_NAME) {
    const [one, other] = [order.order.recipient.name, parcel.parcel.recipient.name];
    if (alike === undefined || fold(one) === fold(other)) return [];
    return [{ reason: 'name-written', ordered: one, listed: other, by: percent(alike) }];
  }
  const [ordered, listed] = [order.order.recipient.name, parcel.parcel.recipient.name];
  const { buyerName } = order.order;
  if (buyerName !== undefined) {
    const asBuyer = nameLikeness(nameForms({ name: buyerName }), parcel.recipient.name);
    if (asBuyer !== undefined && asBuyer >= SAME_NAME) return [{ reason: 'name-buyer', ordered, listed }];
  }
  const reason = alike >= NEAR_NAME ? 'name-written' : 'name-differs';
  return [{ reason, ordered, listed, by: percent(alike) }];
}

function comparePhones(order: OrderForms, parcel: ParcelForms): Difference[] {
  const [ordered, listed] = [order.recipient.phone, parcel.recipient.phone];
  if (ordered === undefined || listed === undefined || ordered === listed) return [];
  const [one, other] = [foldPhone(ordered), foldPhone(listed)];
  let by = Math.abs(one.length - other.length);
  for (let place = 0; place < Math.min(one.length, other.length); place++)
    if (one[place] !== other[place]) by++;
  const given = {
    ordered: order.order.recipient.phone ?? ordered,
    listed: parcel.parcel.recipient.phone ?? listed,
  };
  return [{ reason: 'phone-differs', ...given, by }];
}

function comparePlaces(order: OrderForms, parcel: ParcelForms): Difference[] {
  const found: Difference[] = [];
  const [one, other] = [order.recipient, parcel.recipient];
  if (one.postcode !== undefined && other.postcode !== undefined && one.postcode !== other.postcode)
    found.push({ reason: 'postcode-differs', ordered: one.postcode, listed: other.postcode });
  const alike = addressLikeness(one, other);
  if (alike === undefined || alike >= SAME_ADDRESS) return found;
  const [ordered = '', listed = ''] = [order.order.recipient.address, parcel.parcel.recipient.address];
  const reason = alike >= NEAR_ADDRESS ? 'address-written' : 'address-differs';
  return [...found, { reason, ordered, listed, by: percent(alike) }];
}
