/**
 * Every field of a parcel that officers' criteria may ask about: as listed, or looked up beside it. Names, telephones and addresses of
 * people are no fields: whom to watch for stands in the lists. New ones go to the end of their part.
 */
import type { Text } from '../../../core/text.ts';
import { CHANNELS, type Parcel, type ParcelGoods } from '../../../model/parcel.ts';
import type { Field, FieldDomain, FieldTable, FieldType } from '../../../screening/criterion.ts';
import { FACT_FIELDS, LINE_FACT_FIELDS } from './fact-fields.ts';
import type { ParcelSubject } from './subject.ts';

type Value = string | number | boolean | undefined;

interface More {
  readonly unit?: string;
  readonly codeList?: string;
  readonly domain?: FieldDomain;
  /** Every parcel says it. */
  readonly isRequired?: true;
}

const must: More = { isRequired: true };
const kg: More = { unit: 'kg', domain: { least: 0 } };
const NEVER_EMPTY: FieldDomain = { isNeverEmpty: true };

function facets(name: string, type: FieldType, title: Text, { isRequired, ...more }: More) {
  return {
    ...{ name, type, title, optional: isRequired === undefined },
    ...(type === 'text' ? { domain: NEVER_EMPTY } : {}),
    ...more,
  };
}

function listed(
  name: string,
  type: FieldType,
  ko: string,
  en: string,
  read: (parcel: Parcel) => Value,
  more: More = {},
): Field<ParcelSubject> {
  return {
    ...facets(name, type, { ko, en }, more),
    scope: 'declaration',
    read: ({ parcel }) => read(parcel),
  };
}

function line(
  name: string,
  type: FieldType,
  ko: string,
  en: string,
  read: (goods: ParcelGoods) => Value,
  more: More = {},
): Field<ParcelSubject> {
  return {
    ...facets(`item.${name}`, type, { ko, en }, more),
    scope: 'item',
    read: ({ parcel }, place) => read(parcel.goods[place]!),
  };
}

const startOf = (length: number): More => ({ domain: { startOf: { field: 'item.hsCode', length } } });
/** Absent where the code is too short to have so many digits. */
const start =
  (length: number) =>
  ({ hsCode }: ParcelGoods): string | undefined =>
    hsCode !== undefined && hsCode.length >= length ? hsCode.slice(0, length) : undefined;

const LISTED: FieldTable<ParcelSubject> = [
  listed('parcel.number', 'text', '운송장 번호', 'House bill', (p) => p.houseBill, must),
  listed('parcel.version', 'number', '차수', 'Version', (p) => p.version, {
    ...must,
    domain: { least: 1, isWhole: true },
  }),
  listed('parcel.arrivedOn', 'day', '도착일', 'Day of arrival', (p) => p.arrivedOn, must),
  listed('parcel.office', 'text', '세관', 'Office', (p) => p.office, {
    ...must,
    codeList: 'customs-offices',
  }),
  listed('parcel.terminal', 'text', '장치장', 'Terminal', (p) => p.terminal, must),
  listed('parcel.channel', 'text', '경로 (특송·우편)', 'Channel', (p) => p.channel, {
    ...must,
    domain: { values: CHANNELS },
  }),
  listed('parcel.departureCountry', 'text', '적출국', 'Country of departure', (p) => p.departureCountry, {
    ...must,
    codeList: 'countries',
  }),
  listed('parcel.departedOn', 'day', '출발일', 'Day of departure', (p) => p.departedOn),
  listed('parcel.grossMassKg', 'number', '총중량', 'Gross mass', (p) => p.grossMassKg, { ...kg, ...must }),
  listed('parcel.currency', 'text', '통화', 'Currency', (p) => p.currency, {
    ...must,
    codeList: 'currencies',
  }),
  listed(
    'parcel.goodsAmount',
    'number',
    '물품가격 (신고 통화)',
    'Price of the goods, as listed',
    (p) => p.goodsAmount,
    {
      ...must,
      domain: { least: 0 },
    },
  ),
  listed('parcel.lines', 'number', '품목 수', 'Lines', (p) => p.goods.length, {
    ...must,
    domain: { least: 1, isWhole: true },
  }),
  listed('parcel.isGift', 'boolean', '선물', 'Gift', (p) => p.isGift === true, must),
  listed('parcel.isReturn', 'boolean', '반품·재반입', 'Return', (p) => p.isReturn === true, must),
  listed('carrier.id', 'text', '특송업체·우편 부호', 'Carrier', (p) => p.carrierId, must),
  listed('forwarder.id', 'text', '배송대행 부호', 'Forwarder', (p) => p.forwarderId),
  listed('sender.name', 'text', '발송인', 'Sender', (p) => p.sender.name, must),
  listed('sender.country', 'text', '발송국', 'Country of the sender', (p) => p.sender.country, {
    ...must,
    codeList: 'countries',
  }),
  listed(
    'recipient.hasCode',
    'boolean',
    '통관고유부호 있음',
    'Has a customs code',
    (p) => p.recipient.customsCode !== undefined,
    must,
  ),
  listed(
    'recipient.postcode',
    'text',
    '수취인 우편번호',
    'Postcode of the recipient',
    (p) => p.recipient.postcode,
  ),
];

const LINES: FieldTable<ParcelSubject> = [
  line('description', 'text', '품명', 'Description', (goods) => goods.description, must),
  line('hsCode', 'text', 'HS 부호', 'HS code', (goods) => goods.hsCode, { domain: { digits: [6, 10] } }),
  line('hs2', 'text', 'HS 류', 'HS chapter', start(2), startOf(2)),
  line('hs4', 'text', 'HS 호', 'HS heading', start(4), startOf(4)),
  line('hs6', 'text', 'HS 소호', 'HS subheading', start(6), startOf(6)),
  line('quantity', 'number', '수량', 'Quantity', (goods) => goods.quantity, {
    ...must,
    domain: { least: 0 },
  }),
  line('netMassKg', 'number', '순중량', 'Net mass', (goods) => goods.netMassKg, kg),
  line(
    'amount',
    'number',
    '품목 금액 (신고 통화)',
    'Amount of the line, as listed',
    (goods) => goods.amount,
    {
      domain: { least: 0 },
    },
  ),
  line('originCountry', 'text', '원산지', 'Country of origin', (goods) => goods.originCountry, {
    codeList: 'countries',
  }),
];

export const PARCEL_FIELDS: FieldTable<ParcelSubject> = [
  ...LISTED,
  ...FACT_FIELDS,
  ...LINES,
  ...LINE_FACT_FIELDS,
];
