/** Cards on the customs value. */
import { type Card, card, unverifiedCard } from '../card.ts';

export const VALUING: readonly Card[] = [
  card(
    'transaction-value',
    ['관세법 제30조', '관세법 시행령 제20조의2'],
    ['과세가격: 실제로 낸 값', 'Customs value: the price paid'],
    [
      '구매자가 실제로 냈거나 내야 할 가격에 중개료, 용기·포장, 생산지원, 권리사용료, 사후귀속이익, 수입항까지의 운임·보험료를 더한 거래가격이 과세가격입니다.',
      'The price paid or payable with brokerage, containers and packing, assists, royalties, later proceeds, and freight and insurance to the port of import.',
    ],
    [
      '관세는 무슨 가격을 기준으로 매기나요',
      '과세가격에 무엇이 들어가나요',
      '실제지급가격에 더하는 금액',
      '가산요소',
    ],
    ['how is customs value determined', 'what is added to the price'],
  ),
  card(
    'freight',
    ['관세법 제30조', '관세법 시행령 제20조', '관세법 시행규칙 제4조의3'],
    ['운임과 보험료', 'Freight and insurance'],
    [
      '수입항까지의 운임·보험료와 운송 관련 비용은 과세가격에 들어가고, 도착한 뒤의 국내 운송비는 구분되면 빠집니다.',
      'Freight and insurance to the port of import count; transport afterwards does not where it can be told apart.',
    ],
    [
      '배송비도 세금에 포함되나요',
      '운송비와 보험료를 과세가격에 넣나요',
      '운임을 무료로 받았을 때',
      '국제 운송료 관세',
    ],
    ['is shipping cost included in customs value', 'freight and insurance in value'],
  ),
  card(
    'royalties',
    ['관세법 제30조', '관세법 시행령 제19조', '관세법 시행규칙 제4조의2'],
    ['권리사용료 (로열티)', 'Royalties'],
    [
      '수입물품과 관련되고 거래조건으로 지급하는 특허권·상표권 등의 사용료는 과세가격에 더합니다.',
      'Fees for patents, marks and the like that concern the goods and are a condition of the sale are added.',
    ],
    ['브랜드 사용료도 관세를 내나요', '로열티 과세', '상표 사용료를 본사에 내는데', '권리사용료 가산 요건'],
    ['royalties and customs value', 'licence fee dutiable'],
  ),
  card(
    'assists',
    ['관세법 제30조', '관세법 시행령 제18조', '관세법 시행령 제18조의2', '관세법 시행규칙 제4조'],
    ['생산지원', 'Assists'],
    [
      '구매자가 재료·금형·도면 등을 무료나 싼값에 대 주면 그 값을 배분하여 더합니다.',
      'Materials, moulds or designs that the buyer supplies free or cheaply are shared out and added.',
    ],
    [
      '금형을 무상으로 보내 줬는데',
      '생산지원비',
      '원재료를 공짜로 제공하고 만든 제품 수입',
      '디자인을 제공한 경우 과세가격',
    ],
    ['assists mould supplied free'],
  ),
  card(
    'commissions',
    ['관세법 제30조', '관세법 시행령 제17조의2', '관세법 시행규칙 제3조의3'],
    ['수수료: 구매수수료와 중개료', 'Commissions'],
    [
      '구매자가 부담하는 수수료와 중개료는 더하지만, 구매자를 대리하여 행하는 용역의 대가인 구매수수료는 더하지 않습니다.',
      'Commissions and brokerage that the buyer bears are added, but not what he pays an agent for buying in his name.',
    ],
    ['구매대행 수수료도 과세되나요', '중개 수수료를 더하나요', '구매수수료 제외'],
    ['buying commission customs value'],
  ),
  card(
    'related',
    ['관세법 제30조', '관세법 시행령 제23조', '관세법 시행규칙 제5조', '관세법 제37조의4'],
    ['특수관계자 사이의 가격', 'Prices between related parties'],
    [
      '특수관계가 가격에 영향을 주면 거래가격을 인정하지 않고 다른 방법으로 정합니다. 영향이 없음을 보이면 인정됩니다. 세관은 자료 제출을 요구할 수 있습니다.',
      'A price that was influenced by the relation is not accepted and another method is used; customs may ask for data.',
    ],
    [
      '해외 본사에서 들여오는 물건 가격',
      '모회사와 거래한 가격이 인정되나요',
      '특수관계 영향',
      '관계회사 이전가격 관세',
    ],
    ['related party transaction value', 'transfer price customs'],
  ),
  card(
    'other-methods',
    ['관세법 제31조', '관세법 제32조', '관세법 제33조', '관세법 제34조', '관세법 제35조'],
    ['거래가격을 쓸 수 없을 때', 'Where the price cannot be used'],
    [
      '동종·동질물품, 유사물품, 국내판매가격, 산정가격, 합리적 기준의 순서로 정합니다. 국내판매가격과 산정가격의 순서는 바꾸어 달라고 할 수 있습니다.',
      'Identical goods, similar goods, domestic resale price, computed value, reasonable means, in this order; the importer may ask to swap the third and fourth.',
    ],
    [
      '무상으로 받은 물건은 가격을 어떻게 정하나요',
      '샘플을 공짜로 받았을 때 과세가격',
      '과세가격 결정방법 순서',
      '거래가격이 없는 수입',
    ],
    ['value of goods received free of charge', 'order of valuation methods'],
  ),
  card(
    'price-doubt',
    ['관세법 제30조', '관세법 시행령 제24조', '관세법 시행규칙 제5조의2'],
    ['신고가격을 의심받을 때', 'A doubted price'],
    [
      '신고가격이 비슷한 물품의 값과 현저히 다르면 세관장이 증명 자료를 요구할 수 있고, 내지 않으면 다른 방법으로 정합니다.',
      'Where the price differs clearly from others customs may ask for proof; without it another method is used.',
    ],
    [
      '싸게 샀는데 세관이 가격을 못 믿겠대요',
      '저가신고 의심 소명',
      '신고가격 증명자료',
      '세일해서 산 가격 인정',
    ],
    ['customs doubts my declared value', 'prove the price paid'],
  ),
  card(
    'provisional',
    ['관세법 제28조', '관세법 시행령 제16조', '관세법 시행규칙 제3조'],
    ['잠정가격 신고', 'Provisional prices'],
    [
      '가격이 아직 정해지지 않은 정해진 경우에는 잠정가격으로 신고하고, 2년 범위에서 세관장이 지정하는 기간 안에 확정가격을 신고합니다.',
      'Where the price is not fixed yet in listed cases a provisional one is declared, and the final one within a period that customs sets, up to two years.',
    ],
    ['아직 가격이 확정되지 않았는데 신고', '나중에 정해지는 값 잠정 신고', '확정가격 신고 기한', '잠정가격'],
    ['declare provisional value', 'price not final at import'],
  ),
  card(
    'value-declaration',
    ['관세법 제27조', '관세법 시행령 제15조', '관세법 시행규칙 제2조'],
    ['가격신고', 'Declaring the value'],
    [
      '수입신고를 할 때 가격과 결정 자료를 함께 신고합니다. 결정이 곤란하지 않은 정해진 물품은 생략할 수 있습니다.',
      'With the import the value and its data are declared; listed goods are excused.',
    ],
    ['가격신고를 안 해도 되는 물품', '가격신고서', '가격신고 생략'],
    ['value declaration exempt goods'],
  ),
  card(
    'value-ruling',
    ['관세법 제37조', '관세법 시행령 제31조', '관세법 시행규칙 제7조의10'],
    ['과세가격 사전심사', 'Advance ruling on value'],
    [
      '과세가격을 정하는 방법에 의문이 있으면 가격신고 전에 관세청장에게 심사를 신청합니다. 결과에 이의가 있으면 30일 안에 재심사를 신청합니다.',
      'Before declaring the value one may ask the Commissioner how it is to be determined, and within 30 days ask again.',
    ],
    ['과세가격을 미리 확인받고 싶어요', '가격 사전심사 신청', '이전가격 관세 사전 승인 ACVA'],
    ['advance ruling on valuation', 'acva'],
  ),
  card(
    'traveller-value',
    ['관세법 시행규칙 제7조의3', '관세법 제35조', '관세법 시행령 제29조'],
    ['휴대품과 우편물의 가격', 'Value of baggage and mail'],
    [
      '여행자 휴대품과 우편물 등은 신고인이 낸 가격 자료, 외국의 도매·소매가격 등을 바탕으로 정할 수 있습니다.',
      'For baggage and mail receipts, foreign wholesale or retail prices and the like may be used.',
    ],
    ['영수증이 없는 여행 선물 가격', '휴대품 과세가격', '선물 받은 물건 값을 모를 때'],
    ['value of gifts without receipt'],
  ),
  card(
    'used-goods',
    ['관세법 시행규칙 제7조의5', '관세법 제35조'],
    ['중고물품의 가격', 'Value of used goods'],
    [
      '거래가격을 쓸 수 없는 중고물품은 공인된 감정기관의 가격, 도매가격, 신품 가격에서 가치감소분을 뺀 값 등으로 정합니다.',
      'Without a usable price, by appraisal, wholesale prices, or the price of new goods less loss in worth.',
    ],
    ['중고차를 들여올 때 가격', '쓰던 기계 수입 과세가격', '중고 물건 감가상각'],
    ['customs value of a used car', 'second-hand goods value'],
  ),
  unverifiedCard(
    'price-manipulation',
    ['관세법 제270조의2', '대외무역법 제43조', '관세법 제270조'],
    ['가격을 거짓으로 신고하면', 'False prices'],
    [
      '이득을 얻으려고 가격을 조작하여 신고하면 2년 이하의 징역 또는 벌금이고, 세액에 영향을 주려고 거짓 신고하면 관세포탈죄가 됩니다. 개별 사건의 판단은 다를 수 있습니다.',
      'Manipulated prices bring up to two years in prison or a fine; false ones to pay less are evasion. A single case may be judged otherwise (unverified).',
    ],
    ['가격을 낮춰 신고하면 처벌', '언더밸류', '수입가격을 부풀려 신고', '인보이스를 낮게 써 달라고 했어요'],
    ['undervalued invoice punishment', 'price manipulation'],
  ),
];
