/** Starting criteria on weight, quantity and consignments cut up to stay under a limit. */
import { starting } from './starting.ts';

const OWNER = '관세청 통관국 수출입안전검사과';

export const QUANTITY_CRITERIA = starting([
  {
    id: 'C-0801',
    title: { ko: '순중량 합계가 총중량 초과', en: 'Net mass above gross mass' },
    scope: 'declaration',
    kind: 'risk',
    expression: 'declaration.netMassKg > consignment.grossMassKg * 1.001',
    demand: 'documents',
    look: {
      ko: '포장명세서의 순중량·총중량과 적재화물목록을 대조합니다.',
      en: 'Packing list against manifest: net and gross mass.',
    },
    owner: OWNER,
    basis: '관세법 제241조 제1항, 제249조',
  },
  {
    id: 'C-0802',
    title: {
      ko: '개당 중량이 동종물품 하위 5 %의 절반 미만',
      en: 'A piece weighs less than half of the lightest like goods',
    },
    scope: 'item',
    kind: 'quota',
    expression: 'piece.count >= 60 && item.massPerPiece < piece.p05 * 0.5 && item.dutyRatePercent >= 5.0',
    demand: 'physical',
    look: {
      ko: '현품을 계량하고 수량을 세어 신고와 대조합니다.',
      en: 'Weigh and count.',
    },
    owner: OWNER,
    basis: '관세법 제16조, 제246조',
  },
  {
    id: 'C-0803',
    title: { ko: '총중량이 순중량의 1.8배 초과', en: 'Gross mass above 1.8 times the net mass' },
    scope: 'declaration',
    kind: 'quota',
    expression: 'consignment.grossMassKg > declaration.netMassKg * 1.8 && consignment.grossMassKg >= 300',
    demand: 'physical',
    look: {
      ko: '수량·중량을 줄여 신고했는지, 신고하지 않은 물품이 섞였는지 확인합니다.',
      en: 'Whether less was declared than there is, or other goods are mixed in.',
    },
    owner: OWNER,
    basis: '관세법 제241조, 제246조',
  },
  {
    id: 'C-0901',
    title: { ko: '같은 거래처 소액 분할 신고', en: 'Small declarations one after another from one seller' },
    scope: 'declaration',
    kind: 'risk',
    expression: 'importerSeller.declarations7d >= 2 && declaration.customsValueKrw <= 1450000',
    demand: 'documents',
    look: {
      ko: '같은 계약·같은 선적의 물품을 나누어 신고했는지 B/L과 송품장으로 확인합니다.',
      en: 'Whether one contract or shipment was cut up: bills and invoices.',
    },
    owner: OWNER,
    basis: 'FTA관세특례법 시행령 제4조 제3항 제1호; 관세법 제241조',
  },
  {
    id: 'C-0902',
    title: {
      ko: '하나의 B/L을 여러 건으로 나눈 소액 신고',
      en: 'One bill of lading in several small declarations',
    },
    scope: 'declaration',
    kind: 'risk',
    expression: 'bill.declarations30d >= 1 && declaration.customsValueKrw <= 1450000',
    demand: 'documents',
    look: {
      ko: 'B/L 분할신고 사유와 전체 물품의 합산가격을 확인합니다.',
      en: 'Why the bill was split, and the value of all of it.',
    },
    owner: OWNER,
    basis: '관세법 시행규칙 제45조 제2항 제1호 단서; 관세법 제241조',
  },
]);
