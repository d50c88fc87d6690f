/** A release as plain text, in the layout of the agency: □ for sections, ㅇ for lines, tables with bars between. */
import { type Release, type ReleaseTable, textOf } from '../../areas/statistics/index.ts';

/** What sections and lines begin with. */
export function marksOf({ language }: Release): { readonly section: string; readonly line: string } {
  return language === 'ko' ? { section: '□', line: 'ㅇ' } : { section: '■', line: '•' };
}

export function releaseText(release: Release): string {
  const { title, stamps, lead, sections, tables, footnotes, contact } = release;
  const marks = marksOf(release);
  const blocks = [
    [textOf(title), ...stamps],
    lead.map((line) => `${marks.line} ${textOf(line)}`),
    ...sections.map(({ heading, lines }) => [
      `${marks.section} ${heading}`,
      ...lines.map((line) => ` ${marks.line} ${textOf(line)}`),
    ]),
    ...tables.map(tableLines),
    footnotes.map((note) => `* ${note}`),
    contact,
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function tableLines({ caption, unit, columns, rows }: ReleaseTable): readonly string[] {
  return [
    `<${caption}>${unit === '' ? '' : ` (${unit})`}`,
    columns.join(' | '),
    ...rows.map(({ name, figures }) => [name.text, ...figures.map((one) => one?.text ?? '')].join(' | ')),
  ];
}
