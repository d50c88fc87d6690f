/** Cards on drawback: duty on materials that comes back when the product is exported. */
import { type Card, card } from '../card.ts';

export const DRAWBACK: readonly Card[] = [
  card(
    'drawback',
    ['환급특례법 제9조', '환급특례법 제3조', '환급특례법 제4조', '환급특례법 시행령 제9조'],
    ['수출용 원재료의 관세 환급', 'Drawback'],
    [
      '수입한 원재료로 만든 물품을 수출하면, 수출신고를 수리한 날이 속하는 달의 말일부터 거슬러 2년 안에 수입한 원재료의 관세를 돌려줍니다.',
      'Duty on materials imported within two years before the end of the month of export comes back.',
    ],
    [
      '수입한 재료로 만들어 수출하면 관세를 돌려받나요',
      '원자재 관세 환급',
      '수출 환급 대상',
      '언제 수입한 원료까지 환급',
    ],
    ['drawback on exported products', 'refund duty on materials'],
  ),
  card(
    'drawback-apply',
    ['환급특례법 제14조', '환급특례법 시행령 제18조', '환급특례법 시행령 제19조'],
    ['환급신청', 'Claiming drawback'],
    [
      '물품이 수출 등에 제공된 날부터 5년 안에 관세청장이 지정한 세관에 신청합니다.',
      'Within five years of the export at the customs house that was named.',
    ],
    ['환급 신청은 언제까지', '수출 후 관세 환급 신청 기한', '환급 신청할 세관', '환급 신청 서류'],
    ['drawback claim deadline'],
  ),
  card(
    'drawback-amount',
    ['환급특례법 제10조', '환급특례법 시행령 제11조', '환급특례법 제10조의2', '환급특례법 시행령 제11조의2'],
    ['소요량과 환급금', 'Amount of drawback'],
    [
      '수출물품에 든 원재료의 양(소요량)을 계산하여 환급금을 산출합니다. 소요량 계산은 사전심사를 받을 수 있습니다.',
      'By the quantity of material in the product; that may be checked in advance.',
    ],
    ['환급금은 어떻게 계산', '소요량 계산서', '소요량 사전심사', '개별환급'],
    ['calculate drawback consumption'],
  ),
  card(
    'drawback-flat',
    [
      '환급특례법 제13조',
      '환급특례법 시행령 제16조',
      '환급특례법 시행령 제14조',
      '환급특례법 시행규칙 제12조',
    ],
    ['정액환급', 'Flat drawback'],
    [
      '중소기업의 수출물품 등은 정액환급률표로 간단히 환급받을 수 있습니다.',
      'Exports of small firms and others may be refunded by a table of flat rates.',
    ],
    ['중소기업 간이정액환급', '정액환급률표', '간단한 환급 방법', '간이정액환급 업체 요건'],
    ['flat rate drawback small business'],
  ),
  card(
    'drawback-papers',
    ['환급특례법 제12조', '환급특례법 시행령 제13조', '환급특례법 시행령 제13조의2'],
    ['국내 거래와 기초원재료납세증명', 'Certificates for domestic sale'],
    [
      '수출용 원재료를 국내에서 내국신용장 등으로 거래하면 기초원재료납세증명서나 수입세액분할증명서로 낸 세액을 넘겨줄 수 있습니다.',
      'Where materials are sold at home under local credit the duty paid is passed on by certificate.',
    ],
    ['국내 업체에서 산 원료도 환급', '기초원재료납세증명서', '분증 기납증', '수입세액분할증명'],
    ['certificate of duty paid on materials'],
  ),
  card(
    'drawback-average',
    ['환급특례법 제11조', '환급특례법 시행령 제12조'],
    ['평균세액증명', 'Average duty'],
    [
      '매월 수입한 원재료의 단위당 평균세액을 증명받아 환급을 간소하게 할 수 있습니다.',
      'A certificate of a month’s average duty makes drawback simpler.',
    ],
    ['평균세액증명서', '여러 번 수입한 원료 평균 세액'],
    ['average tax certificate'],
  ),
  card(
    'drawback-lump',
    ['환급특례법 제6조', '환급특례법 제7조', '환급특례법 시행령 제2조', '환급특례법 제8조'],
    ['일괄납부와 정산', 'Lump payment and settlement'],
    [
      '지정받은 업체는 수출용 원재료의 관세를 6개월 범위에서 모아 내고 환급액과 정산합니다.',
      'Named firms pay the duty on materials for up to six months at once and settle it with drawback.',
    ],
    ['관세를 모아서 환급과 상계', '일괄납부업체 지정', '정산통지'],
    ['lump-sum payment drawback settlement'],
  ),
  card(
    'drawback-over',
    ['환급특례법 제21조', '환급특례법 제22조', '환급특례법 시행령 제31조', '환급특례법 시행령 제30조'],
    ['과다환급금', 'Too much drawback'],
    [
      '더 받은 환급금은 이자와 함께 징수되며 스스로 신고할 수 있습니다. 덜 받은 것은 돌려줍니다.',
      'What was refunded too much is collected with interest, and may be declared; too little is paid out.',
    ],
    ['환급을 너무 많이 받았어요', '과다환급 자진신고', '환급금을 적게 받았을 때'],
    ['over-refunded drawback'],
  ),
  card(
    'drawback-fraud',
    ['환급특례법 제23조', '환급특례법 제20조', '환급특례법 시행령 제28조'],
    ['부정환급의 벌칙과 서류 보관', 'Fraud and records'],
    [
      '거짓으로 환급받으면 3년 이하의 징역 또는 환급세액의 5배 이하 벌금입니다. 관련 서류는 5년 범위에서 정한 기간 보관합니다.',
      'Fraud brings up to three years or five times the sum; papers are kept for up to five years as set.',
    ],
    ['허위로 환급받으면 처벌', '부정환급', '환급 서류 보관'],
    ['drawback fraud penalty'],
  ),
  card(
    'drawback-use',
    ['환급특례법 제18조', '환급특례법 제17조', '환급특례법 시행령 제25조', '환급특례법 시행령 제26조'],
    ['환급의 제한과 용도 외 사용', 'Limits of drawback'],
    [
      '정해진 물품은 환급이 제한되며, 환급받은 물품을 용도 외에 쓰면 도로 징수합니다.',
      'For some goods drawback is limited; goods used otherwise than stated pay it back.',
    ],
    ['환급 제한 물품', '환급받은 물품을 국내에서 쓰면'],
    ['drawback restrictions'],
  ),
];
