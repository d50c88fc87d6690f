/** The header of an HWPX document: fonts, shapes of characters and paragraphs, borders and styles, which the section refers to by number. */
import { XML_HEAD } from './xml.ts';

/** Namespaces of the parts. */
export const HWPML = 'http://www.hancom.co.kr/hwpml/2011';

/** Numbers of shapes of characters. */
export const CHARACTERS = { body: 0, title: 1, heading: 2, note: 3 } as const;
/** Numbers of shapes of paragraphs. */
export const PARAGRAPHS = { body: 0, centre: 1, point: 2, right: 3 } as const;
/** Numbers of borders: none around text, thin lines around cells. */
export const BORDERS = { none: 1, thin: 2 } as const;

const LANGUAGES = ['HANGUL', 'LATIN', 'HANJA', 'JAPANESE', 'OTHER', 'SYMBOL', 'USER'] as const;

export function headerXml(): string {
  const fonts = LANGUAGES.map(
    (language) =>
      `<hh:fontface lang="${language}" fontCnt="1"><hh:font id="0" face="함초롬바탕" type="TTF" isEmbedded="0"/></hh:fontface>`,
  );
  const parts = [
    list('fontfaces', 'itemCnt', fonts),
    list('borderFills', 'itemCnt', [borderFill(BORDERS.none, 'NONE'), borderFill(BORDERS.thin, 'SOLID')]),
    list('charProperties', 'itemCnt', [
      characters(CHARACTERS.body, 1100),
      characters(CHARACTERS.title, 1800, '<hh:bold/>'),
      characters(CHARACTERS.heading, 1300, '<hh:bold/>'),
      characters(CHARACTERS.note, 900),
    ]),
    list('tabProperties', 'itemCnt', ['<hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/>']),
    list('numberings', 'itemCnt', []),
    list('paraProperties', 'itemCnt', [
      paragraphs(PARAGRAPHS.body, 'JUSTIFY', 0),
      paragraphs(PARAGRAPHS.centre, 'CENTER', 0),
      paragraphs(PARAGRAPHS.point, 'JUSTIFY', 1000),
      paragraphs(PARAGRAPHS.right, 'RIGHT', 0),
    ]),
    list('styles', 'itemCnt', [
      '<hh:style id="0" type="PARA" name="바탕글" engName="Normal" paraPrIDRef="0" charPrIDRef="0" nextStyleIDRef="0" langID="1042" lockForm="0"/>',
    ]),
  ];
  return `${XML_HEAD}<hh:head xmlns:hh="${HWPML}/head" xmlns:hc="${HWPML}/core" version="1.4" secCnt="1"><hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList>${parts.join('')}</hh:refList></hh:head>`;
}

function list(name: string, counted: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<hh:${name} ${counted}="${items.length}">${items.join('')}</hh:${name}>`;
}

const ofAll = (name: string, value: number): string =>
  `<hh:${name} ${LANGUAGES.map((language) => `${language.toLowerCase()}="${value}"`).join(' ')}/>`;

function characters(id: number, height: number, more = ''): string {
  const sizes = [
    ofAll('fontRef', 0),
    ofAll('ratio', 100),
    ofAll('spacing', 0),
    ofAll('relSz', 100),
    ofAll('offset', 0),
  ];
  return `<hh:charPr id="${id}" height="${height}" textColor="#000000" shadeColor="none" useFontSpace="0" useKerning="0" symMark="NONE" borderFillIDRef="${BORDERS.none}">${sizes.join('')}${more}</hh:charPr>`;
}

function paragraphs(id: number, align: string, left: number): string {
  const margin = ['intent', 'left', 'right', 'prev', 'next']
    .map(
      (side) => `<hc:${side} value="${side === 'left' ? left : side === 'next' ? 400 : 0}" unit="HWPUNIT"/>`,
    )
    .join('');
  return `<hh:paraPr id="${id}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" suppressLineNumbers="0" checked="0"><hh:align horizontal="${align}" vertical="BASELINE"/><hh:heading type="NONE" idRef="0" level="0"/><hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD" widowOrphan="0" keepWithNext="0" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/><hh:margin>${margin}</hh:margin><hh:lineSpacing type="PERCENT" value="160" unit="HWPUNIT"/><hh:border borderFillIDRef="${BORDERS.none}" offsetLeft="0" offsetRight="0" offsetTop="0" offsetBottom="0" connect="0" ignoreMargin="0"/></hh:paraPr>`;
}

function borderFill(id: number, type: string): string {
  const sides = ['leftBorder', 'rightBorder', 'topBorder', 'bottomBorder']
    .map((side) => `<hh:${side} type="${type}" width="0.12 mm" color="#000000"/>`)
    .join('');
  return `<hh:borderFill id="${id}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>${sides}</hh:borderFill>`;
}
