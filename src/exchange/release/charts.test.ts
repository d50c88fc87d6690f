/** Do the charts of a release show its figures, in every form that has them, and say so in words that the figures support? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import {
  checkText,
  plainBlocks,
  type ReleaseChart,
  readFigures,
  writeRelease,
} from '../../areas/statistics/index.ts';
import { CHART_WIDTH, shapesOf } from './chart-shapes.ts';
import { releaseAs } from './forms.ts';
import { readText } from './read-text.ts';
import { unescapeXml } from './xml.ts';

const months = Array.from(
  { length: 14 },
  (_, place) => `${2030 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`,
);
const read = readFigures({
  ...{ type: 'monthly', period: '2031-02', status: 'final', unit: 'USD 100m' },
  export: { value: 501, yoy_pct: -1.5 },
  import: { value: 435, yoy_pct: 14.5 },
  export_items_yoy_pct: { 반도체: 36.2, 선박: -75.7, '항공기와 <부품>': 4.4 },
  export_countries_value: { 중국: 101.2, 미국: 98.7, 베트남: 33.3 },
  series: {
    export: Object.fromEntries(
      months.map((month, place) => [month, month === '2031-02' ? 501 : 440 + place]),
    ),
    import: Object.fromEntries(
      months.map((month, place) => [month, month === '2031-02' ? 435 : 400 + place]),
    ),
  },
});
assert.ok(read.ok, JSON.stringify(read));
const figures = read.value;
const release = writeRelease(figures, 'ko');
const { charts } = release;
const bars = charts.filter((chart) => chart.kind === 'bars');

test('a chart is drawn of rows of names and of a whole series, from their cells', () => {
  assert.deepEqual(
    charts.map(({ title, unit }) => `${title} ${unit}`),
    ['월별 수출입 백만 달러', '수출 품목별 증감률 %', '수출 국가별 금액 백만 달러'],
  );
  const known = new Map(figures.cells.map((cell) => [cell.id, cell.value]));
  for (const { points, unit } of bars)
    for (const { number, cells } of points)
      assert.equal(number * (unit === '%' ? 1 : 1e6), known.get(cells[0]!), cells[0]);
  const [series] = charts as [Extract<ReleaseChart, { kind: 'lines' }>];
  assert.deepEqual(
    series.lines.map(({ points }) => [points.length, points.at(-1)!.number, points.at(-1)!.cells]),
    [
      [14, 50_100, ['/series/export/2031-02']],
      [14, 43_500, ['/series/import/2031-02']],
    ],
  );
});

test('a series with a gap is drawn from behind it, and none of few months', () => {
  const withGap = (missing: string) => {
    const some = Object.fromEntries(months.filter((month) => month !== missing).map((month) => [month, 10]));
    const found = readFigures({
      ...{ type: 'monthly', period: '2031-02', unit: 'USD 100m', export: { value: 10 } },
      series: { export: some },
    });
    assert.ok(found.ok);
    return writeRelease(found.value, 'ko').charts.map((one) =>
      one.kind === 'lines' ? one.lines[0]!.points.length : 0,
    );
  };
  assert.deepEqual(withGap('2030-06'), [8]);
  assert.deepEqual(withGap('2031-01'), []);
});

test('what a chart of bars says is supported, and a changed figure in it is found', async () => {
  for (const language of ['ko', 'en'] as const)
    for (const { says, kind } of writeRelease(figures, language).charts.filter(
      (one) => one.kind === 'bars',
    )) {
      const judged = checkText(plainBlocks(says), figures);
      assert.ok(judged.length >= 3, `${kind} ${says}`);
      assert.deepEqual(
        judged.filter(({ verdict }) => verdict !== 'supported'),
        [],
        says,
      );
    }
  const html = new TextDecoder().decode(await releaseAs(release, 'html'));
  const place = html.lastIndexOf('36.2%', html.indexOf('</desc>'));
  const altered = `${html.slice(0, place)}63.2%${html.slice(place + 5)}`;
  const wrong = checkText(readText(new TextEncoder().encode(altered)), figures).filter(
    ({ verdict }) => verdict !== 'supported',
  );
  assert.deepEqual(
    wrong.map(({ cell }) => cell),
    ['/export_items_yoy_pct/반도체'],
  );
});

test('bars on a page are as long as their figures, and bound to their cells', async () => {
  const html = new TextDecoder().decode(await releaseAs(release, 'html'));
  const drawn = [...html.matchAll(/<rect x="[\d.]+" y="\d+" width="([\d.]+)"[^>]* data-cells="([^"]+)"/g)];
  const expected = bars.flatMap(({ points }) => points);
  assert.deepEqual(
    drawn.map(([, , cells = '']) => unescapeXml(cells)),
    expected.map(({ cells }) => cells.join(' ')),
  );
  let at = 0;
  for (const { points } of bars) {
    const widths = points.map(() => Number(drawn[at++]![1]));
    assertProportional(
      widths,
      points.map(({ number }) => Math.abs(number)),
    );
  }
});

function assertProportional(widths: readonly number[], numbers: readonly number[]): void {
  const scale = Math.max(...widths) / Math.max(...numbers);
  numbers.forEach((number, place) => {
    assert.ok(Math.abs(widths[place]! - number * scale) < 0.02, `${widths[place]} for ${number}`);
  });
}

test('in DOCX and HWPX a chart holds its names and figures, and a text in its stead', async () => {
  for (const [form, folder, words] of [
    ['docx', 'word/charts', / descr="([^"]+)"/g],
    ['hwpx', 'Chart', /<hp:shapeComment>([^<]+)</g],
  ] as const) {
    const parts = unzipSync(await releaseAs(release, form));
    const texts = charts.map((_, place) => strFromU8(parts[`${folder}/chart${place + 1}.xml`]!));
    charts.forEach((chart, place) => {
      const lines = chart.kind === 'bars' ? [chart] : chart.lines;
      const values = [...texts[place]!.matchAll(/<c:numCache>(.*?)<\/c:numCache>/g)].map(([, cache]) =>
        [...cache!.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map(([, value]) => Number(value)),
      );
      assert.deepEqual(
        values,
        lines.map(({ points }) => points.map(({ number }) => number)),
        form,
      );
    });
    assert.ok(texts[1]!.includes('<c:v>항공기와 &lt;부품&gt;</c:v>'));
    const document = strFromU8(parts[form === 'docx' ? 'word/document.xml' : 'Contents/section0.xml']!);
    assert.deepEqual(
      [...document.matchAll(words)].map(([, said = '']) => unescapeXml(said)),
      charts.map(({ says }) => says),
    );
  }
});

test('in PDF bars are drawn as long as their figures, each chart one figure with its words', async () => {
  const bytes = Buffer.from(await releaseAs(release, 'pdf'));
  const pdf = bytes.toString('latin1');
  assert.equal([...pdf.matchAll(/\/S \/Figure/g)].length, charts.length);
  const streams = [...pdf.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    const from = index + head.length;
    try {
      return inflateSync(bytes.subarray(from, pdf.indexOf('endstream', from))).toString('latin1');
    } catch {
      return '';
    }
  });
  // Bars alone are nine points high.
  const widths = [...streams.join('\n').matchAll(/[\d.]+ [\d.]+ ([\d.]+) 9 re/g)].map(([, width]) =>
    Number(width),
  );
  assert.equal(widths.length, bars.flatMap(({ points }) => points).length);
  let at = 0;
  for (const { points } of bars)
    assertProportional(
      points.map(() => widths[at++]!),
      points.map(({ number }) => Math.abs(number)),
    );
});

test('nothing is drawn outside its field, however long a name', () => {
  for (const chart of charts) {
    const { height, shapes } = shapesOf(chart);
    for (const one of shapes) {
      const points = one.shape === 'line' ? one.points : [[one.x, one.y] as const];
      for (const [x, y] of points)
        assert.ok(x >= 0 && x <= CHART_WIDTH && y >= 0 && y <= height, JSON.stringify(one));
    }
  }
});
