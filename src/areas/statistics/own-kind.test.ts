/** Is a house's own kind held to the facts that there are, all at once, and is what it writes checked like any other text? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { checkLines } from './edited.ts';
import { readOwnKind } from './own-kind.ts';
import { readFigures } from './read-figures.ts';
import { featureFigures } from './tables-of-trade/feature-figures.ts';
import { fillTemplate } from './template.ts';

const LINES = [
  { part: 'title', ko: '{period} 라면 수출', en: 'Exports of instant noodles, {period}' },
  {
    ...{
      part: 'lead',
      ko: '수출 {/export/value}{으로/로} 전년 동월 대비 {/export/yoy_pct} {/export/yoy_pct|word}',
    },
    en: 'Exports {/export/value}, {/export/yoy_pct|word} {/export/yoy_pct} year on year',
  },
  {
    ...{
      part: 'line',
      ko: '미국 수출은 {/export_countries_value/미국}',
      en: 'Exports to the United States: {/export_countries_value/미국}',
    },
    isOptional: true,
  },
];
const KIND = {
  ...{ id: 'ramen-exports', name: { ko: '라면 수출', en: 'Ramen exports' } },
  ...{ base: 'item_feature', item: '1902 라면', lines: LINES },
};

test('what is wrong is told all at once, with its place', () => {
  const wrong = readOwnKind({
    ...{ id: 'X', name: { ko: ' ', en: 'x' }, base: 'item_feature' },
    lines: [
      { part: 'title', ko: '{period} {/export/weather}', en: '{=/series/export/run}' },
      {
        part: 'line',
        ko: '{/export/value|loud} {/export_countries_value/달나라}',
        en: '{/import_items_value/반도체}',
      },
    ],
  });
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.problems.map(({ code, pointer }) => `${code} ${pointer}`),
    [
      ...['own-kind/id /id', 'own-kind/name /name', 'own-kind/item /item'],
      ...['template/fact-unknown /lines/0/ko', 'template/fact-unknown /lines/0/en'],
      ...['template/form-unknown /lines/1/ko', 'template/fact-unknown /lines/1/ko'],
      'template/fact-unknown /lines/1/en',
    ],
  );
  const fromNowhere = readOwnKind({ ...KIND, base: 'weather' });
  assert.ok(!fromNowhere.ok && fromNowhere.problems.some(({ code }) => code === 'own-kind/base'));
});

test('a kind is filled with figures of the tables, and each altered figure of it is caught', () => {
  const kind = readOwnKind(KIND);
  assert.ok(kind.ok, JSON.stringify(kind));
  const way = (usd: number, names: readonly string[]) => ({
    ...{ all: { usd, wasUsd: usd * 0.87 }, kg: 5e6, wasKg: null },
    countries: names.map((name, place) => ({ name, usd: usd / (place + 3), wasUsd: null })),
  });
  const file = featureFigures({
    ...{ item: '라면', period: '2031-02', source: '가상 자료' },
    ...{ export: way(123_400_000, ['미국', '중국', '일본', '네덜란드']), import: way(0, []) },
  });
  const read = readFigures(JSON.parse(JSON.stringify(file)));
  assert.ok(read.ok, JSON.stringify(read));
  const random = seededRandom(7);
  for (const language of ['ko', 'en'] as const) {
    const filled = fillTemplate(kind.value.template, read.value, language);
    assert.ok(filled.ok, JSON.stringify(filled));
    assert.equal(filled.value.length, 3);
    for (let nth = 0; nth < 40; nth++) {
      const at = random.below(filled.value.length);
      const { text } = filled.value[at]!;
      const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
      const place = random.pick(digits);
      const other = (Number(text[place]) + 1 + random.below(8)) % 10;
      const altered = filled.value.with(at, {
        ...filled.value[at]!,
        text: text.slice(0, place) + String(other) + text.slice(place + 1),
      });
      const doubts = checkLines(altered, read.value).filter(({ verdict }) => verdict !== 'supported');
      assert.ok(doubts.length > 0, altered[at]!.text);
    }
  }
});
