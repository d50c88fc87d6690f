/** A release as Markdown. */
import { type Release, type ReleaseTable, textOf } from '../../areas/statistics/index.ts';

export function releaseMarkdown(release: Release): string {
  const { title, stamps, lead, sections, tables, footnotes, contact } = release;
  const blocks = [
    [`# ${plain(textOf(title))}`],
    stamps,
    lead.map((line) => `- ${plain(textOf(line))}`),
    ...sections.flatMap(({ heading, lines }) => [
      [`## ${plain(heading)}`],
      lines.map((line) => `- ${plain(textOf(line))}`),
    ]),
    ...tables.flatMap((table) => [[captionOf(table)], tableLines(table)]),
    footnotes.map((note) => `\\* ${plain(note)}  `),
    contact.map((line) => `> ${plain(line)}  `),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

export function captionOf({ caption, unit }: ReleaseTable): string {
  return unit === '' ? caption : `${caption} (${unit})`;
}

function tableLines({ columns, rows }: ReleaseTable): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  return [
    line(columns),
    `| ${columns.map((_, place) => (place === 0 ? '---' : '---:')).join(' | ')} |`,
    ...rows.map(({ name, figures }) => line([name.text, ...figures.map((one) => one?.text ?? '')])),
  ];
}

/** Characters that Markdown would read as marks. A tilde pair would strike through what stands between. */
function plain(text: string): string {
  return text.replace(/[\\`*_|<>]/g, (mark) => `\\${mark}`).replaceAll('~', '\\~');
}
