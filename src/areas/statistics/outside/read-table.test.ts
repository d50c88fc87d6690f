/** Tables as others publish them: units mixed, blanks, footnotes, heads over two lines; and what is wrong is said, all of it, and nothing is taken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOutsideTable } from './read-table.ts';

const grid = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

test('units of a column go before that of the table, blanks are no noughts, footnotes no rows', () => {
  const read = readOutsideTable(
    grid(`월별 수출입 (단위: 백만 달러, 톤)||||||
기간|국가|수출액|수입액 (억 달러)|무역수지|수출중량|증감률(%)
2026.5|중국|18,883|150.97|△13,786|1,200|3.2
|미국|9,000p|…|-|900|1.0
2026년 6월|중국|19,000|151|(13,900)|-|2
* 잠정치임||||||
자료: 관세청||||||`),
  );
  if (!read.ok) assert.fail(JSON.stringify(read.problems));
  const { figures, notes, leftOut, filledDown } = read.value;
  const value = (period: string, name: string, measure: string): number | undefined =>
    figures.find((one) => one.period === period && one.name === name && one.measure === measure)?.value;
  assert.equal(value('2026-05', '중국', 'export_usd'), 18_883e6);
  assert.equal(value('2026-05', '중국', 'import_usd'), 150.97e8);
  assert.equal(value('2026-05', '중국', 'balance_usd'), -13_786e6);
  assert.equal(value('2026-05', '중국', 'export_kg'), 1_200_000);
  assert.equal(value('2026-05', '미국', 'export_usd'), 9_000e6);
  assert.equal(value('2026-05', '미국', 'import_usd'), undefined);
  assert.equal(value('2026-06', '중국', 'balance_usd'), -13_900e6);
  assert.deepEqual([notes.length, leftOut, filledDown], [2, ['증감률(%)'], 1]);
});

test('a mark behind a figure is no part of it where it stands in brackets', () => {
  const read = readOutsideTable(grid('month|exports (USD million)\n2026-05|1,234(p)\n2026-06|5678*'));
  assert.deepEqual(read.ok && read.value.figures.map(({ value }) => value), [1_234e6, 5_678e6]);
});

test('heads over two lines are read together', () => {
  const read = readOutsideTable(
    grid('기간|국가|수출||수입|\n||금액(천 달러)|중량(톤)|금액(천 달러)|중량(톤)\n202605|일본|10|2|20|3'),
  );
  if (!read.ok) assert.fail(JSON.stringify(read.problems));
  assert.deepEqual(
    read.value.figures.map(({ measure, value }) => [measure, value]),
    [
      ['export_usd', 10_000],
      ['export_kg', 2000],
      ['import_usd', 20_000],
      ['import_kg', 3000],
    ],
  );
});

const WRONG: readonly (readonly [what: string, text: string, codes: readonly string[]])[] = [
  ['heads that nobody knows', '갑|을\n1|2', ['outside/no-heads']],
  ['no unit', '기간|수출액\n2026-05|10', ['outside/no-unit']],
  ['no time and no number', '기간|수출액(달러)\n오월|10\n2026-05|열', ['outside/period', 'outside/number']],
  ['a figure twice', '기간|국가|수출액(달러)\n2026-05|중국|1\n2026-05|중국|2', ['outside/twice']],
  [
    'parts more than their total',
    '기간|국가|수출액(달러)\n2026-05|합계|100\n2026-05|중국|90\n2026-05|미국|90',
    ['outside/sum'],
  ],
  ['nothing', '기간|수출액(달러)\n2026-05|-', ['outside/empty']],
];

for (const [what, text, codes] of WRONG)
  test(`refused: ${what}`, () => {
    const read = readOutsideTable(grid(text));
    assert.deepEqual(read.ok ? [] : read.problems.map(({ code }) => code), codes);
  });

test('market prices are taken in won for a kilogram, and not without their unit', () => {
  const priced = (head: string) => [
    ['연월', 'HS코드', head],
    ['2026-05', '070320', '2,500'],
  ];
  for (const [head, value] of [
    ['도매가격(원/kg)', 2500],
    ['시장가격 (천원/톤)', 2500],
    ['wholesale price (KRW per ton)', 2.5],
  ] as const) {
    const read = readOutsideTable(priced(head));
    assert.ok(read.ok, head);
    assert.deepEqual(
      read.value.figures.map((figure) => [figure.measure, figure.code, figure.value]),
      [['price_krw_kg', '070320', value]],
    );
  }
  const bare = readOutsideTable(priced('도매가격'));
  assert.ok(!bare.ok && bare.problems[0]!.code === 'outside/no-unit');
});
