/** A chart as SVG inside a page: drawn shapes with a title and a description, each bar bound to its cell. */
import type { ReleaseChart } from '../../areas/statistics/index.ts';
import { CHART_WIDTH, INKS, LETTERS, type Shape, shapesOf } from './chart-shapes.ts';
import { escapeXml } from './xml.ts';

/** @param id of the chart in its page */
export function chartSvg(chart: ReleaseChart, id: string): string {
  const { height, shapes } = shapesOf(chart);
  const points = chart.kind === 'bars' ? [...chart.points] : [];
  const drawn = shapes.map((one) => shapeSvg(one, one.shape === 'bar' ? points.shift()?.cells : undefined));
  const { title, unit, says } = chart;
  const lines =
    chart.kind === 'bars'
      ? `<desc id="${id}-says">${escapeXml(says)}</desc>`
      : `<metadata id="${id}-says">${escapeXml(says)}</metadata>`;
  return `<figure><figcaption>${escapeXml(unit === '' ? title : `${title} (${unit})`)}</figcaption><svg role="img" aria-label="${escapeXml(title)}" aria-describedby="${id}-says" viewBox="0 0 ${CHART_WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg">${lines}${drawn.join('')}</svg></figure>`;
}

const round = (number: number): number => Math.round(number * 100) / 100;

function shapeSvg(one: Shape, cells: readonly string[] | undefined): string {
  switch (one.shape) {
    case 'bar': {
      const bound = cells === undefined ? '' : ` data-cells="${escapeXml(cells.join(' '))}"`;
      return `<rect x="${round(one.x)}" y="${one.y}" width="${round(one.width)}" height="${one.height}" fill="${INKS[one.ink]}"${bound}/>`;
    }
    case 'line': {
      const points = one.points.map((point) => point.map(round).join(',')).join(' ');
      const dash = one.dash === true ? ' stroke-dasharray="4 3"' : '';
      return `<polyline points="${points}" fill="none" stroke="${INKS[one.ink]}" stroke-width="${one.width}"${dash}/>`;
    }
    case 'text':
      return `<text x="${round(one.x)}" y="${round(one.y)}" font-size="${LETTERS}" text-anchor="${one.align === 'left' ? 'start' : 'end'}" fill="#1e2124">${escapeXml(one.text)}</text>`;
  }
}
