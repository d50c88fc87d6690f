/** Orders and parcels made ready for matching: every text folded once, and the keys by which likely pairs are found. */
import { type Day, dayNumber } from '../../../core/day.ts';
import type { Order, Recipient } from '../../../model/order.ts';
import type { OrderReference, Parcel } from '../../../model/parcel.ts';
import { type AddressForms, addressForms } from './addresses.ts';
import { foldNumber, foldPhone } from './fold.ts';
import { type LineForms, lineForms } from './goods-lines.ts';
import { type NameForms, nameForms } from './names.ts';

export interface RecipientForms {
  readonly code: string | undefined;
  readonly phone: string | undefined;
  readonly postcode: string | undefined;
  readonly name: NameForms;
  readonly address: string | undefined;
  /** Of the address; made when it is first asked. */
  addressForms(): AddressForms;
}

export interface OrderForms {
  readonly order: Order;
  readonly reference: string;
  readonly day: number;
  readonly recipient: RecipientForms;
  readonly lines: readonly LineForms[];
  readonly quantity: number;
}

export interface ParcelForms {
  readonly parcel: Parcel;
  readonly references: readonly string[];
  readonly day: number;
  readonly recipient: RecipientForms;
  readonly lines: readonly LineForms[];
  readonly quantity: number;
}

/** Under which an order is looked up: platform and number without marks and case. */
export function referenceKey({ platformId, orderNumber }: OrderReference): string {
  return `${foldNumber(platformId)}|${foldNumber(orderNumber)}`;
}

/** `code:…`, `phone:…` and `door:…` (rough name and postcode): one in common makes a likely pair. */
export function blockingKeys({ code, phone, postcode, name }: RecipientForms): string[] {
  const keys: string[] = [];
  if (code !== undefined) keys.push(`code:${code}`);
  if (phone !== undefined && phone.length >= 7) keys.push(`phone:${phone}`);
  if (postcode !== undefined)
    for (const sound of name.sounds.length > 0 ? name.sounds : name.written)
      keys.push(`door:${postcode}:${sound}`);
  return keys;
}

export function recipientForms(recipient: Recipient): RecipientForms {
  const { customsCode, phone, postcode, address } = recipient;
  let forms: AddressForms | undefined;
  return {
    code: customsCode,
    phone: phone === undefined ? undefined : foldPhone(phone),
    postcode: postcode === undefined ? undefined : foldNumber(postcode),
    name: nameForms(recipient),
    address,
    addressForms: () => {
      forms ??= addressForms(address ?? '');
      return forms;
    },
  };
}

const sum = (lines: readonly { readonly quantity: number }[]): number =>
  lines.reduce((total, { quantity }) => total + quantity, 0);

const day = (text: Day): number => dayNumber(text);

export function orderForms(order: Order): OrderForms {
  return {
    order,
    reference: referenceKey(order),
    day: day(order.orderedOn),
    recipient: recipientForms(order.recipient),
    lines: order.goods.map(lineForms),
    quantity: sum(order.goods),
  };
}

export function parcelForms(parcel: Parcel): ParcelForms {
  return {
    parcel,
    references: [...new Set((parcel.orders ?? []).map(referenceKey))],
    day: day(parcel.arrivedOn),
    recipient: recipientForms(parcel.recipient),
    lines: parcel.goods.map(lineForms),
    quantity: sum(parcel.goods),
  };
}
