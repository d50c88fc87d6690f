/** Cards on offences, penalties and investigation. */
import { type Card, card } from '../card.ts';

export const OFFENCES: readonly Card[] = [
  card(
    'smuggling',
    ['관세법 제269조', '관세법 제271조', '관세법 제282조'],
    ['밀수출입죄', 'Smuggling'],
    [
      '신고하지 않고 수입하면 5년 이하의 징역 또는 관세액의 10배와 물품원가 중 높은 금액 이하의 벌금이고, 금지품은 7년 이하의 징역 또는 7천만원 이하의 벌금입니다. 물품은 몰수하거나 추징합니다.',
      'Importing undeclared: up to five years, or a fine up to the higher of ten times the duty and the cost; prohibited goods: up to seven years or 70 million won. Goods are confiscated.',
    ],
    [
      '신고 안 하고 몰래 들여오면 처벌',
      '밀수하면 징역',
      '다른 물건으로 신고하고 수입',
      '밀수출 벌금',
      '금괴 밀수',
    ],
    ['punishment for smuggling', 'import without declaring crime'],
  ),
  card(
    'evasion',
    ['관세법 제270조', '관세법 제271조'],
    ['관세포탈죄, 부정수입·수출죄', 'Evasion'],
    [
      '세액에 영향을 주려고 거짓으로 신고하면 3년 이하의 징역 또는 포탈세액의 5배와 물품원가 중 높은 금액 이하의 벌금입니다. 요건을 갖추지 않은 수입, 부정감면·환급도 처벌됩니다.',
      'False data to pay less: up to three years, or a fine up to the higher of five times the duty and the cost. Imports without permits and false relief or refund are punished too.',
    ],
    ['관세를 속이면 처벌', '관세포탈죄 형량', '부정수입', '허가 없이 수입하면 벌금', '부정감면'],
    ['customs duty evasion penalty'],
  ),
  card(
    'false-declaration',
    ['관세법 제276조', '관세법 제277조'],
    ['허위신고', 'False statements'],
    [
      '신고를 거짓으로 하거나 명령을 어기는 등 정해진 행위는 물품원가 또는 2천만원 중 높은 금액 이하의 벌금 등을 받습니다.',
      'False statements and breach of orders bring fines, in listed cases up to the higher of the cost and 20 million won.',
    ],
    ['수출신고를 거짓으로 하면', '허위신고죄', '품명을 다르게 신고'],
    ['false declaration penalty'],
  ),
  card(
    'stolen-smuggled',
    ['관세법 제274조'],
    ['밀수품의 취득', 'Taking smuggled goods'],
    [
      '밀수품 등을 취득·양도·운반·보관·알선·감정하면 3년 이하의 징역 또는 물품원가 이하의 벌금입니다. 미수범도 처벌합니다.',
      'Taking, passing on, carrying, keeping or brokering smuggled goods: up to three years or a fine up to their cost; attempts too.',
    ],
    ['밀수된 물건을 보관해 줬어요', '밀수품을 사고팔면', '모르고 밀수품을 샀다면', '밀수품 운반 알바'],
    ['buying smuggled goods', 'store contraband for someone'],
  ),
  card(
    'fines',
    ['관세법 제277조', '관세법 시행령 제265조의2'],
    ['과태료', 'Administrative fines'],
    [
      '신고·보고·승인 의무를 어기면 행위에 따라 과태료를 냅니다. 기준은 시행령에 있고 줄여 주는 경우가 있습니다.',
      'Breach of duties to report or get approval costs a fine by kind; the decree has the scale.',
    ],
    ['세관 과태료 얼마', '과태료 감경', '신고 의무 위반 과태료'],
    ['customs administrative fine'],
  ),
  card(
    'attempt',
    ['관세법 제271조', '관세법 제275조', '관세법 제279조'],
    ['미수·예비·방조, 양벌', 'Attempts, helpers, firms'],
    [
      '밀수와 포탈은 미수도 본죄에 준하고, 예비는 반으로 줄여 처벌하며, 알면서 도운 사람도 정범에 준합니다. 직원이 어기면 회사도 벌금을 냅니다.',
      'Attempts count as the deed, preparation half, helpers as doers; the firm is fined for its people.',
    ],
    ['밀수를 시도만 했는데', '직원이 밀수하면 회사도 처벌', '밀수를 도와주면', '양벌규정'],
    ['attempted smuggling', 'company liable for employee'],
  ),
  card(
    'confiscation',
    ['관세법 제282조', '관세법 제272조', '관세법 제273조'],
    ['몰수와 추징', 'Confiscation'],
    [
      '밀수품과 범죄에 쓴 운반기구 등은 몰수하고, 몰수할 수 없으면 국내도매가격만큼 추징합니다.',
      'Smuggled goods and means are confiscated; where they cannot be, their domestic wholesale price is collected.',
    ],
    ['밀수한 물건을 이미 팔았는데 추징', '범죄에 쓴 차나 배 몰수', '추징금 계산'],
    ['confiscation of smuggled goods'],
  ),
  card(
    'penalty-notice',
    ['관세법 제311조', '관세법 제316조', '관세법 제317조', '관세법 시행령 제270조의2'],
    ['통고처분', 'Notice of penalty'],
    [
      '조사하여 증거가 분명하면 벌금 상당액 등을 내라고 통고하고, 15일 안에 이행하면 끝납니다. 이행하지 않으면 고발합니다.',
      'Where proof is clear customs names a sum; paid within 15 days the matter ends, else it is prosecuted.',
    ],
    ['통고처분을 받았어요', '벌금 상당액을 안 내면', '통고처분 이행 기간', '세관에서 벌금 통지'],
    ['notice of penalty 15 days'],
  ),
  card(
    'prosecution',
    ['관세법 제312조', '관세법 제284조', '관세법 제318조', '관세법 제284조의2'],
    ['고발과 공소', 'Prosecution'],
    [
      '관세범은 관세청장이나 세관장의 고발이 있어야 기소할 수 있고, 징역형에 처해질 것으로 보이면 즉시 고발합니다.',
      'Customs offences are prosecuted only on its complaint, made at once where prison is likely.',
    ],
    ['세관이 검찰에 고발하면', '즉시 고발 사유', '관세범 기소'],
    ['customs criminal complaint'],
  ),
  card(
    'investigation',
    ['관세법 제290조', '관세법 제291조', '관세법 제294조', '관세법 제296조', '관세법 제303조'],
    ['관세범의 조사, 압수, 수색', 'Investigation'],
    [
      '세관공무원은 사법경찰권을 가지고 조사하며, 수색·압수에는 영장이 필요합니다(긴급한 경우는 예외).',
      'Officials have police powers; search and seizure need a warrant but in urgency.',
    ],
    ['세관에서 출석하래요', '세관이 압수수색을 할 수 있나요', '압수된 물건 돌려받기', '관세 범죄 조사'],
    ['customs search warrant', 'summoned by customs investigators'],
  ),
  card(
    'reward',
    ['관세법 제324조', '관세법 시행령 제277조', '관세법 제268조'],
    ['밀수 신고 포상', 'Rewards'],
    [
      '관세범을 통보하는 등 공로가 있으면 포상할 수 있습니다. 금액의 기준은 관세청장이 정합니다.',
      'Who reports offences may be rewarded, by a scale of the Commissioner.',
    ],
    ['밀수를 신고하면 포상금', '밀수 제보', '명예세관원'],
    ['report smuggling reward'],
  ),
  card(
    'e-forgery',
    ['관세법 제268조의2', '관세법 제327조의4'],
    ['전자문서 위조', 'Forged electronic documents'],
    [
      '전자문서를 위조·변조하거나 행사하면 1년 이상 10년 이하의 징역 또는 1억원 이하의 벌금입니다.',
      'Forging electronic documents: one to ten years or up to 100 million won.',
    ],
    ['신고필증을 위조하면', '전자문서 위변조'],
    ['forged customs document'],
  ),
  card(
    'evade-collection',
    ['관세법 제275조의2', '관세법 제26조'],
    ['재산을 숨겨 체납하면', 'Hiding property'],
    [
      '강제징수를 피하려고 재산을 숨기거나 빼돌리면 3년 이하의 징역 또는 3천만원 이하의 벌금입니다.',
      'Hiding property from collection: up to three years or 30 million won.',
    ],
    ['체납자가 재산을 가족에게 빼돌리면', '강제징수면탈'],
    ['hide assets from customs collection'],
  ),
];
