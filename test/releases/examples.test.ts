/**
 * Real releases of the Service (pack `release-examples`): what the writer makes of their figures says every one of them with its sign
 * and words, and nothing else. Counted as skipped where the pack is not here.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkText, plainBlocks, readFigures, writeRelease } from '../../src/areas/statistics/index.ts';
import { releaseText } from '../../src/exchange/release/plain.ts';
import { findPacks } from '../../src/packs/find-packs.ts';

const { found } = await findPacks(process.env);
const folder = found.find(({ name }) => name === 'release-examples')?.folder;
const skip = folder === undefined ? 'needs the pack release-examples' : false;
const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Sentences that the releases themselves are known to have, in their words. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'kcs-2025-09-d01-10.json': [
    '2025년 9월 1일~10일 수출입 현황 [잠정치]',
    '수출 192억 달러(전년 동기 대비 3.8% 증가), 수입 204억 달러(11.1% 증가), 무역수지 12억 달러 적자',
    '일평균 수출액은 22.6억 달러로 전년 동기 대비 8.4% 감소 (조업일수 ’25년 8.5일, ’24년 7.5일)',
    '반도체(28.4%), 선박(55.3%), 자동차부품(2.1%) 등은 증가, 승용차(-1.9%), 석유제품(-21.1%) 등은 감소',
  ],
  'kcs-2025-09-d01-20.json': [
    '수출 401억 달러(전년 동기 대비 13.5% 증가), 수입 382억 달러(9.9% 증가), 무역수지 19억 달러 흑자',
    '일평균 수출액은 24.3억 달러로 전년 동기 대비 10.6% 감소',
  ],
  'kcs-2018-04-monthly-final.json': [
    '2018년 4월 월간 수출입 현황 [확정치]',
    '수출 501억 달러(전년 동월 대비 1.5% 감소), 수입 435억 달러(14.5% 증가), 무역수지 66억 달러 흑자',
    '무역수지는 2012년 2월 이후 75개월 연속 흑자',
    '반도체: 전년 동월 대비 중국(49.7%), 홍콩(40.0%) 등은 증가',
  ],
  'kcs-2021-q3-cars.json': [
    '수출액 97억 달러(전년 동기 대비 4.2% 증가), 수출대수 47만 대(11.5% 감소), 수출 평균 단가 20,743달러(17.7% 상승)',
    '친환경차: 수출액 28억 달러(전년 동기 대비 54.3% 증가), 수출 비중 29.3%, 수출 평균 단가 29,205달러(11.6% 상승, 15분기 연속 상승)',
  ],
  'kcs-2019-chuseok-agri-prices.json': [
    '2019년 추석 농축수산물 수입가격 [1차]',
    '전체 66개 품목 중 28개 상승, 32개 하락',
    '농산물 36개 품목 중 12개 상승, 20개 하락, 4개 수입 없음',
  ],
  'kcs-2025-05-freight.json': [
    '전월 대비 중국(3.6%), 베트남(2.6%) 등은 상승, 미국 서부(-6.3%), 미국 동부(-1.4%), 유럽연합(-1.7%), 일본(-4.0%) 등은 하락',
    '중국은 상승, 미국, 유럽연합, 일본, 베트남은 하락',
  ],
};

for (const file of files) {
  for (const language of ['ko', 'en'] as const)
    test(`${file} (${language}): all figures are said, and nothing besides`, () => {
      const read = readFigures(JSON.parse(readFileSync(join(folder!, file), 'utf8')));
      assert.ok(read.ok, JSON.stringify(read));
      const text = releaseText(writeRelease(read.value, language));
      const judgements = checkText(plainBlocks(text), read.value);
      assert.deepEqual(
        judgements.filter(({ verdict }) => verdict !== 'supported'),
        [],
      );
      const said = new Set(judgements.map(({ cell }) => cell));
      const given = read.value.cells.filter(({ reckoning }) => reckoning === undefined).map(({ id }) => id);
      assert.deepEqual(
        given.filter((id) => !said.has(id)),
        [],
      );
      if (language === 'ko')
        for (const sentence of KNOWN[file] ?? [])
          assert.ok(text.includes(sentence), `${sentence}\n\n${text}`);
    });
}

const flashes = found.find(({ name }) => name === 'trade-stats-kr')?.folder;

test('totals of some ninety releases of ten and twenty days are written and found right', {
  skip: flashes === undefined ? 'needs the pack trade-stats-kr' : false,
}, () => {
  const rows = readFileSync(join(flashes!, 'flash-10d-20d.csv'), 'utf8').trim().split('\n').slice(1);
  assert.ok(rows.length > 80, `${rows.length} rows`);
  for (const row of rows) {
    const [month = '', window = '', , out, outChange, into, intoChange] = row.split(',');
    const read = readFigures({
      ...{ type: 'ten_day', unit: 'USD million', status: 'provisional' },
      period: { from: `${month}-01`, to: `${month}-${window.slice(0, 2)}` },
      export: { value: Number(out), yoy_pct: Number(outChange) },
      import: { value: Number(into), yoy_pct: Number(intoChange) },
    });
    assert.ok(read.ok, row);
    const text = releaseText(writeRelease(read.value, 'ko'));
    const wrong = checkText(plainBlocks(text), read.value).filter(({ verdict }) => verdict !== 'supported');
    assert.deepEqual(wrong, [], row);
    const word = Number(outChange) > 0 ? '증가' : '감소';
    const change = `${Math.abs(Number(outChange)).toFixed(1)}% ${word}`;
    assert.ok(
      text.includes(`수출 ${Math.round(Number(out) / 100)}억 달러(전년 동기 대비 ${change})`),
      `${row}\n${text}`,
    );
  }
});

test('the examples of the pack are known here', { skip }, () => {
  assert.deepEqual(
    Object.keys(KNOWN).filter((file) => !files.includes(file)),
    [],
  );
});
