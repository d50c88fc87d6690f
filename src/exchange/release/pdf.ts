/** A release as PDF: Korean text with an embedded font, tagged for screen readers, and the same bytes for the same release. */
import { type Release, type ReleaseTable, textOf } from '../../areas/statistics/index.ts';
import { missingWords } from '../known-signs.ts';
import { features, structOf } from '../paper-sheet.ts';
import { bytesOf, PrintedDocument } from '../printed-document.ts';
import { drawChart } from './chart-pdf.ts';
import { captionOf } from './markdown.ts';
import { marksOf } from './plain.ts';

type Document = PDFKit.PDFDocument;

const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;
const BOTTOM = 841.89 - MARGIN;
const LINE = '#8a949e';
/** Without fixed moments the bytes would differ from one asking to the next. */
const MOMENT = new Date(0);

export function releasePdf(release: Release): Promise<Buffer> {
  const { title, stamps, lead, sections, charts, tables, footnotes, contact, language } = release;
  const marks = marksOf(release);
  const document = new PrintedDocument({
    ...{ size: 'A4', margin: MARGIN, tagged: true, displayTitle: true },
    lang: language === 'ko' ? 'ko-KR' : 'en',
    info: {
      Title: textOf(title),
      Creator: 'Gwanmun',
      Producer: 'Gwanmun',
      CreationDate: MOMENT,
      ModDate: MOMENT,
    },
  });
  const done = bytesOf(document);
  say(document, textOf(title), { font: 'bold', size: 17, kind: 'H1', align: 'center', after: 8 });
  for (const stamp of stamps) say(document, stamp, { size: 9.5 });
  document.moveDown(0.5);
  for (const line of lead) say(document, `${marks.line} ${textOf(line)}`, { indent: 6, after: 3 });
  for (const { heading, lines } of sections) {
    say(document, `${marks.section} ${heading}`, { font: 'bold', size: 12, kind: 'H2', before: 8, after: 2 });
    for (const line of lines) say(document, `${marks.line} ${textOf(line)}`, { indent: 12, after: 2 });
  }
  for (const chart of charts) drawChart(document, chart);
  for (const table of tables) drawTable(document, table);
  document.y += 8;
  for (const note of footnotes) say(document, `* ${note}`, { size: 8.5 });
  if (contact.length > 0) drawContact(document, contact);
  const words = missingWords(document.missing);
  if (words !== undefined) say(document, `* ${words[language]}`, { size: 8.5, before: 8 });
  document.end();
  return done;
}

interface Look {
  readonly font?: 'regular' | 'bold';
  readonly size?: number;
  readonly kind?: string;
  readonly align?: 'left' | 'center';
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
}

function say(document: Document, text: string, look: Look): void {
  const {
    font = 'regular',
    size = 10.5,
    kind = 'P',
    align = 'left',
    indent = 0,
    before = 0,
    after = 0,
  } = look;
  document.font(font).fontSize(size);
  const width = WIDTH - indent;
  const height = document.heightOfString(text, { width, lineGap: 2, features });
  if (document.y + before + height > BOTTOM) document.addPage();
  document.text(text, MARGIN + indent, document.y + before, {
    ...{ width, align, lineGap: 2, features },
    structParent: structOf(document, kind),
  });
  document.y += after;
}

const ROW = 17;

function drawTable(document: Document, table: ReleaseTable): void {
  const { columns, rows } = table;
  if (document.y + ROW * 4 > BOTTOM) document.addPage();
  say(document, captionOf(table), { font: 'bold', size: 10.5, before: 10, after: 3 });
  drawRow(document, columns, true);
  for (const { name, figures } of rows) {
    if (document.y + ROW > BOTTOM) {
      document.addPage();
      drawRow(document, columns, true);
    }
    drawRow(document, [name.text, ...figures.map((one) => one?.text ?? '')], false);
  }
}

function drawRow(document: Document, cells: readonly string[], isHead: boolean): void {
  const width = WIDTH / cells.length;
  const top = document.y;
  document.markContent('Artifact');
  if (isHead) document.rect(MARGIN, top, WIDTH, ROW).fill('#eef0f2');
  document.lineWidth(0.5).strokeColor(LINE);
  for (const place of cells.keys()) document.rect(MARGIN + place * width, top, width, ROW).stroke();
  document.endMarkedContent();
  document
    .font(isHead ? 'bold' : 'regular')
    .fontSize(9)
    .fillColor('#000000');
  cells.forEach((text, place) => {
    document.text(text, MARGIN + place * width + 5, top + 4, {
      ...{ width: width - 10, height: ROW, ellipsis: true, lineBreak: false, features },
      align: isHead ? 'center' : place === 0 ? 'left' : 'right',
      structParent: structOf(document, isHead ? 'TH' : 'TD'),
    });
  });
  document.x = MARGIN;
  document.y = top + ROW;
}

function drawContact(document: Document, contact: readonly string[]): void {
  const height = contact.length * 14 + 10;
  if (document.y + height + 10 > BOTTOM) document.addPage();
  const top = document.y + 10;
  document.markContent('Artifact');
  document.lineWidth(0.5).strokeColor(LINE).rect(MARGIN, top, WIDTH, height).stroke();
  document.endMarkedContent();
  document.y = top + 5;
  for (const line of contact) say(document, line, { size: 9, indent: 8 });
}
