/** Articles of the Customs Act on what goods must fulfil: permits, origin, prohibitions, rights (관세법 제226조~제235조). */

import type { LegalBasis } from './article.ts';
import { act } from './article.ts';

export const CONDITION_ARTICLES = {
  'removal-term': act(
    '157-2',
    ['수입신고수리물품의 반출', 'Removal of accepted goods'],
    [
      '지정된 보세구역의 수리물품은 15일 안에 반출합니다.',
      'From named bonded areas accepted goods leave in 15 days.',
    ],
  ),
  'permit-check': act(
    '226',
    ['허가ㆍ승인 등의 증명 및 확인', 'Proof of permits'],
    [
      '다른 법령의 허가·승인·표시 요건을 갖추었음을 증명해야 합니다.',
      'Permits, approvals and marks other laws demand must be proved.',
    ],
  ),
  'duty-to-perform': act(
    '227',
    ['의무 이행의 요구 및 조사', 'Demand to perform a duty'],
    [
      '수입 후 용도 등의 의무 이행을 요구하고 확인할 수 있습니다.',
      'Duties of use after import may be demanded and checked.',
    ],
  ),
  'origin-standard': act(
    '229',
    ['원산지 확인 기준', 'Origin standards'],
    [
      '완전생산 또는 본질적 특성을 준 마지막 나라를 원산지로 봅니다.',
      'Wholly obtained, or the last substantial working.',
    ],
  ),
  'origin-marking': act(
    '230',
    ['원산지 허위표시물품 등의 통관 제한', 'False origin marking'],
    [
      '표시가 없거나 그르거나 거짓인 물품은 통관할 수 없고, 가벼우면 고친 뒤 허용합니다.',
      'Unmarked, wrongly or falsely marked goods do not clear; light cases after correction.',
    ],
  ),
  'quality-marking': act(
    '230-2',
    ['품질등 허위ㆍ오인 표시물품의 통관 제한', 'False quality marking'],
    [
      '품질·내용·수량 등을 거짓 표시한 물품은 통관할 수 없습니다.',
      'Goods with false or misleading quality marks do not clear.',
    ],
  ),
  'origin-certificate': act(
    '232',
    ['원산지증명서 등', 'Certificates of origin'],
    ['원산지 확인이 필요한 물품은 증명서를 내야 합니다.', 'Where origin matters a certificate is filed.'],
  ),
  'origin-inquiry': act(
    '233',
    ['원산지증명서 등의 확인요청 및 조사', 'Origin inquiry'],
    [
      '발급기관에 확인을 요청할 수 있고, 회신이 없으면 특혜를 배제합니다.',
      'The issuer may be asked; without an answer preference is refused.',
    ],
  ),
  prohibited: act(
    '234',
    ['수출입의 금지', 'Prohibited goods'],
    [
      '풍속·기밀·위조화폐 등에 관한 물품은 수출입할 수 없습니다.',
      'Goods against order and morals, secrets, counterfeit money.',
    ],
  ),
  narcotics: act(
    '234-2',
    ['마약류 등의 수출입 제한', 'Narcotics'],
    [
      '허가나 승인 없이는 마약류와 원료물질을 수출입할 수 없습니다.',
      'No narcotics or precursors without licence.',
    ],
  ),
  'intellectual-property': act(
    '235',
    ['지식재산권 등의 보호', 'Intellectual property'],
    [
      '권리를 침해하는 물품은 수출입할 수 없고 보류·유치할 수 있습니다.',
      'Infringing goods may not cross and may be held.',
    ],
  ),
} as const satisfies Record<string, LegalBasis>;
