/** Every form of a release holds what the release says: read back and checked where it can be, its structure looked at where not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { checkText, readFigures, textOf, writeRelease } from '../../areas/statistics/index.ts';
import { FORMS, releaseAs } from './forms.ts';
import { readText } from './read-text.ts';

const read = readFigures({
  ...{
    type: 'monthly',
    period: '2031-02',
    status: 'final',
    published: '2031-03-15',
    embargo: '2031-03-15 09:00',
  },
  unit: 'USD 100m',
  export: { value: 501, yoy_pct: -1.5 },
  import: { value: 435, yoy_pct: 14.5 },
  balance: { value: 66, consecutive_surplus_months: 3, since: '2030-12' },
  export_items_yoy_pct: { 반도체: 36.2, 선박: -75.7 },
  contact: { department: '통계 <부서> & 과', people: ['홍길동 (042-000-0000)'] },
});
assert.ok(read.ok);
const figures = read.value;
const releases = [writeRelease(figures, 'ko'), writeRelease(figures, 'en')];

for (const form of ['text', 'markdown', 'html', 'docx'] as const)
  test(`${form} is read back, and every statement in it is supported`, async () => {
    for (const release of releases) {
      const judgements = checkText(readText(await releaseAs(release, form)), figures);
      assert.deepEqual(
        judgements.filter(({ verdict }) => verdict !== 'supported'),
        [],
      );
      const said = new Set(judgements.map(({ cell }) => cell));
      for (const { id, reckoning } of figures.cells) assert.ok(reckoning !== undefined || said.has(id), id);
    }
  });

test('a changed figure is found in every form that is read', async () => {
  for (const form of ['text', 'markdown', 'html'] as const) {
    const text = new TextDecoder().decode(await releaseAs(releases[0]!, form)).replace('501억', '507억');
    const wrong = checkText(readText(new TextEncoder().encode(text)), figures).filter(
      ({ verdict }) => verdict !== 'supported',
    );
    assert.deepEqual(
      wrong.map(({ verdict, cell }) => [verdict, cell]),
      [['contradicted', '/export/value']],
      form,
    );
  }
});

test('the same release gives the same bytes', async () => {
  for (const form of FORMS) {
    const [one, other] = await Promise.all([releaseAs(releases[0]!, form), releaseAs(releases[0]!, form)]);
    assert.ok(Buffer.from(one).equals(Buffer.from(other)), form);
  }
});

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Every element is closed in its order. */
function assertWellFormed(xml: string, name: string): void {
  const open: string[] = [];
  for (const [, close, tag = '', , self] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (close === '/') assert.equal(open.pop(), tag, name);
    else if (self !== '/') open.push(tag);
  }
  assert.deepEqual(open, [], name);
}

test('parts of office documents are well-formed, with the contact box escaped', async () => {
  for (const form of ['docx', 'xlsx', 'hwpx'] as const) {
    const parts = partsOf(await releaseAs(releases[0]!, form));
    for (const [name, part] of Object.entries(parts))
      if (part.startsWith('<?xml')) assertWellFormed(part, name);
  }
  const docx = partsOf(await releaseAs(releases[0]!, 'docx'));
  assert.match(docx['word/document.xml']!, /통계 &lt;부서&gt; &amp; 과/);
});

test('HWPX has its parts in their order, and refers to shapes that there are', async () => {
  const bytes = await releaseAs(releases[0]!, 'hwpx');
  const parts = partsOf(bytes);
  // The kind of file stands uncompressed right behind the first head, which is thirty bytes and the name.
  assert.equal(Buffer.from(bytes.subarray(30, 57)).toString('latin1'), 'mimetypeapplication/hwp+zip');
  assert.deepEqual(Object.keys(parts), [
    ...['mimetype', 'version.xml', 'META-INF/container.xml', 'META-INF/manifest.xml', 'Contents/content.hpf'],
    ...['Contents/header.xml', 'Contents/section0.xml', 'settings.xml', 'Preview/PrvText.txt'],
  ]);
  for (const [, href] of parts['Contents/content.hpf']!.matchAll(/href="([^"]+)"/g))
    assert.ok(href! in parts, href);
  assert.ok(/full-path="Contents\/content.hpf"/.test(parts['META-INF/container.xml']!));
  const [header, section] = [parts['Contents/header.xml']!, parts['Contents/section0.xml']!];
  const ids = (pattern: RegExp, text: string): readonly string[] => [
    ...new Set([...text.matchAll(pattern)].map((one) => one[1]!)),
  ];
  for (const [reference, element] of [
    [/charPrIDRef="(\d+)"/g, 'charPr'],
    [/paraPrIDRef="(\d+)"/g, 'paraPr'],
    [/styleIDRef="(\d+)"/g, 'style'],
    [/borderFillIDRef="(\d+)"/g, 'borderFill'],
  ] as const) {
    const known = ids(new RegExp(`<hh:${element} id="(\\d+)"`, 'g'), header);
    for (const id of ids(reference, section)) assert.ok(known.includes(id), `${element} ${id}`);
  }
  for (const [, count, listed] of header.matchAll(
    /<hh:(?:charProperties|paraProperties|borderFills|styles|fontfaces) itemCnt="(\d+)">(.*?)<\/hh:(?:charProperties|paraProperties|borderFills|styles|fontfaces)>/g,
  ))
    assert.equal(
      [...listed!.matchAll(/<hh:(?:charPr|paraPr|borderFill|style|fontface) /g)].length,
      Number(count),
    );
  const { title, tables } = releases[0]!;
  const texts = [...section.matchAll(/<hp:t>([^<]*)<\/hp:t>/g)].map((one) => one[1]);
  assert.ok(texts.includes(textOf(title)));
  assert.equal([...section.matchAll(/<hp:tbl /g)].length, tables.length + 1);
  for (const [, rows, columns, table] of section.matchAll(
    /<hp:tbl [^>]*rowCnt="(\d+)" colCnt="(\d+)"[^>]*>(.*?)<\/hp:tbl>/g,
  ))
    assert.equal([...table!.matchAll(/<hp:tc /g)].length, Number(rows) * Number(columns));
});

test('XLSX holds figures as numbers, in the unit of their caption', async () => {
  const parts = partsOf(await releaseAs(releases[0]!, 'xlsx'));
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  assert.match(sheet, /<t xml:space="preserve">총괄 \(백만 달러\)<\/t>/);
  assert.match(sheet, /<c r="B4" s="2"><v>50100<\/v><\/c><c r="C4" s="3"><v>-1.5<\/v><\/c>/);
  assert.equal([...parts['xl/workbook.xml']!.matchAll(/<sheet /g)].length, releases[0]!.tables.length);
});

test('PDF embeds its Korean font and is tagged', async () => {
  const pdf = Buffer.from(await releaseAs(releases[0]!, 'pdf')).toString('latin1');
  assert.match(pdf, /^%PDF-1/);
  assert.match(pdf, /\/FontFile2 /);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Lang \(ko-KR\)/);
});

test('a file that is no text is refused', () => {
  assert.throws(() => readText(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])), { code: 'input/unreadable' });
  assert.throws(() => readText(new Uint8Array([0xff, 0xfe, 0xc0])), { code: 'input/unreadable' });
});
