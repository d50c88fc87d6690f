/**
 * How long a personal customs code holds and what is compared when it is used, as dated numbers with their source. The rules stand
 * in a notice of the Service that was not among what was read; they are taken from its press releases and marked unverified.
 */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';

export interface PersonalCodeRule {
  readonly id: string;
  readonly title: Text;
  readonly value: Text;
  readonly source: string;
  readonly status: FactStatus;
}

const PRESS = '관세청 보도자료 (고시 개정, 고시는 읽지 못함)';

/** Since when codes end after a year. Older ones end on the holder's birthday in `LAST_YEAR_OF_OLD_CODES`. */
export const YEARLY_SINCE: Day = '2026-01-01';
export const LAST_YEAR_OF_OLD_CODES = 2027;
export const VALID_YEARS = 1;
/** Days before and after the last day in which a code can be renewed. */
export const RENEWAL_DAYS = 30;
/** Since when the postcode is compared as well, of codes that were issued or changed from `POSTCODE_OF_CODES_SINCE` on. */
export const POSTCODE_SINCE: Day = '2026-02-02';
export const POSTCODE_OF_CODES_SINCE: Day = '2025-11-21';
export const MOST_ADDRESSES = 20;
/** New codes of one holder within a year. The press says that the number is limited and not to how many: ours. */
export const MOST_REISSUES_A_YEAR = 5;

export const PERSONAL_CODE_RULES: readonly PersonalCodeRule[] = [
  {
    id: 'term',
    title: { ko: '유효기간', en: 'Term' },
    value: {
      ko: '발급·변경·갱신일부터 1년 (2026년 전에 발급한 부호는 2027년 생일까지)',
      en: 'one year from issue, change or renewal (codes from before 2026: until the birthday in 2027)',
    },
    source: PRESS,
    status: 'unverified',
  },
  {
    id: 'renewal',
    title: { ko: '갱신', en: 'Renewal' },
    value: {
      ko: '만료일 앞뒤 30일, 지나면 해지',
      en: '30 days before and after the last day, then it is cancelled',
    },
    source: PRESS,
    status: 'unverified',
  },
  {
    id: 'verification',
    title: { ko: '대조 항목', en: 'What is compared' },
    value: {
      ko: '성명, 전화번호, 배송지 우편번호 (2026-02-02부터, 2025-11-21 이후 발급·변경한 부호)',
      en: 'name, telephone and postcode (since 2026-02-02, codes issued or changed since 2025-11-21)',
    },
    source: PRESS,
    status: 'unverified',
  },
  {
    id: 'addresses',
    title: { ko: '배송지', en: 'Addresses' },
    value: { ko: '20곳까지', en: 'at most 20' },
    source: PRESS,
    status: 'unverified',
  },
  {
    id: 'reissue',
    title: { ko: '재발급', en: 'New codes' },
    value: {
      ko: '한 해 5번까지 (횟수는 이 시스템이 정한 값)',
      en: 'five a year (the number is ours)',
    },
    source: PRESS,
    status: 'unverified',
  },
];
