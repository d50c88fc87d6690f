/** Starting criteria on goods under anti-dumping duty (관세법 제51조-제56조의2); codes and days from each rule's articles 2 and supplement. */
import { starting } from './starting.ts';

const OWNER = '관세청 심사국 심사정책과';
const SUPPLIER = {
  ko: '공급자와 공급자별 덤핑방지관세율, 두께·규격 등 부과대상 여부를 확인합니다.',
  en: 'Supplier and its rate; thickness and other marks that decide whether the duty applies.',
};

export const ANTI_DUMPING_CRITERIA = starting([
  {
    id: 'C-1001',
    title: { ko: '베트남산 합판', en: 'Plywood of Viet Nam' },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.hs6 in ['441231', '441233', '441234', '441239', '441291', '441292', '441299'] && " +
      "item.originCountry == 'VN' && item.dutyRateKind != 'I'",
    demand: 'documents',
    look: SUPPLIER,
    owner: OWNER,
    basis: '관세법 제51조; 베트남산 합판에 대한 덤핑방지관세 부과에 관한 규칙(2024-07-02) 제2조',
    validFrom: '2024-07-02',
    validTo: '2029-07-01',
  },
  {
    id: 'C-1002',
    title: { ko: '중국·말레이시아산 합판', en: 'Plywood of China and Malaysia' },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.hs6 in ['441231', '441233', '441234'] && item.originCountry in ['CN', 'MY'] && item.dutyRateKind != 'I'",
    demand: 'documents',
    look: SUPPLIER,
    owner: OWNER,
    basis: '관세법 제51조; 중국산(말레이시아산) 합판에 대한 덤핑방지관세 부과에 관한 규칙(2024-07-02) 제2조',
    validFrom: '2024-07-02',
    validTo: '2029-07-01',
  },
  {
    id: 'C-1003',
    title: { ko: '중국·인도산 PET 필름', en: 'PET film of China and India' },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.hs6 in ['392062', '392069'] && item.originCountry in ['CN', 'IN'] && item.dutyRateKind != 'I' && " +
      'item.customsValueKrw >= 5000000',
    demand: 'documents',
    look: SUPPLIER,
    owner: OWNER,
    basis: '관세법 제51조; 중국 및 인도산 PET 필름에 대한 덤핑방지관세 부과에 관한 규칙(2026-02-27) 제2조',
    validFrom: '2026-02-27',
    validTo: '2031-02-26',
  },
  {
    id: 'C-1004',
    title: { ko: '중국산 열간압연 후판', en: 'Hot-rolled plate of China' },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.hs6 in ['720851', '720852', '722540'] && item.originCountry == 'CN' && item.dutyRateKind != 'I' && " +
      'item.customsValueKrw >= 30000000',
    demand: 'documents',
    look: SUPPLIER,
    owner: OWNER,
    basis:
      '관세법 제51조; 중국산 탄소강 및 그 밖의 합금강 열간압연 후판에 대한 덤핑방지관세 부과에 관한 규칙 제2조',
    validFrom: '2026-01-02',
  },
  {
    id: 'C-1005',
    title: { ko: '중국산 플로트판유리', en: 'Float glass of China' },
    scope: 'item',
    kind: 'risk',
    expression: "item.hs6 in ['700521', '700529'] && item.originCountry == 'CN' && item.dutyRateKind != 'I'",
    demand: 'documents',
    look: SUPPLIER,
    owner: OWNER,
    basis: '관세법 제51조; 중국산 플로트판유리에 대한 덤핑방지관세 부과에 관한 규칙(2022-04-08) 제2조',
    validTo: '2027-04-07',
  },
  {
    id: 'C-1006',
    title: {
      ko: '덤핑방지관세 물품의 제3국 우회',
      en: 'Goods under anti-dumping duty through a third country',
    },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.hs4 in ['4412', '7005', '7219'] && !(item.originCountry in ['CN', 'VN', 'MY', 'ID', 'TW']) && " +
      "(consignment.departureCountry in ['CN', 'VN'] || " +
      "(has(consignment.transitCountry) && consignment.transitCountry in ['CN', 'VN']))",
    demand: 'documents',
    look: {
      ko: '제3국에서의 단순 조립·가공이나 경미한 변경인지 생산공정과 원재료 구입자료로 확인합니다.',
      en: 'Minor alteration or simple assembly in a third country: production steps and purchases of materials.',
    },
    owner: OWNER,
    basis: '관세법 제56조의2; 관세법 시행령 제71조의2',
  },
]);
