/** A text to be checked, from plain text, Markdown, HTML or DOCX, as blocks of lines and tables. */
import { plainBlocks, type TextBlock } from '../../areas/statistics/index.ts';
import { Fault } from '../../core/problem.ts';
import { openPart } from './package-zip.ts';
import { unescapeXml } from './xml.ts';

/** The kind of file is seen by its first bytes. Throws `input/unreadable` where it is none that can be read. */
export function readText(bytes: Uint8Array): readonly TextBlock[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return docxBlocks(documentOf(bytes));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault('input/unreadable', 'The text is neither UTF-8 nor DOCX.');
  }
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) return htmlBlocks(text);
  return plainBlocks(text.replace(/\\([\\`*_|<>~])/g, '$1'));
}

function documentOf(bytes: Uint8Array): string {
  let part: string | undefined;
  try {
    part = openPart(bytes, 'word/document.xml');
  } catch (error) {
    throw new Fault('input/unreadable', 'The file is damaged.', error);
  }
  if (part === undefined) throw new Fault('input/unreadable', 'The file is no DOCX document.');
  return part;
}

/** Blocks in their order: `w:p` outside tables, and `w:tbl` with the paragraph before it as caption. */
function docxBlocks(xml: string): readonly TextBlock[] {
  return blocksOf(xml, {
    block: /<w:tbl>[\s\S]*?<\/w:tbl>|<w:p[ >][\s\S]*?<\/w:p>/g,
    isTable: (part) => part.startsWith('<w:tbl'),
    row: /<w:tr[ >][\s\S]*?<\/w:tr>/g,
    cell: /<w:tc>[\s\S]*?<\/w:tc>/g,
    isHeading: (part) => /w:pStyle w:val="(?:Heading|heading|\d"|제목)/.test(part),
    text: (part) =>
      unescapeXml(
        [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g)]
          .map(([, text]) => text ?? ' ')
          .join(''),
      ),
  });
}

function htmlBlocks(html: string): readonly TextBlock[] {
  const body = html.replace(/<(script|style|head)[\s\S]*?<\/\1>/gi, '');
  return blocksOf(body, {
    block: /<table[\s\S]*?<\/table>|<(h[1-6]|p|li|small|div|td|blockquote|desc)\b[^>]*>[\s\S]*?<\/\1>/gi,
    isTable: (part) => /^<table/i.test(part),
    row: /<tr[\s\S]*?<\/tr>/gi,
    cell: /<t[hd]\b[\s\S]*?<\/t[hd]>/gi,
    isHeading: (part) => /^<h[2-6]/i.test(part),
    text: (part) =>
      unescapeXml(part.replace(/<[^>]*>/g, ''))
        .replace(/\s+/g, ' ')
        .trim(),
    caption: /<caption[\s\S]*?<\/caption>/i,
  });
}

interface Marks {
  readonly block: RegExp;
  readonly isTable: (part: string) => boolean;
  readonly row: RegExp;
  readonly cell: RegExp;
  readonly isHeading: (part: string) => boolean;
  readonly text: (part: string) => string;
  readonly caption?: RegExp;
}

function blocksOf(source: string, marks: Marks): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let line = 0;
  for (const [part] of source.matchAll(marks.block)) {
    line++;
    if (!marks.isTable(part)) {
      const text = marks.text(part);
      if (text.trim() !== '')
        blocks.push({ line, text, ...(marks.isHeading(part) ? { isHeading: true } : {}) });
      continue;
    }
    const rows = [...part.matchAll(marks.row)].map(([row]) =>
      [...row.matchAll(marks.cell)].map(([cell]) => marks.text(cell)),
    );
    const own = marks.caption === undefined ? undefined : marks.caption.exec(part)?.[0];
    // A table of one column is a box, and its lines are lines.
    if ((rows[0]?.length ?? 0) < 2) {
      for (const row of rows) blocks.push({ line, text: row.join(' ') });
      continue;
    }
    const before = own === undefined ? blocks.pop() : undefined;
    blocks.push({ line, text: own === undefined ? (before?.text ?? '') : marks.text(own), rows });
    line += rows.length;
  }
  return blocks;
}
