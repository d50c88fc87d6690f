/**
 * The past by columns: every value that criteria may read, each field by itself, so that a back-test of a million
 * declarations reads the few columns it asks for and nothing else. Few different values are kept once and numbered.
 */
import type { FieldTable } from '../criterion.ts';

export type Cell = string | number | boolean | readonly string[] | undefined;

export type Column =
  /** `codes[i] - 1` is the place in `values`; 0 says nothing. */
  | {
      readonly kind: 'codes';
      readonly codes: Uint8Array | Uint16Array | Uint32Array;
      readonly values: readonly Exclude<Cell, undefined>[];
    }
  /** Numbers that hardly repeat; NaN says nothing. */
  | { readonly kind: 'doubles'; readonly doubles: Float64Array };

/** So many declarations stand together. */
export const CHUNK_ROWS = 8192;

export interface Chunk {
  readonly rows: number;
  /** First line of each declaration, and the number of lines behind the last. */
  readonly starts: Uint32Array;
  readonly columns: ReadonlyMap<string, Column>;
}

/** One declaration of a chunk; moved on, not made anew. */
export interface Cursor {
  row: number;
  /** Its first line. */
  first: number;
  /** In the order of the field table. */
  columns: readonly (Column | undefined)[];
}

export function cellAt(column: Column, at: number): Cell {
  if (column.kind === 'codes') {
    const code = column.codes[at]!;
    return code === 0 ? undefined : column.values[code - 1];
  }
  const value = column.doubles[at]!;
  return Number.isNaN(value) ? undefined : value;
}

/** The same fields, read from columns. */
export function columnFields<Subject>(fields: FieldTable<Subject>): FieldTable<Cursor> {
  return fields.map((field, place) => {
    const isItem = field.scope === 'item';
    const read = ({ columns, row, first }: Cursor, item: number): Cell =>
      cellAt(columns[place]!, isItem ? first + item : row);
    return { ...field, read };
  });
}

/** Gathers declarations into chunks. */
export interface ChunkWriter<Subject> {
  readonly rows: () => number;
  add(subject: Subject, itemCount: number): void;
  /** What was gathered since the last time. */
  take(): Chunk;
}

export function chunkWriter<Subject>(fields: FieldTable<Subject>): ChunkWriter<Subject> {
  const cells = fields.map((): Cell[] => []);
  let starts = [0];
  return {
    rows: () => starts.length - 1,
    add(subject, itemCount) {
      for (let place = 0; place < fields.length; place++) {
        const { scope, read } = fields[place]!;
        const column = cells[place]!;
        if (scope === 'declaration') column.push(read(subject, -1));
        else for (let item = 0; item < itemCount; item++) column.push(read(subject, item));
      }
      starts.push(starts.at(-1)! + itemCount);
    },
    take() {
      const columns = new Map(fields.map(({ name }, place) => [name, packed(cells[place]!)]));
      const chunk = { rows: starts.length - 1, starts: Uint32Array.from(starts), columns };
      for (const column of cells) column.length = 0;
      starts = [0];
      return chunk;
    },
  };
}

function packed(cells: readonly Cell[]): Column {
  const places = new Map<Cell, number>();
  const values: Exclude<Cell, undefined>[] = [];
  const codes = new Uint32Array(cells.length);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (cell === undefined) continue;
    const key = typeof cell === 'object' ? JSON.stringify(cell) : cell;
    let place = places.get(key);
    if (place === undefined) {
      place = values.push(cell);
      places.set(key, place);
    }
    codes[at] = place;
  }
  if (
    values.length > 256 &&
    values.length > cells.length / 8 &&
    values.every((one) => typeof one === 'number')
  )
    return { kind: 'doubles', doubles: Float64Array.from(cells, (cell) => (cell as number) ?? Number.NaN) };
  if (values.length < 256) return { kind: 'codes', codes: Uint8Array.from(codes), values };
  return { kind: 'codes', codes: values.length < 65_536 ? Uint16Array.from(codes) : codes, values };
}
