/** Cuts the body of an article into its paragraphs, items, subitems and rows of tables, every text literally as it stands. */
import type { Passage } from './law.ts';

const PARAGRAPH = /^\*{0,2}([①-⑳㉑-㉟])\*{0,2}\s*(.*)$/;
const ITEM = /^(\d+(?:의\d+)?)\\?\.\s+(.*)$/;
const SUB = /^([가-하])\\?\.\s+(.*)$/;
const BOX = /[│┃├┤┌┐└┘┬┴┼─━]/;
const ONLY_LINES = /^[\s│┃├┤┌┐└┘┬┴┼─━]*$/;

interface At {
  paragraph: number | null;
  item: string | null;
  sub: string | null;
}

export function readPassages(body: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  const at: At = { paragraph: null, item: null, sub: null };
  for (const raw of body) {
    const line = raw.trim();
    if (line === '' || /^<\/?img\b/.test(line)) continue;
    const isTable = BOX.test(line);
    if (isTable && ONLY_LINES.test(line)) continue;
    const text = isTable ? line : step(at, line);
    if (text !== '') passages.push({ ...at, text, isTable });
  }
  return passages;
}

/** Moves to the paragraph, item or subitem that the line begins, and gives what it says. */
function step(at: At, line: string): string {
  const paragraph = PARAGRAPH.exec(line);
  if (paragraph) {
    Object.assign(at, { paragraph: circled(paragraph[1]!), item: null, sub: null });
    return paragraph[2]!.trim();
  }
  const item = ITEM.exec(line);
  if (item) {
    Object.assign(at, { item: item[1]!, sub: null });
    return item[2]!.trim();
  }
  const sub = SUB.exec(line);
  if (sub) {
    at.sub = sub[1]!;
    return sub[2]!.trim();
  }
  return line;
}

const FIRST = '①'.codePointAt(0)!;
const SECOND_ROW = '㉑'.codePointAt(0)!;
const FIRST_ROW = 20;

function circled(mark: string): number {
  const code = mark.codePointAt(0)!;
  return code >= SECOND_ROW ? code - SECOND_ROW + FIRST_ROW + 1 : code - FIRST + 1;
}
