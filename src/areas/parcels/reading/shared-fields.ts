/** Fields that orders and parcels have in common: days, money, countries, and whoever gets the parcel, with the personal code. */
import { isDay } from '../../../core/day.ts';
import type { Recipient } from '../../../model/order.ts';
import { COUNTRIES } from '../../../reference/countries.ts';
import { CURRENCIES } from '../../../reference/currencies.ts';
import { code, may, must, type Read, record, text } from './fields.ts';
import { expectedGot, refuse } from './problems.ts';

/** More than anybody pays for a parcel, in whatever currency. */
export const MOST_AMOUNT = 1e12;

/** Letters, digits and the marks that numbers of orders and waybills carry. */
export const reference = (most: number): Read<string> =>
  code(new RegExp(`^[0-9A-Za-z][0-9A-Za-z._/#-]{0,${most - 1}}$`), {
    ko: `영문자·숫자·기호로 된 번호 1~${most}자`,
    en: `a number of 1 to ${most} letters, digits and marks`,
  });

export const hsCode: Read<string> = code(/^(?:\d{6}|\d{10})$/, {
  ko: '품목번호 숫자 6자리 또는 10자리',
  en: 'an HS code of 6 or 10 digits',
});

export const day: Read<string> = (value, at, notes) => {
  const expected = { ko: 'YYYY-MM-DD 형식의 실제 날짜', en: 'a real day as YYYY-MM-DD' };
  if (isDay(value) && value >= '2000-01-01' && value <= '2100-01-01') return value;
  return refuse(notes, 'parcel/impossible-day', at, expectedGot(expected, value));
};

export const currency: Read<string> = (value, at, notes) => {
  if (typeof value === 'string' && CURRENCIES.byCode.has(value)) return value;
  const expected = { ko: 'ISO 4217 통화부호', en: 'a currency code of ISO 4217' };
  return refuse(notes, 'parcel/unknown-currency', at, expectedGot(expected, value));
};

export const country: Read<string> = (value, at, notes) => {
  if (typeof value === 'string' && COUNTRIES.byCode.has(value)) return value;
  const expected = { ko: '국가부호 영문 대문자 2자', en: 'a country code of two capital letters' };
  return refuse(notes, 'parcel/unknown-country', at, expectedGot(expected, value));
};

export const PERSONAL = /^P\d{12}$/;
const FIRM = /^[0-9A-Za-z가-힣]{6,20}$/;

/**
 * Of a person P and twelve digits (개인통관고유부호); no check digit is published, so that only the form can be judged here. Of a
 * firm the letters and digits of its customs code.
 */
const customsCode: Read<string> = (value, at, notes) => {
  if (typeof value === 'string' && (PERSONAL.test(value) || (FIRM.test(value) && !/^P\d+$/.test(value))))
    return value;
  const expected = {
    ko: '개인통관고유부호(P와 숫자 12자리) 또는 사업자의 통관고유부호',
    en: 'a personal customs code (P and twelve digits) or the customs code of a firm',
  };
  return refuse(notes, 'parcel/personal-code', at, expectedGot(expected, value));
};

export const recipient: Read<Recipient> = record<Recipient>({
  name: must(text(100)),
  latinName: may(text(100)),
  customsCode: may(customsCode),
  phone: may(text(40)),
  postcode: may(text(12)),
  address: may(text(300)),
});
