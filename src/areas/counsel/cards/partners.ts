/** Cards on brokers, authorised operators, free trade zones, statistics and the office itself. */
import { type Card, card, unverifiedCard } from '../card.ts';

export const PARTNERS: readonly Card[] = [
  card(
    'aeo',
    ['관세법 제255조의2', '관세법 시행령 제259조의2', '관세법 시행령 제259조의3'],
    ['AEO 공인', 'Authorised operators'],
    [
      '법 준수, 재무, 시설·서류·직원 등 안전관리 기준을 갖추면 관세청장이 수출입 안전관리 우수업체로 공인합니다.',
      'Firms that meet criteria of compliance, finance and safety are authorised by the Commissioner.',
    ],
    ['AEO 인증 받으려면', '수출입 안전관리 우수업체 요건', 'AEO 공인 신청', '우수업체 공인기준'],
    ['become an aeo', 'authorised economic operator requirements'],
  ),
  card(
    'aeo-benefit',
    ['관세법 제255조의3', '관세법 시행령 제259조의4', '관세법 시행규칙 제79조의3'],
    ['AEO 혜택', 'Benefits'],
    [
      '검사 축소 등 통관절차와 관세행정의 혜택을 주고, 약정한 다른 나라에서도 혜택을 받을 수 있습니다.',
      'Fewer checks and other benefits, also in partner countries.',
    ],
    ['AEO가 되면 뭐가 좋아요', 'AEO 혜택 검사 생략', '상호인정약정'],
    ['aeo benefits'],
  ),
  card(
    'aeo-lost',
    ['관세법 제255조의5', '관세법 제255조의4', '관세법 시행령 제259조의5'],
    ['AEO 사후관리와 취소', 'Losing authorisation'],
    [
      '자율평가를 보고하고 변동을 알려야 하며, 거짓으로 공인받거나 기준을 잃으면 취소될 수 있습니다.',
      'Operators report on themselves; false data or loss of the criteria may end it.',
    ],
    ['AEO 공인 취소', 'AEO 자율평가 보고', 'AEO 변동신고'],
    ['aeo revoked'],
  ),
  card(
    'compliance',
    ['관세법 제255조의7', '관세법 시행령 제259조의6'],
    ['준수도 측정', 'Measuring compliance'],
    [
      '관세청장은 공인 신청과 관계없이 업체의 안전관리 기준 준수도를 측정·평가할 수 있습니다.',
      'The Commissioner may measure compliance of firms whether or not they apply.',
    ],
    ['법규준수도 점수', '준수도 평가'],
    ['compliance score'],
  ),
  card(
    'broker-work',
    ['관세사법 제2조', '관세사법 제3조', '관세사법 제29조'],
    ['관세사가 하는 일', 'What brokers do'],
    [
      '품목분류, 가격 확인, 세액 계산, 신고와 신청의 대리, 불복 대리 등을 합니다. 관세사 등이 아니면 통관업을 할 수 없습니다.',
      'Classification, value, duty, filing, appeals for others. Nobody else may clear for others as a business.',
    ],
    ['관세사는 무슨 일을 하나요', '관세사 없이 통관 대행하면 불법', '무자격 통관업', '포워더가 통관 대행'],
    ['what does a customs broker do'],
  ),
  card(
    'broker-become',
    ['관세사법 제6조', '관세사법 제4조', '관세사법 제5조', '관세사법 제6조의2', '관세사법 제7조'],
    ['관세사가 되려면', 'Becoming a broker'],
    [
      '관세사 시험에 합격하면 자격이 있고, 통관업을 하려면 등록합니다. 결격사유가 있으면 될 수 없으며 시험 일부를 면제받는 경우가 있습니다.',
      'Who passes the examination is qualified, and registers to practise; some are barred, some spared parts.',
    ],
    ['관세사 시험', '관세사 자격증 따는 법', '관세사 될 수 없는 사람', '관세사 시험 면제', '관세사 등록'],
    ['customs broker examination', 'become a customs broker'],
  ),
  card(
    'broker-duties',
    ['관세사법 제12조', '관세사법 제13조', '관세사법 제14조', '관세사법 제27조', '관세사법 제13조의7'],
    ['관세사의 의무와 징계', 'Duties of brokers'],
    [
      '명의를 빌려줄 수 없고 비밀을 지키며 탈세를 상담하지 않습니다. 어기면 징계나 처벌을 받습니다.',
      'Brokers may not lend their name, keep secrets, and do not advise evasion; breaches are disciplined.',
    ],
    ['관세사 명의대여', '관세사가 비밀을 누설', '관세사 징계', '관세사 자격증 빌려주면'],
    ['broker lends licence', 'broker misconduct'],
  ),
  card(
    'broker-fault',
    ['관세사법 제16조', '관세사법 제11조', '관세사법 제17조의5'],
    ['관세사의 실수와 보수', 'A broker’s mistake, fees'],
    [
      '관세사는 잘못으로 끼친 손해의 배상을 보장하기 위해 보험 등에 들어야 합니다.',
      'Brokers carry insurance for damage by their fault.',
    ],
    ['관세사가 잘못 신고해서 손해를 봤어요', '관세사 손해배상', '관세사 수수료'],
    ['broker mistake compensation'],
  ),
  card(
    'broker-firm',
    ['관세사법 제17조', '관세사법 제17조의2', '관세사법 제17조의3', '관세사법 제19조', '관세사법 제9조'],
    ['관세법인, 통관취급법인, 사무소', 'Firms of brokers'],
    [
      '관세사는 관세법인을 세울 수 있고, 운송·보관·하역 업체는 등록하여 통관취급법인이 될 수 있습니다. 관세사는 사무소를 하나만 둡니다.',
      'Brokers may form firms; carriers and warehouses may register to clear. A broker has one office.',
    ],
    ['관세법인 설립', '통관취급법인 등록', '관세사 사무소 몇 개'],
    ['customs broker corporation'],
  ),
  card(
    'free-zone',
    ['자유무역지역법 제10조', '자유무역지역법 제11조', '자유무역지역법 제2조', '자유무역지역법 제12조'],
    ['자유무역지역 입주', 'Free trade zones'],
    [
      '수출 목적 제조업, 물류업 등 자격을 갖춘 자가 관리권자와 입주계약을 맺습니다.',
      'Makers for export, logistics and others that qualify contract with the zone.',
    ],
    ['자유무역지역에 공장을 세우려면', '자유무역지역 입주 자격', '입주계약 해지'],
    ['move into a free trade zone'],
  ),
  card(
    'zone-goods',
    [
      '자유무역지역법 제29조',
      '자유무역지역법 제30조',
      '자유무역지역법 제37조',
      '자유무역지역법 제44조',
      '자유무역지역법 제45조',
    ],
    ['자유무역지역의 물품', 'Goods in a zone'],
    [
      '외국물품은 반입신고를 하고 관세 없이 쓰며, 국내로 내보내면 수입신고를 하고 관세를 냅니다. 국내물품을 반입하면 환급·면제를 받을 수 있습니다.',
      'Foreign goods enter on report without duty and bear it when they leave for home; domestic goods that enter may get refunds.',
    ],
    [
      '자유무역지역에서 국내로 물건을 가져오면 관세',
      '자유무역지역 반입신고',
      '자유무역지역에서 만든 제품 세금',
      '자유무역지역 재고',
    ],
    ['goods leaving a free trade zone'],
  ),
  card(
    'statistics',
    ['관세법 제322조', '관세법 시행령 제276조', '관세법 시행규칙 제82조', '관세법 시행령 제276조의3'],
    ['무역통계와 증명서', 'Statistics and certificates'],
    [
      '수출입 통계를 신청하여 받거나 볼 수 있고 세관사무에 관한 증명서를 받을 수 있습니다. 수수료가 있을 수 있습니다.',
      'Trade statistics and certificates are had on application, for a fee at times.',
    ],
    ['무역통계 자료를 받고 싶어요', '수출입 실적 증명', '세관 증명서 발급 수수료', '통계 열람'],
    ['trade statistics request'],
  ),
  card(
    'e-system',
    ['관세법 제327조', '관세법 제327조의3', '관세법 시행령 제285조의2'],
    ['전자통관시스템', 'Electronic clearance'],
    [
      '신고·신청·납부는 전산으로 할 수 있고, 전산에 저장된 때에 접수된 것으로 봅니다. 전자송달은 신청해야 합니다.',
      'Filing and paying work electronically and count when stored; electronic service is on request.',
    ],
    ['유니패스로 신고하면 언제 접수된 건가요', '전자문서 중계사업자', '인터넷으로 세관 신고'],
    ['unipass electronic filing'],
  ),
  card(
    'import-approval',
    ['대외무역법 제11조', '대외무역법 시행령 제19조', '대외무역법 제14조', '대외무역법 제12조'],
    ['수출입 승인', 'Trade approval'],
    [
      '제한 품목으로 고시된 물품은 승인을 받아야 하며, 면제되는 경우가 있습니다. 다른 법의 요건은 통합공고로 알립니다.',
      'Goods listed as restricted need approval, with exceptions; requirements of other laws are published together.',
    ],
    ['수출입공고 제한 품목', '수입 승인 받아야 하는 물건', '통합공고'],
    ['import approval restricted goods'],
  ),
  card(
    'trade-dispute',
    ['대외무역법 제44조', '대외무역법 제45조', '대외무역법 제46조'],
    ['무역분쟁', 'Trade disputes'],
    [
      '거래자는 분쟁을 신속히 해결하도록 노력하며, 정부가 조정을 권고하거나 조정을 명할 수 있습니다.',
      'Traders settle disputes quickly; mediation may be advised or ordered.',
    ],
    ['외국 거래처와 분쟁', '무역 클레임 조정'],
    ['trade dispute mediation'],
  ),
  card(
    'internal-taxes',
    ['관세법 제4조', '관세법 제3조', '관세법 시행령 제1조의2'],
    ['수입할 때 내는 다른 세금', 'Other taxes on import'],
    [
      '수입물품의 부가가치세, 개별소비세, 주세 등 내국세도 세관장이 부과·징수합니다. 세율은 각 법에 있습니다.',
      'VAT, excise, liquor tax and others on imports are collected by customs; rates stand in their laws.',
    ],
    [
      '수입할 때 부가세도 내나요',
      '수입 부가가치세는 세관에 내나요',
      '관세 말고 또 내는 세금',
      '주세 개별소비세 수입',
    ],
    ['vat on imports', 'other taxes at import'],
  ),
  card(
    'sailing-permit-data',
    ['관세법 제263조', '관세법 제266조', '관세법 제264조'],
    ['자료 제출 명령', 'Orders to hand in records'],
    [
      '세관은 필요하면 서류 제출과 보고를 명하고, 관계자에게 질문하거나 장부를 조사할 수 있습니다.',
      'Customs may order papers and reports, ask questions and look at books.',
    ],
    ['세관에서 자료를 내라고 해요', '장부 제출 요구', '외국 상품 매장에 영수증 비치'],
    ['customs requests documents'],
  ),
  unverifiedCard(
    'contact',
    ['관세법 제117조', '관세법 시행령 제274조'],
    ['세관에 문의하기', 'Asking customs'],
    [
      '권리에 필요한 정보는 세관에 요구할 수 있습니다. 전화번호와 창구는 법에 없으며 여기서 확인하지 않았습니다.',
      'Information needed for one’s rights may be asked of customs. Numbers and counters are not in the law and were not checked (unverified).',
    ],
    ['세관 전화 상담', '관세청 고객센터', '어느 세관에 물어봐야 하나요'],
    ['contact customs help line'],
  ),
];
