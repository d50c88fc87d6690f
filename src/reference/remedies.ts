/**
 * What somebody can do against an act of customs: which remedy against what, within which days, answered within which, by
 * whom (관세법 제119조 이하, 제237조 제4항; 개인정보 보호법 제37조의2, 같은 법 시행령 제44조의3).
 */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';

export type RemedyId =
  | 'release-request'
  | 'objection'
  | 'human-review'
  | 'review-claim'
  | 'tribunal-claim'
  | 'audit-board-claim';
/** What it is against. `classification`: a code that customs holds to be wrong, told in a supplement or a hold. */
export type RemedySubject = 'hold' | 'rejection' | 'recall' | 'classification' | 'selection';

export interface Remedy {
  readonly id: RemedyId;
  readonly title: Text;
  readonly against: readonly RemedySubject[];
  /** Days after the notice; null where the law sets none. */
  readonly fileWithinDays: number | null;
  readonly answerWithinDays: number;
  readonly article: string;
  /** Who answers. */
  readonly answeredBy: Text;
  /** Whether it is taken at the desk, or only told of. */
  readonly isFiledHere: boolean;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly status: FactStatus;
}

const ACTS: readonly RemedySubject[] = ['hold', 'rejection', 'recall', 'classification'];

export const REMEDIES: readonly Remedy[] = [
  {
    id: 'release-request',
    title: { ko: '통관 요청 (보류사유 소명)', en: 'Request for release with proof' },
    against: ['hold'],
    fileWithinDays: null,
    answerWithinDays: 30,
    article: '관세법 제237조 제4항',
    answeredBy: { ko: '세관장', en: 'the head of the customs office' },
    isFiledHere: true,
    validFrom: '2020-12-22',
    status: 'verified',
  },
  {
    id: 'objection',
    title: { ko: '이의신청', en: 'Objection (이의신청)' },
    against: ACTS,
    fileWithinDays: 90,
    answerWithinDays: 30,
    article: '관세법 제119조 제2항, 제121조 제1항, 제132조',
    answeredBy: {
      ko: '세관장 (관세심사위원회 심의)',
      en: 'the head of the customs office, after the review committee',
    },
    isFiledHere: true,
    validFrom: '2020-12-22',
    status: 'verified',
  },
  {
    id: 'human-review',
    title: { ko: '설명과 사람에 의한 재검토 요구', en: 'Explanation and review by a person' },
    against: ['selection'],
    fileWithinDays: null,
    answerWithinDays: 30,
    article: '개인정보 보호법 제37조의2, 같은 법 시행령 제44조의3 제5항, 인공지능기본법 제3조 제2항',
    answeredBy: {
      ko: '선별에 관여하지 않은 담당공무원',
      en: 'an officer who had no part in the decision',
    },
    isFiledHere: true,
    validFrom: '2026-01-22',
    status: 'verified',
  },
  {
    id: 'review-claim',
    title: { ko: '심사청구', en: 'Claim for review (심사청구)' },
    against: ACTS,
    fileWithinDays: 90,
    answerWithinDays: 90,
    article: '관세법 제121조, 제122조, 제128조 제2항',
    answeredBy: { ko: '관세청장', en: 'the Commissioner of the Korea Customs Service' },
    isFiledHere: false,
    validFrom: '2020-12-22',
    status: 'verified',
  },
  {
    id: 'tribunal-claim',
    title: { ko: '심판청구', en: 'Claim before the Tax Tribunal (심판청구)' },
    against: ACTS,
    // The period stands in the Framework Act on National Taxes, which was not read.
    fileWithinDays: 90,
    answerWithinDays: 90,
    article: '관세법 제131조',
    answeredBy: { ko: '조세심판원', en: 'the Tax Tribunal' },
    isFiledHere: false,
    validFrom: '2020-12-22',
    status: 'unverified',
  },
  {
    id: 'audit-board-claim',
    title: { ko: '감사원 심사청구', en: 'Claim before the Board of Audit and Inspection' },
    against: ACTS,
    fileWithinDays: 90,
    answerWithinDays: 90,
    article: '관세법 제119조 제5항',
    answeredBy: { ko: '감사원', en: 'the Board of Audit and Inspection' },
    isFiledHere: false,
    validFrom: '2018-12-31',
    // Within which days it is answered stands in the Board of Audit and Inspection Act, which was not read.
    status: 'unverified',
  },
];

/** Whoever keeps the personal data of a natural person owes the answer; for firms the same is offered by house rule. */
export function remediesAgainst(subject: RemedySubject, day: Day): readonly Remedy[] {
  return REMEDIES.filter(
    (row) => row.against.includes(subject) && row.validFrom <= day && (row.validTo ?? day) >= day,
  );
}

export function remedyOn(id: string, day: Day): Remedy | undefined {
  return REMEDIES.find(
    (row) => row.id === id && row.validFrom <= day && (row.validTo === undefined || day <= row.validTo),
  );
}
