/** Words of a question that name flow, measure, division, comparison or number of rows, and words that say nothing of their own. */
import type { Division, FlowAsked, Measure } from '../tables-of-trade/query.ts';

/** What a word says; some say more than one thing, such as suppliers: imports by country. */
export interface Said {
  readonly flow?: FlowAsked;
  readonly measure?: Measure;
  readonly by?: Division | 'item';
  readonly against?: number;
}

const LINES: readonly (readonly [Said, string])[] = [
  [{ flow: 'export' }, '수출|수출실적|exports|export|exported'],
  [{ flow: 'import' }, '수입|수입실적|imports|import|imported'],
  [
    { flow: 'both' },
    '수출입|교역|무역|무역수지|수지|trade balance|balance of trade|balance|exports and imports|trade',
  ],
  [{ flow: 'export', measure: 'usd' }, '수출액|수출금액|수출 금액|export value|value of exports'],
  [{ flow: 'import', measure: 'usd' }, '수입액|수입금액|수입 금액|import value|value of imports'],
  [{ flow: 'both', measure: 'usd' }, '교역액|무역액|교역 규모'],
  [{ flow: 'export', measure: 'kg' }, '수출량|수출 물량|수출물량|export volume'],
  [{ flow: 'import', measure: 'kg' }, '수입량|수입 물량|수입물량|import volume'],
  [{ measure: 'usd' }, '금액|달러|value|in dollars|dollars|usd'],
  [{ measure: 'krw' }, '원화|원화 금액|in won|krw|won'],
  [{ measure: 'kg' }, '중량|물량|무게|톤|weight|volume|tonnage|tonnes|tons|by weight|net mass|in kg|kg'],
  [{ measure: 'lines' }, '건수|number of lines|lines'],
  [
    { flow: 'import', by: 'country' },
    '수입국|수입 상대국|수입상대국|공급국|공급처|수입처|supplier countries|suppliers|sources|source countries',
  ],
  [
    { flow: 'export', by: 'country' },
    '수출국|수출 상대국|수출상대국|수출 대상국|수출처|수출시장|destinations|markets|export markets|buyers',
  ],
  [
    { by: 'country' },
    '국가별|나라별|국별|by country|per country|countries|개국|상대국|partners|trading partners',
  ],
  [{ by: 'item' }, '품목별|품목|개 품목별|개 품목|by item|by product|by goods|goods|products|items'],
  [{ by: 'nature' }, '성질별|by nature'],
  [{ by: 'bloc' }, '경제권별|by bloc|by economic bloc'],
  [{ by: 'province' }, '시도별|지역별|by province|by region|provinces'],
  [{ by: 'office' }, '세관별|by customs office|customs offices'],
  [{ by: 'port' }, '항구별|공항별|항구·공항별|by port|ports'],
  [{ by: 'month' }, '월별|추이|월별 추이|by month|monthly|per month|trend|month by month'],
  [{ by: 'quarter' }, '분기별|by quarter|quarterly|per quarter'],
  [{ by: 'year' }, '연도별|연간|해마다|by year|yearly|annual|annually|per year'],
  [
    { against: 12 },
    '증감률|증감율|증감|증가율|감소율|전년 대비|전년대비|전년 동월 대비|전년동월대비|전년 동기 대비|전년동기대비|작년 대비|growth|growth rate|change|rate of change|yoy|year on year|year over year|compared with a year before|vs last year|compared with last year',
  ],
  [{ against: 1 }, '전월 대비|전월대비|month on month|month over month|mom|compared with the month before'],
];

/** By word in small letters. */
export const SAID_WORDS: ReadonlyMap<string, Said> = new Map(
  LINES.flatMap(([said, words]) => words.split('|').map((word) => [word, said] as const)),
);

/** Particles and politeness: they add nothing that could be misunderstood. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    '은|는|이|가|을|를|의|에|에서|에게|로|으로|과|와|및|도|만|대한|대|우리나라|우리나라의|한국|한국의|알려줘|알려 줘|알려주세요|보여줘|보여 줘|보여주세요|얼마|얼마야|' +
    '얼마인가|얼마나|인가|인가요|입니까|했나|했나요|했어|됐어|무엇|어디|어느|총|전체|합계|현황|실적|통계|간|동안|기준|개|중|' +
    'the|a|an|of|to|from|in|for|and|with|by|at|on|our|korea|korea’s|korean|south korea|what|were|was|is|are|how|much|did|do|we|show|me|tell|give|please|total|' +
    'which|who|worth|figures|statistics|their|its|between|as|all'
  ).split('|'),
);
