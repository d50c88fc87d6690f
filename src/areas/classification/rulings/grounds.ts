/** For what an application is sent back and a ruling changed: the grounds that the law names, and no others. */
import type { Text } from '../../../core/text.ts';

export interface Ground {
  readonly title: Text;
  readonly article: string;
}

function ground(article: string, ko: string, en: string): Ground {
  return { title: { ko, en }, article };
}

const DECREE = '관세법 시행령 제106조제3항';
const RULE = '관세법 시행규칙 제33조의2';

/** Read in the Decree of 2026-05-08 (No. 36316) and the Rule as changed on 2026-03-20. */
export const RETURN_GROUNDS = {
  'not-corrected': ground(`${DECREE}제1호`, '보정기간 내에 보정하지 아니함', 'Not corrected in time'),
  declared: ground(
    `${DECREE}제2호`,
    '동일한 물품을 이미 수출입신고함',
    'The same goods were declared already',
  ),
  'asked-back': ground(`${DECREE}제3호`, '신청인이 반려를 요청함', 'The applicant asked for it back'),
  disputed: ground(`${DECREE}제4호`, '불복 또는 소송이 진행 중', 'An objection or a suit is pending'),
  'no-sample': ground(
    `${RULE}제1호`,
    '분석이 필요하나 견본이 없거나 분석이 곤란함',
    'Analysis is needed and there is no sample, or it cannot be analysed',
  ),
  'no-fee': ground(`${RULE}제2호`, '분석수수료를 납부하지 않음', 'The fee for analysis was not paid'),
  'farm-mixture': ground(
    `${RULE}제3호`,
    '제조공정이 규격화되지 않은 농산물 혼합물',
    'A mixture of farm products made by no standard process',
  ),
  unstable: ground(
    `${RULE}제4호`,
    '냉장·냉동 물품과 같이 상태가 달라질 수 있음',
    'Its state may change, as of chilled or frozen goods',
  ),
  repeated: ground(`${RULE}제5호`, '동일한 물품을 반복하여 신청함', 'Applied for again and again'),
} as const satisfies Record<string, Ground>;
export type ReturnGround = keyof typeof RETURN_GROUNDS;

export const CHANGE_GROUNDS = {
  need: ground(
    '관세법 제87조제1항',
    '사전심사한 품목분류를 변경하여야 할 필요',
    'The ruling needs to be changed',
  ),
  'false-data': ground(
    '관세법 시행령 제107조제1항제3호',
    '신청인의 허위자료 제출 등으로 인한 중대한 착오',
    'A grave error by false data of the applicant',
  ),
  'wco-or-court': ground(
    '관세법 시행령 제107조제1항제4호',
    '관세협력이사회의 권고·결정 또는 법원의 확정판결',
    'A recommendation or decision of the Customs Co-operation Council, or a final judgment',
  ),
  conflicting: ground(
    '관세법 시행령 제107조제1항제5호',
    '동일 또는 유사한 물품의 서로 다른 품목분류',
    'The same or similar goods were classified differently',
  ),
} as const satisfies Record<string, Ground>;
export type ChangeGround = keyof typeof CHANGE_GROUNDS;

export function isReturnGround(text: unknown): text is ReturnGround {
  return typeof text === 'string' && Object.hasOwn(RETURN_GROUNDS, text);
}

export function isChangeGround(text: unknown): text is ChangeGround {
  return typeof text === 'string' && Object.hasOwn(CHANGE_GROUNDS, text);
}
