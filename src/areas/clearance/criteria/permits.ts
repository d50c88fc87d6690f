/** Starting criteria on goods whose papers customs confirms (세관장확인, 관세법 제226조). Which codes fall under a law is unverified. */
import { starting } from './starting.ts';

const OWNER = '관세청 통관국 수출입안전검사과';

export const PERMIT_CRITERIA = starting([
  {
    id: 'C-0301',
    title: { ko: '동물·육류, 검역증명서 없음', en: 'Animals and meat without a veterinary certificate' },
    scope: 'item',
    kind: 'mandatory',
    expression: "item.hs2 in ['01', '02'] && !('ANIMAL' in item.documentKinds)",
    demand: 'documents',
    look: {
      ko: '수출국 검역증명서와 농림축산검역본부의 검역 결과를 확인합니다.',
      en: 'The exporting country’s certificate and the result of quarantine.',
    },
    owner: OWNER,
    basis: '관세법 제226조; 가축전염병 예방법 제34조, 제36조',
  },
  {
    id: 'C-0302',
    title: { ko: '식물, 식물검역증명서 없음', en: 'Plants without a phytosanitary certificate' },
    scope: 'item',
    kind: 'mandatory',
    expression:
      "item.hs2 in ['06', '07', '08', '10'] && !('PLANT' in item.documentKinds) && !('FOOD' in item.documentKinds)",
    demand: 'documents',
    look: {
      ko: '식물검역증명서와 검역 합격 여부, 수입금지 식물·지역인지 확인합니다.',
      en: 'Phytosanitary certificate, result of quarantine, banned plants and regions.',
    },
    owner: OWNER,
    basis: '관세법 제226조; 식물방역법 제8조, 제10조',
  },
  {
    id: 'C-0303',
    title: { ko: '가공식품, 수입신고확인증 없음', en: 'Prepared food without its confirmation' },
    scope: 'item',
    kind: 'mandatory',
    expression: "item.hs2 in ['16', '17', '18', '19', '20', '21'] && !('FOOD' in item.documentKinds)",
    demand: 'documents',
    look: {
      ko: '수입식품등의 수입신고확인증과 한글표시사항을 확인합니다.',
      en: 'Confirmation of the imported food declaration, and labels in Korean.',
    },
    owner: OWNER,
    basis: '관세법 제226조; 수입식품안전관리 특별법 제20조',
  },
  {
    id: 'C-0304',
    title: { ko: '의약품, 수입 확인서류 없음', en: 'Medicines without import papers' },
    scope: 'item',
    kind: 'mandatory',
    expression: "item.hs4 in ['3003', '3004'] && !('MEDICINE' in item.documentKinds)",
    demand: 'documents',
    look: {
      ko: '표준통관예정보고와 품목허가·신고 여부를 확인합니다.',
      en: 'Clearance report and licence of the product.',
    },
    owner: OWNER,
    basis: '관세법 제226조; 약사법 제42조',
  },
  {
    id: 'C-0305',
    title: { ko: '전기용품, 안전인증 서류 없음', en: 'Electrical goods without safety certification' },
    scope: 'item',
    kind: 'risk',
    expression:
      "(item.hs4 in ['8504', '8516'] || item.hs6 == '850760') && !('SAFETY' in item.documentKinds) && " +
      'item.customsValueKrw >= 1000000',
    demand: 'documents',
    look: {
      ko: '안전인증(확인)번호와 모델명이 현품과 같은지 확인합니다.',
      en: 'Whether number and model of the certificate are those of the goods.',
    },
    owner: OWNER,
    basis: '관세법 제226조, 제246조의3; 전기용품 및 생활용품 안전관리법 제5조',
  },
  {
    id: 'C-0306',
    title: {
      ko: '견품으로 신고한 다량의 요건 대상 물품',
      en: 'Goods that need papers, in bulk, declared as samples',
    },
    scope: 'item',
    kind: 'risk',
    expression:
      "declaration.tradeType == '87' && item.hs2 in ['02', '16', '17', '19', '20', '21', '30', '33', '95'] && " +
      'item.netMassKg > 50 && size(item.documentKinds) == 0',
    demand: 'physical',
    look: {
      ko: '견품 표시·천공 여부와 수량이 판매용인지 확인합니다.',
      en: 'Whether they are marked as samples, or a quantity for sale.',
    },
    owner: OWNER,
    basis: '관세법 제226조, 제246조',
  },
]);
