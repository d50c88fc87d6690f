/**
 * How surely a parcel carries an order: the weight of each field that agrees or differs, added up (Fellegi and Sunter, A Theory
 * for Record Linkage, 1969). Weights are in bits, set by hand from how rarely a field agrees by chance; the bench says how well
 * they separate.
 */
import { addressLikeness } from './addresses.ts';
import { likeness } from './fold.ts';
import type { OrderForms, ParcelForms } from './forms.ts';
import { type Pairing, pairLines } from './goods-lines.ts';
import { nameLikeness } from './names.ts';

/** Before anything is compared: of the pairs that share one key, about one in a thousand belongs together. */
const PRIOR = -10;
const BITS = {
  reference: 18,
  typo: 6,
  code: [12, -3],
  phone: [9, -2],
  postcode: [4, -2],
  address: [5, -2],
  goods: [4, -4],
  quantity: [2, -2],
} as const;
/** Days from order to arrival that are usual; what comes sooner than ordered is another's. */
const LONGEST_DAYS = 90;

export interface Weighed {
  readonly order: OrderForms;
  readonly parcel: ParcelForms;
  readonly isNamed: boolean;
  readonly bits: number;
  /** The same as a share, 0 to 1. */
  readonly sureness: number;
  /** Every line of the order has its like in the parcel. */
  readonly liesInIt: boolean;
  /** Without what the carrier says about the order: whether the rest bears it out. */
  readonly borneOut: number;
}

export function weigh(order: OrderForms, parcel: ParcelForms): Weighed {
  const isNamed = parcel.references.includes(order.reference);
  const pairing = pairLines(parcel.lines, order.lines);
  const rest = weighRecipient(order, parcel) + weighGoods(order, parcel, pairing) + weighDays(order, parcel);
  const bits = PRIOR + rest + (isNamed ? BITS.reference : weighTypo(order, parcel));
  return {
    ...{ order, parcel, isNamed, bits },
    sureness: share(bits),
    liesInIt:
      pairing.onlyInOrder.length === 0 && pairing.pairs.some(({ likeness }) => likeness !== undefined),
    borneOut: rest,
  };
}

const TYPO = 0.85;

function weighTypo({ reference }: OrderForms, { references }: ParcelForms): number {
  return references.some((named) => likeness(named, reference) >= TYPO) ? BITS.typo : 0;
}

function share(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

function weighRecipient({ recipient: one }: OrderForms, { recipient: other }: ParcelForms): number {
  const alike = nameLikeness(one.name, other.name);
  const place = addressLikeness(one, other);
  return (
    agreement(one.code, other.code, BITS.code) +
    agreement(one.phone, other.phone, BITS.phone) +
    agreement(one.postcode, other.postcode, BITS.postcode) +
    (alike === undefined ? 0 : alike >= 0.85 ? 6 : alike >= 0.7 ? 3 : alike >= 0.5 ? 0 : -4) +
    (place === undefined ? 0 : place >= 0.7 ? BITS.address[0] : place >= 0.4 ? 0 : BITS.address[1])
  );
}

function agreement(
  one: string | undefined,
  other: string | undefined,
  [same, differs]: readonly [number, number],
): number {
  if (one === undefined || other === undefined) return 0;
  return one === other ? same : differs;
}

function weighGoods(order: OrderForms, parcel: ParcelForms, { pairs, onlyInParcel }: Pairing): number {
  const compared = pairs.filter(({ likeness }) => likeness !== undefined);
  const quantity =
    parcel.quantity <= order.quantity
      ? parcel.quantity === order.quantity
        ? BITS.quantity[0]
        : 0
      : BITS.quantity[1];
  if (compared.length === 0 && onlyInParcel.length === 0) return quantity;
  const share = compared.length / (compared.length + onlyInParcel.length);
  return quantity + (share >= 0.5 ? BITS.goods[0] : BITS.goods[1]);
}

function weighDays(order: OrderForms, parcel: ParcelForms): number {
  const days = parcel.day - order.day;
  return days < 0 ? -6 : days > LONGEST_DAYS ? -4 : 0;
}
