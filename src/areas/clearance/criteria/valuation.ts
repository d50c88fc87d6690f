/** Starting criteria on the customs value (관세법 제30조-제37조의4). Prices are compared with goods of the same code and origin. */
import { starting } from './starting.ts';

const OWNER = '관세청 심사국 심사정책과';

export const VALUATION_CRITERIA = starting([
  {
    id: 'C-0201',
    title: {
      ko: '동종물품 하위 5 %의 절반 미만 가격',
      en: 'Below half of the lowest twentieth of like goods',
    },
    scope: 'item',
    kind: 'risk',
    expression: 'peers.count >= 60 && item.pricePerKg < peers.p05 * 0.5 && item.customsValueKrw >= 2000000',
    demand: 'documents',
    look: {
      ko: '송금자료, 계약서, 수출국 신고가격을 요구하여 신고가격의 정확성을 확인합니다.',
      en: 'Ask for remittances, contract and export price, and test whether the declared price is true.',
    },
    owner: OWNER,
    basis: '관세법 제30조 제4항; 관세법 시행령 제24조',
  },
  {
    id: 'C-0202',
    title: { ko: '같은 수입자의 종전 가격 절반 미만', en: "Below half of the importer's own earlier prices" },
    scope: 'item',
    kind: 'quota',
    expression:
      'importerHs6.priceCount >= 8 && item.pricePerKg < importerHs6.priceMedian * 0.4 && ' +
      'item.customsValueKrw >= 3000000 && item.dutyRatePercent > 0.0',
    demand: 'documents',
    look: {
      ko: '종전 거래와 규격·품질·수량할인 차이를 소명하게 합니다.',
      en: 'Have the difference from earlier sales explained: grade, quality, quantity discount.',
    },
    owner: OWNER,
    basis: '관세법 제30조 제4항·제5항',
  },
  {
    id: 'C-0203',
    title: { ko: '이탈리아·프랑스산 가죽가방 저가', en: 'Leather bags of Italy or France at a low price' },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.hs6 in ['420221', '420231'] && item.originCountry in ['IT', 'FR'] && item.pricePerKg < 45000",
    demand: 'documents',
    look: {
      ko: '브랜드 정가표와 송품장을 대조하고 위조 여부도 함께 확인합니다.',
      en: 'Compare with the price list of the brand; consider counterfeits too.',
    },
    owner: OWNER,
    basis: '관세법 제30조 제4항, 제235조',
  },
  {
    id: 'C-0204',
    title: { ko: '특수관계 거래, 동종물품보다 낮은 가격', en: 'Related parties, cheaper than like goods' },
    scope: 'item',
    kind: 'quota',
    expression:
      'terms.isRelatedParty && peers.rank < 0.05 && peers.count >= 60 && item.dutyRatePercent >= 5.0 && ' +
      'item.customsValueKrw >= 10000000',
    demand: 'audit',
    look: {
      ko: '특수관계가 가격에 영향을 미쳤는지 과세가격결정자료로 심사합니다.',
      en: 'Whether the relation influenced the price, from the documents on how it was set.',
    },
    owner: OWNER,
    basis: '관세법 제30조 제3항 제4호, 제37조의4',
  },
  {
    id: 'C-0205',
    title: { ko: '승용차 대당 과세가격 400만원 미만', en: 'Motor cars under KRW 4 million each' },
    scope: 'item',
    kind: 'risk',
    expression: "item.hs4 == '8703' && item.customsValueKrw < item.quantity * 4000000.0",
    demand: 'documents',
    look: {
      ko: '차대번호로 연식·사양을 확인하고 시세자료와 대조합니다.',
      en: 'Identify year and trim by the chassis number and compare with price guides.',
    },
    owner: OWNER,
    basis: '관세법 제30조 제4항, 제35조',
  },
  {
    id: 'C-0206',
    title: { ko: '공제금액이 과세가격의 10 % 초과', en: 'Deductions above a tenth of the customs value' },
    scope: 'declaration',
    kind: 'quota',
    expression: 'has(terms.deductionsKrw) && terms.deductionsKrw > declaration.customsValueKrw * 0.1',
    demand: 'documents',
    look: {
      ko: '공제요소가 명백히 구분되는지, 법에서 정한 항목인지 확인합니다.',
      en: 'Whether the deduction is separable and one that the law knows.',
    },
    owner: OWNER,
    basis: '관세법 제30조 제2항 단서',
  },
]);
