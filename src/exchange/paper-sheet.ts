/**
 * A printed sheet of boxes: Korean text with an embedded font, tagged for screen readers, and the same bytes for the same content.
 * What is made up says so across every page.
 */
import type { PaperBox } from './contract.ts';
import { missingWords } from './known-signs.ts';
import { bytesOf, PrintedDocument } from './printed-document.ts';

export const MARGIN = 40;
export const WIDTH = 595.28 - 2 * MARGIN;
export const BOTTOM = 841.89 - 60;
export const GREY = '#5a626c';
const LINE = '#b1b8be';
const COLUMNS = 3;
const GAP = 0.5;

export type Document = PDFKit.PDFDocument;

/**
 * Shaping by the font's contextual tables takes most of the time of a page and changes nothing in Hangul and figures, so
 * it is switched off. The library's types know only a list of features to switch on.
 */
export const features = Object.fromEntries(
  ['calt', 'ccmp', 'liga', 'clig', 'rlig', 'rclt', 'locl', 'kern', 'mark', 'mkmk', 'frac', 'numr', 'dnom']
    .concat('curs', 'dist', 'rvrn', 'ltra', 'ltrm')
    .map((tag) => [tag, false]),
) as unknown as PDFKit.Mixins.OpenTypeFeatures[];

export interface SheetHead {
  readonly title: string;
  readonly author: string;
  /** Stands for the moments in the file: without a fixed one the bytes would differ from one asking to the next. */
  readonly at: string;
  readonly isMadeUp: boolean;
}

/** @param draw fills the sheet */
export function sheetPdf(
  { title, author, at, isMadeUp }: SheetHead,
  draw: (document: Document) => void,
): Promise<Buffer> {
  const document = new PrintedDocument({
    size: 'A4',
    margin: MARGIN,
    tagged: true,
    lang: 'ko-KR',
    displayTitle: true,
    info: {
      ...{ Title: title, Author: author, Creator: 'Gwanmun', Producer: 'Gwanmun' },
      ...{ CreationDate: new Date(at), ModDate: new Date(at) },
    },
  });
  const done = bytesOf(document);
  if (isMadeUp) {
    document.on('pageAdded', () => markMadeUp(document));
    markMadeUp(document);
  }
  draw(document);
  const words = missingWords(document.missing);
  if (words !== undefined) drawLine(document, `${words.ko} ${words.en}`);
  document.end();
  return done;
}

/** Across the page and in words at its top: nobody takes a made-up paper for a real one. */
function markMadeUp(document: Document): void {
  document.markContent('Artifact');
  document.save();
  document.rotate(-35, { origin: [297, 420] });
  document.font('bold').fontSize(64).fillColor('#b1b8be').opacity(0.25);
  document.text('가상 자료 MADE UP', 20, 390, { lineBreak: false, features });
  document.restore();
  document.endMarkedContent();
  document.opacity(1).fillColor('#000000');
  document.x = MARGIN;
  document.y = MARGIN;
}

/** The title of the sheet, and a grey line under it. */
export function drawHead(document: Document, title: string, line: string): void {
  document
    .font('bold')
    .fontSize(20)
    .text(title, MARGIN, MARGIN, { features, structParent: structOf(document, 'H1') });
  document.font('regular').fontSize(9).fillColor(GREY);
  document.text(line, { features, structParent: structOf(document, 'P') });
  document.fillColor('#000000').moveDown(0.8);
}

export function drawTitle(document: Document, text: string): void {
  if (document.y > BOTTOM - 60) document.addPage();
  document
    .font('bold')
    .fontSize(10)
    .text(text, MARGIN, document.y + 6, {
      features,
      structParent: structOf(document, 'H2'),
    });
  document.moveDown(0.3);
}

/** Boxes side by side, a wide one across; a row is as high as its fullest box. */
export function drawBoxes(document: Document, boxes: readonly PaperBox[]): void {
  let row: PaperBox[] = [];
  const flush = (): void => {
    if (row.length > 0) drawRow(document, row);
    row = [];
  };
  for (const one of boxes) {
    if (one.isWide === true) {
      flush();
      drawRow(document, [one]);
      continue;
    }
    row.push(one);
    if (row.length === COLUMNS) flush();
  }
  flush();
}

function drawRow(document: Document, row: readonly PaperBox[]): void {
  document.font('regular').fontSize(9);
  const width = row[0]?.isWide === true ? WIDTH : WIDTH / COLUMNS;
  const height =
    20 + Math.max(...row.map(({ value }) => document.heightOfString(value, { width: width - 10 })));
  if (document.y + height > BOTTOM) document.addPage();
  const top = document.y;
  row.forEach((one, place) => {
    const left = MARGIN + place * width;
    document.markContent('Artifact');
    document.lineWidth(GAP).strokeColor(LINE).rect(left, top, width, height).stroke();
    document.endMarkedContent();
    const title = `${one.no === undefined ? '' : `(${one.no}) `}${one.title.ko} ${one.title.en}`;
    document.font('regular').fontSize(6.5).fillColor(GREY);
    document.text(title, left + 5, top + 4, {
      ...{ width: width - 10, height: 9, ellipsis: true, features },
      structParent: structOf(document, 'P'),
    });
    document.fontSize(9).fillColor('#000000');
    document.text(one.value, left + 5, top + 14, {
      width: width - 10,
      structParent: structOf(document, 'P'),
    });
  });
  document.x = MARGIN;
  document.y = top + height;
}

/** One paragraph across the sheet, in the font that is set. */
export function drawLine(document: Document, text: string): void {
  document.text(text, MARGIN, document.y, {
    ...{ width: WIDTH, features },
    structParent: structOf(document, 'P'),
  });
}

/** One element of the structure tree, closed by the text that is drawn in it. */
export function structOf(document: Document, kind: string): PDFKit.PDFStructureElement {
  const element = document.struct(kind);
  document.addStructure(element);
  return element;
}
