/**
 * Holds the check to texts that our writer did not write: the wording of real releases and of papers, with other ways to write figures.
 * Nothing of what is right is doubted, and no alteration goes unseen.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText, type Figures, plainBlocks, readFigures } from '../../src/areas/statistics/index.ts';
import { seededRandom } from '../../src/core/random.ts';
import { ALTERATIONS, alter } from '../builders/altered-release.ts';
import { otherWording } from '../builders/other-wording.ts';
import { madeUpFigures } from '../builders/release-figures.ts';

const SEED = 2026;
const EACH = 12;

function figuresOf(file: unknown): Figures {
  const read = readFigures(file);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

function doubted(text: string, figures: Figures): readonly string[] {
  return checkText(plainBlocks(text), figures)
    .filter(({ verdict }) => verdict !== 'supported')
    .map(({ verdict, words, line }) => `${verdict} in line ${line}: ${words}`);
}

const texts = madeUpFigures(SEED).flatMap((file) => {
  const figures = figuresOf(file);
  return (['service', 'paper'] as const).map((manner) => ({ figures, text: otherWording(figures, manner) }));
});

test('nothing of a text in other words is doubted', () => {
  let statements = 0;
  for (const { figures, text } of texts) {
    assert.deepEqual(doubted(text, figures), [], `${figures.kind}\n${text}`);
    statements += checkText(plainBlocks(text), figures).length;
  }
  assert.ok(statements > 400, `${statements} statements`);
});

test('a thousand texts in other words altered in one place are all caught', () => {
  const random = seededRandom(SEED);
  let count = 0;
  for (const { figures, text } of texts)
    for (const what of ALTERATIONS)
      for (let nth = 0; nth < EACH; nth++) {
        const altered = alter(text, figures, what, random);
        if (altered === undefined) continue;
        const { before, after } = altered;
        const found = doubted(altered.text, figures);
        assert.notDeepEqual(found, [], `${figures.kind} ${what}: ${before} became ${after}\n${altered.text}`);
        count++;
      }
  assert.ok(count >= 1000, `${count} alterations`);
});

const TEN_DAYS = figuresOf({
  ...{ type: 'ten_day', unit: 'USD 100m', period: { from: '2031-02-01', to: '2031-02-10' } },
  working_days: { current: 8.5, previous_year: 7.5 },
  export: { value: 192, yoy_pct: 3.8, daily_average: { value: 22.6, yoy_pct: -8.4 } },
  import: { value: 204, yoy_pct: 11.1 },
  balance: -12.26,
  export_items_yoy_pct: { 반도체: 28.4, 선박: 55.3, 승용차: -1.9, 석유제품: -21.1 },
  export_item_share_pct: { 반도체: 23.2 },
  export_item_drivers: { 석유제품: { 중국: 78, 미국: 32.3 } },
  export_countries_yoy_pct: { 미국: -8.2, 유럽연합: -21.6, 중국: 0.1 },
});

test('ways of writing that only real texts have', () => {
  const right = [
    "□ '31년 2월 1일 ~ 2월 10일 수출은 192억 달러로 전년 동기 대비 3.8%(7.0억 달러) 증가",
    'ㅇ (조업일수 고려 일평균 수출액) 22.6억 달러로 8.4% 감소',
    "* 조업일수 : ('30.2.1.~2.10.) 7.5일, ('31.2.1.~2.10.) 8.5일",
    '반도체 수출이 28.4% 늘었고, 선박(55.3%)도 증가했다. 반면 석유제품은 21.1%, 승용차는 1.9% 각각 감소했다.',
    '석유제품은 중국(78.0%)·미국(32.3%) 등을 중심으로 증가',
    '반도체 수출은 28.4% 늘며 전체 수출의 23.2%를 차지했다.',
    '대미 수출은 8.2% 줄었고 대중국 수출은 0.1% 늘었다. 유럽연합(EU, -21.6%)은 줄었다.',
    '하루 평균 수출액은 22억6000만달러로 8.4% 줄었다.',
    'Exports gained 3.8 percent on-year to $19.2 billion.',
  ];
  for (const line of right) {
    assert.deepEqual(doubted(line, TEN_DAYS), [], line);
    assert.ok(checkText(plainBlocks(line), TEN_DAYS).length > 0, line);
  }
  const wrong = [
    '수출은 192억 달러로 전년 동기 대비 3.8%(70억 달러) 증가',
    '수출은 192억 달러로 전년 동기 대비 3.8%(7.0억 달러) 감소',
    "* 조업일수 : ('30.2.1.~2.10.) 8.5일, ('31.2.1.~2.10.) 7.5일",
    '석유제품은 21.1%, 승용차는 1.9% 각각 증가했다.',
    '석유제품은 일본(78.0%)·미국(32.3%) 등을 중심으로 증가',
    '반도체는 전체 수출의 32.2%를 차지했다.',
    '대중국 수출은 8.2% 줄었다.',
    '호주(EU, -21.6%)는 줄었다.',
    '2030년 2월 1일~10일 수출입 현황',
    '수출은 역대 2월 중 최대였다.',
    '수출은 18개월 만에 증가했다.',
    '수출은 195억 달러였다.\n| 구분 | 수출 |\n|---|---|\n| 금액(억 달러) | 192 |',
  ];
  for (const line of wrong) assert.notDeepEqual(doubted(line, TEN_DAYS), [], line);
});
