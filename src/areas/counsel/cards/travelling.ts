/** Cards for travellers: allowances, declaring, moving house, tax refund, cash. */
import { type Card, card, unverifiedCard } from '../card.ts';

export const TRAVELLING: readonly Card[] = [
  card(
    'allowance',
    ['관세법 시행규칙 제48조', '관세법 제96조'],
    ['여행자 면세한도', 'Traveller allowance'],
    [
      '여행자 한 사람의 휴대품은 과세가격 합계 미화 800달러까지 면세합니다. 술·담배·향수는 따로 계산합니다.',
      'Up to USD 800 of goods a traveller are free; alcohol, tobacco and perfume are counted apart.',
    ],
    [
      '해외여행에서 얼마까지 사 올 수 있나요',
      '면세 한도 금액',
      '귀국할 때 면세 얼마',
      '800달러 넘으면 세금',
      '여행 선물 세금',
    ],
    ['duty free allowance for travellers', 'how much can I bring into korea'],
  ),
  card(
    'alcohol',
    ['관세법 시행규칙 제48조', '관세법 제96조'],
    ['술·담배·향수', 'Alcohol, tobacco, perfume'],
    [
      '술은 2리터 이하이면서 미화 400달러 이하, 담배는 궐련 200개비 등 한 종류, 향수는 100밀리리터까지 면세합니다. 19세 미만의 술과 담배는 면세하지 않습니다.',
      'Alcohol up to 2 litres and USD 400, 200 cigarettes or one other kind of tobacco, 100 ml of perfume; no alcohol or tobacco under 19.',
    ],
    [
      '위스키 몇 병까지 들고 올 수 있나요',
      '양주 면세',
      '담배 한 보루',
      '와인 여러 병 가져오면',
      '향수 용량 제한',
      '미성년자 담배 면세',
    ],
    ['how many bottles of whisky duty free', 'cigarettes allowance', 'perfume limit'],
  ),
  card(
    'self-declare',
    ['관세법 제96조', '관세법 시행규칙 제49조의2', '관세법 제241조', '관세법 시행령 제247조'],
    ['자진신고와 감면', 'Declaring by oneself'],
    [
      '스스로 신고하면 20만원 한도에서 세액의 30퍼센트를 줄여 주고, 신고하지 않으면 세액의 40퍼센트(2년 안에 2회 이상이면 60퍼센트)를 가산세로 냅니다.',
      'Declaring takes 30 percent off, up to 200,000 won; not declaring adds 40 percent, or 60 where it happened twice within two years.',
    ],
    [
      '공항에서 자진신고하면 깎아 주나요',
      '세관 신고 안 하고 들어오다 걸리면',
      '휴대품 신고서',
      '명품 가방 신고 안 하면 가산세',
    ],
    ['declare goods at airport discount', 'penalty for not declaring at customs'],
  ),
  card(
    'seized-baggage',
    ['관세법 제206조', '관세법 제207조', '관세법 시행령 제219조', '관세법 제208조'],
    ['유치와 예치', 'Goods kept by customs'],
    [
      '요건을 갖추지 못한 휴대품 등은 세관이 유치하고, 갖추면 돌려줍니다. 수입할 의사가 없는 휴대품은 맡겨 두었다가 출국할 때 찾을 수 있습니다.',
      'Baggage that lacks what it needs is kept until that is mended; what is not to be imported may be left until departure.',
    ],
    ['공항 세관에 물건을 뺏겼어요', '유치된 물품 찾기', '입국할 때 물건 맡겨 두기', '예치'],
    ['customs kept my baggage', 'leave goods with customs until departure'],
  ),
  card(
    'household',
    ['관세법 시행규칙 제48조의2', '관세법 제96조'],
    ['이사물품', 'Household effects'],
    [
      '외국에서 1년(가족과 함께면 6개월) 이상 살다 오거나 우리나라에 그만큼 살려고 오는 사람의, 3개월 이상 쓰던 가정용품 등은 면세합니다. 자동차와 비싼 보석 등은 제외됩니다. 입국 후 6개월 안에 도착해야 합니다.',
      'Household goods used for three months of people who lived abroad, or come to live here, for a year, or six months with family; no cars or costly jewels; to arrive within six months.',
    ],
    [
      '외국 살다가 귀국하면서 가져오는 살림',
      '이삿짐 관세',
      '해외 이사 자동차도 면세되나요',
      '유학 마치고 짐 부치기',
    ],
    ['moving to korea household goods', 'import my car when moving'],
  ),
  card(
    'crew',
    ['관세법 시행규칙 제48조의3', '관세법 제96조'],
    ['승무원 휴대품', 'Crew goods'],
    [
      '국제무역선·국제무역기의 승무원이 가져오는 물품은 따로 정한 한도에서 면세합니다.',
      'What crew bring is free within limits of its own.',
    ],
    ['승무원이 사 온 물건 면세', '선원 휴대품 한도'],
    ['crew allowance'],
  ),
  card(
    'unaccompanied',
    ['관세법 시행규칙 제48조', '관세법 시행규칙 제48조의2', '관세법 제96조'],
    ['별송품', 'Unaccompanied baggage'],
    [
      '따로 부친 휴대품은 입국한 날부터 6개월 안에 도착해야 휴대품처럼 면세됩니다.',
      'Baggage sent apart has to arrive within six months of entry to be free.',
    ],
    ['여행 중에 택배로 따로 부친 짐', '별송품', '나중에 도착하는 여행 짐'],
    ['unaccompanied baggage'],
  ),
  card(
    'brought-back',
    ['관세법 시행규칙 제48조', '관세법 제96조', '관세법 제99조'],
    ['가지고 나갔던 물건을 다시 가져올 때', 'Taking one’s own things back'],
    [
      '출국할 때 세관장이 반출을 확인한 물품은 다시 가져올 때 면세됩니다.',
      'What customs confirmed on departure is free on return.',
    ],
    [
      '쓰던 노트북이나 카메라 가지고 나갔다 오면',
      '휴대물품 반출신고',
      '골프채를 가지고 나갈 때 신고',
      '시계를 차고 나갔다 들어오면',
    ],
    ['take my camera abroad and back'],
  ),
  card(
    'duty-free-shop',
    ['관세법 제196조', '관세법 시행규칙 제69조의4', '관세법 시행령 제213조'],
    ['면세점', 'Duty-free shops'],
    [
      '면세점은 물건을 외국으로 가지고 나가는 조건으로 팝니다. 입국장 면세점과 입국장 인도장은 미화 800달러까지이고 술·담배·향수는 따로입니다.',
      'Duty-free shops sell goods that leave the country. Arrival shops and arrival pick-up sell up to USD 800, alcohol, tobacco and perfume apart.',
    ],
    [
      '면세점에서 얼마까지 살 수 있나요',
      '입국장 면세점 구매 한도',
      '면세품을 국내에서 받을 수 있나요',
      '시내 면세점',
    ],
    ['duty free shop limit', 'arrival duty free'],
  ),
  card(
    'tax-refund',
    [
      '외국인관광객특례규정 제10조의2',
      '외국인관광객특례규정 제9조',
      '외국인관광객특례규정 제10조의4',
      '외국인관광객특례규정 제8조',
    ],
    ['외국인 관광객의 세금 환급', 'Tax refund for tourists'],
    [
      '외국인 관광객은 지정된 면세판매장에서 산 물건을 가지고 나가며 출국항 세관장의 확인을 받아 부가가치세 등을 돌려받습니다. 매장에서 바로 돌려받는 경우도 있습니다.',
      'Tourists get back VAT and excise on goods from designated shops that customs confirms on departure; some shops refund at once.',
    ],
    ['외국인 친구 택스리펀드', '출국할 때 세금 환급', '사후면세점', '공항에서 부가세 돌려받기'],
    ['tax refund at the airport', 'vat refund for foreign tourists'],
  ),
  unverifiedCard(
    'cash',
    ['외국환거래법 제17조', '외국환거래법 시행령 제31조', '외국환거래법 제29조'],
    ['현금을 들고 나가거나 들어올 때', 'Carrying cash'],
    [
      '많은 지급수단을 가지고 나가거나 들어올 때는 신고해야 합니다. 기준 금액(흔히 미화 1만 달러 상당 초과)은 고시에 있으며 여기서 확인하지 않았습니다.',
      'Carrying much cash or other means of payment is declared. The amount, commonly over USD 10,000, stands in a notice that was not read (unverified).',
    ],
    [
      '현금 얼마까지 들고 나갈 수 있나요',
      '달러 많이 가지고 입국',
      '만 달러 넘는 돈 신고',
      '외화 반출 신고',
      '수표를 가지고 출국',
    ],
    ['how much cash can I carry', 'declare foreign currency'],
  ),
  unverifiedCard(
    'food-plants',
    ['관세법 제226조', '관세법 제206조', '관세법 제237조'],
    ['음식, 식물, 동물', 'Food, plants, animals'],
    [
      '육류·과일·식물·동물 등은 다른 법의 검역이나 허가를 받아야 통관됩니다. 무엇이 안 되는지는 그 법과 고시에 있으며 여기서 확인하지 않았습니다.',
      'Meat, fruit, plants and animals need quarantine or permits of other laws, which were not read here (unverified).',
    ],
    [
      '육포나 소시지를 가져와도 되나요',
      '과일 반입',
      '반려견을 데리고 입국',
      '씨앗이나 화분 가져오기',
      '김치 가지고 입국',
    ],
    ['can I bring meat or fruit', 'bring a pet into korea'],
  ),
  card(
    'search-traveller',
    ['관세법 제265조', '관세법 제246조', '관세법 제301조'],
    ['여행자 검사', 'Searching travellers'],
    [
      '세관공무원은 휴대품을 검사하거나 검색장비로 검색할 수 있고, 범죄 혐의가 있으면 신변을 수색할 수 있습니다.',
      'Customs may examine baggage and screen with equipment; where a crime is suspected a person may be searched.',
    ],
    ['세관이 몸수색을 할 수 있나요', '공항에서 가방을 열어 보라고 해요', '신체 수색 거부'],
    ['can customs search me', 'body search at customs'],
  ),
];
