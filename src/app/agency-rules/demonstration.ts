/** First rules of the demonstration: names of notices that are known from public sources, and made-up ones, labelled as such; once. */
import type { AgencyRule } from '../../areas/counsel/index.ts';
import { readRules } from '../../store/queries/agency-rules.ts';
import type { House } from '../house.ts';
import { writeRules } from './write.ts';

const BY = 'system:first';
const NOT_READ = '이름만 공개 자료에서 확인, 원문은 읽지 못함';
const MADE_UP = '가상 자료 (made up)';

const EMPTY: AgencyRule = {
  ...{ kind: 'notice', title: '', number: null, issuedOn: null, effectiveOn: null, office: '미확인' },
  ...{ delegatedBy: [], checkedOn: null, isPublished: true, whyNot: '', isInForce: true },
  ...{ source: NOT_READ, isMadeUp: false },
};

/** What is not known of a real notice is left empty and not guessed: so most of them are flagged. */
const REAL: readonly AgencyRule[] = [
  {
    ...EMPTY,
    title: '무역통계 작성·교부 및 과세정보 제공 등에 관한 고시',
    ...{ number: '제2025-49호', issuedOn: '2025-09-23', delegatedBy: ['관세법 제322조'] },
  },
  { ...EMPTY, title: '수입통관 사무처리에 관한 고시' },
  { ...EMPTY, title: '특송물품 수입통관 사무처리에 관한 고시' },
  { ...EMPTY, title: '보세화물 입출항 하선 하기 및 적재에 관한 고시' },
];

const made = (changes: Partial<AgencyRule>): AgencyRule => ({
  ...{ ...EMPTY, office: '가상과', source: MADE_UP, isMadeUp: true },
  ...changes,
});

const MADE_UP_RULES: readonly AgencyRule[] = [
  made({
    ...{ title: '가상 수입신고 서식 고시', number: '가상 제1호', issuedOn: '2026-02-02' },
    delegatedBy: ['관세법 제241조'],
  }),
  made({
    ...{ title: '가상 담보 사무 고시', number: '가상 제2호', issuedOn: '2023-05-01' },
    delegatedBy: ['관세법 제24조', '관세법 시행령 제10조'],
  }),
  made({ kind: 'directive', title: '가상 당직 훈령', number: '가상 제3호', issuedOn: '2022-01-03' }),
  made({
    ...{ kind: 'directive', title: '가상 검사 대상 선별 훈령', number: '가상 제4호', issuedOn: '2026-03-02' },
    ...{ delegatedBy: ['관세법 제246조'], isPublished: false },
    whyNot: '선별 기준이 알려지면 검사를 피할 수 있음',
  }),
  made({
    ...{ kind: 'established', title: '가상 과세가격 해석 예규', number: '가상 제5호' },
    ...{ issuedOn: '2024-07-01', delegatedBy: ['관세법 제30조'] },
  }),
  made({
    ...{
      kind: 'instruction',
      title: '가상 명절 특별통관 지침',
      number: '가상 제6호',
      issuedOn: '2026-01-20',
    },
    ...{ isPublished: false, whyNot: '한시 지침, 공개 검토 중' },
  }),
  made({
    ...{ kind: 'instruction', title: '가상 지난해 시범운영 지시', number: '가상 제7호' },
    ...{ issuedOn: '2025-03-03', isInForce: false, delegatedBy: ['관세법 제9999조'] },
  }),
];

export async function furnishRules(house: House): Promise<void> {
  if ((await readRules(house.pool)).length > 0) return;
  const entries = [...REAL, ...MADE_UP_RULES].map((body) => ({ body, why: '시연', of: null }));
  await writeRules(house, BY, 'rule-table', entries);
}
