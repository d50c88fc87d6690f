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
    for (; place < lines.length && isRow(lines[place]!); place++) {
      if (!isRule(lines[place]!)) rows.push(cellsOf(lines[place]!));
      // A rule two lines on belongs to the head of the next table.
      if (rows.length > 1 && isRule(lines[place + 2] ?? '')) {
        place++;
        break;
      }
    }
    place--;
    // The line before a table is its caption.
    const caption = blocks.at(-1);
    const isNear = caption !== undefined && caption.rows === undefined && caption.line >= first - 1;
    const isCaption = isNear && !isSentence(caption.text);
    if (isCaption) blocks.pop();
    blocks.push({ line: first + 1, text: isCaption ? caption.text : '', rows });
  }
  return blocks;
}

function isRow(line: string): boolean {
  return /\S? \| |^\|.*\|$/.test(line) || /^\|/.test(line.trim());
}

/** What says a figure or ends like a sentence is no caption, and is read as a line of its own. */
function isSentence(text: string): boolean {
  return /\d\s?(?:%|[억만천조]|달러|원\b|대\b|건\b|개)|다\.?\s*$|\d (?:billion|million|percent)/.test(text);
}

function isRule(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes('-');
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
