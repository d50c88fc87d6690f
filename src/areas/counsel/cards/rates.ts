/** Cards on rates of duty and on classification. */
import { type Card, card, unverifiedCard } from '../card.ts';

export const RATES: readonly Card[] = [
  card(
    'rate-order',
    ['관세법 제50조', '관세법 제49조'],
    ['어느 세율이 먼저인가', 'Which rate comes first'],
    [
      '기본세율보다 잠정세율이, 그보다 덤핑방지·상계·보복·긴급관세 등이 먼저입니다. 국제협력·편익관세는 낮을 때만, 할당관세와 일반특혜관세도 정해진 순서로 적용합니다.',
      'Provisional before basic rates; anti-dumping, countervailing, retaliatory and safeguard duties first of all; conventional rates only where lower; then adjustment, quota and seasonal, then preferences.',
    ],
    ['여러 세율 중 어떤 게 적용되나요', '세율 적용 순서', '기본세율과 협정세율 중 무엇', '관세율 우선순위'],
    ['which tariff rate applies first', 'order of duty rates'],
  ),
  card(
    'simple-rates',
    ['관세법 제81조', '관세법 시행령 제96조'],
    ['간이세율', 'Simplified rates'],
    [
      '여행자 휴대품, 우편물, 탁송품 등에는 관세와 내국세를 합친 간이세율을 적용할 수 있습니다. 원하지 않으면 신고할 때 전부에 대해 적용하지 말라고 할 수 있습니다.',
      'For baggage, mail and courier goods one simplified rate for all taxes may be used; the owner may ask for none of it.',
    ],
    ['여행자 물품 세율', '해외에서 산 가방 간단히 세금 계산', '간이세율 대신 일반세율', '단일세율'],
    ['simplified rate for travellers', 'flat rate for personal goods'],
  ),
  card(
    'agreed-rate',
    ['관세법 제82조'],
    ['한꺼번에 가장 높은 세율로 (합의세율)', 'One highest rate by agreement'],
    [
      '일괄 신고한 여러 물품에 신고인이 신청하면 가장 높은 세율을 적용할 수 있습니다. 그 세율에는 불복할 수 없습니다.',
      'On request goods declared together may all bear the highest rate among them; that cannot be appealed.',
    ],
    ['품목이 너무 많은데 한 가지 세율로', '여러 물건을 묶어서 높은 세율로', '합의세율'],
    ['apply the highest rate to all items'],
  ),
  card(
    'end-use',
    ['관세법 제83조', '관세법 시행령 제97조'],
    ['용도세율', 'End-use rates'],
    [
      '용도에 따라 세율이 다른 물품을 낮은 용도로 쓰려면 신청하고, 3년 범위에서 정한 기간 동안 다른 용도로 쓸 수 없습니다.',
      'The lower rate of a use has to be applied for, and for up to three years the goods may serve no other.',
    ],
    ['사료용으로 들여오면 세율이 낮나요', '용도에 따라 다른 세율', '용도세율 사후관리'],
    ['end-use tariff rate'],
  ),
  card(
    'anti-dumping',
    ['관세법 제51조', '관세법 제52조', '관세법 시행령 제59조', '관세법 시행령 제65조'],
    ['덤핑방지관세', 'Anti-dumping duty'],
    [
      '정상가격보다 싸게 수입되어 국내산업이 피해를 입으면 조사하여 차액 이하의 관세를 더 매길 수 있습니다.',
      'Where goods come below their normal price and hurt home industry, an inquiry may lead to added duty up to the difference.',
    ],
    ['외국 제품이 너무 싸게 들어와요', '덤핑 조사 신청', '반덤핑 관세', '덤핑방지관세 부과 요청'],
    ['anti-dumping duty request', 'dumped imports'],
  ),
  card(
    'circumvention',
    ['관세법 제56조의2', '관세법 시행령 제71조의2'],
    ['우회덤핑', 'Circumvention'],
    [
      '물품을 조금 바꾸거나 우회하여 덤핑방지관세를 피하면 그 물품에도 매길 수 있습니다.',
      'Duty may be extended to goods that were slightly changed or sent round to escape it.',
    ],
    ['덤핑관세 피하려고 제3국을 거쳐서', '우회덤핑 조사', '살짝 바꿔서 덤핑관세 회피'],
    ['circumvention of anti-dumping'],
  ),
  card(
    'countervailing',
    ['관세법 제57조', '관세법 시행령 제73조'],
    ['상계관세', 'Countervailing duty'],
    [
      '보조금이나 장려금을 받은 물품의 수입으로 국내산업이 피해를 입으면 그 금액 이하의 관세를 더 매길 수 있습니다.',
      'Subsidised imports that hurt home industry may bear added duty up to the subsidy.',
    ],
    ['외국 정부 보조금 받은 수입품', '상계관세 부과'],
    ['countervailing duty subsidies'],
  ),
  card(
    'safeguard',
    ['관세법 제65조', '관세법 제66조', '관세법 제68조'],
    ['긴급관세', 'Safeguard duty'],
    [
      '수입이 급증하여 국내산업에 심각한 피해가 있으면 긴급관세를, 농림축산물에는 특별긴급관세를 매길 수 있습니다.',
      'A surge of imports that does serious harm may bring safeguard duty; farm goods may bear a special one.',
    ],
    ['수입이 갑자기 늘어 피해', '세이프가드 긴급관세', '농산물 특별긴급관세'],
    ['safeguard duty'],
  ),
  card(
    'quota-duty',
    ['관세법 제71조', '관세법 시행령 제92조'],
    ['할당관세', 'Quota duty'],
    [
      '물자 수급이나 가격 안정을 위해 기본세율에서 40퍼센트포인트 범위에서 낮추거나 억제를 위해 올릴 수 있습니다. 대상과 기간은 대통령령에 있습니다.',
      'Rates may be lowered by up to 40 points for supply or prices, or raised to hold back; a decree lists goods and periods.',
    ],
    ['할당관세란', '물가 안정 위해 관세를 낮춘 품목', '할당관세 추천', '관세 인하 품목'],
    ['quota tariff lower rate'],
  ),
  card(
    'adjustment-duty',
    ['관세법 제69조', '관세법 제70조', '관세법 시행령 제91조'],
    ['조정관세', 'Adjustment duty'],
    [
      '산업구조 변동, 국민보건·환경 보호 등의 사유가 있으면 세율을 올린 조정관세를 매길 수 있습니다.',
      'For shifts in industry, health or environment higher adjustment duty may be laid.',
    ],
    ['조정관세 대상', '국내 농어업 보호를 위해 올린 관세'],
    ['adjustment duty'],
  ),
  card(
    'preference-ldc',
    ['관세법 제76조', '관세법 제74조', '관세법 시행령 제95조'],
    ['일반특혜관세와 편익관세', 'General preferences'],
    [
      '개발도상국을 원산지로 하는 물품에 낮은 세율을 적용할 수 있고, 조약이 없는 나라에도 편익을 줄 수 있습니다.',
      'Goods of developing countries may bear lower rates, and benefits may be given to countries without a treaty.',
    ],
    ['최빈개발도상국에서 수입하면 세율', '일반특혜관세', '편익관세 국가'],
    ['preferential rate least developed country'],
  ),
  card(
    'hs-ruling',
    ['관세법 제86조', '관세법 시행령 제106조', '관세법 시행규칙 제33조'],
    ['품목분류 사전심사', 'Advance ruling on classification'],
    [
      '신고하기 전에 물품의 품목번호를 관세청장에게 물을 수 있습니다. 견본과 설명자료를 내며, 보완이나 분석 등에 걸린 기간을 빼고 30일 안에 답을 받습니다. 결과에 이의가 있으면 30일 안에 재심사를 신청합니다. 분석이 필요하면 품목당 3만원입니다.',
      'Before declaring one may ask the Commissioner for the code, with a sample and papers, and is answered within 30 days, not counting corrections or analysis; a second look may be asked for within 30 days. An analysis costs 30,000 won an item.',
    ],
    [
      'HS코드를 미리 확인받고 싶어요',
      '세번을 모르겠어요',
      '품목번호 사전심사 신청',
      '품목분류 질의',
      '사전심사 처리기간',
    ],
    ['advance ruling hs code', 'which hs code is my product', 'how long does an advance ruling take'],
  ),
  card(
    'hs-changed',
    ['관세법 제87조', '관세법 시행령 제107조'],
    ['품목분류의 변경', 'A changed classification'],
    [
      '관세청장은 정해진 경우 품목분류를 바꾸고 알립니다. 바뀐 분류는 원칙적으로 변경일부터 적용하되, 신청인에게 불리하지 않게 하는 예외가 있습니다.',
      'In listed cases the Commissioner changes a classification and tells it; it holds from the change on, with exceptions that protect who relied on it.',
    ],
    ['받아 둔 품목분류 결정이 바뀌었어요', '세번이 변경되면 소급하나요', '품목분류 변경 적용 시점'],
    ['classification ruling changed'],
  ),
  card(
    'hs-basis',
    [
      '관세법 제85조',
      '관세법 제84조',
      '관세법 시행령 제98조',
      '관세법 시행령 제99조',
      '관세법 시행령 제100조',
    ],
    ['품목분류의 기준', 'Rules of classification'],
    [
      '품목분류의 적용기준과 품목분류표는 정부가 정하고 고시하며, 관세품목분류위원회가 심의합니다.',
      'Rules and table of classification are laid down and published; a committee advises.',
    ],
    ['관세품목분류위원회', '품목분류 기준은 누가 정하나요', '품목분류표'],
    ['tariff classification committee'],
  ),
  unverifiedCard(
    'tariff-find',
    ['관세법 제49조', '관세법 제50조', '관세법 제14조'],
    ['내 물건의 관세율', 'The rate of my goods'],
    [
      '관세율은 품목번호와 원산지에 따라 다르며 법의 별표 관세율표에 있습니다. 별표는 여기에 없으므로 세율 자체는 확인하지 않았습니다.',
      'Rates depend on code and origin and stand in the schedule of the Act, which is not loaded here, so no rate was checked (unverified).',
    ],
    ['관세가 몇 퍼센트인가요', '노트북 관세율', '옷 수입 관세 얼마', '관세율표 어디서 보나요'],
    ['what is the duty rate for my goods'],
  ),
];
