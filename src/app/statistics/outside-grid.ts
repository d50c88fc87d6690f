/** The cells of a file that somebody else published, as texts: CSV in UTF-8 or CP949, XLSX, or JSON with one object a line of the table. */
import { parse } from 'csv-parse/sync';
import { Fault } from '../../core/problem.ts';
import { readXlsx } from '../../exchange/release/read-xlsx.ts';
import { decodeText } from '../../packs/decode-text.ts';

/** Throws `input/unreadable`. */
export async function gridOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  let text = '';
  for await (const piece of decodeText(once(bytes))) text += piece;
  return /^\s*[[{]/.test(text) ? jsonGrid(text) : csvGrid(text);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function csvGrid(text: string): string[][] {
  const first = text.split('\n', 30).join('\n');
  const delimiter = first.split('\t').length > first.split(',').length ? '\t' : ',';
  try {
    return parse(text, { relax_column_count: true, relax_quotes: true, bom: true, delimiter }) as string[][];
  } catch (error) {
    throw new Fault('input/unreadable', 'The file is no table of CSV.', error);
  }
}

/** An array of flat objects, or the first such array inside. */
function jsonGrid(text: string): string[][] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Fault('input/unreadable', 'The file is no JSON.', error);
  }
  const rows = rowsIn(value);
  if (rows === undefined) throw new Fault('input/unreadable', 'The JSON holds no array of objects.');
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [heads, ...rows.map((row) => heads.map((head) => cellOf(row[head])))];
}

type Row = Readonly<Record<string, unknown>>;

function rowsIn(value: unknown): readonly Row[] | undefined {
  if (Array.isArray(value))
    return value.length > 0 && value.every((one) => typeof one === 'object' && one !== null)
      ? value
      : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const inner of Object.values(value)) {
    const rows = rowsIn(inner);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
