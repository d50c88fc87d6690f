/** The section of an HWPX document: the page, paragraphs and tables of a release. */
import { type Release, type ReleaseChart, type ReleaseTable, textOf } from '../../areas/statistics/index.ts';
import { BORDERS, CHARACTERS, HWPML, PARAGRAPHS } from './hwpx-header.ts';
import { captionOf } from './markdown.ts';
import { marksOf } from './plain.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

/** A4 in units of 1/7200 inch, and the width between its margins. */
const PAGE = { width: 59_528, height: 84_188, margin: 5_669 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const ROW_HEIGHT = 1_800;

interface Shape {
  readonly characters: number;
  readonly paragraph: number;
}
const BODY: Shape = { characters: CHARACTERS.body, paragraph: PARAGRAPHS.body };
const POINT: Shape = { characters: CHARACTERS.body, paragraph: PARAGRAPHS.point };
const HEADING: Shape = { characters: CHARACTERS.heading, paragraph: PARAGRAPHS.body };

export function sectionXml(release: Release): string {
  const { title, stamps, lead, sections, charts, tables, footnotes, contact } = release;
  const marks = marksOf(release);
  const note: Shape = { characters: CHARACTERS.note, paragraph: PARAGRAPHS.body };
  const titleShape: Shape = { characters: CHARACTERS.title, paragraph: PARAGRAPHS.centre };
  const body = [
    paragraph(textOf(title), titleShape, PAGE_SETTING),
    ...stamps.map((stamp) => paragraph(stamp, BODY)),
    ...lead.map((line) => paragraph(`${marks.line} ${textOf(line)}`, POINT)),
    ...sections.flatMap(({ heading, lines }) => [
      paragraph(`${marks.section} ${heading}`, HEADING),
      ...lines.map((line) => paragraph(`${marks.line} ${textOf(line)}`, POINT)),
    ]),
    ...charts.map(chartParagraph),
    ...tables.flatMap((table, place) => [
      paragraph(captionOf(table), HEADING),
      tableParagraph(table, charts.length + place + 1),
    ]),
    ...footnotes.map((one) => paragraph(`* ${one}`, note)),
    ...(contact.length === 0
      ? []
      : [
          grid(
            contact.map((line) => [line]),
            charts.length + tables.length + 1,
            false,
          ),
        ]),
  ];
  return `${XML_HEAD}<hs:sec xmlns:hs="${HWPML}/section" xmlns:hp="${HWPML}/paragraph" xmlns:hc="${HWPML}/core">${body.join('')}</hs:sec>`;
}

/** The first run of a section holds its page. */
const PAGE_SETTING = `<hp:run charPrIDRef="0"><hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" outlineShapeIDRef="0" memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0"><hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/><hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/><hp:pagePr landscape="WIDELY" width="${PAGE.width}" height="${PAGE.height}" gutterType="LEFT_ONLY"><hp:margin header="2834" footer="2834" gutter="0" left="${PAGE.margin}" right="${PAGE.margin}" top="${PAGE.margin}" bottom="${PAGE.margin}"/></hp:pagePr></hp:secPr></hp:run>`;

function paragraph(text: string, { characters, paragraph: shape }: Shape, before = ''): string {
  return `<hp:p id="0" paraPrIDRef="${shape}" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0">${before}<hp:run charPrIDRef="${characters}"><hp:t>${escapeXml(text)}</hp:t></hp:run></hp:p>`;
}

/** Where the chart of a place lies in the package. */
export const chartPart = (place: number): string => `Chart/chart${place + 1}.xml`;

/** A chart is a part of its own in DrawingML; the comment of the shape says what it shows. */
function chartParagraph(chart: ReleaseChart, place: number): string {
  const height = (chart.kind === 'bars' ? chart.points.length * 17 + 48 : 210) * 100;
  const shape = `<hp:chart id="${place + 1}" zOrder="0" numberingType="PICTURE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" chartIDRef="${chartPart(place)}">${frameXml(WIDTH, height)}<hp:outMargin left="0" right="0" top="283" bottom="283"/><hp:shapeComment>${escapeXml(chart.says)}</hp:shapeComment></hp:chart>`;
  return `<hp:p id="0" paraPrIDRef="${PARAGRAPHS.body}" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0"><hp:run charPrIDRef="0">${shape}<hp:t/></hp:run></hp:p>`;
}

/** Size and place of what stands in its line like a letter. */
function frameXml(width: number, height: number): string {
  return `<hp:sz width="${width}" widthRelTo="ABSOLUTE" height="${height}" heightRelTo="ABSOLUTE" protect="0"/><hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="PARA" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/>`;
}

function tableParagraph({ columns, rows }: ReleaseTable, id: number): string {
  const body = rows.map(({ name, figures }) => [name.text, ...figures.map((one) => one?.text ?? '')]);
  return grid([columns, ...body], id, true);
}

/** A table stands in a run of a paragraph, treated as a character. */
function grid(rows: readonly (readonly string[])[], id: number, hasHead: boolean): string {
  const columns = rows[0]!.length;
  const width = Math.floor(WIDTH / columns);
  const lines = rows.map((cells, row) => {
    const each = cells.map((text, column) =>
      cell(text, { row, column, width, isHead: hasHead && row === 0 }),
    );
    return `<hp:tr>${each.join('')}</hp:tr>`;
  });
  const table = `<hp:tbl id="${id}" zOrder="0" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="1" rowCnt="${rows.length}" colCnt="${columns}" cellSpacing="0" borderFillIDRef="${BORDERS.thin}" noAdjust="0">${frameXml(width * columns, ROW_HEIGHT * rows.length)}<hp:outMargin left="0" right="0" top="0" bottom="0"/><hp:inMargin left="510" right="510" top="141" bottom="141"/>${lines.join('')}</hp:tbl>`;
  return `<hp:p id="0" paraPrIDRef="${PARAGRAPHS.body}" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0"><hp:run charPrIDRef="0">${table}<hp:t/></hp:run></hp:p>`;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly isHead: boolean;
}

function cell(text: string, { row, column, width, isHead }: CellPlace): string {
  const shape = isHead
    ? { characters: CHARACTERS.body, paragraph: PARAGRAPHS.centre }
    : column > 0
      ? { characters: CHARACTERS.body, paragraph: PARAGRAPHS.right }
      : BODY;
  return `<hp:tc name="" header="${isHead ? 1 : 0}" hasMargin="0" protect="0" editable="0" dirty="0" borderFillIDRef="${BORDERS.thin}"><hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="CENTER" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0">${paragraph(text, shape)}</hp:subList><hp:cellAddr colAddr="${column}" rowAddr="${row}"/><hp:cellSpan colSpan="1" rowSpan="1"/><hp:cellSz width="${width}" height="${ROW_HEIGHT}"/><hp:cellMargin left="510" right="510" top="141" bottom="141"/></hp:tc>`;
}
