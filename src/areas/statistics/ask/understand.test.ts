/** Which question to the tables a question in words is, in both languages; and which are refused, never guessed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from './understand.ts';

const TODAY = '2026-11-19';

/** Flow, months, `by`, filters (`items natures countries`), measure, `~` months before, `#` rows. */
const UNDERSTOOD: readonly (readonly [question: string, expected: string])[] = [
  ['작년 8월 대미 반도체 수출액과 증감률', 'export 2025-08..2025-08 chips US usd ~12'],
  ['top 5 suppliers of lithium hydroxide since 2022', 'import 2022-01..2026-10 by country 282520 usd #5'],
  ['지난달 수출액', 'export 2026-10..2026-10 usd'],
  ['올해 수입', 'import 2026-01..2026-10 usd'],
  ['2025년 승용차 수출', 'export 2025-01..2025-12 cars usd'],
  ['2025년 3분기 대중국 수입액', 'import 2025-07..2025-09 CN usd'],
  ['2024년부터 2025년까지 원유 수입량', 'import 2024-01..2025-12 crude kg'],
  ['2022년 이후 요소 수입 상대국 상위 3개국', 'import 2022-01..2026-10 by country 310210 usd #3'],
  ['2026년 1~8월 화장품 국가별 수출', 'export 2026-01..2026-08 by country cosmetics usd'],
  ['최근 12개월 무역수지 추이', 'both 2025-11..2026-10 by month usd'],
  ['작년 상반기 대EU 자동차부품 수출 전년 동기 대비', 'export 2025-01..2025-06 car-parts EUU usd ~12'],
  ['올해 9월 쇠고기 수입 물량', 'import 2026-09..2026-09 0201,0202 kg'],
  ['2025년 상위 10개 품목별 수출', 'export 2025-01..2025-12 by item2 usd #10'],
  ['2025년 시도별 수출액', 'export 2025-01..2025-12 by province usd'],
  ['2025년 10월 세관별 수입 건수', 'import 2025-10..2025-10 by office lines'],
  ['미국과 중국의 반도체 수입액 2026년 7월', 'import 2026-07..2026-07 by country chips US,CN usd'],
  ['지난해 연도별 교역액', 'both 2025-01..2025-12 by year usd'],
  ['HS 8542 2026년 6월 수출', 'export 2026-06..2026-06 8542 usd'],
  ['8542.31 수출 2026-06', 'export 2026-06..2026-06 854231 usd'],
  ['전월 대비 수출', 'export 2026-10..2026-10 usd ~1'],
  ['2026년 5월 원화 금액 수입', 'import 2026-05..2026-05 krw'],
  ['경제권별 수출 2025년', 'export 2025-01..2025-12 by bloc usd'],
  ['재작년 성질별 수입', 'import 2024-01..2024-12 by nature usd'],
  ['exports to Japan in August 2025', 'export 2025-08..2025-08 JP usd'],
  ['imports of beef from Australia last year by month', 'import 2025-01..2025-12 by month 0201,0202 AU usd'],
  [
    'semiconductor exports to the US, September 2026, year on year',
    'export 2026-09..2026-09 chips US usd ~12',
  ],
  ['trade balance with Vietnam in 2025', 'both 2025-01..2025-12 VN usd'],
  ['top 10 destinations of passenger cars in Q2 2026', 'export 2026-04..2026-06 by country cars usd #10'],
  ['import volume of crude oil from Saudi Arabia since March 2024', 'import 2024-03..2026-10 crude SA kg'],
  ['annual exports from 2020 to 2024', 'export 2020-01..2024-12 by year usd'],
  ['how much steel did we import from China last month?', 'import 2026-10..2026-10 steel CN usd'],
  ['exports and imports by country in the first half of 2026', 'both 2026-01..2026-06 by country usd'],
  ['quarterly exports of ships 2025', 'export 2025-01..2025-12 by quarter ships usd'],
  ['top 3 suppliers of gallium', 'import 2026-10..2026-10 by country 811292 usd #3'],
  ['exports to ASEAN and the EU in 2025', 'export 2025-01..2025-12 by bloc EUU,ASEAN usd'],
  ['coffee imports last 24 months monthly', 'import 2024-11..2026-10 by month 0901 usd'],
  ['imports by port this year', 'import 2026-01..2026-10 by port usd'],
  [
    'lithium hydroxide and lithium carbonate imports 2025',
    'import 2025-01..2025-12 by item6 282520,283691 usd',
  ],
  ['growth of exports in 2025', 'export 2025-01..2025-12 usd ~12'],
];

for (const [question, expected] of UNDERSTOOD)
  test(`understood: ${question}`, () => {
    const understood = understand(question, TODAY);
    if (!understood.ok) assert.fail(understood.refusal.en);
    const { flow, from, to, by, where, measure, against, top } = understood.query;
    const said = [
      ...[flow, `${from}..${to}`, by.length > 0 ? `by ${by.join(',')}` : ''],
      ...[where.items.join(','), where.natures.join(','), [...where.countries].join(',')],
      ...[measure, against === undefined ? '' : `~${against}`, top === 200 ? '' : `#${top}`],
    ];
    const sorted = (text: string): string =>
      text
        .split(' ')
        .map((part) => part.split(',').sort().join(','))
        .join(' ');
    assert.equal(sorted(said.filter((part) => part !== '').join(' ')), sorted(expected));
    assert.ok(understood.chips.some(({ kind }) => kind === 'period'));
  });

const REFUSED: readonly (readonly [question: string, why: RegExp, suggestion?: RegExp])[] = [
  ['반도채 수출액', /반도채/, /반도체/],
  ['semiconducter exports', /semiconducter/, /semiconductor/],
  ['왜 수출이 줄었나', /왜/],
  ['forecast exports for next year', /forecast/],
  ['다음 달 수출 전망', /다음/],
  ['2030년 수출', /not over/],
  ['이번 달 수출', /not over/],
  ['2025년', /does not say/],
  ['', /does not say/],
  ['top 5 exports', /Top of what/],
  ['2024년 8월 2025년 9월 수출', /more than one time/],
  ['수출 중량 건수', /more than one measure/],
  ['삼성전자 수출액', /삼성전자/],
  ['반도체와 요소 수입', /cannot be asked together/],
  ['unit price of wine imports', /unit/],
];

for (const [question, why, suggestion] of REFUSED)
  test(`refused: ${question}`, () => {
    const understood = understand(question, TODAY);
    if (understood.ok) assert.fail(JSON.stringify(understood.query));
    assert.match(`${understood.refusal.ko} ${understood.refusal.en}`, why);
    assert.ok(understood.suggestions.length > 0);
    if (suggestion !== undefined) assert.match(understood.suggestions.join(' '), suggestion);
  });

test('there are forty questions and more', () => {
  assert.ok(UNDERSTOOD.length + REFUSED.length >= 50);
});
