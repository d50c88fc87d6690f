/** Starting criteria on who trades: new importers, brokers, sellers and what examinations of them found. */
import { starting } from './starting.ts';

const OWNER = '관세청 정보데이터정책관실 위험관리 담당';

export const PARTY_CRITERIA = starting([
  {
    id: 'C-0601',
    title: { ko: '신규 수입자의 고액·고세율 수입', en: 'New importer, high value, high duty' },
    scope: 'item',
    kind: 'quota',
    expression:
      'importer.knownDays < 60 && item.dutyRatePercent >= 8.0 && declaration.customsValueKrw >= 60000000',
    demand: 'documents',
    look: {
      ko: '사업장 실재 여부, 실제 화주, 대금 지급자를 확인합니다.',
      en: 'Whether the firm exists, who owns the goods, who pays.',
    },
    owner: OWNER,
    basis: '관세법 제246조, 제275조의3',
  },
  {
    id: 'C-0602',
    title: { ko: '등록 직후 신고 급증', en: 'Steep rise soon after the first declaration' },
    scope: 'declaration',
    kind: 'risk',
    expression: 'importer.knownDays < 90 && importer.declarations30d >= 15',
    demand: 'documents',
    look: {
      ko: '단기간 대량 수입 후 폐업하는 명의대여 업체인지 확인합니다.',
      en: 'Whether it is a lent name that imports much and vanishes before an audit.',
    },
    owner: OWNER,
    basis: '관세법 제246조, 제275조의3',
  },
  {
    id: 'C-0603',
    title: { ko: '최근 1년 적발률 30 % 이상 수입자', en: 'Importer with three finds in ten examinations' },
    scope: 'declaration',
    kind: 'risk',
    expression: 'importer.inspected365d >= 5 && importer.hitRate365d >= 0.3',
    demand: 'physical',
    look: {
      ko: '종전에 적발된 사항과 같은 유형의 위반인지 중점 확인합니다.',
      en: 'Look first for what was found before.',
    },
    owner: OWNER,
    basis: '관세법 제246조; 관세법 시행령 제259조의6',
  },
  {
    id: 'C-0604',
    title: {
      ko: '적발률 높은 신고인이 대리한 신규 수입자',
      en: 'New importer through a broker often at fault',
    },
    scope: 'declaration',
    kind: 'quota',
    expression: 'declarant.inspected365d >= 20 && declarant.hitRate365d >= 0.25 && importer.knownDays < 180',
    demand: 'documents',
    look: {
      ko: '위임관계와 신고내용의 근거서류를 확인합니다.',
      en: 'The mandate, and the papers on which the declaration rests.',
    },
    owner: OWNER,
    basis: '관세법 제242조, 제246조',
  },
  {
    id: 'C-0605',
    title: { ko: '반복 적발된 해외거래처', en: 'Seller found at fault again and again' },
    scope: 'declaration',
    kind: 'risk',
    expression: 'seller.hits365d >= 3 && seller.hitRate365d >= 0.4',
    demand: 'physical',
    look: {
      ko: '같은 해외거래처의 종전 적발 내용을 확인하고 검사합니다.',
      en: 'Read what was found with this seller before, then examine.',
    },
    owner: OWNER,
    basis: '관세법 제246조',
  },
]);
