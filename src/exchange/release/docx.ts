/** A release as DOCX (ECMA-376 WordprocessingML): title, lines, tables with repeated heads, notes, and a box of contacts. */
import {
  type Line,
  type Release,
  type ReleaseChart,
  type ReleaseTable,
  textOf,
} from '../../areas/statistics/index.ts';
import { CHART_WIDTH } from './chart-shapes.ts';
import { CHART, chartXml, DRAWING } from './chart-xml.ts';
import { captionOf } from './markdown.ts';
import { packZip } from './package-zip.ts';
import { marksOf } from './plain.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export function releaseDocx(release: Release): Uint8Array {
  const { charts } = release;
  return packZip({
    '[Content_Types].xml': typesXml(charts.length),
    '_rels/.rels': relationships([
      ['officeDocument', 'word/document.xml', OFFICE],
      ['metadata/core-properties', 'docProps/core.xml', `${PACKAGE}/relationships`],
    ]),
    'docProps/core.xml': core(release),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml', OFFICE],
      ...charts.map((_, place) => ['chart', `charts/chart${place + 1}.xml`, OFFICE] as const),
    ]),
    ...Object.fromEntries(
      charts.map((chart, place) => [`word/charts/chart${place + 1}.xml`, chartXml(chart)]),
    ),
    'word/styles.xml': STYLES,
    'word/document.xml': document(release),
  });
}

const typesXml = (charts: number): string =>
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${Array.from({ length: charts }, (_, place) => `<Override PartName="/word/charts/chart${place + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`).join('')}</Types>`;

function relationships(of: readonly (readonly [kind: string, target: string, base: string])[]): string {
  const each = of.map(
    ([kind, target, base], place) =>
      `<Relationship Id="r${place + 1}" Type="${base}/${kind}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function core({ title, language }: Release): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(textOf(title))}</dc:title><dc:creator>Gwanmun</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`;
}

const style = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const STYLES = `${XML_HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Malgun Gothic" w:hAnsi="Malgun Gothic" w:eastAsia="맑은 고딕" w:cs="Malgun Gothic"/>${size(22)}<w:lang w:val="en-US" w:eastAsia="ko-KR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Title', 'Title', '<w:spacing w:before="120" w:after="240"/><w:jc w:val="center"/>', `<w:b/>${size(36)}`)}${style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="0"/>', `<w:b/>${size(26)}`)}${style('Point', 'Point', '<w:ind w:left="480" w:hanging="320"/>', '')}${style('Caption', 'caption', '<w:keepNext/><w:spacing w:before="240"/>', '<w:b/>')}${style('Note', 'Note', '<w:spacing w:after="20"/>', size(18))}${style('CellText', 'Cell Text', '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', size(20))}</w:styles>`;

function document(release: Release): string {
  const { title, stamps, lead, sections, charts, tables, footnotes, contact } = release;
  const marks = marksOf(release);
  const point = (line: Line): string => paragraph('Point', [{ text: `${marks.line} ` }, ...line]);
  const body = [
    paragraph('Title', [...title]),
    ...stamps.map((stamp) => paragraph('Normal', [{ text: stamp }])),
    ...lead.map(point),
    ...sections.flatMap(({ heading, lines }) => [
      paragraph('Heading1', [{ text: `${marks.section} ${heading}` }]),
      ...lines.map(point),
    ]),
    ...charts.map(chartParagraph),
    ...tables.flatMap((table) => [paragraph('Caption', [{ text: captionOf(table) }]), tableXml(table)]),
    ...footnotes.map((note, place) =>
      paragraph(
        'Note',
        [{ text: `* ${note}` }],
        place === 0 ? '<w:spacing w:before="240" w:after="20"/>' : '',
      ),
    ),
    contact.length === 0 ? '' : '<w:p/>',
    contact.length === 0
      ? ''
      : gridXml([[cellXml(contact.map((line) => paragraph('CellText', [{ text: line }])).join(''), 9000)]]),
  ].join('');
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  // Word wants a paragraph after a table at the end.
  return `${XML_HEAD}<w:document xmlns:w="${W}"><w:body>${body}<w:p/>${page}</w:body></w:document>`;
}

function paragraph(styleId: string, line: Line, align = ''): string {
  const runs = line
    .map(({ text }) => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`)
    .join('');
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${align}</w:pPr>${runs}</w:p>`;
}

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
/** English metric units in a point. */
const EMU = 12_700;

/** The chart stands in its line like a letter; its description is what a screen reader says. */
function chartParagraph(chart: ReleaseChart, place: number): string {
  const { title, says } = chart;
  const height = chart.kind === 'bars' ? chart.points.length * 17 + 48 : 210;
  // The styles come first among what the document refers to.
  const reference = `r${place + 2}`;
  return `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:before="200" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="${PICTURE}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${CHART_WIDTH * EMU}" cy="${height * EMU}"/><wp:docPr id="${place + 1}" name="${escapeXml(title)}" descr="${escapeXml(says)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${reference}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

const WHOLE_WIDTH = 9600;
const RIGHT = '<w:jc w:val="right"/>';

function tableXml({ columns, rows }: ReleaseTable): string {
  const width = Math.floor(WHOLE_WIDTH / columns.length);
  const head = columns.map((column) =>
    cellXml(paragraph('CellText', [{ text: column }], '<w:jc w:val="center"/>'), width, true),
  );
  const body = rows.map(({ name, figures }) => [
    cellXml(paragraph('CellText', [name]), width),
    ...figures.map((one) => cellXml(paragraph('CellText', [one ?? { text: '' }], RIGHT), width)),
  ]);
  return gridXml([head, ...body], true);
}

function cellXml(content: string, width: number, isHead = false): string {
  const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF0F2"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`;
}

function gridXml(rows: readonly (readonly string[])[], hasHead = false): string {
  const columns = rows[0]!.length;
  const width = Math.floor(WHOLE_WIDTH / columns);
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A949E"/>`)
    .join('');
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const lines = rows.map((cells, place) => {
    const repeats = hasHead && place === 0 ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${repeats}${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}
