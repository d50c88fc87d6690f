/** The words that tell a reader what a figure is: which way, of what, by which measure, against when, up or down. */
import type { Base, Flow, Measure, Span, Trend } from '../cells.ts';

export type Word =
  | { readonly type: 'flow'; readonly flow: Flow; readonly measure?: Measure }
  | { readonly type: 'measure'; readonly measure: Measure }
  | { readonly type: 'base'; readonly base: Base }
  | { readonly type: 'span'; readonly span: Span }
  | { readonly type: 'trend'; readonly trend: Trend | 'still' | 'without' }
  | { readonly type: 'run' }
  /** Only the highest of all is a record of the figures: the highest of any April, or the lowest, is another. */
  | { readonly type: 'record'; readonly isOther?: true }
  | { readonly type: 'name'; readonly name: string; readonly kind: 'item' | 'country' | 'whole' }
  /** Known, and says nothing by itself: 수출입, 상위. */
  | { readonly type: 'silent' };

const flow = (one: Flow, measure?: Measure): Word => ({
  type: 'flow',
  flow: one,
  ...(measure === undefined ? {} : { measure }),
});
const measure = (one: Measure): Word => ({ type: 'measure', measure: one });
const base = (one: Base): Word => ({ type: 'base', base: one });
const trend = (one: Trend | 'still' | 'without'): Word => ({ type: 'trend', trend: one });

/** By their spelling in small letters. */
export const WORDS: Readonly<Record<string, Word>> = {
  ...each('수출입|교역|수입이 없는|exports and imports|items without imports', { type: 'silent' }),
  ...each('해상 수출|해상수출|sea freight costs of exports', flow('sea-export')),
  ...each('해상 수입|해상수입|sea freight costs of imports', flow('sea-import')),
  ...each('항공 수출|항공수출|air freight costs of exports', flow('air-export')),
  ...each('항공 수입|항공수입|air freight costs of imports', flow('air-import')),
  ...each('수입 없음|수입없음|수입이 없음|수입이 없었|not imported', trend('without')),
  ...each('증감률|증가율|증감율', { type: 'silent' }),
  ...each('수입가격|import prices|import price', flow('farm', 'price')),
  ...each('수출액|수출금액|export value', flow('export', 'value')),
  ...each('수입액|수입금액|import value', flow('import', 'value')),
  ...each('수출대수|수출 대수|수출건수|수출 건수|export number|number of exports', flow('export', 'number')),
  ...each('수입대수|수입 대수|수입건수|수입 건수|import number|number of imports', flow('import', 'number')),
  ...each('수출|exports|export', flow('export')),
  ...each('수입|imports|import', flow('import')),
  ...each('무역수지|수지|trade balance', flow('balance')),
  ...each(
    '일평균 수출액|일평균 수출|일평균수출액|하루 평균 수출액|하루평균 수출액|하루 평균 수출|average daily exports',
    flow('export', 'daily-average'),
  ),
  ...each(
    '일평균 수입액|일평균 수입|일평균수입액|하루 평균 수입액|하루평균 수입액|하루 평균 수입|average daily imports',
    flow('import', 'daily-average'),
  ),
  ...each('일평균|하루 평균|하루평균|daily average value|daily average', measure('daily-average')),
  ...each('수출 평균 단가|수출 평균단가|수출단가|수출 단가', flow('export', 'unit-price')),
  ...each('수입 평균 단가|수입 평균단가|수입단가|수입 단가', flow('import', 'unit-price')),
  ...each('평균 단가|평균단가|단가|average unit price|unit price', measure('unit-price')),
  ...each('비중|share', measure('share')),
  ...each('중량|weight', measure('weight')),
  ...each('금액', measure('value')),
  ...each('조업일수|working days', measure('working-days')),
  ...each('운송비용|운임|freight costs|freight cost', measure('cost')),
  ...each('전년 동기 대비|전년동기대비|전년 동기대비|전년 동월 대비|전년동월대비|전년 동월대비', base('yoy')),
  ...each(
    '전년 같은 시기 대비|지난해 같은 기간보다|작년 같은 기간보다|1년 전보다|전년 대비|전년대비|전년 동기보다|전년 동월보다',
    base('yoy'),
  ),
  ...each(
    '전년 같은 기간보다|전년 같은 기간 대비|지난해 같은 기간 대비|작년 같은 기간 대비|지난해 동기 대비|작년 동기 대비|지난해 동기보다|작년 동기보다',
    base('yoy'),
  ),
  ...each(
    '전년 같은 달보다|지난해 같은 달보다|작년 같은 달보다|지난해 같은 달 대비|작년 같은 달 대비|지난해보다|작년보다|같은 시기 대비',
    base('yoy'),
  ),
  ...each('on-year|year-over-year|from a year ago|than a year earlier|than a year ago', base('yoy')),
  ...each('전월보다|전달보다|전달 대비|한 달 전보다|지난달보다|on-month|month-over-month', base('mom')),
  ...each('전분기보다|직전 분기 대비|직전 분기보다|on-quarter', base('qoq')),
  ...each('year on year|year-on-year|from a year earlier|against the same time a year before', base('yoy')),
  ...each('전월 대비|전월대비|month on month|month-on-month|from a month earlier', base('mom')),
  ...each('전분기 대비|전분기대비|quarter on quarter|quarter-on-quarter', base('qoq')),
  ...each('연간 누계|누계|누적|year to date', { type: 'span', span: 'year-to-date' }),
  ...each('전년 같은 기간|작년|지난해|a year before', { type: 'span', span: 'previous-year' }),
  ...each('전년 동기|전년 동월|전년|지난해 같은 기간|작년 같은 기간|지난해 동기|작년 동기', {
    type: 'span',
    span: 'previous-year',
  }),
  ...each('당기|this period', { type: 'span', span: 'period' }),
  ...each(
    '↑|증가|늘어|늘었|늘고|늘며|늘면서|늘어나|급증|상승|올랐|오른|올라|오르|뛰었|뛰어|치솟|확대|of increase|increased|rose|grew|gained|jumped|climbed|up',
    trend('up'),
  ),
  ...each(
    '↓|감소|줄어|줄었|줄고|줄며|줄면서|급감|하락|내렸|내린|내려|떨어졌|떨어진|떨어져|축소|of decrease|decreased|fell|dropped|declined|slipped|down',
    trend('down'),
  ),
  ...each('보합|stood still|unchanged', trend('still')),
  ...each('흑자|of surplus|surplus', trend('surplus')),
  ...each('적자|of deficit|deficit', trend('deficit')),
  ...each('연속|째|in a row|straight', { type: 'run' }),
  ...each('역대 최대|사상 최대|the highest ever', { type: 'record' }),
  ...each('역대 최저|사상 최저|역대 최소|사상 최소|the lowest ever', { type: 'record', isOther: true }),
};

function each(spellings: string, word: Word): Readonly<Record<string, Word>> {
  return Object.fromEntries(spellings.split('|').map((spelling) => [spelling, word]));
}
