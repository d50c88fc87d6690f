/** The cells of the first sheet of an XLSX file as texts; of merged cells every one holds what the first says. */
import { Fault } from '../../core/problem.ts';
import { openPart } from './package-zip.ts';
import { unescapeXml } from './xml.ts';

/** A sheet of a release of statistics has never more. */
const MOST_CELLS = 500_000;

/** Throws `input/unreadable` where it is damaged, has no sheet, or is too large. */
export function readXlsx(bytes: Uint8Array): string[][] {
  const [sheet, strings] = partsOf(bytes);
  const grid: string[][] = [];
  let cells = 0;
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const [row, column] = placeOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1]);
    cells += 1;
    if (cells > MOST_CELLS || row > MOST_CELLS || column > 1000) throw tooLarge();
    while (grid.length <= row) grid.push([]);
    while (grid[row]!.length < column) grid[row]!.push('');
    grid[row]![column] = textOf(attributes, inner, strings);
  }
  for (const [, from, to] of sheet.matchAll(/<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g))
    spread(grid, placeOf(from), placeOf(to));
  return grid;
}

function partsOf(bytes: Uint8Array): readonly [sheet: string, strings: readonly string[]] {
  try {
    const sheet = openPart(bytes, 'xl/worksheets/sheet1.xml');
    if (sheet === undefined) throw new Fault('input/unreadable', 'The file has no sheet that could be read.');
    const shared = openPart(bytes, 'xl/sharedStrings.xml') ?? '';
    const strings = [...shared.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner = '']) => said(inner));
    return [sheet, strings];
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('input/unreadable', 'The file is damaged.', error);
  }
}

/** Texts of all runs; how a word is pronounced is no part of it. */
const said = (xml: string): string =>
  unescapeXml(
    [...xml.replace(/<rPh[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)]
      .map(([, text = '']) => text)
      .join(''),
  );

function textOf(attributes: string, inner: string, strings: readonly string[]): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === 'inlineStr') return said(inner);
  const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
  return type === 's' ? (strings[Number(value)] ?? '') : unescapeXml(value);
}

function placeOf(name = 'A1'): readonly [row: number, column: number] {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits) - 1, column];
}

function spread(
  grid: string[][],
  [top, left]: readonly [number, number],
  [bottom, right]: readonly [number, number],
): void {
  const text = grid[top]?.[left] ?? '';
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw tooLarge();
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const line = grid[row];
      // Only heads and names go over several cells; where a figure stands already it stays.
      if (line !== undefined && (line[column] ?? '') === '') {
        while (line.length < column) line.push('');
        line[column] = text;
      }
    }
}

const tooLarge = (): Fault =>
  new Fault('input/unreadable', 'The sheet is too large for a table of statistics.');
