/** A chart drawn into a PDF: shapes and no picture, sharp in print, one figure of the structure with its words for a screen reader. */
import type { ReleaseChart } from '../../areas/statistics/index.ts';
import { features, structOf } from '../paper-sheet.ts';
import { INKS, LETTERS, type Shape, shapesOf } from './chart-shapes.ts';

const MARGIN = 56;
const BOTTOM = 841.89 - MARGIN;

export function drawChart(document: PDFKit.PDFDocument, chart: ReleaseChart): void {
  const { height, shapes } = shapesOf(chart);
  const { title, unit, says } = chart;
  if (document.y + height + 36 > BOTTOM) document.addPage();
  document.font('bold').fontSize(10.5).fillColor('#000000');
  document.text(unit === '' ? title : `${title} (${unit})`, MARGIN, document.y + 10, {
    features,
    structParent: structOf(document, 'P'),
  });
  const top = document.y + 4;
  const figure = document.struct('Figure', { alt: says }, () => {
    document.save();
    for (const shape of shapes) draw(document, shape, top);
    document.restore();
  });
  document.addStructure(figure);
  document.fillColor('#000000');
  document.x = MARGIN;
  document.y = top + height + 4;
}

function draw(document: PDFKit.PDFDocument, one: Shape, top: number): void {
  switch (one.shape) {
    case 'bar':
      document.rect(MARGIN + one.x, top + one.y, one.width, one.height).fill(INKS[one.ink]);
      return;
    case 'line': {
      const [first, ...rest] = one.points;
      document.lineWidth(one.width).strokeColor(INKS[one.ink]);
      if (one.dash === true) document.dash(4, { space: 3 });
      document.moveTo(MARGIN + first![0], top + first![1]);
      for (const [x, y] of rest) document.lineTo(MARGIN + x, top + y);
      document.stroke().undash();
      return;
    }
    case 'text': {
      document.font('regular').fontSize(LETTERS).fillColor('#000000');
      const left = one.align === 'left' ? one.x : one.x - document.widthOfString(one.text, { features });
      document.text(one.text, MARGIN + left, top + one.y - LETTERS, { lineBreak: false, features });
    }
  }
}
