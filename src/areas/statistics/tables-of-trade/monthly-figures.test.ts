/** Does a month of the tables make a file that the writer of releases reads whole, with changes from unrounded figures? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText } from '../check/check-text.ts';
import { plainBlocks } from '../check/plain-blocks.ts';
import { textOf } from '../pieces.ts';
import { readFigures } from '../read-figures.ts';
import { writeRelease } from '../write.ts';
import { type MonthOfTrade, monthlyFigures } from './monthly-figures.ts';

const MONTH: MonthOfTrade = {
  ...{ month: '2026-10', status: 'final', source: '가상 자료' },
  export: { usd: 59_512_345_678, wasUsd: 55_100_000_000 },
  import: { usd: 52_999_999_999, wasUsd: 54_000_000_000 },
  exportItems: [
    { name: '반도체', usd: 15_800_000_000, wasUsd: 12_345_678_901 },
    { name: '승용차', usd: 5_500_000_000, wasUsd: 6_000_000_000 },
    { name: '선박', usd: 2_000_000_000, wasUsd: null },
  ],
  importItems: [{ name: '원유', usd: 6_100_000_000, wasUsd: 7_000_000_000 }],
  exportCountries: [{ name: '중국', usd: 11_000_000_000, wasUsd: 10_900_000_000 }],
  importCountries: [{ name: '미국', usd: 6_000_000_000, wasUsd: 5_000_000_000 }],
  importNatures: [{ name: '소비재', usd: 8_000_000_000, wasUsd: 7_500_000_000 }],
};

test('a month becomes a release in which everything is supported', () => {
  const figures = readFigures(JSON.parse(JSON.stringify(monthlyFigures(MONTH))));
  if (!figures.ok) assert.fail(JSON.stringify(figures.problems));
  assert.deepEqual(figures.value.leftOut, []);
  for (const language of ['ko', 'en'] as const) {
    const release = writeRelease(figures.value, language);
    const lines = [release.title, ...release.lead, ...release.sections.flatMap((one) => one.lines)];
    const text = lines.map(textOf).join('\n');
    const judged = checkText(plainBlocks(text), figures.value);
    assert.ok(judged.length > 5, text);
    assert.deepEqual(
      judged.filter(({ verdict }) => verdict !== 'supported'),
      [],
      text,
    );
    assert.match(text, language === 'ko' ? /반도체\(28\.0%\)|반도체.*28\.0%/ : /semiconductors.*28\.0%/i);
  }
});

test('what was not there a year before has no change', () => {
  const figures = monthlyFigures(MONTH) as {
    export_items_yoy_pct: Record<string, number>;
    export: { yoy_pct: number };
  };
  assert.deepEqual(Object.keys(figures.export_items_yoy_pct), ['반도체', '승용차']);
  assert.equal(figures.export.yoy_pct, 8);
});
