/** Offences of the Customs Act, articles of its decree, and of other laws that decisions rest on. */

import type { LegalBasis } from './article.ts';
import { act, article } from './article.ts';

export const OTHER_ARTICLES = {
  smuggling: act(
    '269',
    ['밀수출입죄', 'Smuggling'],
    ['금지품이나 미신고·다른 물품의 수출입을 처벌합니다.', 'Prohibited, undeclared or other goods.'],
  ),
  evasion: act(
    '270',
    ['관세포탈죄 등', 'Evasion of duty'],
    ['과세가격·관세율 등의 거짓 신고로 관세를 포탈하면 처벌합니다.', 'False value or rate to evade duty.'],
  ),
  'price-manipulation': act(
    '270-2',
    ['가격조작죄', 'Price manipulation'],
    ['부당한 이익을 위하여 가격을 조작한 신고를 처벌합니다.', 'Prices manipulated for undue gain.'],
  ),
  'false-declaration': act(
    '276',
    ['허위신고죄 등', 'False declaration'],
    ['거짓 신고 등을 처벌합니다.', 'False declarations.'],
  ),
  'recall-terms': article(
    'customs-decree',
    '245',
    ['반입명령', 'Recall order'],
    ['수리 후 3개월이 지나면 반입을 명할 수 없습니다.', 'No recall more than three months after acceptance.'],
  ),
  'hold-cases': article(
    'customs-decree',
    '244',
    ['통관의 보류', 'Withholding of clearance'],
    [
      '고발·조사 중이거나 다른 법령에 따른 일시 제한의 확인이 필요한 경우입니다.',
      'Accusation, investigation, or a temporary restriction to check.',
    ],
  ),
  'rights-hold': article(
    'customs-decree',
    '239',
    ['통관보류등', 'Holds for rights'],
    [
      '권리자가 기한 안에 제소 등을 증명하면 보류를 계속합니다.',
      'The hold goes on when the right holder proves suit in time.',
    ],
  ),
  'compliance-score': article(
    'customs-decree',
    '259-6',
    ['준수도측정ㆍ평가의 절차 및 활용 등', 'Compliance measurement'],
    [
      '법규 준수도를 검사대상 선별 등에 활용할 수 있습니다.',
      'Compliance may inform selection for inspection.',
    ],
  ),
  'fta-claim': article(
    'fta-customs-act',
    '8',
    ['협정관세의 적용신청 등', 'Claim of an FTA rate'],
    [
      '수리 전까지 원산지증빙을 갖추어 신청합니다.',
      'Claimed before acceptance with proof of origin in hand.',
    ],
  ),
  'fta-claim-later': article(
    'fta-customs-act',
    '9',
    ['협정관세 사후적용의 신청', 'Later claim of an FTA rate'],
    ['수리 후에도 기한 안에 신청할 수 있습니다.', 'A later claim is possible in time.'],
  ),
  'trade-origin-marking': article(
    'foreign-trade-act',
    '33',
    ['수출입 물품등의 원산지의 표시', 'Origin marking'],
    ['대상 물품은 원산지를 바르게 표시해야 합니다.', 'Goods on the list must show their origin properly.'],
  ),
  'ai-transparency': article(
    'ai-basic-act',
    '31',
    ['인공지능 투명성 확보 의무', 'Transparency of AI'],
    [
      '고영향·생성형 인공지능의 사용을 미리 알려야 합니다.',
      'Use of high-impact or generative AI is told beforehand.',
    ],
  ),
  'ai-high-impact': article(
    'ai-basic-act',
    '34',
    ['고영향 인공지능과 관련한 사업자의 책무', 'Duties for high-impact AI'],
    [
      '위험관리, 설명, 사람의 감독, 문서 보관을 요구합니다.',
      'Risk management, explanation, human supervision, records.',
    ],
  ),
  'automated-decision': article(
    'privacy-act',
    '37-2',
    ['자동화된 결정에 대한 정보주체의 권리 등', 'Automated decisions'],
    [
      '완전히 자동화된 결정에 대하여 거부·설명을 요구할 수 있습니다.',
      'A person may refuse or ask for explanation.',
    ],
  ),
  'automatic-disposition': article(
    'administration-act',
    '20',
    ['자동적 처분', 'Automatic dispositions'],
    [
      '완전 자동 처분은 법률의 근거가 있어야 하며 재량이 있으면 할 수 없습니다.',
      'Needs a statute, and is barred where there is discretion.',
    ],
  ),
} as const satisfies Record<string, LegalBasis>;
