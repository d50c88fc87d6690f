/** Cards on reliefs from duty and what follows them. */
import { type Card, card } from '../card.ts';

export const RELIEFS: readonly Card[] = [
  card(
    'temporary',
    ['관세법 제97조', '관세법 시행규칙 제50조', '관세법 시행령 제115조', '관세법 시행령 제114조'],
    ['다시 내보낼 물품의 면세 (재수출면세)', 'Relief for goods that leave again'],
    [
      '박람회 출품물, 직업용품, 포장용품, 수리할 물품 등은 1년 범위에서 정한 기간에 다시 수출하면 관세를 면제할 수 있습니다. 기간을 넘기면 관세와 20퍼센트의 가산세를 냅니다.',
      'Goods for fairs, tools of a trade, packing, things for repair and others that leave within the set period, up to a year, may be free. Missing it costs the duty and 20 percent on top.',
    ],
    [
      '잠깐 들여왔다가 도로 내보낼 물건',
      '박람회 출품 물품 면세',
      '촬영 장비를 가져왔다 가져갈 때 세금',
      '재수출 기간을 넘겼어요',
      '수리하려고 들여오는 물건',
    ],
    ['temporary import for exhibition', 'goods to be re-exported duty free', 'temporary admission'],
  ),
  card(
    're-export-reduction',
    ['관세법 제98조', '관세법 시행규칙 제52조'],
    ['재수출 감면', 'Reduction for long use and re-export'],
    [
      '임대차나 도급 계약으로 들여와 2년(승인받으면 4년) 안에 다시 수출하는 장기 사용 물품은 기간에 따라 관세를 줄여 줍니다.',
      'Durable goods on lease or contract that leave within two years, four with approval, pay less by the time.',
    ],
    ['리스한 기계를 들여왔다 돌려보내요', '임차 장비 수입 관세 경감', '공사용 장비 일시 수입'],
    ['leased equipment import duty reduction'],
  ),
  card(
    'damaged',
    ['관세법 제100조', '관세법 시행령 제118조', '관세법 시행규칙 제55조의2'],
    ['손상된 물품의 감면', 'Damaged goods'],
    [
      '수입신고한 물품이 수리 전에 변질되거나 손상되면 관세를 줄일 수 있습니다.',
      'Duty may be lowered where declared goods spoil or are damaged before acceptance.',
    ],
    [
      '운송 중에 물건이 상했는데 세금은 그대로인가요',
      '수리 전에 변질된 물품 감면',
      '파손된 수입품 관세 경감',
    ],
    ['damaged goods duty reduction'],
  ),
  card(
    'processing-abroad',
    ['관세법 제101조', '관세법 시행령 제119조', '관세법 시행규칙 제56조'],
    ['해외임가공과 해외수리 감면', 'Processing and repair abroad'],
    [
      '원재료를 내보내 만든 정해진 물품이나, 가공·수리하려고 수출한 물품이 돌아오면 관세를 줄일 수 있습니다.',
      'Listed goods made abroad of exported materials, and goods sent abroad for repair, may pay less on return.',
    ],
    [
      '고장 난 기계를 해외에서 고쳐서 들여와요',
      '외국에 수리 보낸 물품 관세',
      '해외 임가공 감면',
      '원단을 보내서 옷을 만들어 올 때',
    ],
    ['goods repaired abroad', 'outward processing'],
  ),
  card(
    'research',
    ['관세법 제90조', '관세법 시행규칙 제37조', '관세법 시행규칙 제38조'],
    ['학술연구용품의 감면', 'Research goods'],
    [
      '국가기관, 학교, 연구기관 등이 학술연구·교육·실험에 쓰는 정해진 물품은 관세를 감면합니다.',
      'Listed goods for research, teaching and experiments of public bodies, schools and institutes pay less or nothing.',
    ],
    ['대학 연구실에서 실험 장비를 수입', '연구소 시약 관세 감면', '학술연구용품'],
    ['research equipment duty relief'],
  ),
  card(
    'religious-charity',
    ['관세법 제91조', '관세법 시행규칙 제39조'],
    ['종교·자선·장애인용품의 면세', 'Religion, charity, disability'],
    [
      '종교의식용으로 기증되는 물품, 자선·구호용 기증품, 장애인용으로 특수하게 만든 물품 등은 면세합니다.',
      'Donated goods for worship or relief and things made for people with disabilities are free.',
    ],
    [
      '휠체어나 보청기를 들여올 때 관세',
      '교회에 기증받은 물건',
      '구호물품 면세',
      '장애인 보조기기 수입',
      '희귀병 치료약 관세',
    ],
    ['wheelchair import duty', 'donated charity goods'],
  ),
  card(
    'diplomats',
    ['관세법 제88조', '관세법 시행령 제108조', '관세법 시행규칙 제34조'],
    ['외교관용 물품', 'Diplomatic goods'],
    [
      '대사관 등의 업무용품과 외교관 가족이 쓰는 물품은 면세하며, 정해진 물품은 3년 범위에서 넘길 수 없습니다.',
      'Goods of missions and diplomats are free; some may not be passed on for up to three years.',
    ],
    ['대사관 물품 면세', '외교관 자동차를 사도 되나요'],
    ['diplomatic goods duty free'],
  ),
  card(
    'government',
    ['관세법 제92조', '관세법 시행규칙 제41조'],
    ['정부용품', 'Government goods'],
    [
      '국가나 지방자치단체에 기증된 공용 물품, 정부가 수입하는 군수품 등은 면세할 수 있습니다.',
      'Goods donated for public use, military supplies and others may be free.',
    ],
    ['지자체가 기증받은 물품', '군수품 수입 관세'],
    ['government imports relief'],
  ),
  card(
    'special-goods',
    ['관세법 제93조', '관세법 시행규칙 제43조'],
    ['특정물품의 면세', 'Certain goods'],
    [
      '종자개량용 동식물, 국제경기대회 용품, 우리 선박이 잡은 수산물, 상속받은 신변용품 등 정해진 물품은 면세할 수 있습니다.',
      'Breeding stock, goods for games, fish caught by our ships, inherited personal effects and others may be free.',
    ],
    ['외국에서 돌아가신 부모님 유품', '상속받은 물건 관세', '올림픽 경기용품', '종자용 씨앗 면세'],
    ['inherited personal effects duty'],
  ),
  card(
    'environment',
    ['관세법 제95조', '관세법 시행규칙 제46조'],
    ['환경오염방지·공장자동화 물품의 감면', 'Environment and automation'],
    [
      '국내에서 만들기 어려운 오염방지 설비, 폐기물 처리 기계, 공장자동화 기계 등은 관세를 줄일 수 있습니다.',
      'Plant against pollution, for waste or for factory automation that is hard to make at home may pay less.',
    ],
    ['공장 자동화 설비 관세 감면', '환경 설비 수입', '폐기물 처리 기계'],
    ['factory automation duty reduction'],
  ),
  card(
    'aircraft-chips',
    ['관세법 제89조', '관세법 시행규칙 제35조', '관세법 시행령 제113조'],
    ['항공기·반도체 장비 부분품', 'Parts for aircraft and chip equipment'],
    [
      '세관장이 지정한 공장에서 항공기나 반도체 제조용 장비를 만들거나 고치는 데 쓰는 부분품과 원재료는 면세할 수 있습니다.',
      'Parts and materials for aircraft or chip-making equipment in designated factories may be free.',
    ],
    ['반도체 장비 부품 면세', '항공기 부품 관세 감면', '세율불균형물품'],
    ['aircraft parts duty exemption'],
  ),
  card(
    'relief-apply',
    ['관세법 시행령 제112조'],
    ['감면 신청', 'Applying for relief'],
    [
      '감면을 받으려면 원칙적으로 수입신고 수리 전에 신청서를 냅니다. 사유가 있으면 그 뒤의 정해진 기간에도 낼 수 있습니다.',
      'Relief is applied for before acceptance as a rule; in some cases within a set time afterwards.',
    ],
    ['관세 감면 신청은 언제까지', '감면 신청서', '수리된 뒤에 감면 신청할 수 있나요'],
    ['apply for duty relief deadline'],
  ),
  card(
    'after-relief',
    ['관세법 제102조', '관세법 제103조', '관세법 시행령 제109조', '관세법 시행령 제110조', '관세법 제108조'],
    ['감면받은 물품의 사후관리', 'What follows relief'],
    [
      '감면받은 물품은 3년 범위에서 정한 기간에 다른 용도로 쓰거나 넘길 수 없고, 어기면 감면된 관세를 냅니다. 미리 승인받으면 됩니다.',
      'For up to three years relieved goods may not serve another purpose or be handed on without approval; else the duty is due.',
    ],
    ['감면받은 기계를 팔아도 되나요', '면세로 들여온 물건 다른 데 쓰면', '사후관리 기간', '용도외 사용 승인'],
    ['sell goods imported with relief', 'post-clearance control of relieved goods'],
  ),
  card(
    'defective-return',
    ['관세법 제106조', '관세법 시행령 제121조'],
    ['계약과 다른 물품의 환급 (위약물품)', 'Goods not as agreed'],
    [
      '수입한 물품이 계약과 다르고 상태가 그대로이면, 수리일부터 1년 안에 보세구역에 넣었다가 수출하는 등의 경우 관세를 돌려받습니다.',
      'Goods not as agreed and unchanged bring the duty back where they enter a bonded area within a year and leave the country.',
    ],
    [
      '주문한 것과 다른 물건이 와서 반품',
      '불량품을 돌려보내면 낸 관세는',
      '위약물품 환급',
      '수입한 물건 하자 반송 환급',
    ],
    ['refund duty wrong goods received', 'return defective import'],
  ),
  card(
    'lost-in-bond',
    ['관세법 제106조', '관세법 시행령 제122조', '관세법 시행령 제123조'],
    ['보세구역에서 멸실·손상된 물품의 환급', 'Goods lost in a bonded area'],
    [
      '수입신고가 수리된 물품이 보세구역에 있는 동안 재해로 멸실·변질·손상되면 관세의 전부나 일부를 돌려받을 수 있습니다.',
      'Duty may come back where cleared goods are lost or spoiled by disaster while still in a bonded area.',
    ],
    ['창고에 불이 나서 통관한 물건이 탔어요', '재해로 멸실된 물품 관세 환급'],
    ['goods destroyed in bonded warehouse refund'],
  ),
];
