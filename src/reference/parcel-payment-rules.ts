/**
 * What the law says on paying the duty of a parcel, on giving it back and on letting the parcel go, row by row with article and
 * status. Read in the Customs Act No. 21208 (in force from 2026-01-01), its Decree and Rule, unless a row is unverified.
 */
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';

export interface PaymentRule {
  readonly cite: string;
  readonly says: Text;
  readonly status: FactStatus;
}

export const PARCEL_PAYMENT_RULES = {
  'pay-early': {
    cite: '관세법 제9조제1항제1호, 제2항',
    says: {
      ko: '세금은 수리일부터 15일 안에 내며, 수리 전에도 낼 수 있습니다.',
      en: 'Duty is due within 15 days of acceptance and may be paid before.',
    },
    status: 'verified',
  },
  'pay-late': {
    cite: '관세법 제42조제1항제2호, 제4항, 제5항',
    says: {
      ko: '기한까지 내지 않은 세금은 150만원부터 하루 단위로 가산세가 붙고, 납부고지의 기한도 넘기면 3%가 한 번 붙습니다.',
      en: 'Duty not paid by its due day costs a penalty by the day from KRW 1.5 million on, and three per cent once where the due day of a notice passes.',
    },
    status: 'verified',
  },
  'pay-notice': {
    cite: '관세법 제9조제1항제2호, 제39조',
    says: {
      ko: '납부고지를 받으면 그날부터 15일 안에 냅니다.',
      en: 'What a notice asks for is due within 15 days of receiving it.',
    },
    status: 'verified',
  },
  'pay-electronically': {
    cite: '관세법 제38조제7항, 시행령 제32조의5',
    says: {
      ko: '신용카드 등으로 관세납부대행기관을 통하여 낼 수 있습니다.',
      en: 'It may be paid by card and the like through an agency for payment.',
    },
    status: 'verified',
  },
  'small-sum': {
    cite: '소액 간편결제 200만원 (관세청 과제; 근거 고시는 읽지 못함)',
    says: {
      ko: '간편결제로는 200만원까지 낼 수 있습니다.',
      en: 'Up to KRW 2,000,000 can be paid in this way.',
    },
    status: 'unverified',
  },
  overpaid: {
    cite: '관세법 제46조제1항',
    says: {
      ko: '더 낸 금액은 청구하지 않아도 돌려드립니다.',
      en: 'What was paid too much is given back without being asked for.',
    },
    status: 'verified',
  },
  returned: {
    cite: '관세법 제106조의2제1항, 시행령 제124조의2, 시행규칙 제58조의2',
    says: {
      ko: '자가사용물품을 쓰지 않고 수입한 그대로 수리일부터 6개월 안에 되돌려 보내면 낸 세금을 돌려받을 수 있습니다.',
      en: 'Duty of goods for own use that go back unused, as they came, within six months of acceptance is given back.',
    },
    status: 'verified',
  },
  'returned-vat': {
    cite: '부가가치세법 제58조제2항, 시행령 제105조',
    says: {
      ko: '부가가치세의 환급도 관세법 제106조의2를 따릅니다.',
      en: 'VAT is given back by the same article.',
    },
    status: 'verified',
  },
} as const satisfies Record<string, PaymentRule>;

/** Days from acceptance, or from a notice, in which duty is to be paid: `pay-early`, `pay-notice`. */
export const PAY_DAYS = 15;
/** Won, of what can be paid in the portal: `small-sum`. */
export const MOST_EASY_KRW = 2_000_000;
/** Months from acceptance in which goods have to go back: `returned`. */
export const RETURN_MONTHS = 6;
