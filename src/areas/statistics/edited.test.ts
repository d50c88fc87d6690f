/** A release as lines: apart and together it is the same, and what is altered or left out is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsInWords } from './describe-cell.ts';
import { cellsUnsaid, checkLines, editedLines, releaseOf } from './edited.ts';
import { textOf } from './pieces.ts';
import { readFigures } from './read-figures.ts';
import { writeRelease } from './write.ts';

const read = readFigures({
  ...{ type: 'monthly', status: 'final', unit: 'USD 100m', period: '2031-04' },
  export: { value: 501, previous_year: 490 },
  import: { value: 435, yoy_pct: 14.5 },
  balance: { value: 66, consecutive_surplus_months: 3, since: '2031-02' },
  export_items_yoy_pct: { 반도체: 36.2, 선박: -75.7 },
  import_items_yoy_pct: { 소비재: { 승용차: 24.4 } },
});
assert.ok(read.ok, JSON.stringify(read));
const figures = read.value;

for (const language of ['ko', 'en'] as const)
  test(`apart and together a release is the same, and bound (${language})`, () => {
    const base = writeRelease(figures, language);
    const lines = editedLines(base);
    const judgements = checkLines(lines, figures);
    assert.deepEqual(
      judgements.filter(({ verdict }) => verdict !== 'supported'),
      [],
    );
    for (const { line, start, end, words } of judgements)
      assert.equal(lines[line]!.text.slice(start, end).trim(), words);
    const again = releaseOf(base, lines, judgements);
    assert.deepEqual(editedLines(again), lines);
    assert.deepEqual(again.tables, base.tables);
    const amount = again.lead.flat().find(({ text }) => /501|50\.1/.test(text));
    assert.deepEqual(amount?.cells, ['/export/value']);
    assert.deepEqual(cellsUnsaid(judgements, judgements), []);
  });

test('what is altered is a doubt at its place, and what is left out is told', () => {
  const lines = editedLines(writeRelease(figures, 'ko'));
  const written = checkLines(lines, figures);
  const at = lines.findIndex(({ text }) => text.includes('36.2%'));
  const other = lines.with(at, {
    part: 'line',
    text: lines[at]!.text.replace('선박(-75.7%)은 감소', '').replace('36.2', '63.2'),
  });
  const judgements = checkLines(other, figures);
  const doubts = judgements.filter(({ verdict }) => verdict !== 'supported');
  assert.deepEqual(
    doubts.map(({ line, words, cell }) => [line, words, cell]),
    [[at, '63.2%', '/export_items_yoy_pct/반도체']],
  );
  assert.deepEqual(cellsUnsaid(written, judgements), ['/export_items_yoy_pct/선박']);
  // A line before any heading leads; a note is none of the figures' lines.
  const first = releaseOf(
    writeRelease(figures, 'ko'),
    [
      { part: 'line', text: '가나다' },
      { part: 'note', text: '마바사' },
    ],
    [],
  );
  assert.deepEqual([first.lead.map(textOf), first.sections, first.footnotes], [['가나다'], [], ['마바사']]);
});

test('every cell in words, a reckoned one with its computation', () => {
  const words = cellsInWords(figures);
  const of = (id: string) => words.find((cell) => cell.id === id);
  assert.deepEqual(
    of('/export_items_yoy_pct/선박')?.title.ko,
    '수출 · 선박 · 수출액 · 전년 동월 대비 · 증감률',
  );
  assert.deepEqual(of('/export_items_yoy_pct/선박')?.value, { ko: '-75.7%', en: '-75.7%' });
  assert.deepEqual(of('=/export/value/yoy')?.formula, '(now ÷ before − 1) × 100');
  assert.deepEqual(of('=/export/value/yoy')?.from, ['/export/value', '/export/previous_year']);
});
