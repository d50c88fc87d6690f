/**
 * Whether a broker may file for an importer on a day: the authority that the importer gave and the broker accepted
 * (관세법 제242조: 화주 또는 관세사등의 명의; 관세사법 제2조: 타인으로부터 의뢰를 받아).
 */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';

export interface Authority {
  readonly declarantId: string;
  readonly importerId: string;
  readonly validFrom: Day;
  /** The last day; none holds until it is withdrawn. */
  readonly validTo: Day | null;
  readonly isAccepted: boolean;
  /** The day it was withdrawn, by either side: from that day on nothing may be filed under it. */
  readonly withdrawnOn: Day | null;
}

export type AuthorityState = 'in-force' | 'not-accepted' | 'not-yet' | 'expired' | 'withdrawn';

export const AUTHORITY_STATES: Readonly<Record<AuthorityState, Text>> = {
  'in-force': { ko: '유효', en: 'In force' },
  'not-accepted': { ko: '수락 대기', en: 'Waits to be accepted' },
  'not-yet': { ko: '시작 전', en: 'Not begun' },
  expired: { ko: '만료', en: 'Expired' },
  withdrawn: { ko: '철회', en: 'Withdrawn' },
};

export function authorityState(authority: Authority, day: Day): AuthorityState {
  if (authority.withdrawnOn !== null) return 'withdrawn';
  if (authority.validTo !== null && authority.validTo < day) return 'expired';
  if (!authority.isAccepted) return 'not-accepted';
  return day < authority.validFrom ? 'not-yet' : 'in-force';
}

/** Which of the states says most about why nothing is in force, best first. */
const TELLING: readonly AuthorityState[] = ['in-force', 'not-yet', 'not-accepted', 'expired', 'withdrawn'];

/** How things stand between a broker and an importer on a day; null where no authority was ever given. */
export function standing(
  authorities: readonly Authority[],
  declarantId: string,
  importerId: string,
  day: Day,
): { readonly state: AuthorityState; readonly authority: Authority } | null {
  const between = authorities
    .filter((one) => one.declarantId === declarantId && one.importerId === importerId)
    .map((authority) => ({ state: authorityState(authority, day), authority }));
  for (const state of TELLING) {
    const found = between.findLast((one) => one.state === state);
    if (found !== undefined) return found;
  }
  return null;
}
