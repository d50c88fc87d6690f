/** Reads the goods nomenclature from its packs: the six digits of HS 2022, and the Korean ten digits with their names. */
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Text } from '../core/text.ts';
import type { HsNomenclature } from '../reference/hs-code.ts';
import { openText } from './open-text.ts';

/** HS 2022 with English descriptions of chapters, headings and subheadings. */
export interface HsTable extends HsNomenclature {
  /** Number of six-digit codes. */
  readonly size: number;
  /** Description of 2, 4 or 6 digits, or undefined. */
  readonly describe: (code: string) => string | undefined;
}

/** Pack `hs-nomenclature`: harmonized-system.csv with section, hscode, description, parent, level. */
export async function readHsNomenclature(folder: string): Promise<HsTable> {
  const descriptions = new Map<string, string>();
  let size = 0;
  for (const row of await readRows(join(folder, 'harmonized-system.csv'))) {
    const code = row.hscode ?? '';
    if (!/^(\d\d){1,3}$/.test(code)) continue;
    descriptions.set(code, row.description ?? '');
    if (code.length === 6) size++;
  }
  return {
    edition: 'HS 2022',
    size,
    has: (hs6) => hs6.length === 6 && descriptions.has(hs6),
    describe: (code) => descriptions.get(code),
  };
}

/** The Korean table: names by code of 4 to 10 digits; heading titles are of HS 2022, the rest of the HS 2012 era. */
export interface HskTable {
  /** Number of ten-digit codes. */
  readonly size: number;
  readonly has: (hsk: string) => boolean;
  /** Names of a code, falling back to the heading's Korean title; undefined where neither is known. */
  readonly name: (code: string) => Text | undefined;
}

/** Pack `hsk-korea`: hsk.csv.gz with code, level, ko, en, and heading-titles-ko.csv with hs4, title_ko. */
export async function readHskKorea(folder: string): Promise<HskTable> {
  const names = new Map<string, Text>();
  let size = 0;
  for (const row of await readRows(join(folder, 'hsk.csv.gz'))) {
    const code = row.code ?? '';
    names.set(code, { ko: row.ko ?? '', en: row.en ?? '' });
    if (code.length === 10) size++;
  }
  for (const row of await readRows(join(folder, 'heading-titles-ko.csv'))) {
    const heading = row.hs4 ?? '';
    const ko = row.title_ko ?? '';
    const en = names.get(heading)?.en ?? names.get(heading.padEnd(10, '0'))?.en ?? '';
    names.set(heading, { ko, en });
  }
  return {
    size,
    has: (hsk) => hsk.length === 10 && names.has(hsk),
    name: (code) => names.get(code) ?? names.get(code.slice(0, 4)),
  };
}

type CsvRow = Readonly<Record<string, string | undefined>>;

/** A whole small table: some megabytes at most. */
async function readRows(path: string): Promise<readonly CsvRow[]> {
  let text = '';
  for await (const piece of openText(path)) text += piece;
  return parse(text, { columns: true, skip_empty_lines: true, relax_column_count: true }) as CsvRow[];
}
