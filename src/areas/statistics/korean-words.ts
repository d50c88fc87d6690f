/** The Korean words of measures, bases of comparison and periods. */
import { rounded } from './amounts.ts';
import type { Base, Measure, Trend } from './cells.ts';
import { type Fact, isPrice } from './facts.ts';
import type { Figures } from './figures.ts';
import type { Period } from './periods.ts';

const DIRECTION: Readonly<Record<string, string>> = { export: '수출', import: '수입', balance: '무역수지' };

const MEASURES: Readonly<Record<Measure, string>> = {
  value: '액',
  'daily-average': ' 일평균 금액',
  number: '대수',
  weight: ' 중량',
  'unit-price': ' 평균 단가',
  share: ' 비중',
  cost: '운송비용',
  price: '수입가격',
  'working-days': '조업일수',
  listed: '품목',
  up: '상승',
  down: '하락',
  still: '보합',
  without: '수입 없음',
};

function measureName({ flow, measure }: Fact, isWhole: boolean, { kind }: Figures): string {
  if (flow === 'balance') return '무역수지';
  if (measure === 'cost' || measure === 'price') return MEASURES[measure];
  const way = DIRECTION[flow] ?? '';
  if (measure === 'number') return `${way}${kind === 'quarterly_cars' ? '대수' : '건수'}`;
  if (measure === 'value' && isWhole) return `${way}액`;
  return `${way}${MEASURES[measure]}`;
}

/** What a change is measured against, as releases of the kind word it. */
function baseName(base: Base, { kind, period }: Figures): string {
  if (base === 'mom') return '전월 대비';
  if (base === 'qoq') return '전분기 대비';
  if (kind === 'agri_import_price')
    return period.grain === 'month' ? '전년 동월 대비' : '전년 같은 시기 대비';
  return { days: '전년 동기 대비', month: '전년 동월 대비', quarter: '전년 동기 대비', year: '전년 대비' }[
    period.grain
  ];
}

/** `2025년 9월 1일~10일`, `2018년 4월`, `2021년 3분기`, `2024년`. */
function periodName({ grain, from, to }: Period): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  if (grain === 'year') return `${year}년`;
  if (grain === 'quarter') return `${year}년 ${Math.ceil(month / 3)}분기`;
  if (grain === 'month') return `${year}년 ${month}월`;
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  const end =
    toYear === year && toMonth === month
      ? ''
      : toYear === year
        ? `${toMonth}월 `
        : `${toYear}년 ${toMonth}월 `;
  return `${year}년 ${month}월 ${day}일~${end}${toDay}일`;
}

export const koreanNames = { measure: measureName, base: baseName, period: periodName };

export function trendWord(value: number, measure: Measure): string {
  if (rounded(value, 1) === '0.0') return '보합';
  if (isPrice(measure)) return value > 0 ? '상승' : '하락';
  return value > 0 ? '증가' : '감소';
}

export const RUN_WORDS: Readonly<Record<Trend, string>> = {
  surplus: '흑자',
  deficit: '적자',
  up: '증가',
  down: '감소',
};
