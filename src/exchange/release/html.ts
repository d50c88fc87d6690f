/** A release as one HTML page without anything from elsewhere; each bound word names its cells in `data-cells`. */
import { type Line, type Release, type ReleaseTable, textOf } from '../../areas/statistics/index.ts';
import { chartSvg } from './chart-svg.ts';
import { captionOf } from './markdown.ts';
import { escapeXml } from './xml.ts';

const STYLE = `body{font-family:"Pretendard GOV",Pretendard,"Malgun Gothic",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;line-height:1.6;color:#1e2124;background:#fff}
h1{font-size:1.5rem;text-align:center}h2{font-size:1.1rem;margin-top:1.5rem}ul{padding-left:1.2rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{border:1px solid #8a949e;padding:.25rem .5rem}th{background:#f4f5f6}td{text-align:right}
aside{border:1px solid #8a949e;padding:.5rem .8rem;margin-top:1.5rem}small{display:block}
figure{margin:1.5rem 0;break-inside:avoid}figcaption{font-weight:700}svg{width:100%;max-width:40rem;height:auto;font-family:inherit}`;

export function releaseHtml(release: Release): string {
  const { language, title, stamps, lead, sections, charts, tables, footnotes, contact } = release;
  const list = (lines: readonly Line[]): string =>
    lines.length === 0 ? '' : `<ul>\n${lines.map((line) => `<li>${boundHtml(line)}</li>`).join('\n')}\n</ul>`;
  const parts = [
    `<h1>${boundHtml(title)}</h1>`,
    ...stamps.map((stamp) => `<p>${escapeXml(stamp)}</p>`),
    list(lead),
    ...sections.flatMap(({ heading, lines }) => [`<h2>${escapeXml(heading)}</h2>`, list(lines)]),
    ...charts.map((chart, place) => chartSvg(chart, `chart${place + 1}`)),
    ...tables.map(tableHtml),
    ...footnotes.map((note) => `<small>* ${escapeXml(note)}</small>`),
    ...(contact.length === 0
      ? []
      : [`<aside>${contact.map((line) => `<div>${escapeXml(line)}</div>`).join('')}</aside>`]),
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(textOf(title))}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>\n${parts.filter((part) => part !== '').join('\n')}\n</body></html>\n`;
}

function boundHtml(line: Line): string {
  return line
    .map(({ text, cells }) =>
      cells === undefined
        ? escapeXml(text)
        : `<span data-cells="${escapeXml(cells.join(' '))}">${escapeXml(text)}</span>`,
    )
    .join('');
}

function tableHtml(table: ReleaseTable): string {
  const head = table.columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join('');
  const rows = table.rows.map(({ name, figures }) => {
    const cells = figures.map((one) => `<td>${one === undefined ? '' : boundHtml([one])}</td>`).join('');
    return `<tr><th scope="row">${boundHtml([name])}</th>${cells}</tr>`;
  });
  return `<table><caption>${escapeXml(captionOf(table))}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}
