/** Are the cells of a sheet read as texts, merged ones all alike, and is a damaged file refused? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packZip } from './package-zip.ts';
import { readXlsx } from './read-xlsx.ts';
import { sheetXlsx } from './sheet-xlsx.ts';

test('what is written is read again', () => {
  const bytes = sheetXlsx(
    '제목',
    ['국가', '금액'],
    [
      ['중국 & 홍콩', 12.5],
      ['미국', null],
    ],
  );
  assert.deepEqual(readXlsx(bytes), [['제목'], ['국가', '금액'], ['중국 & 홍콩', '12.5'], ['미국']]);
});

test('merged cells and shared texts', () => {
  const bytes = packZip({
    'xl/sharedStrings.xml':
      '<sst><si><t>기간</t></si><si><r><t>수출</t></r><r><t>액</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"/></row><row r="2"><c r="A2" t="inlineStr"><is><t>2026-05</t></is></c><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
  });
  assert.deepEqual(readXlsx(bytes), [
    ['기간', '수출액', '수출액'],
    ['2026-05', '1'],
    ['2026-05', '2'],
  ]);
});

test('a damaged file is refused', () => {
  for (const bytes of [new Uint8Array([0x50, 0x4b, 3, 4, 5]), packZip({ 'word/document.xml': '' })])
    assert.throws(() => readXlsx(bytes), { code: 'input/unreadable' });
});
