/** Dirt of honest lists: the same people and orders, written wrong, short or in another writing. It must not keep a parcel from its order. */
import type { Random } from '../../core/random.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Person } from './people.ts';

export const DIRT_KINDS = [
  'no-order-number',
  'order-number-typo',
  'name-typo',
  'chinese-name',
  'full-width',
  'no-phone',
  'phone-form',
  'short-address',
  'emoji',
  'no-postcode-no-order',
] as const;
export type DirtKind = (typeof DIRT_KINDS)[number];

type Soil = (chance: Random, parcel: Parcel, person: Person) => Parcel;

const without = <T extends object, K extends keyof T>(of: T, key: K): Omit<T, K> => {
  const { [key]: _gone, ...rest } = of;
  return rest;
};
const recipient = (parcel: Parcel, changes: Partial<Parcel['recipient']>): Parcel => ({
  ...parcel,
  recipient: { ...parcel.recipient, ...changes },
});

const SOILS: Readonly<Record<DirtKind, Soil>> = {
  'no-order-number': (_chance, parcel) => without(parcel, 'orders'),
  'order-number-typo': (chance, parcel) => ({
    ...parcel,
    orders: (parcel.orders ?? []).map((one) => ({ ...one, orderNumber: exchange(chance, one.orderNumber) })),
  }),
  'name-typo': (chance, parcel, { latin }) => recipient(parcel, { name: exchange(chance, latin) }),
  'chinese-name': (_chance, parcel, { han }) => recipient(parcel, { name: han }),
  'full-width': (_chance, parcel) =>
    recipient(parcel, {
      name: wide(parcel.recipient.name),
      phone: wide(parcel.recipient.phone ?? ''),
      address: wide(parcel.recipient.address ?? ''),
    }),
  'no-phone': (_chance, parcel) => ({ ...parcel, recipient: without(parcel.recipient, 'phone') }),
  'phone-form': (_chance, parcel) =>
    recipient(parcel, { phone: `+82 ${(parcel.recipient.phone ?? '').replaceAll('-', '').slice(1)}` }),
  'short-address': (_chance, parcel, { home }) =>
    recipient(parcel, { address: home.korean.replace(/^\S+ /, '') }),
  emoji: (_chance, parcel) => recipient(parcel, { name: `${parcel.recipient.name} 🙂` }),
  'no-postcode-no-order': (_chance, parcel) => ({
    ...without(parcel, 'orders'),
    recipient: without(parcel.recipient, 'postcode'),
  }),
};

export function soil(
  chance: Random,
  parcel: Parcel,
  person: Person,
): { readonly parcel: Parcel; readonly kind: DirtKind } {
  const kind = chance.pick(DIRT_KINDS);
  return { parcel: SOILS[kind](chance, parcel, person), kind };
}

/** Two neighbours that are not alike change places, somewhere after the middle. */
function exchange(chance: Random, text: string): string {
  const places = [...Array(text.length).keys()].filter(
    (place) =>
      place >= text.length / 2 &&
      /\w/.test(text[place]!) &&
      /\w/.test(text[place + 1] ?? '') &&
      text[place] !== text[place + 1],
  );
  if (places.length === 0) return `${text}x`;
  const at = chance.pick(places);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
