/**
 * Whether a parcel was delivered where its list says (관세법 제254조의2제3항), across Korean and Latin writing: which field differs
 * and how much. Another number of a house or flat is another place, however much alike the rest is.
 */
import type { Text } from '../../../core/text.ts';
import { type AddressForms, addressForms, addressLikeness } from '../matching/addresses.ts';
import { NEAR_ADDRESS, SAME_ADDRESS } from '../matching/compare-recipients.ts';
import { foldNumber } from '../matching/fold.ts';

export interface Place {
  readonly postcode?: string | undefined;
  readonly address?: string | undefined;
}

export type DeliveryStanding = 'same' | 'near' | 'elsewhere' | 'unknown';
export type DeliveryField = 'postcode' | 'address' | 'numbers';

export const DELIVERY_STANDINGS: Readonly<Record<DeliveryStanding, Text>> = {
  same: { ko: '목록의 주소지', en: 'As listed' },
  near: { ko: '비슷한 곳', en: 'Near, but not the same' },
  elsewhere: { ko: '다른 곳', en: 'Elsewhere' },
  unknown: { ko: '견줄 수 없음', en: 'Not comparable' },
};

export const DELIVERY_FIELDS: Readonly<Record<DeliveryField, Text>> = {
  postcode: { ko: '우편번호', en: 'Postcode' },
  address: { ko: '주소', en: 'Address' },
  numbers: { ko: '건물·호수의 번호', en: 'Numbers of house and flat' },
};

export interface PlacesCompared {
  readonly standing: DeliveryStanding;
  readonly fields: readonly DeliveryField[];
  /** How much the addresses are alike, per cent; null: the list says too little. */
  readonly likeness: number | null;
}

export function comparePlaces(listed: Place, delivered: Place): PlacesCompared {
  const [mine, theirs] = [formsOf(listed), formsOf(delivered)];
  const alike = addressLikeness(mine, theirs);
  const fields: DeliveryField[] = [];
  const isPostcodeOther = mine.postcode !== theirs.postcode && mine.postcode !== '' && theirs.postcode !== '';
  if (isPostcodeOther) fields.push('postcode');
  if (alike !== undefined && alike < SAME_ADDRESS) fields.push('address');
  if (alike !== undefined && areOtherNumbers(mine.forms, theirs.forms)) fields.push('numbers');
  const likeness = alike === undefined ? null : Math.round(alike * 100);
  return { standing: standingOf(fields, alike), fields, likeness };
}

function standingOf(fields: readonly DeliveryField[], alike: number | undefined): DeliveryStanding {
  if (alike === undefined) return fields.length > 0 ? 'elsewhere' : 'unknown';
  if (fields.length === 0) return 'same';
  return alike < NEAR_ADDRESS || (fields.includes('postcode') && fields.includes('address'))
    ? 'elsewhere'
    : 'near';
}

/** Both name a number that the other does not; one that is left out on one side says nothing. */
function areOtherNumbers({ numbers: mine }: AddressForms, { numbers: theirs }: AddressForms): boolean {
  return mine.some((one) => !theirs.includes(one)) && theirs.some((one) => !mine.includes(one));
}

function formsOf({ postcode = '', address }: Place) {
  const forms = addressForms(address ?? '');
  return { address, postcode: foldNumber(postcode), forms, addressForms: () => forms };
}

/**
 * One key for one place, however it is written and in whatever order: postcode with its numbers, or names and numbers where there is
 * no postcode; undefined where too little is said to tell it from others.
 */
export function placeKey({ postcode = '', address = '' }: Place): string | undefined {
  const { numbers, names } = addressForms(address);
  const area = foldNumber(postcode) || names.toSorted().join(' ');
  if (area === '' || numbers.length === 0) return undefined;
  return `${area}:${numbers.toSorted().join(' ')}`;
}
