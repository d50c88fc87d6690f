/** Texts of others, written as papers write, held to figures: what is right is found right, and what is not is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText, plainBlocks, readFigures } from '../index.ts';
import { readAmounts } from './read-amount.ts';

const read = readFigures({
  ...{ type: 'ten_day', unit: 'USD 100m', period: { from: '2031-02-01', to: '2031-02-10' } },
  working_days: { current: 8.5, previous_year: 7.5 },
  export: { value: 192, yoy_pct: 3.8, daily_average: { value: 22.6, yoy_pct: -8.4 } },
  import: { value: 204, yoy_pct: 11.1 },
  balance: -12.26,
  export_items_yoy_pct: { 반도체: 28.4, 승용차: -1.9 },
  export_countries_yoy_pct: { 미국: -8.2, 유럽연합: -21.6, 중국: 0.1 },
});
assert.ok(read.ok);
const figures = read.value;

function verdicts(text: string): readonly string[] {
  return checkText(plainBlocks(text), figures).map(({ verdict, words }) => `${verdict} ${words}`);
}

test('amounts as they are written', () => {
  const values = (text: string): readonly unknown[] =>
    readAmounts(text).map(({ dimension, value, sign }) => [dimension, value, sign]);
  assert.deepEqual(values('12억 2,600만 달러'), [['USD', 1_226_000_000, 0]]);
  assert.deepEqual(values('12억2천600만 달러'), [['USD', 1_226_000_000, 0]]);
  assert.deepEqual(values('1조 2,000억 원, 47만 대'), [
    ['KRW', 1.2e12, 0],
    ['piece', 470_000, 0],
  ]);
  assert.deepEqual(values('△21.1%, -3%p, +0.4%'), [
    ['%', 21.1, -1],
    ['%p', 3, -1],
    ['%', 0.4, 1],
  ]);
  assert.deepEqual(values('USD 19.2 billion'), [['USD', 19.2e9, 0]]);
  assert.deepEqual(values('수출 12억 달러로 3.8% 증가'), [
    ['USD', 1.2e9, 0],
    ['%', 3.8, 0],
  ]);
  // Neither a date with points nor a long run of digits is an amount, and neither takes long to refuse.
  assert.deepEqual(values(`${'1'.repeat(5000)}.1.1`), []);
});

test('a paper that is right', () => {
  const text = [
    '1~10일 수출액은 192억 달러로 1년 전보다 3.8% 늘었다.',
    '조업일수를 고려한 일평균 수출액은 22억6천만 달러로 8.4% 감소했다. 조업일수는 8.5일로 작년(7.5일)보다 많았다.',
    '반도체(28.4%)는 증가했고 승용차(△1.9%)는 줄었다.',
    '미국(8.2%), 유럽연합(EU·-21.6%)은 감소했다. 중국은 0.1% 증가했다.',
    '무역수지는 12억2천600만 달러 적자를 기록했다.',
  ].join('\n');
  const found = verdicts(text);
  assert.deepEqual(
    found.filter((one) => !one.startsWith('supported')),
    [],
  );
  assert.equal(found.length, 13);
});

test('a paper that is wrong, each time in one thing', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['수출액은 3.8% 감소했다.', 'contradicted 3.8%'],
    ['수출액은 129억 달러였다.', 'contradicted 129억 달러'],
    ['수출액은 192억 원이었다.', 'contradicted 192억 원'],
    ['수입액은 192억 달러였다.', 'contradicted 192억 달러'],
    ['중국 수출은 8.2% 감소했다.', 'contradicted 8.2%'],
    ['일본 수출은 8.2% 감소했다.', 'unsupported 8.2%'],
    ['무역수지는 12억 달러 흑자였다.', 'contradicted 12억 달러'],
    ['수출은 전월 대비 3.8% 증가했다.', 'unsupported 3.8%'],
    ['2031년 3월 수출은 3.8% 증가했다.', 'contradicted 2031년 3월'],
    ['신제품(28.4%)은 증가했다.', 'unsupported 신제품'],
    ['무역수지는 7개월 연속 적자였다.', 'unsupported 7개월'],
    ['수출은 역대 최대였다.', 'unsupported 역대 최대'],
  ];
  for (const [text, expected] of wrong)
    assert.ok(verdicts(text).includes(expected), `${text}: ${verdicts(text).join('; ')}`);
});

test('a table that is wrong in its unit, its head or a row', () => {
  const table = (caption: string, head: string, row: string): readonly string[] =>
    verdicts(`<${caption}>\n구분 | 당기 | ${head}\n${row}`).filter((one) => !one.startsWith('supported'));
  const right = '전년 동기 대비 증감률(%)';
  assert.deepEqual(table('총괄> (백만 달러)', right, '수출 | 19,200 | 3.8'), []);
  assert.equal(table('총괄> (억 달러)', right, '수출 | 19,200 | 3.8').length, 1);
  assert.equal(table('총괄> (백만 달러)', '전월 대비 증감률(%)', '수출 | 19,200 | 3.8').length, 1);
  assert.equal(table('총괄> (백만 달러)', right, '수입 | 19,200 | 3.8').length, 2);
  assert.equal(table('총괄> (백만 달러)', right, '신제품 | 19,200 | 3.8').length, 2);
});

test('a row of names without figures, and a name in it that nobody knows', () => {
  const words = { 미국: '하락', 유럽연합: '하락', 일본: '하락', 중국: '상승' };
  const air = readFigures({
    type: 'freight_cost',
    period: '2031-02',
    direction_words: { air_import: words },
  });
  assert.ok(air.ok);
  const found = (line: string): readonly string[] =>
    checkText(plainBlocks(`□ 항공 수입 운송비용\nㅇ ${line}`), air.value).map(
      ({ verdict, words: said }) => `${verdict} ${said}`,
    );
  assert.deepEqual(found('중국은 상승, 미국, 유럽연합, 일본은 하락'), [
    ...['supported 중국', 'supported 미국', 'supported 유럽연합', 'supported 일본'],
  ]);
  assert.ok(found('중국은 상승, 미국, 신나라, 일본은 하락').includes('unsupported 신나라'));
  assert.ok(found('중국은 상승, 미국, 유럽연합, 신나라는 하락').includes('unsupported 신나라는'));
  assert.ok(found('미국은 상승, 중국, 유럽연합은 하락').includes('contradicted 미국'));
});
