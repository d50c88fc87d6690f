/** Templates of kinds of one's own: filled from figures, refused with everything that is wrong with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFigures } from './read-figures.ts';
import { fillTemplate, readTemplate } from './template.ts';

const read = readFigures({
  ...{ type: 'item_feature', item: '라면', period: '2031', unit: 'USD 1m' },
  export: { value: 1240, yoy_pct: 30.1 },
  balance: -36.5,
  export_countries_yoy_pct: { 미국: 70.3, 중국: -5.5 },
});
assert.ok(read.ok, JSON.stringify(read));
const figures = read.value;

const line = (part: string, ko: string, en: string, isOptional?: boolean) => ({
  part,
  ko,
  en,
  ...(isOptional === undefined ? {} : { isOptional }),
});
const TITLE = line('title', '{period} 라면 수출', 'Exports of instant noodles, {period}');

function filled(lines: readonly unknown[], language: 'ko' | 'en' = 'ko') {
  const template = readTemplate({ lines });
  assert.ok(template.ok, JSON.stringify(template));
  return fillTemplate(template.value, figures, language);
}

test('places are filled with figures, directions and particles', () => {
  const lines = [
    TITLE,
    line(
      'lead',
      '수출은 {/export/value}{으로/로} 전년 대비 {/export/yoy_pct} {/export/yoy_pct|word}',
      'Exports {/export/value}, {/export/yoy_pct|word} {/export/yoy_pct} year on year',
    ),
    line('line', '무역수지 {/balance} {/balance|word}', 'Trade balance {/balance|word} {/balance}'),
    line(
      'line',
      '중국({/export_countries_yoy_pct/중국|signed})은 감소',
      'China ({/export_countries_yoy_pct/중국|signed}) fell',
    ),
    // Of another year's file.
    line('line', '수입 {/import/value}', 'Imports {/import/value}', true),
  ];
  const ko = filled(lines);
  assert.ok(ko.ok, JSON.stringify(ko));
  assert.deepEqual(
    ko.value.map(({ text }) => text),
    [
      '2031년 라면 수출',
      '수출은 12억 달러로 전년 대비 30.1% 증가',
      '무역수지 3,650만 달러 적자',
      '중국(-5.5%)은 감소',
    ],
  );
  const en = filled(lines, 'en');
  assert.ok(en.ok, JSON.stringify(en));
  assert.equal(en.value[1]?.text, 'Exports USD 1.2 billion, up 30.1% year on year');
});

test('everything that is wrong is told at once, where it stands', () => {
  const codes = (result: ReturnType<typeof filled>) =>
    result.ok ? [] : result.problems.map(({ code, pointer }) => `${code} ${pointer}`);
  assert.deepEqual(
    codes(
      filled([TITLE, line('lead', '{/export/weight} {/rain}', 'a'), line('line', '{/balance|loud}', 'a')]),
    ),
    [
      'template/fact-unknown /lines/1/ko',
      'template/fact-unknown /lines/1/ko',
      'template/form-unknown /lines/2/ko',
    ],
  );
  // Figures that a template says by itself are held to the cells like all others.
  assert.deepEqual(codes(filled([TITLE, line('lead', '수출은 30.1% 감소', 'a')])), [
    'template/unsupported /lines/1/ko',
  ]);
  assert.deepEqual(codes(filled([TITLE, line('lead', '일본 수출 {/export/yoy_pct} 증가', 'a')])), [
    'template/unsupported /lines/1/ko',
  ]);
  const wrong = readTemplate({ lines: [{ part: 'poem', ko: 'a', en: 'b' }, line('lead', '', 'b'), TITLE] });
  assert.deepEqual(wrong.ok ? [] : wrong.problems.map(({ pointer }) => pointer), ['/lines/0', '/lines/1']);
  for (const none of [null, [], 'x', {}, { lines: [] }]) assert.equal(readTemplate(none).ok, false);
  const two = readTemplate({ lines: [TITLE, TITLE] });
  assert.equal(two.ok ? '' : two.problems[0]?.code, 'template/one-title');
});
