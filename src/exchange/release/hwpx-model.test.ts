/**
 * Does the section of an HWPX release use only elements and attributes that the published model of OWPML knows? The table was written
 * from the classes of Hancom's own model (hancom-io/hwpx-owpml-model, 2022, Apache-2.0): what each reads, and what may stand in it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readFigures, writeRelease } from '../../areas/statistics/index.ts';
import { releaseHwpx } from './hwpx.ts';

const SHAPE = 'id zOrder numberingType textWrap textFlow lock dropcapstyle';
const SHAPED = 'sz pos outMargin caption shapeComment parameterset metaTag';
/** Attributes; what may stand in it. */
const MODEL: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
  'hp:p': ['id paraPrIDRef styleIDRef pageBreak columnBreak merged paraTcId', 'run linesegarray'],
  'hp:run': ['charPrIDRef charTcId', 'secPr ctrl t tbl pic chart'],
  'hp:secPr': [
    'id textDirection spaceColumns tabStop tabStopVal tabStopUnit outlineShapeIDRef memoShapeIDRef textVerticalWidthHead masterPageCnt',
    'startNum grid visibility lineNumberShape pagePr footNotePr endNotePr pageBorderFill masterPage',
  ],
  'hp:tbl': [
    `${SHAPE} pageBreak repeatHeader rowCnt colCnt cellSpacing borderFillIDRef noAdjust`,
    `${SHAPED} inMargin cellzoneList tr label`,
  ],
  'hp:tc': [
    'name header hasMargin protect editable dirty borderFillIDRef',
    'cellAddr cellSpan cellSz cellMargin subList',
  ],
  'hp:subList': [
    'id textDirection lineWrap vertAlign linkListIDRef linkListNextIDRef textWidth textHeight hasTextRef hasNumRef metatag',
    'p',
  ],
  'hp:chart': [`${SHAPE} chartIDRef`, SHAPED],
};

const read = readFigures({
  ...{ type: 'monthly', period: '2031-02', unit: 'USD 100m', export: { value: 501 } },
  export_items_yoy_pct: { 반도체: 36.2, 선박: -75.7, 의약품: 4.4 },
  contact: { department: '통계과', people: ['홍길동'] },
});
assert.ok(read.ok);
const parts = unzipSync(releaseHwpx(writeRelease(read.value, 'ko')));
const section = strFromU8(parts['Contents/section0.xml']!);

test('every element and attribute of paragraphs, tables and charts is one of the published model', () => {
  const open: string[] = [];
  const seen = new Set<string>();
  for (const [, close, tag = '', attributes = '', self] of section.matchAll(
    /<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g,
  )) {
    if (close === '/') {
      open.pop();
      continue;
    }
    const inside = MODEL[open.at(-1) ?? ''];
    if (inside !== undefined)
      assert.ok(inside[1].split(' ').includes(tag.replace('hp:', '')), `${tag} in ${open.at(-1)}`);
    const own = MODEL[tag];
    if (own !== undefined) {
      seen.add(tag);
      for (const [, name = ''] of attributes.matchAll(/([\w:]+)="/g))
        assert.ok(own[0].split(' ').includes(name), `${name} of ${tag}`);
    }
    if (self !== '/') open.push(tag);
  }
  assert.deepEqual([...seen].sort(), Object.keys(MODEL).sort());
});

test('every chart that is referred to is in the package and in its list', () => {
  const list = strFromU8(parts['Contents/content.hpf']!);
  const charts = [...section.matchAll(/chartIDRef="([^"]+)"/g)].map(([, name]) => name!);
  assert.equal(charts.length, 1);
  for (const name of charts) assert.ok(name in parts && list.includes(`href="${name}"`), name);
});
