/** Articles of the Customs Act on value, assessment, correction and audit (관세법 제17조~제116조). */

import type { LegalBasis } from './article.ts';
import { act } from './article.ts';

export const DUTY_ARTICLES = {
  'applicable-law': act(
    '17',
    ['적용 법령', 'Applicable law'],
    ['신고한 날의 법령을 적용합니다.', 'The law of the day of declaration applies.'],
  ),
  'customs-value': act(
    '30',
    ['과세가격 결정의 원칙', 'Principles of customs value'],
    [
      '실제 지급가격에 법정 가산금액을 더하고, 의심이 있으면 증명을 요구합니다.',
      'The price paid with the additions the law names; proof may be asked in doubt.',
    ],
  ),
  'self-assessment': act(
    '38',
    ['신고납부', 'Self-assessment'],
    [
      '납세신고한 세액은 원칙적으로 수리 후에 심사합니다.',
      'Declared tax is as a rule examined after acceptance.',
    ],
  ),
  'supplementary-return': act(
    '38-2',
    ['보정', 'Supplementary return'],
    [
      '신고납부 후 6개월 안에는 보정을 신청할 수 있습니다.',
      'Within six months of payment the return may be supplemented.',
    ],
  ),
  'amended-return': act(
    '38-3',
    ['수정 및 경정', 'Amendment and reassessment'],
    [
      '보정기간이 지난 뒤의 수정신고·경정청구·경정입니다.',
      'Amendment, claim and reassessment after that period.',
    ],
  ),
  'assessment-notice': act(
    '39',
    ['부과고지', 'Assessment by notice'],
    ['법이 정한 물품은 세관장이 세액을 고지합니다.', 'For goods the law names customs assesses the duty.'],
  ),
  'penalty-tax': act(
    '42',
    ['가산세', 'Penalty tax'],
    [
      '부족세액의 10%, 부정행위는 60%에 지연가산을 더합니다.',
      'Ten per cent of the shortfall, sixty for fraud, with interest.',
    ],
  ),
  'rate-order': act(
    '50',
    ['세율 적용의 우선순위', 'Order of rates'],
    ['여러 세율이 있을 때 적용 순서를 정합니다.', 'The order in which rates apply.'],
  ),
  'audit-selection': act(
    '110-3',
    ['관세조사 대상자 선정', 'Selection for audit'],
    [
      '성실도 분석, 장기 미조사, 무작위 추출 또는 혐의로 조사 대상을 정합니다.',
      'By compliance analysis, long absence of audit, random sample, or suspicion.',
    ],
  ),
  secrecy: act(
    '116',
    ['비밀유지', 'Secrecy'],
    [
      '과세정보는 법이 정한 경우에만 제공할 수 있습니다.',
      'Tax information is given only where the law allows.',
    ],
  ),
} as const satisfies Record<string, LegalBasis>;
