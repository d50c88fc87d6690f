/** What was looked up beside a parcel, as fields of criteria: under the names and in the order of the facts that its record keeps. */
import type { Text } from '../../../core/text.ts';
import type { Field, FieldDomain, FieldTable } from '../../../screening/criterion.ts';
import {
  LINE_FACTS,
  type LineFact,
  lineFact,
  PARCEL_FACTS,
  type ParcelFact,
  type ParcelSubject,
  parcelFact,
} from './subject.ts';

const TITLES: Readonly<Record<ParcelFact, Text>> = {
  priceUsd: { ko: '물품가격 (달러 환산)', en: 'Price of the goods in dollars' },
  'recipient.parcels': {
    ko: '이 부호로 온 화물 (14일에 절반)',
    en: 'Parcels of this code (half after 14 days)',
  },
  'recipient.valueUsd': {
    ko: '이 부호로 온 금액 (14일에 절반)',
    en: 'Dollars of this code (half after 14 days)',
  },
  'recipient.knownDays': { ko: '이 부호를 처음 본 지 며칠', en: 'Days since this code was first seen' },
  'recipient.hits': { ko: '이 부호의 지난 적발', en: 'Earlier finds of this code' },
  'pair.parcels': {
    ko: '이 발송인이 이 부호로 보낸 화물 (4일에 절반)',
    en: 'Parcels of this sender to this code (half after 4 days)',
  },
  'pair.valueUsd': {
    ko: '이 발송인이 이 부호로 보낸 금액 (4일에 절반)',
    en: 'Dollars of this sender to this code (half after 4 days)',
  },
  'address.parcels': {
    ko: '이 주소로 온 화물 (14일에 절반)',
    en: 'Parcels to this address (half after 14 days)',
  },
  'address.codes': {
    ko: '이 주소를 쓴 서로 다른 부호 (30일에 절반)',
    en: 'Different codes at this address (half after 30 days)',
  },
  'phone.codes': {
    ko: '이 전화를 쓴 서로 다른 부호 (30일에 절반)',
    en: 'Different codes behind this telephone (half after 30 days)',
  },
  'cluster.codes': { ko: '이어진 무리의 부호', en: 'Codes of the linked group' },
  'cluster.hits': { ko: '이어진 무리의 지난 적발', en: 'Earlier finds of the linked group' },
  'sender.parcels': {
    ko: '이 발송인의 화물 (30일에 절반)',
    en: 'Parcels of this sender (half after 30 days)',
  },
  'sender.knownDays': { ko: '이 발송인을 처음 본 지 며칠', en: 'Days since this sender was first seen' },
  'sender.newRecipients': {
    ko: '이 발송인의 새 수취인 (7일에 절반)',
    en: 'New recipients of this sender (half after 7 days)',
  },
  'sender.examined': { ko: '이 발송인의 지난 검사', en: 'Earlier examinations of this sender' },
  'sender.hits': { ko: '이 발송인의 지난 적발', en: 'Earlier finds of this sender' },
  'order.found': { ko: '주문 있음', en: 'An order was found' },
  'order.differences': { ko: '주문과 크게 다른 항목 수', en: 'Grave differences from the order' },
  'memory.days': { ko: '기억하는 기간 (일)', en: 'Days that are remembered' },
};

const LINE_TITLES: Readonly<Record<LineFact, Text>> = {
  'kind.seen': { ko: '같은 종류 물품을 본 횟수', en: 'Earlier lines of this kind of goods' },
  'kind.price': {
    ko: '개당 가격이 평소와 다른 정도 (표준편차)',
    en: 'Price a piece beside the usual, in deviations',
  },
  'kind.mass': {
    ko: '개당 중량이 평소와 다른 정도 (표준편차)',
    en: 'Mass a piece beside the usual, in deviations',
  },
  'kind.pieces': {
    ko: '이 부호로 온 같은 종류 개수 (30일에 절반)',
    en: 'Pieces of this kind to this code (half after 30 days)',
  },
};

const NOT_NEGATIVE: FieldDomain = { least: 0 };
/** Deviations lie on both sides of the usual; days may be those of a parcel that arrived before another. */
const SIGNED = new Set<string>([
  'kind.price',
  'kind.mass',
  'recipient.knownDays',
  'sender.knownDays',
  'memory.days',
]);
const USD = new Set<string>(['priceUsd', 'recipient.valueUsd', 'pair.valueUsd']);

function facets(name: ParcelFact | LineFact, title: Text) {
  return {
    ...{ type: 'number' as const, title, optional: true, isFact: true },
    ...(SIGNED.has(name) ? {} : { domain: NOT_NEGATIVE }),
    ...(USD.has(name) ? { unit: 'USD' } : {}),
  };
}

const asField = (name: ParcelFact): Field<ParcelSubject> => ({
  ...facets(name, TITLES[name]),
  name: name === 'priceUsd' ? 'parcel.priceUsd' : name,
  scope: 'declaration',
  read: (subject) => parcelFact(subject, name),
});

const asLineField = (name: LineFact): Field<ParcelSubject> => ({
  ...facets(name, LINE_TITLES[name]),
  name: `item.${name}`,
  scope: 'item',
  read: (subject, line) => lineFact(subject, line, name),
});

/** A record keeps it as 1 or 0. */
const ORDER_FOUND: Field<ParcelSubject> = {
  ...{ name: 'order.isFound', title: TITLES['order.found'], scope: 'declaration', type: 'boolean' },
  ...{ optional: true, isFact: true },
  read: (subject) => {
    const found = parcelFact(subject, 'order.found');
    return found === undefined ? undefined : found === 1;
  },
};

export const FACT_FIELDS: FieldTable<ParcelSubject> = PARCEL_FACTS.map((name) =>
  name === 'order.found' ? ORDER_FOUND : asField(name),
);
export const LINE_FACT_FIELDS: FieldTable<ParcelSubject> = LINE_FACTS.map(asLineField);
