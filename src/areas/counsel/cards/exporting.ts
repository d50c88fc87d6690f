/** Cards on exports, loading, return abroad and goods that come back. */
import { type Card, card, unverifiedCard } from '../card.ts';

export const EXPORTING: readonly Card[] = [
  card(
    'export-declaration',
    ['관세법 제241조', '관세법 제242조'],
    ['수출신고', 'Declaring an export'],
    [
      '물품을 외국으로 내보내려면 품명·규격·수량·가격 등을 세관장에게 신고합니다. 화주, 관세사등 또는 제조하여 공급한 자의 명의로 할 수 있습니다.',
      'Goods that leave the country are declared with description, quantity and price, by the owner, a broker or the maker who supplied them.',
    ],
    [
      '해외로 물건을 팔 때 수출신고',
      '외국에 물건을 보내려면 신고',
      '수출 통관은 어떻게',
      '수출할 때 세관 절차',
    ],
    ['how to declare an export', 'sending goods abroad for sale'],
  ),
  card(
    'loading',
    ['관세법 제251조', '관세법 시행규칙 제79조'],
    ['수출물품의 적재 기한', 'Time for loading exports'],
    [
      '수출신고가 수리된 날부터 30일 안에 운송수단에 적재해야 합니다. 승인을 받으면 1년 범위에서 연장할 수 있습니다.',
      'Exports are loaded within 30 days of acceptance; with approval the period is extended by up to a year.',
    ],
    [
      '수출신고하고 언제까지 선적해야 하나요',
      '선적이 늦어지는데 기간을 늘릴 수 있나요',
      '적재기간 연장승인 신청',
      '배에 실어야 하는 기한',
    ],
    ['how long to load exported goods', 'extend the loading period'],
  ),
  card(
    'loading-cancelled',
    ['관세법 제251조', '관세법 시행령 제255조'],
    ['적재하지 않은 수출신고의 취소', 'Acceptance cancelled for want of loading'],
    [
      '기간 안에 적재하지 않으면 세관장이 수출신고의 수리를 취소할 수 있습니다.',
      'Where goods were not loaded in time customs may cancel the acceptance of the export declaration.',
    ],
    ['수출하기로 한 물건을 안 실으면 어떻게 되나요', '수출신고수리 취소', '미선적 불이익'],
    ['export not loaded in time', 'cancel acceptance of export'],
  ),
  card(
    'export-check-place',
    ['관세법 제243조', '관세법 시행령 제248조의2'],
    ['보세구역에 넣고 하는 수출신고', 'Exports declared after entering a bonded area'],
    [
      '밀수출 등의 우려가 높은 물품은 관세청장이 정하는 장소에 반입한 뒤 수출신고를 해야 합니다.',
      'Goods with a high risk of illegal export are declared only after they were brought to a place that customs names.',
    ],
    [
      '중고차 수출할 때 보세구역에 먼저 넣어야 하나요',
      '보세구역 반입 후 수출신고 대상',
      '중고 자동차 수출 신고',
    ],
    ['used cars export declaration after bonded entry'],
  ),
  card(
    'returning-abroad',
    ['관세법 제241조', '관세법 제2조', '관세법 제243조'],
    ['반송', 'Sending foreign goods back'],
    [
      '국내에 도착한 외국물품을 수입통관하지 않고 다시 외국으로 내보내는 것을 반송이라 하고, 반송신고를 합니다.',
      'Foreign goods that arrived and leave again without import clearance are returned, and that is declared.',
    ],
    ['도착한 물건을 통관하지 않고 돌려보내려면', '반송신고', '수입 포기하고 다시 외국으로 보내기'],
    ['send goods back without clearing', 'return shipment to the sender abroad'],
  ),
  card(
    'reimport',
    ['관세법 제99조', '관세법 시행규칙 제54조'],
    ['수출했다가 돌아온 물품의 면세 (재수입면세)', 'Relief for goods that return'],
    [
      '우리나라에서 수출한 물품이 가공·수리·사용 없이 수출신고 수리일부터 2년 안에 다시 들어오면 관세를 면제할 수 있습니다. 관세를 감면이나 환급받은 경우 등은 제외됩니다.',
      'Goods that were exported and return within two years of acceptance, neither processed nor used, may be free of duty; not where duty was relieved or refunded before.',
    ],
    [
      '수출했던 물건이 반품되어 돌아왔어요',
      '불량으로 되돌아온 수출품 세금',
      '해외 바이어가 반품한 상품을 다시 들여올 때',
      '재수입면세',
    ],
    ['exported goods returned by the buyer', 'duty on returned exports', 're-import relief'],
  ),
  unverifiedCard(
    'simple-export',
    ['관세법 제241조', '관세법 제254조'],
    ['전자상거래 수출의 간소한 신고', 'Simple export of online sales'],
    [
      '소액 전자상거래 물품 등은 간소한 방법으로 신고할 수 있습니다. 금액과 방법은 고시에 있으며 여기서 확인하지 않았습니다.',
      'Small online sales may be declared more simply. Amounts and ways stand in a notice that was not read here (unverified).',
    ],
    ['온라인 쇼핑몰로 외국에 파는 물건 수출신고', '역직구 판매 통관', '목록통관 수출'],
    ['export of online sales', 'e-commerce export declaration'],
  ),
  card(
    'strategic-goods',
    ['대외무역법 제19조의2', '대외무역법 제19조', '대외무역법 제20조', '대외무역법 제20조의2'],
    ['전략물자 수출허가', 'Export permits for strategic goods'],
    [
      '전략물자로 고시된 물품이나 기술을 수출하려면 허가를 받아야 합니다. 해당하는지는 전문판정이나 자가판정으로 확인합니다.',
      'Goods and technology listed as strategic need a permit to leave. Whether goods are listed is found by an official or an own classification.',
    ],
    [
      '제 물건이 전략물자인지 어떻게 확인하나요',
      '전략물자 수출 허가',
      '전략물자 판정',
      '군사용으로 쓰일 수 있는 물건 수출',
    ],
    ['strategic goods export licence', 'dual-use goods permit'],
  ),
  card(
    'catch-all',
    ['대외무역법 제19조의3'],
    ['상황허가', 'Catch-all permit'],
    [
      '전략물자가 아니어도 대량파괴무기 등에 쓰일 가능성이 높고 그 의도를 알거나 의심되면 상황허가를 받아야 합니다.',
      'Goods that are not listed but likely to serve weapons of mass destruction need a permit where that is known or suspected.',
    ],
    ['전략물자가 아니어도 허가가 필요한 수출', '상황허가', '수출 대상국이 무기로 쓸까 걱정'],
    ['catch-all control'],
  ),
  card(
    'purchase-confirmation',
    ['대외무역법 제18조', '대외무역법 시행령 제31조'],
    ['구매확인서', 'Purchase confirmation'],
    [
      '수출용 원료를 국내에서 살 때 부가가치세 영세율을 적용받으려면 구매확인서를 신청합니다.',
      'Who buys materials for export at home may apply for a confirmation that brings zero-rated VAT.',
    ],
    ['국내에서 산 수출용 원료 영세율', '구매확인서 발급', '내국신용장 대신 구매확인서'],
    ['purchase confirmation for export', 'zero rate for domestic purchase'],
  ),
  card(
    'pta-origin-export',
    ['관세법 제232조의2', '대외무역법 제37조', 'FTA관세법 제11조'],
    ['수출할 때 원산지증명서', 'Certificates of origin for exports'],
    [
      '수출자가 요청하면 세관장이나 발급 권한이 있는 기관이 원산지증명서를 발급합니다. 협정에 따라 수출자가 스스로 작성할 수도 있습니다.',
      'Customs or another body that may do so issues a certificate of origin on request; under some agreements the exporter makes it himself.',
    ],
    ['수출하는 물건 원산지증명서 어디서 받나요', '원산지증명서 발급 신청', '상공회의소 원산지증명'],
    ['get certificate of origin for my export'],
  ),
];
