/** What is asked of the tables of trade, whoever asks: flow, months, by what it is divided, of what, compared with what. */
import type { Problem, Result } from '../../../core/problem.ts';
import { bad, good } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';
import { isMonth, type Month, monthsFrom } from '../trade/months.ts';

/** How a figure is divided. `item6` are headings of six digits. */
export const DIVISIONS = {
  month: { ko: '월', en: 'Month' },
  quarter: { ko: '분기', en: 'Quarter' },
  year: { ko: '연도', en: 'Year' },
  item2: { ko: '품목 (2단위)', en: 'Goods, 2 digits' },
  item4: { ko: '품목 (4단위)', en: 'Goods, 4 digits' },
  item6: { ko: '품목 (6단위)', en: 'Goods, 6 digits' },
  item10: { ko: '품목 (10단위)', en: 'Goods, 10 digits' },
  nature: { ko: '성질', en: 'Nature of goods' },
  'nature-group': { ko: '성질 대분류', en: 'Nature, main groups' },
  country: { ko: '국가', en: 'Country' },
  bloc: { ko: '경제권', en: 'Economic bloc' },
  province: { ko: '시도', en: 'Province' },
  office: { ko: '세관', en: 'Customs office' },
  port: { ko: '항구·공항', en: 'Port or airport' },
} as const satisfies Record<string, Text>;
export type Division = keyof typeof DIVISIONS;

export type FlowAsked = 'export' | 'import' | 'both';

export const MEASURES = {
  usd: { ko: '금액 (달러)', en: 'Value (USD)' },
  krw: { ko: '금액 (원)', en: 'Value (KRW)' },
  kg: { ko: '중량 (kg)', en: 'Net mass (kg)' },
  lines: { ko: '건수', en: 'Lines' },
} as const satisfies Record<string, Text>;
export type Measure = keyof typeof MEASURES;

export interface TradeFilter {
  /** Beginnings of HS codes, 2 to 10 digits: any of them. */
  readonly items: readonly string[];
  /** Codes of goods by nature: any of them. */
  readonly natures: readonly string[];
  /** ISO codes or codes of blocs: any of them. */
  readonly countries: readonly string[];
  readonly provinces: readonly string[];
  readonly offices: readonly string[];
  readonly ports: readonly string[];
}

export const EVERYTHING: TradeFilter = {
  items: [],
  natures: [],
  countries: [],
  provinces: [],
  offices: [],
  ports: [],
};

export interface TradeQuery {
  readonly flow: FlowAsked;
  readonly from: Month;
  readonly to: Month;
  readonly by: readonly Division[];
  readonly where: TradeFilter;
  /** By which the rows are ordered, greatest first; rows of time stand in their order. */
  readonly measure: Measure;
  /** Months before with which every row is compared: 12 the year before. */
  readonly against?: number;
  /** So many rows at most. */
  readonly top: number;
}

export const MOST_ROWS = 10_000;
const MOST_MONTHS = 600;
const MOST_DIVISIONS = 3;

const SHAPES: Readonly<Record<keyof TradeFilter, RegExp>> = {
  items: /^(\d{2}|\d{4}|\d{6}|\d{10})$/,
  natures: /^[a-z-]{2,20}$/,
  countries: /^[A-Z]{2,8}$/,
  provinces: /^\d{2}$/,
  offices: /^\d{3}$/,
  ports: /^[A-Z]{3,5}$/,
};

export type QueryProblemCode = 'trade/months' | 'trade/by' | 'trade/top' | 'trade/filter' | 'trade/against';

/** Everything that is wrong with it. */
export function checkQuery(query: TradeQuery): Result<TradeQuery, QueryProblemCode> {
  const problems: Problem<QueryProblemCode>[] = [];
  const wrong = (code: QueryProblemCode, pointer: string, ko: string, en: string): void =>
    void problems.push({ code, pointer, message: { ko, en } });
  const { from, to, by, top, against } = query;
  if (!isMonth(from) || !isMonth(to) || from > to || monthsFrom(from, to) >= MOST_MONTHS)
    wrong(
      'trade/months',
      '/from',
      `기간은 2026-01처럼 쓰고 ${MOST_MONTHS}개월을 넘지 않아야 합니다.`,
      `Months are written like 2026-01, at most ${MOST_MONTHS} of them.`,
    );
  if (
    by.length > MOST_DIVISIONS ||
    new Set(by).size < by.length ||
    by.some((one) => !Object.hasOwn(DIVISIONS, one))
  )
    wrong(
      'trade/by',
      '/by',
      `구분은 서로 다른 것으로 ${MOST_DIVISIONS}개까지입니다: ${Object.keys(DIVISIONS).join(', ')}`,
      `At most ${MOST_DIVISIONS} different divisions: ${Object.keys(DIVISIONS).join(', ')}`,
    );
  if (!Number.isInteger(top) || top < 1 || top > MOST_ROWS)
    wrong('trade/top', '/top', `행 수는 1부터 ${MOST_ROWS}까지입니다.`, `Rows are 1 to ${MOST_ROWS}.`);
  if (against !== undefined && (!Number.isInteger(against) || against < 1 || against > 120))
    wrong(
      'trade/against',
      '/against',
      '비교할 달은 1~120개월 전입니다.',
      'Compared with 1 to 120 months before.',
    );
  for (const [name, shape] of Object.entries(SHAPES) as [keyof TradeFilter, RegExp][])
    for (const code of query.where[name])
      if (!shape.test(code))
        wrong('trade/filter', `/where/${name}`, `“${code}”은(는) 부호가 아닙니다.`, `“${code}” is no code.`);
  return problems.length > 0 ? bad(problems) : good(query);
}
