/** Plain text or Markdown as blocks: lines, headings, and tables with bars between their cells. */
import type { TextBlock } from './check-text.ts';

export function plainBlocks(text: string): readonly TextBlock[] {
  const lines = text.split(/\r?\n/);
  const blocks: TextBlock[] = [];
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place]!;
    if (!isRow(line)) {
      if (line.trim() !== '') blocks.push(blockOf(line, place));
      continue;
    }
    const rows: string[][] = [];
    const first = place;
    for (; place < lines.length && isRow(lines[place]!); place++)
      if (!/^[\s|:-]+$/.test(lines[place]!)) rows.push(cellsOf(lines[place]!));
    place--;
    // The line before a table is its caption.
    const caption = blocks.at(-1);
    const isCaption = caption !== undefined && caption.rows === undefined && caption.line >= first - 1;
    if (isCaption) blocks.pop();
    blocks.push({ line: first + 1, text: isCaption ? caption.text : '', rows });
  }
  return blocks;
}

function isRow(line: string): boolean {
  return /\S? \| |^\|.*\|$/.test(line) || /^\|/.test(line.trim());
}

function cellsOf(line: string): string[] {
  const inner = line.trim().startsWith('|') ? line.trim().replace(/^\||\|$/g, '') : line;
  return inner.split('|').map((cell) => cell.trim());
}

function blockOf(line: string, place: number): TextBlock {
  const heading = /^#{1,6}\s+(.*)$/.exec(line);
  const text = (heading?.[1] ?? line).replace(/^>\s?/, '').replace(/\*\*|__/g, '');
  return { line: place + 1, text, ...(heading === null ? {} : { isHeading: true }) };
}
