/** Files that differ from each other as files do: whatever is missing, turned round or of another name, what is written is true. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText, plainBlocks, readFigures, writeRelease } from '../../src/areas/statistics/index.ts';
import { seededRandom } from '../../src/core/random.ts';
import { releaseText } from '../../src/exchange/release/plain.ts';
import { madeUpFigures } from '../builders/release-figures.ts';
import { varied } from '../builders/varied-figures.ts';

const ROUNDS = 5;

test('every figure of a varied file is said as it is, or told as left out', () => {
  const random = seededRandom(41);
  let written = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const file of madeUpFigures(round)) {
      const read = readFigures(varied(file, random));
      if (!read.ok) continue;
      written++;
      const figures = read.value;
      for (const language of ['ko', 'en'] as const) {
        const text = releaseText(writeRelease(figures, language));
        assert.doesNotMatch(text, /-0\.0|undefined|NaN/);
        const judgements = checkText(plainBlocks(text), figures);
        const wrong = judgements.filter(({ verdict }) => verdict !== 'supported');
        assert.deepEqual(wrong, [], text);
        const said = new Set(judgements.map(({ cell }) => cell));
        const unsaid = figures.cells.filter(
          ({ id, reckoning, span }) => reckoning === undefined && span !== 'previous-year' && !said.has(id),
        );
        assert.deepEqual(unsaid, [], text);
      }
    }
  assert.ok(written > 30, `${written} written`);
});

function linesOf(file: object): readonly string[] {
  const read = readFigures(file);
  assert.ok(read.ok, JSON.stringify(read));
  return releaseText(writeRelease(read.value, 'ko')).split('\n');
}

test('words of keys that mean the same, and words that leave it open', () => {
  const farm = {
    ...{ type: 'agri_import_price', event: '설 2032, 1st of 3' },
    compare: { current: '2031-12-23..29', previous: '2031-01-01..07' },
    counts: { 농산물: { 상승: 10, 하락: 20 } },
    moves_pct: { down: { 두부: 65.8 } },
    rises_pct: { 참깨: 55.7 },
    // Not a class: 55 of what?
    rises: { 들깨: 55 },
  };
  const lines = linesOf(farm);
  assert.ok(lines.includes(' ㅇ 농산물 10개 상승, 20개 하락'), lines.join('\n'));
  assert.ok(
    lines.includes(' ㅇ 전년 같은 시기 대비 참깨(55.7%)는 상승, 두부(-65.8%)는 하락'),
    lines.join('\n'),
  );
  assert.ok(!lines.some((line) => line.includes('들깨')));
  const read = readFigures(farm);
  assert.ok(read.ok);
  // The year of the day is not that of the weeks before it.
  assert.deepEqual(
    checkText(plainBlocks(lines.join('\n')), read.value).filter(({ verdict }) => verdict !== 'supported'),
    [],
  );
  const freight = linesOf({
    ...{ type: 'freight_cost', period: '2031-02', unit: 'thousand KRW per 2TEU' },
    sea_export: { '미국 동부': { value: 5000, mom_pct: -1 } },
    direction_words: { air_import: { 일본: '보합' } },
  });
  assert.ok(freight.includes(' ㅇ 미국 동부 5,000천 원'), freight.join('\n'));
  assert.ok(freight.includes(' ㅇ 일본은 보합'), freight.join('\n'));
  const cars = { type: 'quarterly_cars', period: '2031 Q1', unit: 'USD 100m' };
  const read2 = readFigures({
    ...cars,
    export: { value: 94, cars_thousand: 470, unit_price: 20_000, change_usd100m: 4 },
    export_top5_share_pct: 77.1,
  });
  assert.ok(read2.ok, JSON.stringify(read2));
  assert.deepEqual(read2.value.leftOut, ['/export/change_usd100m', '/export_top5_share_pct']);
  assert.ok(
    releaseText(writeRelease(read2.value, 'ko')).includes(
      '수출액 94억 달러, 수출대수 47만 대, 수출 평균 단가 20,000달러',
    ),
  );
});
