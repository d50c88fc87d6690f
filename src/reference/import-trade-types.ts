/** What kind of trade brings the goods in (수입 거래구분): sale, processing, loan, repair, gift. */
import { codeList } from './code-list.ts';
import { KCS_RESEARCH_DATA, TRADE_CODE_HANDBOOK } from './sources.ts';

const SEEN_ONLY = { source: KCS_RESEARCH_DATA, status: 'unverified' } as const;

/** 수입 거래구분. Three codes are seen in declarations but not in the transcription: their meaning is unknown. */
export const IMPORT_TRADE_TYPES = codeList<object>(
  {
    id: 'import-trade-types',
    title: { ko: '수입 거래구분', en: 'Import trade types' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['11', '일반수입', 'General import'],
    ['12', '주문자 상표부착 방식(OEM) 수입', 'Original equipment manufacturing'],
    ['13', '방위산업용 시설재·원자재 수입', 'Plant and materials for the defence industry'],
    ['14', '계획조선용 원자재 수입', 'Materials for planned shipbuilding'],
    ['15', '전자상거래 수입', 'E-commerce'],
    [
      '21',
      '외국인 투자업체의 수탁가공 수출용 원자재 수입',
      'Materials for processing trade, foreign-invested firm',
    ],
    ['22', '일반업체의 수탁가공 수출용 원자재 수입', 'Materials for processing trade, other firm'],
    ['29', '위탁가공(국외가공) 후 수입', 'Import after processing abroad'],
    ['31', '공공차관', 'Public loan'],
    ['39', '기타차관', 'Other loan'],
    ['41', '국내투자', 'Investment in Korea'],
    ['49', '자유무역지역 입주', 'Settlement in a free trade zone'],
    ['51', '수탁판매용 물품 수입', 'Goods for sale on consignment'],
    ['52', '연계(구상)무역 수입', 'Linked (counter) trade'],
    ['53', '소유권이전 조건부 수입', 'Lease with transfer of ownership'],
    ['54', '뜻이 확인되지 않은 부호', 'Meaning not confirmed', SEEN_ONLY],
    ['55', '소유권불이전 조건부 수입', 'Lease without transfer of ownership'],
    [
      '59',
      '미군 납품 자재·외화 판매 물품의 구입',
      'Goods for the US forces or for sale against foreign currency',
    ],
    ['61', '상계원재료', 'Set-off materials'],
    ['69', '복합물류보세창고 반입 (수출 목적)', 'Into a logistics warehouse, for export'],
    ['70', '보세공장 건조 국적취득조건부 나용선 수입', 'Ship built in a bonded factory on bareboat charter'],
    ['71', 'SOFA 특례 양수도 승인물품 수입', 'Transfer approved under the status of forces agreement'],
    ['72', '외교관물품 양수도 승인 수입', 'Transfer of diplomatic goods'],
    ['80', '외국환거래가 수반되지 않는 그 밖의 수입', 'Other import without payment abroad'],
    ['81', '국내 수리용 선박·항공기 수입', 'Ship or aircraft for repair in Korea'],
    ['82', '외국에서 검사·수리한 선박·항공기 수입', 'Ship or aircraft back from inspection or repair'],
    ['83', '외국에서 검사·수리한 물품 수입', 'Goods back from inspection or repair abroad'],
    ['84', '국내 검사·수리 후 반출할 외국물품 수입', 'Foreign goods for inspection or repair in Korea'],
    ['85', '외국 행사·전시회 출품물품 반입', 'Goods back from events and exhibitions abroad'],
    ['86', '국내 행사·전시회용 일시반입', 'Temporary entry for events and exhibitions'],
    ['87', '무상 견품·광고용품', 'Free samples and advertising goods'],
    ['88', '수출물품 수리 후 재반출용 수입', 'Exported goods for repair and re-export'],
    ['89', '수출물품 클레임 등 반입', 'Exported goods returned on a claim'],
    ['90', '수리·검사용 반출물품의 수입', 'Goods sent out for repair or inspection, back'],
    ['91', '이사화물', 'Household goods'],
    ['92', '수출계약 이행 등 무역거래용 물품', 'Goods needed to fulfil an export contract'],
    ['93', '대체품·누락·부족 보충물품', 'Replacements and supplements for shortages'],
    ['94', '공공기관 등 기증물품', 'Donations to public bodies'],
    ['96', '뜻이 확인되지 않은 부호', 'Meaning not confirmed', SEEN_ONLY],
    ['100', '뜻이 확인되지 않은 부호', 'Meaning not confirmed', SEEN_ONLY],
  ],
);
