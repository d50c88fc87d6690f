/** Analysis: own figures against those of a partner's statistics, by month, goods and country: where they differ by more than they usually do. */
import { type AnalysisRecords, defineAnalysis } from '../../../screening/analyses/analysis.ts';
import { recordsOf } from '../../../screening/analyses/read-columns.ts';
import { mirrorGaps } from '../mirror/judge.ts';
import { REASONS } from '../mirror/reasons.ts';
import { PARAMETERS, ROLES, USUAL } from '../mirror/roles.ts';

/** Forty kinds of goods of one month; of one of them a fifth arrives in our books. */
function month(isShort: boolean): AnalysisRecords {
  const kinds = Array.from({ length: 40 }, (_, kind) => kind);
  const value = (kind: number): number => 1_000_000 * (1 + (kind % 7));
  return recordsOf({
    columns: {
      'declaration.month': kinds.map(() => '2026-03'),
      'item.hs6': kinds.map((kind) => `6109${10 + kind}`),
      'item.originCountry': kinds.map(() => 'VN'),
      'item.customsValueKrw': kinds.map(
        (kind) => value(kind) * 1.06 * (1 + ((kind * 13) % 9) / 100) * (isShort && kind === 8 ? 0.2 : 1),
      ),
      'item.netMassKg': kinds.map((kind) => 500 + kind),
    },
    brought: {
      month: kinds.map(() => '2026-03'),
      hs6: kinds.map((kind) => `6109${10 + kind}`),
      partner: kinds.map(() => 'VN'),
      value: kinds.map(value),
      mass: kinds.map((kind) => 500 + kind),
    },
  });
}

export default defineAnalysis({
  id: 'mirror-gap',
  version: 1,
  title: { ko: '거울통계 비교', en: 'Mirror gaps' },
  asks: {
    ko: '상대국의 통계표를 올려, 우리 신고와 달·품목·나라별로 견줍니다. 과세가격을 낮추거나 빠뜨린 곳, 원산지를 바꾼 곳을 찾는 데 씁니다.',
    en: 'Sets a partner’s statistics beside our own declarations by month, goods and country, for what is undervalued, left out, or of another origin.',
  },
  caveat: {
    ko: '두 나라 통계는 본래 다릅니다: 시차, 중계무역, 분류 차이, CIF와 FOB. 여기서는 다른 칸들이 보통 벌어지는 정도보다 더 벌어진 칸만 드러냅니다. 통계 차이는 위반의 증거가 아닙니다.',
    en: 'Statistics of two countries always differ: time at sea, trade through third countries, classification, CIF and FOB. Only gaps beyond those of the other cells stand out. A gap is no evidence of an offence.',
  },
  basis:
    'Mirror statistics (Morgenstern 1963; Fisman and Wei 2004); median deviation with Student’s tails; Benjamini and Hochberg 1995',
  roles: ROLES,
  parameters: PARAMETERS,
  effect: { ko: '기대한 금액의 몇 배', en: 'Times what was expected' },
  reasons: REASONS,
  figures: {
    'usual-gap': {
      ko: '칸들이 보통 벌어지는 정도 (우리 금액 ÷ 기대, 95%)',
      en: 'How cells usually differ (ours over expected, 95 %)',
    },
  },
  leftOut: {
    'unreadable-rows': {
      ko: '달이나 품목을 읽을 수 없어 빼놓은 표의 줄',
      en: 'Rows of the table whose month or goods cannot be read',
    },
    'nothing-said': {
      ko: '금액이나 나라가 없어 빼놓은 란',
      en: 'Lines left out because value or country is missing',
    },
    'only-ours': { ko: '표에 없는 칸 (우리 신고에만 있음)', en: 'Cells that only we have' },
  },
  examples: [
    {
      name: 'a fifth of one kind of goods',
      records: month(true),
      choice: { ...USUAL, ...ours() },
      flags: true,
    },
    {
      name: 'freight and insurance alone',
      records: month(false),
      choice: { ...USUAL, ...ours() },
      flags: false,
    },
  ],
  run: mirrorGaps,
});

function ours() {
  return {
    ...{ value: ['item.customsValueKrw'], mass: ['item.netMassKg'] },
    ...{ goods: ['item.hs6'], month: ['declaration.month'] },
  };
}
