/** How a personal customs code stands on a day: valid, to be renewed, lapsed, suspended or ended; and when it ends. */
import { addDays, type Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import {
  LAST_YEAR_OF_OLD_CODES,
  RENEWAL_DAYS,
  VALID_YEARS,
  YEARLY_SINCE,
} from '../../../reference/personal-code-rules.ts';

export type CodeStanding = 'valid' | 'renewable' | 'overdue' | 'lapsed' | 'suspended' | 'ended';

export const CODE_STANDINGS: Readonly<Record<CodeStanding, Text>> = {
  valid: { ko: '사용 가능', en: 'Valid' },
  renewable: { ko: '사용 가능 (갱신할 때)', en: 'Valid, to be renewed' },
  overdue: { ko: '만료 (갱신할 수 있음)', en: 'Run out, can still be renewed' },
  lapsed: { ko: '해지', en: 'Cancelled: not renewed in time' },
  suspended: { ko: '사용 정지', en: 'Suspended' },
  ended: { ko: '끝남', en: 'Ended' },
};

export interface CodeTerm {
  readonly expiresOn: Day;
  /** Replaced or given up. */
  readonly endedOn: Day | null;
  readonly suspendedOn: Day | null;
}

export function standingOfCode({ expiresOn, endedOn, suspendedOn }: CodeTerm, today: Day): CodeStanding {
  if (endedOn !== null) return 'ended';
  if (suspendedOn !== null) return 'suspended';
  if (today > addDays(expiresOn, RENEWAL_DAYS)) return 'lapsed';
  if (today > expiresOn) return 'overdue';
  return today >= addDays(expiresOn, -RENEWAL_DAYS) ? 'renewable' : 'valid';
}

/** Whether parcels may be cleared under it. */
export function isUsable(standing: CodeStanding): boolean {
  return standing === 'valid' || standing === 'renewable';
}

export function mayRenew(standing: CodeStanding): boolean {
  return standing === 'renewable' || standing === 'overdue';
}

/** Last day of a code. @param from day of issue, change or renewal @param bornOn of the holder; matters for codes from before 2026 */
export function lastDayOfCode(from: Day, bornOn: Day | null): Day {
  if (from >= YEARLY_SINCE) return sameDayIn(from, Number(from.slice(0, 4)) + VALID_YEARS);
  return sameDayIn(bornOn ?? `${LAST_YEAR_OF_OLD_CODES}-12-31`, LAST_YEAR_OF_OLD_CODES);
}

/** 29 February becomes the 28th where the year has none. */
function sameDayIn(day: Day, year: number): Day {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === '-02-29' && !isLeap ? '-02-28' : day.slice(4);
  return `${year}${rest}`;
}
