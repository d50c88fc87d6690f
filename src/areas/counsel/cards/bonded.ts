/** Cards on bonded areas and the goods in them. */
import { type Card, card } from '../card.ts';

export const BONDED: readonly Card[] = [
  card(
    'bonded-kinds',
    ['관세법 제154조', '관세법 제155조'],
    ['보세구역의 종류', 'Kinds of bonded areas'],
    [
      '지정보세구역(지정장치장, 세관검사장), 특허보세구역(보세창고, 보세공장, 보세전시장, 보세건설장, 보세판매장), 종합보세구역이 있습니다. 외국물품은 보세구역에 두는 것이 원칙입니다.',
      'Designated areas, licensed areas (warehouse, factory, exhibition, construction, shop) and general bonded areas. Foreign goods are kept in them as a rule.',
    ],
    ['보세구역이 뭐예요', '보세창고와 보세공장 차이', '외국물건은 어디에 보관해야 하나요'],
    ['what is a bonded area', 'kinds of bonded warehouse'],
  ),
  card(
    'outside',
    ['관세법 제156조', '관세법 시행령 제175조', '관세법 제155조'],
    ['보세구역 밖에 두기', 'Storing outside'],
    [
      '크기나 무게 등으로 보세구역에 두기 어려운 물품은 허가를 받아 밖에 둘 수 있습니다.',
      'Goods too large or heavy may be kept elsewhere with a permit.',
    ],
    ['너무 커서 창고에 못 들어가는 물건', '타소장치 허가', '보세구역 외 장치 수수료'],
    ['store bulky goods outside bonded area'],
  ),
  card(
    'storage-time',
    ['관세법 제177조', '관세법 제170조'],
    ['보관할 수 있는 기간', 'How long goods may lie'],
    [
      '지정장치장은 6개월 범위(3개월 연장 가능), 보세창고의 외국물품은 1년 범위에서 관세청장이 정하고 1년 연장할 수 있으며, 그 밖의 특허보세구역은 특허기간입니다.',
      'Designated storage up to six months and three more; foreign goods in a bonded warehouse up to a year and one more; elsewhere the licence.',
    ],
    [
      '보세창고에 얼마나 오래 둘 수 있나요',
      '통관 안 하고 창고에 보관 기간',
      '장치기간 연장',
      '물건을 창고에 계속 둬도 되나요',
    ],
    ['how long can goods stay in a bonded warehouse'],
  ),
  card(
    'leave-in-15',
    ['관세법 제157조의2', '관세법 시행령 제176조의2', '관세법 제277조'],
    ['수리된 물품의 반출 기한', 'Taking cleared goods away'],
    [
      '관세청장이 정하는 보세구역에서는 수입신고 수리일부터 15일 안에 꺼내야 합니다. 연장 승인을 받을 수 있습니다.',
      'From areas that customs names cleared goods leave within 15 days unless extended.',
    ],
    ['통관 끝난 물건을 창고에서 언제까지 빼야 하나요', '반출기간 연장', '반출 의무 15일'],
    ['deadline to remove cleared goods'],
  ),
  card(
    'in-and-out',
    ['관세법 제157조', '관세법 시행령 제176조'],
    ['반입·반출 신고', 'Reporting goods in and out'],
    [
      '보세구역에 물품을 넣거나 꺼내려면 세관장에게 신고합니다.',
      'Goods that enter or leave a bonded area are reported.',
    ],
    ['창고 반입신고', '보세구역에서 물건을 꺼낼 때 신고', '반출입 신고'],
    ['report goods into bonded area'],
  ),
  card(
    'works',
    ['관세법 제158조', '관세법 제159조', '관세법 시행령 제177조', '관세법 시행령 제178조'],
    ['보수작업, 해체·절단', 'Work on stored goods'],
    [
      '승인을 받아 포장을 바꾸거나 나누고 합치는 보수작업을 할 수 있고, 해체·절단은 허가가 필요합니다.',
      'With approval goods may be repacked, sorted, split; taking apart or cutting needs a permit.',
    ],
    ['보세창고 안에서 재포장이나 라벨 작업', '보수작업 승인', '통관 전에 물건 분류하기', '고철 해체 작업'],
    ['repack goods in bonded warehouse'],
  ),
  card(
    'destroy',
    ['관세법 제160조', '관세법 시행령 제179조', '관세법 시행령 제180조'],
    ['보세구역 물품의 폐기와 멸실', 'Destroying stored goods'],
    [
      '상하거나 하여 버리려면 승인을 받습니다. 승인 없이 없어지면 운영인이나 보관인에게서 관세를 받으나 재해 등은 예외입니다.',
      'Destroying needs approval. Where goods vanish without it the keeper owes the duty, but for disasters.',
    ],
    ['상한 수입 식품을 버리려면', '보세창고 물건 폐기 승인', '창고에서 없어진 물건 관세'],
    ['destroy goods in bonded area'],
  ),
  card(
    'samples',
    ['관세법 제161조', '관세법 시행령 제183조'],
    ['견본품 반출', 'Taking samples'],
    [
      '보세구역의 외국물품을 견본으로 꺼내려면 허가를 받습니다.',
      'Taking samples of foreign goods needs a permit.',
    ],
    ['통관 전에 샘플만 먼저 꺼내고 싶어요', '견본품 반출 허가'],
    ['take samples before clearance'],
  ),
  card(
    'warehouse-licence',
    ['관세법 제174조', '관세법 제175조', '관세법 제176조', '관세법 시행령 제188조', '관세법 시행령 제189조'],
    ['보세창고 등의 특허', 'Licence for a bonded area'],
    [
      '특허보세구역을 하려면 세관장의 특허를 받습니다. 결격사유가 없고 기준을 갖춰야 하며 기간은 10년 이내이고 갱신할 수 있습니다.',
      'A licensed area needs a licence of customs, for up to ten years, renewable, and nobody disqualified.',
    ],
    ['보세창고를 차리고 싶어요', '특허보세구역 운영하려면', '보세창고 특허 요건', '특허 갱신 신청'],
    ['open a bonded warehouse licence'],
  ),
  card(
    'licence-lost',
    ['관세법 제178조', '관세법 제179조', '관세법 시행령 제193조의2', '관세법 시행령 제193조의3'],
    ['반입정지와 특허취소', 'Suspension and withdrawal'],
    [
      '운영인이 법을 어기면 물품 반입이 정지되거나 과징금, 특허취소를 받을 수 있습니다.',
      'Operators who break the law may be suspended, charged or lose the licence.',
    ],
    ['보세창고 영업정지', '특허 취소 사유', '반입정지 대신 과징금'],
    ['bonded licence revoked'],
  ),
  card(
    'bonded-factory',
    ['관세법 제185조', '관세법 제186조', '관세법 제187조', '관세법 시행령 제199조'],
    ['보세공장', 'Bonded factory'],
    [
      '외국물품을 관세를 내지 않은 채 원료로 써서 만들 수 있습니다. 쓰기 전에 사용신고를 하고, 밖에서 작업하려면 허가를 받습니다.',
      'Foreign goods may be worked without duty; their use is declared first, and work outside needs a permit.',
    ],
    [
      '관세 안 내고 원료를 들여와 공장에서 가공',
      '보세공장 사용신고',
      '공장 밖에서 작업 허가',
      '보세공장 내국 원재료',
    ],
    ['bonded factory use declaration'],
  ),
  card(
    'factory-duty',
    ['관세법 제188조', '관세법 제189조', '관세법 시행령 제204조', '관세법 시행령 제205조'],
    ['제품과세와 원료과세', 'Duty on product or material'],
    [
      '보세공장 제품을 수입하면 제품을 기준으로 매기는 것이 원칙이나, 신청하면 원료를 기준으로, 섞어 만들었으면 외국 원료 비율만큼 매깁니다.',
      'Factory goods bear duty as products; on request by material, or by the share of foreign material.',
    ],
    ['보세공장에서 만든 것을 국내에 팔면 세금', '원료과세 신청', '혼용승인', '제품과세'],
    ['duty on bonded factory products'],
  ),
  card(
    'exhibition',
    ['관세법 제190조', '관세법 시행령 제208조', '관세법 시행령 제209조'],
    ['보세전시장', 'Bonded exhibition'],
    [
      '박람회 등을 위해 외국물품을 통관하지 않고 전시하거나 쓸 수 있습니다. 팔려면 수입신고를 해야 합니다.',
      'Foreign goods may be shown at fairs uncleared; to be sold they are declared.',
    ],
    ['박람회장에서 외국 제품 전시', '전시장에서 물건을 팔 때 통관', '보세전시장'],
    ['bonded exhibition'],
  ),
  card(
    'construction',
    ['관세법 제191조', '관세법 제192조', '관세법 제194조', '관세법 시행령 제211조'],
    ['보세건설장', 'Bonded construction site'],
    [
      '산업시설을 짓는 외국 기계와 장비를 두고 쓸 수 있습니다. 쓰기 전에 수입신고하고, 수리 전에 가동하지 못합니다.',
      'Foreign machines may be used to build plant; declared before use, and not run before acceptance.',
    ],
    ['공장을 짓는 데 쓰는 외국 기계', '보세건설장 가동'],
    ['bonded construction site'],
  ),
  card(
    'shop-rules',
    ['관세법 제196조', '관세법 제176조의2', '관세법 시행령 제213조', '관세법 시행령 제192조의3'],
    ['보세판매장 특허', 'Licence for a duty-free shop'],
    [
      '면세점(보세판매장)은 신청 자격과 평가기준에 따라 특허심사위원회의 심사를 거쳐 특허를 받습니다.',
      'Duty-free shops are licensed after a committee has assessed applicants.',
    ],
    ['면세점을 열려면', '보세판매장 특허 심사', '면세점 사업자 선정'],
    ['duty-free shop licence'],
  ),
  card(
    'general-area',
    ['관세법 제197조', '관세법 제198조', '관세법 제199조', '관세법 시행령 제214조'],
    ['종합보세구역', 'General bonded area'],
    [
      '보세창고·공장·전시장·건설장·판매장 기능을 둘 이상 함께 할 수 있는 구역으로 관세청장이 지정합니다.',
      'An area designated for two or more bonded functions at once.',
    ],
    ['종합보세구역 지정', '종합보세사업장 신고'],
    ['general bonded area'],
  ),
  card(
    'keeper',
    ['관세법 제165조', '관세법 시행령 제185조', '관세법 제165조의2', '관세법 제164조'],
    ['보세사와 자율관리', 'Bonded goods keepers'],
    [
      '보세사 시험에 합격하고 등록하여 보세화물을 관리합니다. 자율관리보세구역은 보세사를 두어야 합니다. 이름을 빌려줄 수 없습니다.',
      'Keepers pass an examination and register; self-managed areas employ one; the name may not be lent.',
    ],
    ['보세사 자격 따려면', '보세사 시험', '보세사 명의 빌려주기', '자율관리보세구역 지정'],
    ['bonded goods keeper examination'],
  ),
  card(
    'sale',
    ['관세법 제208조', '관세법 제209조', '관세법 제210조', '관세법 제211조', '관세법 제212조'],
    ['기간이 지난 물품의 매각과 국고귀속', 'Sale of goods left too long'],
    [
      '장치기간이 지나면 세관장이 공고하고 매각할 수 있으며, 먼저 1개월 안에 수출·수입·반송하라고 알립니다. 남은 돈은 화주에게 주고, 팔리지 않으면 국고에 귀속될 수 있습니다.',
      'After their time goods may be sold on notice, with a month to take them. What remains goes to the owner; unsold goods may fall to the state.',
    ],
    [
      '찾아가지 않은 수입품은 어떻게 되나요',
      '세관 공매',
      '체화물품 매각',
      '경매로 세관 물건 사기',
      '국고귀속',
    ],
    ['unclaimed goods auction customs'],
  ),
  card(
    'missing',
    ['관세법 시행령 제181조', '관세법 시행령 제182조', '관세법 제172조', '관세법 제19조'],
    ['보관 중 도난·분실', 'Theft and loss in storage'],
    [
      '보세구역 물품이 도난되거나 없어지면 세관장에게 신고합니다. 관세는 운영인이나 화물관리인이 낼 수 있습니다.',
      'Theft or loss is reported; the operator or keeper may owe the duty.',
    ],
    ['보세창고에서 도난당한 물건', '보관 중 분실 책임', '수량이 서류와 달라요'],
    ['goods stolen from bonded warehouse'],
  ),
];
