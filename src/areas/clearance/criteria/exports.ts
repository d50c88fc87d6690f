/**
 * The criteria on exports with which an office starts: controlled goods, false and carousel exports, stolen vehicles and
 * phones, counterfeits, drawback (관세법 제241조, 제243조 제4항, 제246조; 대외무역법 제19조의2). Which goods codes the notices
 * name was not read: every code here is our reading, and the basis says so.
 */
import type { Criterion } from '../../../screening/criterion.ts';
import { type Row, starting } from './starting.ts';

const CLEARANCE = '관세청 통관국 통관물류정책과 수출통관 담당';
const INVESTIGATION = '관세청 조사국 조사총괄과 수출범죄 담당';
const DRAWBACK = '관세청 심사국 심사정책과 환급 담당';
const OUR_CODES = '(대상 품목번호는 고시 미확인, 우리 해석)';

const ROWS: readonly Omit<Row, 'direction'>[] = [
  {
    id: 'E-0101',
    title: { ko: '허가서 없는 전략물자 후보', en: 'Goods that may be strategic, without a licence' },
    scope: 'item',
    kind: 'mandatory',
    expression:
      "item.hs4 in ['8401', '8710', '9301', '9305', '9306'] && !('STRATEGIC' in item.documentKinds)",
    demand: 'documents',
    look: {
      ko: '전략물자 판정서와 수출허가서를 확인합니다. 허가서가 없으면 수리하지 않습니다.',
      en: 'The classification and the export licence; without one it is not accepted.',
    },
    owner: CLEARANCE,
    basis: `대외무역법 제19조의2, 관세법 제226조 ${OUR_CODES}`,
  },
  {
    id: 'E-0102',
    title: {
      ko: '우려 국가로 가는 공작기계·반도체 장비',
      en: 'Machine tools and chip equipment to countries of concern',
    },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.hs4 in ['8456', '8457', '8458', '8486'] && !('STRATEGIC' in item.documentKinds) && " +
      "consignment.destinationCountry in ['RU', 'BY', 'IR', 'SY']",
    demand: 'physical',
    look: {
      ko: '최종사용자와 용도, 상황허가 여부를 확인하고 명판의 규격을 현품과 대조합니다.',
      en: 'End user, use and catch-all licence; the type plate against the declared specification.',
    },
    owner: CLEARANCE,
    basis: `대외무역법 제19조의3 ${OUR_CODES}`,
  },
  {
    id: 'E-0103',
    title: {
      ko: '신규 수출자의 이중용도 품목, 우회 우려 국가',
      en: 'Dual-use goods of a new exporter to countries of diversion',
    },
    scope: 'item',
    kind: 'quota',
    expression:
      "item.hs4 in ['8456', '8457', '8458', '8486', '8542'] && exporter.knownDays < 90 && " +
      "consignment.destinationCountry in ['AE', 'HK', 'KG', 'KZ', 'TR']",
    demand: 'physical',
    look: {
      ko: '구매자의 업종과 재수출 계획을 확인하고 수량과 모델을 현품과 대조합니다.',
      en: 'The buyer’s business and plans to re-export; quantity and model of the goods.',
    },
    owner: CLEARANCE,
    basis: `대외무역법 제19조의3, 관세법 제246조 제1항 ${OUR_CODES}`,
  },
  {
    id: 'E-0104',
    title: { ko: '신규 수출자의 유명 상표 소량 수출', en: 'Branded goods of a new exporter' },
    scope: 'item',
    kind: 'quota',
    expression:
      "has(item.brand) && !(item.brand in ['ZZZZ', 'XXXX']) && " +
      "item.hs4 in ['3304', '4202', '6403', '6404', '7117', '9102'] && exporter.knownDays < 120",
    demand: 'physical',
    look: {
      ko: '상표권자의 허락과 구매처를 확인하고 라벨·일련번호·마감을 검사합니다.',
      en: 'Licence and source of purchase; labels, serial numbers, finish.',
    },
    owner: INVESTIGATION,
    basis: `관세법 제235조 제1항 ${OUR_CODES}`,
  },
  {
    id: 'E-0105',
    title: { ko: '차대번호 없는 자동차', en: 'Vehicles without an identification number' },
    scope: 'item',
    kind: 'risk',
    expression: "item.hs4 in ['8703', '8704', '8711'] && !has(item.chassisNumber)",
    demand: 'documents',
    look: {
      ko: '말소등록사실증명의 차대번호를 신고하게 하고 신고서와 대조합니다.',
      en: 'The number on the deregistration certificate has to be declared; compare.',
    },
    owner: CLEARANCE,
    basis: `관세법 제241조 제1항, 제249조 ${OUR_CODES}`,
  },
  {
    id: 'E-0106',
    title: { ko: '1년 안에 이미 수출된 차대번호', en: 'A vehicle that was exported within a year' },
    scope: 'item',
    kind: 'risk',
    expression: 'has(item.chassisNumber) && chassis.exports365d >= 1',
    demand: 'physical',
    look: {
      ko: '차대번호 각인을 신고서·이전 수출신고와 대조하고 위조·변조 흔적을 봅니다.',
      en: 'The engraved number against this and the earlier declaration; traces of tampering.',
    },
    owner: INVESTIGATION,
    basis: '관세법 제241조 제1항, 제269조 제3항',
  },
  {
    id: 'E-0107',
    title: {
      ko: '보세구역에 반입하지 않은 신규 수출자의 자동차',
      en: 'Vehicles of a new exporter, not brought into a bonded area',
    },
    scope: 'item',
    kind: 'quota',
    expression: "item.hs2 == '87' && exporter.knownDays < 90 && declaration.processType != 'B'",
    demand: 'physical',
    look: {
      ko: '도난·압류 차량 여부를 조회하고 적재 전에 차량을 직접 확인합니다.',
      en: 'Whether the vehicle is reported stolen or seized; see it before it is loaded.',
    },
    owner: INVESTIGATION,
    basis: `관세법 제243조 제4항, 제246조 제1항 ${OUR_CODES}`,
  },
  {
    id: 'E-0108',
    title: { ko: '항공으로 나가는 신규 수출자의 스마트폰', en: 'Smartphones of a new exporter by air' },
    scope: 'item',
    kind: 'quota',
    expression:
      "item.hs6 in ['851713', '851714'] && consignment.transportMode == '40' && exporter.knownDays < 180",
    demand: 'physical',
    look: {
      ko: '단말기 고유번호(IMEI)를 조회하여 도난·분실 신고 여부를 확인하고 수량을 셉니다.',
      en: 'Look up the device numbers (IMEI) for reports of theft and loss; count the devices.',
    },
    owner: INVESTIGATION,
    basis: `관세법 제246조 제1항, 제269조 제3항 ${OUR_CODES}`,
  },
  {
    id: 'E-0109',
    title: {
      ko: '수입신고번호 없는 원상태 수출, 환급 신청',
      en: 'Goods exported as imported with drawback, no import declaration named',
    },
    scope: 'declaration',
    kind: 'risk',
    expression:
      "declaration.tradeType == '72' && has(declaration.refundApplicant) && declaration.previousCount == 0",
    demand: 'documents',
    look: {
      ko: '수입신고필증과 란을 제출하게 하고 품명·규격·수량이 같은지 대조합니다.',
      en: 'The import declaration and its line; compare goods, specification and quantity.',
    },
    owner: DRAWBACK,
    basis: '수출용 원재료에 대한 관세 등 환급에 관한 특례법 제23조 제1항, 관세법 제249조',
  },
  {
    id: 'E-0110',
    title: { ko: '환급받는 신규 수출자의 고액 수출', en: 'High value of a new exporter with drawback' },
    scope: 'declaration',
    kind: 'quota',
    expression:
      'has(declaration.refundApplicant) && exporter.knownDays < 90 && declaration.fobValueKrw > 150000000.0',
    demand: 'physical',
    look: {
      ko: '현품의 수량과 규격이 신고가격에 맞는지, 빈 상자나 폐품이 아닌지 확인합니다.',
      en: 'Whether quantity and kind justify the price; no empty boxes and no waste.',
    },
    owner: DRAWBACK,
    basis: '수출용 원재료에 대한 관세 등 환급에 관한 특례법 제23조 제1항, 관세법 제246조 제1항',
  },
  {
    id: 'E-0111',
    title: {
      ko: '원상태 수출인데 원산지가 대한민국',
      en: 'Foreign goods exported as imported, origin declared Korea',
    },
    scope: 'item',
    kind: 'risk',
    expression: "declaration.tradeType == '72' && item.originCountry == 'KR'",
    demand: 'physical',
    look: {
      ko: '현품과 포장의 원산지 표시를 확인하고 수입신고의 원산지와 대조합니다.',
      en: 'Marks of origin on goods and packing, against the origin on the import declaration.',
    },
    owner: INVESTIGATION,
    basis: '대외무역법 제33조, 제38조; 관세법 제230조',
  },
  {
    id: 'E-0112',
    title: { ko: '신고서류 없는 지급수단 수출', en: 'Means of payment without the report' },
    scope: 'declaration',
    kind: 'risk',
    expression: "declaration.tradeType == '100' && !('APPROVAL' in declaration.documentKinds)",
    demand: 'documents',
    look: {
      ko: '지급수단 수출 신고필증과 금액을 확인합니다.',
      en: 'The report on means of payment, and the amount.',
    },
    owner: INVESTIGATION,
    basis: '외국환거래법 제17조',
  },
];

/** In the order of their ids. */
export const EXPORT_CRITERIA: readonly Criterion[] = starting(
  ROWS.map((row) => ({ ...row, direction: 'export' as const })),
);
