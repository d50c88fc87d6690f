/** Cards on goods that may not pass, intellectual property, and clearance that is held. */
import { type Card, card, unverifiedCard } from '../card.ts';

export const FORBIDDEN: readonly Card[] = [
  card(
    'prohibited',
    ['관세법 제234조', '관세법 제269조'],
    ['수출입 금지물품', 'Prohibited goods'],
    [
      '헌법질서·공공안녕·풍속을 해치는 책과 영상 등, 정부 기밀이나 첩보용 물품, 화폐·유가증권의 위조품은 들여오거나 내보낼 수 없습니다.',
      'Matter against the constitution, public safety or morals, state secrets and things for spying, forged money and securities may not pass.',
    ],
    [
      '절대 반입 금지된 물품',
      '음란물 반입',
      '가짜 돈을 가지고 들어오면',
      '수입이 금지된 것들',
      '통관 불가 품목',
    ],
    ['prohibited goods list', 'what may not be imported'],
  ),
  card(
    'drugs',
    ['관세법 제234조의2', '관세법 제269조'],
    ['마약류', 'Narcotics'],
    [
      '마약류, 원료물질, 임시마약류는 허가나 승인을 받은 경우가 아니면 수출입할 수 없습니다. 대마 제품이 합법인 나라에서 샀어도 같습니다.',
      'Narcotics, precursors and provisional narcotics may not pass without a permit, even where a country sells them lawfully.',
    ],
    [
      '대마 젤리나 CBD 오일 직구',
      '마약 반입',
      '외국에서 합법인 대마 제품',
      '수면제나 다이어트약에 마약 성분',
    ],
    ['cannabis gummies import', 'narcotics at customs'],
  ),
  unverifiedCard(
    'weapons',
    ['관세법 제226조', '관세법 제137조의2', '관세법 제206조'],
    ['총포·도검', 'Weapons'],
    [
      '총포·도검·화약류 등은 다른 법의 허가가 있어야 합니다. 무엇이 해당하는지는 그 법에 따르며 여기서 확인하지 않았습니다.',
      'Firearms, blades and explosives need permits of another law, which was not read here (unverified).',
    ],
    ['칼이나 도검을 들여오려면', '모의총포 에어소프트건 통관', '총기 부품 직구', '석궁 수입'],
    ['import knives or airsoft guns'],
  ),
  card(
    'fake-goods',
    ['관세법 제235조', '관세법 시행령 제239조'],
    ['지식재산권 침해물품', 'Goods that infringe'],
    [
      '상표권, 저작권, 품종보호권, 지리적표시, 특허권, 디자인권을 침해하는 물품은 수출입할 수 없고 통관이 보류됩니다.',
      'Goods that infringe marks, copyright, plant varieties, indications, patents or designs may not pass and are held.',
    ],
    [
      '가짜 명품을 샀는데 통관',
      '짝퉁 가방 직구',
      '이미테이션 시계 가져오기',
      '캐릭터 복제 상품 수입',
      '정품이 아니래요',
    ],
    ['counterfeit bag customs', 'import replica watch'],
  ),
  card(
    'ip-file',
    ['관세법 제235조', '관세법 시행령 제237조'],
    ['권리의 세관 신고', 'Filing rights with customs'],
    [
      '권리자는 지식재산권을 세관에 신고해 둘 수 있고, 침해로 보이는 물품이 오면 통보받습니다.',
      'Holders may file their rights with customs and are told of goods that seem to infringe.',
    ],
    ['우리 브랜드 위조품을 세관에서 막으려면', '상표권 세관 등록', '지식재산권 신고'],
    ['register trademark with customs'],
  ),
  card(
    'ip-hold',
    ['관세법 제235조', '관세법 시행령 제238조', '관세법 시행령 제239조', '관세법 시행령 제241조'],
    ['침해물품의 통관보류', 'Holding infringing goods'],
    [
      '권리자는 과세가격의 120퍼센트(중소기업은 40퍼센트)의 담보를 내고 통관보류를 요청합니다. 통보받은 뒤 10일 안에 소송이나 무역위원회 조사신청을 증명하면 보류가 이어지고, 10일 연장될 수 있습니다.',
      'The holder asks with security of 120 percent of the value, 40 for small firms. The hold goes on where a suit or complaint is shown within ten days, which may be extended by ten.',
    ],
    [
      '상표권자가 통관보류를 요청하면',
      '통관보류 담보 금액',
      '보류 후 소송 제기 기한',
      '병행수입인데 보류됐어요',
    ],
    ['trademark owner detention security', 'hold counterfeit ten days'],
  ),
  card(
    'ip-release',
    ['관세법 제235조', '관세법 시행령 제240조', '관세법 시행령 제241조'],
    ['보류의 해제 요청', 'Asking for release'],
    [
      '수출입한 사람은 담보를 내고 통관을 요청할 수 있습니다. 위조 상표, 불법 복제물 등 정해진 물품은 안 됩니다.',
      'Whoever declared may ask for release with security; not for forged marks, pirated copies and other listed goods.',
    ],
    ['진품인데 지재권으로 막혔어요', '통관보류 해제 요청', '보류된 물품 담보 내고 찾기'],
    ['release detained goods against security'],
  ),
  card(
    'ip-courier',
    ['관세법 제235조의2', '관세법 시행령 제243조의2', '관세법 시행령 제243조'],
    ['적은 양과 소포의 상표권', 'Marks in parcels'],
    [
      '여행자의 상업적 목적이 아닌 소량 휴대품 등에는 적용하지 않는 경우가 있고, 값싼 탁송품·우편물은 간소한 절차로 처리할 수 있습니다.',
      'Small amounts that travellers carry for no trade are excepted in cases; cheap courier goods and mail may be dealt with simply.',
    ],
    ['여행 가서 산 짝퉁 한 개도 안 되나요', '소량 위조상품', '소포로 온 위조품 폐기'],
    ['one fake item for personal use'],
  ),
  card(
    'held',
    ['관세법 제237조', '관세법 시행령 제244조'],
    ['통관의 보류', 'Clearance held'],
    [
      '신고서나 서류의 보완, 의무 위반, 안전성 검사, 체납 등 정해진 사유가 있으면 통관을 보류할 수 있으며, 사유와 기간을 알려야 합니다.',
      'Clearance may be held where papers lack, duties are broken, safety is tested and in other listed cases; reason and time are told.',
    ],
    ['통관보류 통지를 받았어요', '왜 통관이 보류되나요', '세관이 물건을 안 내줘요', '통관 보류 기간'],
    ['customs holds my clearance', 'clearance suspended reason'],
  ),
  card(
    'recall',
    ['관세법 제238조', '관세법 시행령 제245조'],
    ['보세구역 반입명령', 'Recall to a bonded area'],
    [
      '의무를 위반했거나 국민보건을 해칠 우려가 있는 물품은 나간 뒤에도 보세구역에 도로 넣으라고 명할 수 있습니다. 수입은 반출 후, 수출은 나가기 전의 물품이며 오래 지난 경우 등은 예외입니다.',
      'Goods that break duties or endanger health may be ordered back even after release; with exceptions such as time passed.',
    ],
    ['이미 받은 물건을 세관이 다시 가져오래요', '리콜 명령', '통관한 제품 회수하라는 명령'],
    ['customs recall order'],
  ),
  card(
    'safety',
    ['관세법 제246조의3', '관세법 시행령 제251조의3'],
    ['안전성 검사', 'Safety checks'],
    [
      '다른 기관의 요청을 받아 세관이 물품의 안전성을 함께 검사하고, 위험한 물품의 정보를 공개할 수 있습니다.',
      'With other agencies customs checks the safety of goods and may publish what is dangerous.',
    ],
    ['어린이 장난감 유해물질 세관 검사', '수입 제품 안전성 검사', '불법 유해 제품 협업검사'],
    ['product safety check at border'],
  ),
  card(
    'distribution',
    ['관세법 제240조의2', '관세법 제240조의3', '관세법 제277조'],
    ['유통이력 신고', 'Reporting distribution'],
    [
      '지정된 물품을 수입하거나 국내에서 거래하면 거래마다 관세청장에게 신고하고 자료를 1년 보관합니다. 어기면 500만원 이하의 과태료입니다.',
      'Dealings in listed goods are reported and kept for a year; else up to 5 million won.',
    ],
    ['수입한 농산물을 누구에게 팔았는지 신고', '유통이력 신고 대상', '유통이력 보관'],
    ['report distribution of imported goods'],
  ),
  card(
    'lab',
    ['관세법 제265조의2', '관세법 제246조'],
    ['물품 분석', 'Analysis of goods'],
    [
      '세관은 성분이나 성질을 확인하기 위해 물품을 분석할 수 있습니다.',
      'Customs may analyse goods to learn what they are.',
    ],
    ['성분 분석을 한다는데', '세관 분석실 시험', '시료를 채취해 갔어요'],
    ['customs laboratory analysis'],
  ),
];
