/** Amounts and rates that the computation of duty, penalties and interest runs by, beside those of `reference/limits.ts`, by day. */

import type { Day } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import { SINCE_UNKNOWN } from '../code-list.ts';
import { type Dated, holdsOn } from './dated.ts';

export interface DutyLimit extends Dated {
  readonly id: string;
  readonly value: number;
}

const limit = (id: string, value: number, ko: string, en: string, more: Partial<Dated> = {}): DutyLimit => ({
  ...{ id, value, source: { ko, en } satisfies Text, status: 'verified', validFrom: SINCE_UNKNOWN },
  ...more,
});

export const DUTY_LIMITS = [
  limit('small-value-usd', 150, '관세법 시행규칙 제45조 제2항 제1호', 'Customs Rule art. 45(2)1'),
  limit('us-express-usd', 200, 'FTA 관세특례법 시행규칙 제29조', 'FTA Customs Rule art. 29'),
  limit('sample-usd', 250, '관세법 시행규칙 제45조 제1항 제3호', 'Customs Rule art. 45(1)3'),
  /** Parts of 100,000 a day. */
  limit('late-payment-daily', 22, '관세법 시행령 제39조 제1항', 'Customs Decree art. 39(1)', {
    validFrom: '2022-02-15',
  }),
  limit(
    'late-payment-daily',
    25,
    '관세법 시행령 제39조 제1항 (2022년 개정 전, 미확인)',
    'Customs Decree art. 39(1) before 2022, not read',
    {
      ...{ validFrom: '2019-02-12', validTo: '2022-02-14', status: 'unverified' },
    },
  ),
  /** Parts of 1,000 a year. */
  limit('interest-yearly', 31, '관세법 시행규칙 제9조의3', 'Customs Rule art. 9-3', {
    validFrom: '2025-03-21',
  }),
  limit(
    'interest-yearly',
    35,
    '관세법 시행규칙 제9조의3 (2025년 개정 전, 미확인)',
    'Customs Rule art. 9-3 before 2025, not read',
    {
      ...{ validFrom: '2024-03-22', validTo: '2025-03-20', status: 'unverified' },
    },
  ),
  limit('undeclared-smuggling', 60, '관세법 제42조 제3항 제1호', 'Customs Act art. 42(3)1'),
  limit('notice-unpaid', 3, '관세법 제42조 제1항 제2호나목', 'Customs Act art. 42(1)2(b)'),
  limit('late-payment-years', 5, '관세법 제42조 제4항', 'Customs Act art. 42(4)'),
] as const;

/** Undefined where none is known for the day. */
export function dutyLimitOn(id: string, day: Day): DutyLimit | undefined {
  return DUTY_LIMITS.find((row) => row.id === id && holdsOn(row, day));
}

/** For limits that hold whatever the day. Throws `reference/limit-missing`. */
export function dutyLimit(id: string, day: Day): DutyLimit {
  const row = dutyLimitOn(id, day);
  if (row === undefined) throw new Fault('reference/limit-missing', `no limit ${id} on ${day}`);
  return row;
}
