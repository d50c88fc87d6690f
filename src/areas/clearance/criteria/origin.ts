/** Starting criteria on origin and its marking (관세법 제229조-제233조, 대외무역법 제33조). */
import { starting } from './starting.ts';

const OWNER = '관세청 통관국 수출입안전검사과';

export const ORIGIN_CRITERIA = starting([
  {
    id: 'C-0101',
    title: { ko: '원산지 표시대상인데 미표시', en: 'Must be marked with its origin and is not' },
    scope: 'item',
    kind: 'quota',
    expression: "item.originMarking == 'N' && item.customsValueKrw >= 5000000",
    demand: 'physical',
    look: {
      ko: '현품과 최소포장에 원산지가 표시되어 있는지, 손상·변경된 표시가 있는지 확인합니다.',
      en: 'Whether goods and smallest packing bear the origin, and whether a mark was damaged or changed.',
    },
    owner: OWNER,
    basis: '관세법 제230조 제3호; 대외무역법 제33조',
  },
  {
    id: 'C-0102',
    title: {
      ko: '의류·신발 포장에만 표시, 적출국 상이',
      en: 'Clothing or shoes marked on the packing only, from elsewhere',
    },
    scope: 'item',
    kind: 'quota',
    expression: "item.originMarking == 'B' && item.hs2 in ['61', '62', '64'] && !item.isOriginDeparture",
    demand: 'physical',
    look: {
      ko: '봉제 라벨의 원산지와 포장의 원산지가 같은지 확인합니다.',
      en: 'Whether the sewn label names the same origin as the packing.',
    },
    owner: OWNER,
    basis: '관세법 제230조; 대외무역법 제33조',
  },
  {
    id: 'C-0103',
    title: { ko: '제3국 원산지 의류, 중국에서 선적', en: 'Clothing of another origin shipped from China' },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.hs2 in ['61', '62', '63', '64'] && item.originCountry in ['VN', 'KH', 'BD', 'ID', 'IT', 'TR'] && " +
      "consignment.departureCountry == 'CN'",
    demand: 'physical',
    look: {
      ko: '라벨·포장·송품장의 원산지를 대조하고, 라벨을 바꿔 단 흔적을 확인합니다.',
      en: 'Compare the origin on labels, packing and invoice; look for labels that were replaced.',
    },
    owner: OWNER,
    basis: '관세법 제229조, 제230조',
  },
  {
    id: 'C-0104',
    title: { ko: '농산물 원산지와 적출국 상이', en: 'Farm produce from another country than its origin' },
    scope: 'item',
    kind: 'quota',
    expression:
      "item.hs2 in ['07', '08', '09', '12'] && !item.isOriginDeparture && item.customsValueKrw >= 5000000",
    demand: 'documents',
    look: {
      ko: '식물검역증명서·원산지증명서의 생산국과 환적 경로를 대조합니다.',
      en: 'Compare the country of production in the phytosanitary certificate with the route.',
    },
    owner: OWNER,
    basis: '관세법 제229조; 농수산물의 원산지 표시 등에 관한 법률 제5조',
  },
  {
    id: 'C-0105',
    title: {
      ko: '중국을 경유한 제3국 원산지 저세율 물품',
      en: 'Goods of another origin at a low rate, through China',
    },
    scope: 'item',
    kind: 'quota',
    expression:
      "has(consignment.transitCountry) && consignment.transitCountry == 'CN' && item.originCountry != 'CN' && " +
      'item.dutyRatePercent < 3.0 && item.customsValueKrw >= 10000000',
    demand: 'documents',
    look: {
      ko: '통과선하증권과 비가공증명서로 중국에서 추가 가공이 없었는지 확인합니다.',
      en: 'Through bill of lading and non-manipulation certificate: nothing may have been done in China.',
    },
    owner: OWNER,
    basis: '관세법 제229조; 관세법 시행령 제236조',
  },
]);
