/** The words about acceptance: what is missing, what was reported, certificates and notices. */
import { defineTexts } from './define.ts';

const ko = {
  title: '수리 요건',
  complete: '수리에 필요한 것이 모두 갖추어졌습니다.',
  missing: '아직 없는 것 {n}건',
  manifest: '적재화물목록',
  arrived: '입항',
  stored: '반입',
  paid: '납부',
  secured: '담보',
  declaredTax: '신고세액',
  notReported: '보고 없음',
  paidInPortal: '그중 시민 포털에서 낸 금액',
  noTax: '신고서에 세액 없음',
  papers: '발급 문서',
  certificate: '신고필증 (PDF)',
  notice: '납부서 (PDF)',
  asDeclared: '납부서의 금액은 신고된 그대로이며 심사한 것이 아닙니다.',
};

const en: Record<keyof typeof ko, string> = {
  title: 'For acceptance',
  complete: 'Everything that acceptance needs is there.',
  missing: 'still missing: {n}',
  manifest: 'Manifest',
  arrived: 'Arrival',
  stored: 'Entry into store',
  paid: 'Paid',
  secured: 'Secured',
  declaredTax: 'Tax as declared',
  notReported: 'not reported',
  paidInPortal: 'of it paid in the citizens’ portal',
  noTax: 'none declared',
  papers: 'Papers',
  certificate: 'Certificate (PDF)',
  notice: 'Payment notice (PDF)',
  asDeclared: 'Amounts on the notice are as declared and not assessed.',
};

export const acceptanceTexts = defineTexts({ ko, en });
