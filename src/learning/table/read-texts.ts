/** Makes a typed table of texts as they stand in a file: a column whose every entry is a number becomes numbers, any other codes. */
import { type Column, codeColumn, numberColumn, type Table } from './table.ts';

/** Plain decimal numbers, thousands with commas. Codes with leading zeros are no numbers. */
const NUMBER = /^[+-]?(?:(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Entries that files write where nothing is known. */
const NOTHING = new Set([
  '',
  'na',
  'n/a',
  'nan',
  'null',
  'none',
  '-',
  'inf',
  '-inf',
  'infinity',
  '-infinity',
]);

export function saysNothing(text: string): boolean {
  return NOTHING.has(text.trim().toLowerCase());
}

/** @returns undefined where the text is no number or one that no computer holds */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return undefined;
  const value = Number(trimmed.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

/** @param names of the columns @param lines entries of each row, in that order */
export function tableOfTexts(names: readonly string[], lines: readonly (readonly string[])[]): Table {
  return { rows: lines.length, columns: names.map((name, place) => columnOf(name, place, lines)) };
}

function columnOf(name: string, place: number, lines: readonly (readonly string[])[]): Column {
  let known = 0;
  for (const line of lines) {
    const text = line[place] ?? '';
    if (saysNothing(text)) continue;
    known++;
    if (numberOf(text) === undefined) return ofCodes(name, place, lines);
  }
  // A column that never says anything can be learnt from as little in either kind.
  return known === 0
    ? ofCodes(name, place, lines)
    : numberColumn(
        name,
        lines.map((line) => numberOf(line[place] ?? '')),
      );
}

function ofCodes(name: string, place: number, lines: readonly (readonly string[])[]): Column {
  return codeColumn(
    name,
    lines.map((line) => {
      const text = line[place] ?? '';
      return saysNothing(text) ? undefined : text.trim();
    }),
  );
}
