/**
 * How the columns of a table become what trees can read: numbers as they are; codes as the smoothed share of yes among the
 * rows learnt from and how many those were. Rows that are learnt from never know their own answer (out-of-fold).
 */
import type { Matrix } from '../bins.ts';
import { makeMatrix } from '../bins.ts';
import { outOfFoldCounts } from '../encode.ts';
import type { CellValue, CodeColumn, Column, Table } from './table.ts';

export interface NumberEncoder {
  readonly name: string;
  readonly kind: 'number';
}

export interface CodeEncoder {
  readonly name: string;
  readonly kind: 'code';
  /** Codes met in learning, with rows and rows of yes. */
  readonly codes: readonly string[];
  readonly seen: readonly number[];
  readonly hits: readonly number[];
}

export type Encoder = NumberEncoder | CodeEncoder;

export interface Encoding {
  readonly encoders: readonly Encoder[];
  /** Share of yes among the rows learnt from. */
  readonly overall: number;
  /** Observations that the overall share is worth. */
  readonly prior: number;
}

const PRIOR = 10;
const FOLDS = 10;

/** `name` of a number; `rate:name` and `seen:name` of codes, in the order of the columns. */
export function featureNames(encoders: readonly Encoder[]): string[] {
  return encoders.flatMap(({ kind, name }) =>
    kind === 'number' ? [name] : [`rate:${name}`, `seen:${name}`],
  );
}

/** The column that a feature speaks of. */
export function columnOfFeature(feature: string): string {
  return feature.replace(/^(?:rate|seen):/, '');
}

/** @param rows those learnt from */
export function learnEncoding(table: Table, labels: Uint8Array, rows: Int32Array): Encoding {
  let hits = 0;
  for (const row of rows) hits += labels[row]!;
  return {
    encoders: table.columns.map((column) =>
      column.kind === 'number' ? { name: column.name, kind: 'number' } : countCodes(column, labels, rows),
    ),
    overall: rows.length === 0 ? 0 : hits / rows.length,
    prior: PRIOR,
  };
}

function countCodes(column: CodeColumn, labels: Uint8Array, rows: Int32Array): CodeEncoder {
  const seen = new Int32Array(column.names.length);
  const hits = new Int32Array(column.names.length);
  for (const row of rows) {
    const id = column.ids[row]!;
    if (id < 0) continue;
    seen[id]!++;
    hits[id]! += labels[row]!;
  }
  const known = Array.from(seen.keys()).filter((id) => seen[id]! > 0);
  return {
    name: column.name,
    kind: 'code',
    codes: known.map((id) => column.names[id]!),
    seen: known.map((id) => seen[id]!),
    hits: known.map((id) => hits[id]!),
  };
}

/**
 * Features of every row: those learnt from by the counts of other folds, all others by the counts of everything learnt from.
 * @param folds of the rows learnt from, in the order of `rows`
 */
export function encodeTable(
  table: Table,
  labels: Uint8Array,
  rows: Int32Array,
  folds: Uint8Array,
  encoding: Encoding,
): Matrix {
  const names = featureNames(encoding.encoders);
  const matrix = makeMatrix(table.rows, names.length);
  let feature = 0;
  table.columns.forEach((column, place) => {
    const at = feature * table.rows;
    if (column.kind === 'number') {
      matrix.values.set(column.values, at);
      feature += 1;
      return;
    }
    fillCodes(column, encoding, encoding.encoders[place] as CodeEncoder, matrix, at);
    const own = rows.map((row) => column.ids[row]!);
    const hits = Uint8Array.from(rows, (row) => labels[row]!);
    const counts = outOfFoldCounts({ ids: [own], hits, critical: hits }, folds, FOLDS);
    rows.forEach((row, i) => {
      if (own[i]! < 0) return;
      matrix.values[at + row] = rateOf(counts[i * 3 + 1]!, counts[i * 3]!, encoding);
      matrix.values[at + table.rows + row] = counts[i * 3]!;
    });
    feature += 2;
  });
  return matrix;
}

/** So many folds the rows learnt from are divided into. */
export const ENCODING_FOLDS = FOLDS;

function fillCodes(column: CodeColumn, encoding: Encoding, encoder: CodeEncoder, matrix: Matrix, at: number) {
  const place = new Map(encoder.codes.map((code, i) => [code, i]));
  const places = column.names.map((name) => place.get(name) ?? -1);
  for (let row = 0; row < matrix.rows; row++) {
    const id = column.ids[row]!;
    const known = id < 0 ? -1 : places[id]!;
    const seen = known < 0 ? 0 : encoder.seen[known]!;
    const hits = known < 0 ? 0 : encoder.hits[known]!;
    matrix.values[at + row] = id < 0 ? Number.NaN : rateOf(hits, seen, encoding);
    matrix.values[at + matrix.rows + row] = id < 0 ? Number.NaN : seen;
  }
}

function rateOf(hits: number, seen: number, { overall, prior }: Pick<Encoding, 'overall' | 'prior'>): number {
  return (hits + prior * overall) / (seen + prior);
}

/** Encodes one row at a time, as a model does that is asked. */
export function rowEncoder(encoding: Encoding): {
  readonly width: number;
  /** @param read value of the column at that place of the encoders */
  readonly fill: (read: (place: number) => CellValue, out: Float32Array) => void;
} {
  const { encoders } = encoding;
  const places = encoders.map((encoder) =>
    encoder.kind === 'code' ? new Map(encoder.codes.map((code, i) => [code, i])) : undefined,
  );
  return {
    width: featureNames(encoders).length,
    fill(read, out) {
      let at = 0;
      encoders.forEach((encoder, place) => {
        const value = read(place);
        if (encoder.kind === 'number') {
          out[at++] = typeof value === 'number' ? value : Number.NaN;
          return;
        }
        const isSaid = typeof value === 'string' && value !== '';
        const known = isSaid ? places[place]!.get(value) : undefined;
        const seen = known === undefined ? 0 : encoder.seen[known]!;
        const hits = known === undefined ? 0 : encoder.hits[known]!;
        out[at++] = isSaid ? rateOf(hits, seen, encoding) : Number.NaN;
        out[at++] = isSaid ? seen : Number.NaN;
      });
    },
  };
}

/** The value of a row in a column, as a model would be told it. */
export function cellOf(column: Column, row: number): CellValue {
  if (column.kind === 'code') return column.ids[row]! < 0 ? undefined : column.names[column.ids[row]!];
  const value = column.values[row]!;
  return Number.isNaN(value) ? undefined : value;
}
