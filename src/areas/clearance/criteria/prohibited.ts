/** Starting criteria on narcotics, precursors, weapons and prohibited goods (관세법 제234조, 제234조의2). */
import { starting } from './starting.ts';

const OWNER = '관세청 조사국 국제조사과';

export const PROHIBITED_CRITERIA = starting([
  {
    id: 'C-0501',
    title: { ko: '마약·코카잎·아편 세번, 승인서 없음', en: 'Codes of narcotics without an approval' },
    scope: 'item',
    kind: 'mandatory',
    expression:
      "item.hs6 in ['121130', '121140', '130211', '293911', '293919', '293972'] && !('NARCOTIC' in item.documentKinds)",
    demand: 'stop',
    look: {
      ko: '마약류 수입 승인서를 확인하기 전에는 반출하지 않으며, 조사부서에 즉시 알립니다.',
      en: 'Nothing leaves before the approval is seen; tell the investigators at once.',
    },
    owner: OWNER,
    basis: '관세법 제234조의2; 마약류 관리에 관한 법률 제18조',
  },
  {
    id: 'C-0502',
    title: { ko: '마약 원료물질, 승인서 없음', en: 'Precursors without an approval' },
    scope: 'item',
    kind: 'mandatory',
    expression:
      "item.hs6 in ['291431', '291524', '291634', '292423', '293291', '293292', '293293', '293294', '293941', '293942'] && " +
      "!('NARCOTIC' in item.documentKinds)",
    demand: 'documents',
    look: {
      ko: '원료물질 수출입 허가·승인과 최종 사용자를 확인합니다.',
      en: 'Licence and approval for precursors, and who will use them.',
    },
    owner: OWNER,
    basis: '관세법 제234조의2; 마약류 관리에 관한 법률 제6조의2, 제51조',
  },
  {
    id: 'C-0503',
    title: {
      ko: '남미발 커피·화훼·과실, 신규 거래',
      en: 'Coffee, flowers or fruit of South America, new relation',
    },
    scope: 'item',
    kind: 'risk',
    expression:
      "consignment.departureCountry in ['CO', 'EC', 'PE', 'BO', 'BR'] && item.hs2 in ['06', '08', '09', '18'] && " +
      '(importerSeller.declarations365d <= 2 || seller.knownDays < 60)',
    demand: 'x-ray',
    look: {
      ko: '컨테이너 봉인, 냉동기 격벽, 화물 밀도의 이상을 X-ray로 확인합니다.',
      en: 'Seals, panels of the reefer unit and odd densities in the X-ray image.',
    },
    owner: OWNER,
    basis: '관세법 제234조의2, 제246조',
  },
  {
    id: 'C-0504',
    title: {
      ko: '동남아·북미발 소액 항공화물, 신규 수입자',
      en: 'Small air cargo of known routes, new importer',
    },
    scope: 'declaration',
    kind: 'risk',
    expression:
      "consignment.transportMode == '40' && consignment.departureCountry in ['TH', 'VN', 'MY', 'PH', 'US', 'CA', 'DE'] && " +
      'importer.knownDays < 90 && declaration.customsValueKrw < 10000000 && importer.declarations365d <= 10',
    demand: 'x-ray',
    look: {
      ko: '식품·화장품·잡화 속 은닉 여부를 X-ray와 탐지견으로 확인합니다.',
      en: 'Things hidden in food, cosmetics and sundries: X-ray and dogs.',
    },
    owner: OWNER,
    basis: '관세법 제234조의2, 제246조',
  },
  {
    id: 'C-0505',
    title: { ko: '소액 화물 환적 경유, 신규 해외거래처', en: 'Small cargo through a hub, new seller' },
    scope: 'declaration',
    kind: 'quota',
    expression:
      "has(consignment.transitCountry) && consignment.transitCountry in ['SG', 'HK', 'TW'] && " +
      'declaration.customsValueKrw < 10000000 && seller.knownDays < 120',
    demand: 'x-ray',
    look: {
      ko: '경유 사유와 화물의 중량·부피가 품명에 맞는지 확인합니다.',
      en: 'Why it went through the hub; whether weight and volume suit the goods.',
    },
    owner: OWNER,
    basis: '관세법 제246조; 마약류 관리에 관한 법률 제18조',
  },
  {
    id: 'C-0506',
    title: { ko: '총포·도검, 수입허가증 없음', en: 'Weapons without a permit' },
    scope: 'item',
    kind: 'mandatory',
    expression: "item.hs4 in ['9302', '9303', '9304', '9307'] && !('FIREARM' in item.documentKinds)",
    demand: 'physical',
    look: {
      ko: '현품이 허가 대상인지 확인하고 관할 경찰관서에 조회합니다.',
      en: 'Whether the goods need a permit; ask the police.',
    },
    owner: OWNER,
    basis: '관세법 제226조; 총포·도검·화약류 등의 안전관리에 관한 법률 제9조',
  },
  {
    id: 'C-0507',
    title: { ko: '은행권·유가증권 인쇄물', en: 'Printed notes and securities' },
    scope: 'item',
    kind: 'risk',
    expression: "item.hs4 == '4907' && !(has(importer.aeoGrade) && importer.aeoGrade in ['AA', 'AAA'])",
    demand: 'physical',
    look: {
      ko: '위조·변조·모조 화폐나 유가증권인지 확인합니다.',
      en: 'Whether they are forged or imitation notes or securities.',
    },
    owner: OWNER,
    basis: '관세법 제234조 제3호',
  },
]);
