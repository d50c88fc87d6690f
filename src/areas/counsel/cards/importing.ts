/** Cards on declaring an import: who, when, with what, and how goods leave earlier. */
import { type Card, card } from '../card.ts';

export const IMPORTING: readonly Card[] = [
  card(
    'import-declaration',
    ['관세법 제241조', '관세법 시행령 제246조'],
    ['수입신고', 'Declaring an import'],
    [
      '물품을 들여오려면 품명·규격·수량·가격 등을 세관장에게 신고해야 합니다. 휴대품, 탁송품, 우편물 등은 신고를 생략하거나 간소하게 할 수 있습니다.',
      'Goods that are brought in are declared to the customs house with description, quantity and price. Hand baggage, courier goods and mail may be declared more simply or not at all.',
    ],
    [
      '외국에서 물건을 사 오면 세관에 신고해야 하나요',
      '수입신고는 어떻게 하나요',
      '수입할 때 무엇을 신고하나요',
      '수입 통관 절차',
    ],
    ['how to declare an import', 'do I have to declare imported goods', 'import declaration procedure'],
  ),
  card(
    'import-deadline',
    ['관세법 제241조', '관세법 시행령 제247조', '관세법 시행령 제248조'],
    ['수입신고 기한과 늦은 신고의 가산세', 'Deadline of the import declaration'],
    [
      '지정장치장이나 보세창고에 반입한 날부터 30일 안에 신고해야 합니다. 대상 물품을 늦게 신고하면 과세가격의 1천분의 5에서 1천분의 20까지, 500만원 한도에서 가산세를 냅니다.',
      'Within 30 days of bringing goods into a designated storage place or bonded warehouse. For listed goods a late declaration costs 0.5 to 2 percent of the customs value, at most 5 million won.',
    ],
    [
      '창고에 넣어 둔 물건 언제까지 수입신고해야 하나요',
      '수입신고를 늦게 하면 가산세',
      '신고 지연 가산세',
      '30일 지나서 신고하면',
    ],
    ['deadline for import declaration', 'penalty for declaring late'],
  ),
  card(
    'who-declares',
    ['관세법 제242조', '관세사법 제3조'],
    ['신고할 수 있는 사람', 'Who may declare'],
    [
      '신고는 화주나 관세사등의 명의로 합니다. 수출신고는 그 물품을 제조하여 공급한 자의 명의로도 할 수 있습니다.',
      'The owner of the goods or a customs broker declares in his own name; an export may also be declared by whoever made and supplied the goods.',
    ],
    ['관세사 없이 직접 수입신고할 수 있나요', '누구 이름으로 신고하나요', '셀프 통관', '신고인 자격'],
    ['can I declare without a broker', 'who can file a customs declaration'],
  ),
  card(
    'when-declare',
    ['관세법 제243조', '관세법 제244조', '관세법 시행령 제249조'],
    ['입항 전 신고', 'Declaring before arrival'],
    [
      '수입신고는 배나 비행기가 입항한 뒤에 하는 것이 원칙이나, 신속한 통관이 필요하면 입항하기 전에도 할 수 있습니다.',
      'An import is declared after the ship or aircraft has arrived; where speed is needed it may be declared before.',
    ],
    ['배가 도착하기 전에 미리 신고할 수 있나요', '입항 전에 수입신고', '사전 수입신고 빠르게 통관'],
    ['declare before the ship arrives', 'pre-arrival declaration'],
  ),
  card(
    'import-papers',
    ['관세법 제245조', '관세법 시행령 제250조'],
    ['신고할 때 내는 서류', 'Papers of a declaration'],
    [
      '선하증권 또는 항공화물운송장 사본, 필요한 경우 원산지증명서, 그 밖의 참고서류와 과세가격 결정자료를 냅니다. 관세사가 확인하면 생략하거나 나중에 낼 수 있는 경우가 있습니다.',
      'A copy of the bill of lading or air waybill, a certificate of origin where one is needed, other papers, and data on the value. Some may be left out or follow later where a broker has checked them.',
    ],
    [
      '수입신고할 때 필요한 서류',
      '인보이스와 선하증권을 내야 하나요',
      '통관에 무슨 서류가 있어야 하나요',
      '신고 첨부서류',
    ],
    ['documents needed for customs clearance', 'which papers for import'],
  ),
  card(
    'acceptance',
    ['관세법 제248조'],
    ['신고 수리와 신고필증', 'Acceptance of a declaration'],
    [
      '신고가 적합하면 세관장은 지체 없이 수리하고 신고필증을 발급합니다. 담보를 요구받을 수 있고, 수리 전에는 물품을 반출할 수 없습니다.',
      'A proper declaration is accepted without delay and a certificate is issued. Security may be asked for, and goods may not leave before acceptance.',
    ],
    ['신고필증은 언제 나오나요', '신고 수리란', '수리되기 전에 물건을 가져가도 되나요', '면장 발급'],
    ['when is my declaration accepted', 'certificate of acceptance'],
  ),
  card(
    'before-acceptance',
    ['관세법 제252조', '관세법 시행령 제256조'],
    ['수리 전 반출', 'Taking goods before acceptance'],
    [
      '수입신고한 물품을 수리 전에 꺼내려면 관세에 상당하는 담보를 내고 세관장의 승인을 받습니다. 담보를 생략하는 경우가 정해져 있습니다.',
      'Goods that were declared may be taken before acceptance with the approval of customs and security for the duty; in some cases no security is needed.',
    ],
    ['심사가 길어지는데 물건부터 먼저 받을 수 있나요', '수입신고 수리 전 반출 승인', '담보 내고 먼저 반출'],
    ['release before acceptance', 'get my goods before the declaration is accepted'],
  ),
  card(
    'immediate-removal',
    ['관세법 제253조', '관세법 시행령 제257조'],
    ['수입신고 전 즉시반출', 'Immediate removal'],
    [
      '세관장이 지정한 자나 물품은 즉시반출신고를 하고 먼저 꺼낼 수 있습니다. 10일 안에 수입신고를 하지 않으면 관세와 함께 관세의 20퍼센트를 가산세로 냅니다.',
      'Designated persons or goods may be removed at once on notice. Without an import declaration within 10 days the duty is levied with 20 percent on top.',
    ],
    ['수입신고 하기 전에 바로 반출', '즉시반출 후 며칠 안에 신고', '즉시반출신고'],
    ['immediate release before declaration', 'declare within ten days after removal'],
  ),
  card(
    'supplement',
    ['관세법 제249조', '관세법 제250조', '관세법 시행령 제253조', '관세법 시행령 제254조'],
    ['신고의 보완, 취하, 각하', 'Supplementing or withdrawing a declaration'],
    [
      '빠진 것이 있으면 세관장이 수리 전까지 보완하게 할 수 있습니다. 정당한 이유가 있으면 승인을 받아 취하할 수 있으나 수입물품을 반출한 뒤에는 안 됩니다. 요건을 못 갖춘 신고는 각하될 수 있습니다.',
      'Customs may have a declaration completed before acceptance. With good reason and approval it may be withdrawn, but not after imported goods have left. A declaration that lacks its requirements may be rejected.',
    ],
    [
      '잘못 신고했는데 취소할 수 있나요',
      '수입신고 취하',
      '신고가 각하되었어요',
      '서류 보완하라는 연락을 받았어요',
    ],
    ['cancel a customs declaration', 'withdraw declaration', 'asked to supplement documents'],
  ),
  card(
    'inspection',
    ['관세법 제246조', '관세법 제247조', '관세법 시행령 제251조'],
    ['물품 검사', 'Examination of goods'],
    [
      '세관공무원은 수출입 물품을 검사할 수 있습니다. 수입 화주는 신고 전에 물품을 확인할 수 있고, 검사는 물품을 장치할 수 있는 곳에서 하며 수출 물품은 있는 곳에서 합니다.',
      'Customs may examine goods. An importer may look at his goods before declaring. Goods are examined where they may be stored, exports where they lie.',
    ],
    [
      '왜 제 물건을 검사하나요',
      '세관 검사는 어디서 하나요',
      '수입 물품 개장검사',
      '신고 전에 물건을 확인하고 싶어요',
    ],
    ['why is my cargo examined', 'where are goods inspected'],
  ),
  card(
    'inspection-loss',
    ['관세법 제246조의2', '관세법 시행령 제251조의2'],
    ['검사로 생긴 손실의 보상', 'Loss caused by an examination'],
    [
      '적법한 검사로 물품에 손실이 생기면 관세청장이나 세관장이 보상합니다. 금액의 기준은 시행령에 있습니다.',
      'Where a lawful examination damages goods customs pays for the loss; the decree says how much.',
    ],
    ['세관이 뜯어보다가 상품이 파손됐어요', '검사 중 손상된 제품 배상', '검사로 인한 손실보상 청구'],
    ['customs damaged my goods', 'compensation for loss during inspection'],
  ),
  card(
    'conditions',
    ['관세법 제226조', '관세법 시행령 제233조'],
    ['다른 법령의 허가와 승인 (세관장확인)', 'Permits of other laws'],
    [
      '법령이 정한 허가·승인·표시 등이 필요한 물품은 갖추었음을 세관장에게 증명해야 합니다. 확인 대상과 방법은 미리 공고합니다.',
      'Where a law asks for a permit, approval or mark, it has to be proved to customs. Which goods and how is announced beforehand.',
    ],
    [
      '식품이나 화장품을 들여올 때 허가가 필요한가요',
      '전자제품 인증 없이 통관되나요',
      '요건 확인',
      '세관장 확인대상 물품',
    ],
    ['permit required for import', 'which goods need approval at customs'],
  ),
];
