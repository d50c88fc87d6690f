/** What can be awaited, of whom, under which article, and how long: the law's days where it sets them, else a goal of the office. */
import { seoulDay, seoulMidnight } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { AwaitedKind } from '../store/queries/awaited.ts';
import { afterOfficeHours } from './working-hours.ts';

export interface AwaitedRowOfTable {
  readonly title: Text;
  readonly article: string | null;
  /** Calendar days that the law gives customs, or office hours that the office gives itself. */
  readonly within: { readonly days: number } | { readonly officeHours: number };
  /** A colleague answers; else the one who asked writes down what came from outside. */
  readonly isOfColleague: boolean;
  /** Sent on before it is answered (a sample to the laboratory). */
  readonly isSent: boolean;
}

export const AWAITED: Readonly<Record<AwaitedKind, AwaitedRowOfTable>> = {
  supplement: {
    title: { ko: '보완 자료', en: 'Supplement' },
    article: '관세법 제249조',
    within: { officeHours: 27 },
    isOfColleague: false,
    isSent: false,
  },
  opinion: {
    title: { ko: '다른 담당자 의견', en: 'Second opinion' },
    article: null,
    within: { officeHours: 9 },
    isOfColleague: true,
    isSent: false,
  },
  laboratory: {
    title: { ko: '견본 분석', en: 'Laboratory sample' },
    article: '관세법 제161조 제4항, 제265조의2',
    within: { officeHours: 45 },
    isOfColleague: false,
    isSent: true,
  },
  'lift-request': {
    title: { ko: '통관보류 해제 요청', en: 'Request to lift the hold' },
    article: '관세법 제237조 제4항',
    within: { days: 30 },
    isOfColleague: false,
    isSent: false,
  },
  'withdrawal-request': {
    title: { ko: '신고 취하 신청', en: 'Request to withdraw' },
    article: '관세법 제250조 제4항',
    within: { days: 10 },
    isOfColleague: false,
    isSent: false,
  },
  'loading-extension': {
    title: { ko: '적재기간 연장 신청', en: 'Longer loading period' },
    article: '관세법 제251조 제1항 단서',
    within: { officeHours: 27 },
    isOfColleague: false,
    isSent: false,
  },
  'cancel-notice': {
    title: { ko: '수리취소 사전통지', en: 'Notice of cancelling the acceptance' },
    article: '행정절차법 제21조',
    within: { days: 10 },
    isOfColleague: false,
    isSent: false,
  },
};

/** What ends by an act on the declaration, whose state or period waits with it. */
export const ENDED_BY_ACT: ReadonlySet<AwaitedKind> = new Set<AwaitedKind>([
  'supplement',
  'loading-extension',
  'cancel-notice',
]);

/** The end of the last day for the law's days, in Korea (민법 제157조: the first day does not count). */
export function dueOf(kind: AwaitedKind, now: number): number {
  const { within } = AWAITED[kind];
  if ('officeHours' in within) return afterOfficeHours(now, within.officeHours);
  return seoulMidnight(seoulDay(now)) + (within.days + 1) * 86_400_000 - 1000;
}

/** The close of office hours on a day. */
export function closeOf(day: string): number {
  return seoulMidnight(day) + 18 * 3_600_000;
}
