/**
 * A release while people edit it: its text line by line, each line checked against its figures again, and put together with the
 * tables that nobody edits. A figure, unit, direction, period, country or item that no cell tells of is a doubt.
 */
import { checkText, type TextBlock } from './check/check-text.ts';
import type { Judgement } from './check/says.ts';
import type { Figures } from './figures.ts';
import { type Line, type Piece, textOf } from './pieces.ts';
import type { Release } from './release.ts';

export const PARTS = ['title', 'lead', 'heading', 'line', 'note'] as const;
export type Part = (typeof PARTS)[number];

export interface EditedLine {
  readonly part: Part;
  readonly text: string;
}

/** The text of a release as lines, in their order. */
export function editedLines({ title, lead, sections, footnotes }: Release): readonly EditedLine[] {
  const of = (part: Part, text: string): EditedLine => ({ part, text });
  return [
    of('title', textOf(title)),
    ...lead.map((line) => of('lead', textOf(line))),
    ...sections.flatMap(({ heading, lines }) => [
      of('heading', heading),
      ...lines.map((line) => of('line', textOf(line))),
    ]),
    ...footnotes.map((note) => of('note', note)),
  ];
}

/** Judgements of every line; `line` is its place among the lines, from 0. */
export function checkLines(lines: readonly EditedLine[], figures: Figures): readonly Judgement[] {
  const blocks = lines.map(
    ({ part, text }, at): TextBlock => ({
      line: at + 1,
      text: part === 'note' ? `* ${text}` : text,
      ...(part === 'heading' ? { isHeading: true } : {}),
    }),
  );
  return checkText(blocks, figures).map((judgement) => {
    const at = judgement.line - 1;
    const shift = lines[at]?.part === 'note' ? 2 : 0;
    return { ...judgement, line: at, start: judgement.start - shift, end: judgement.end - shift };
  });
}

/** Cells that the release as it was written says and the edited lines no longer do. */
export function cellsUnsaid(written: readonly Judgement[], edited: readonly Judgement[]): readonly string[] {
  const said = new Set(edited.map(({ cell }) => cell));
  const all = new Set(
    written.flatMap(({ cell }) => (cell === undefined || cell.startsWith('/period') ? [] : [cell])),
  );
  return [...all].filter((cell) => !said.has(cell));
}

/** The release with the edited lines in place of its own, each figure bound to the cell that supports it. */
export function releaseOf(
  base: Release,
  lines: readonly EditedLine[],
  judgements: readonly Judgement[],
): Release {
  const bound = lines.map(({ text }, at) =>
    boundLine(
      text,
      judgements.filter(({ line }) => line === at),
    ),
  );
  const sections: { heading: string; lines: Line[] }[] = [];
  const lead: Line[] = [];
  lines.forEach(({ part, text }, at) => {
    if (part === 'heading') sections.push({ heading: text, lines: [] });
    // A line before any heading leads.
    else if (part === 'lead' || part === 'line')
      (part === 'line' ? (sections.at(-1)?.lines ?? lead) : lead).push(bound[at]!);
  });
  const title = lines.findIndex(({ part }) => part === 'title');
  return {
    ...base,
    ...{ title: bound[title] ?? base.title, lead, sections },
    footnotes: lines.filter(({ part }) => part === 'note').map(({ text }) => text),
  };
}

function boundLine(text: string, judgements: readonly Judgement[]): Line {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, cell } of judgements.toSorted((one, other) => one.start - other.start)) {
    if (start < from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), ...(cell === undefined ? {} : { cells: [cell] }) });
    from = end;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from) });
  return pieces;
}
