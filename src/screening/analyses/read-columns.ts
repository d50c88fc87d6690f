/** How analyses read their columns: codes as places and names whatever kind they are, numbers as they stand. */
import { Fault } from '../../core/problem.ts';
import type { CodeColumn, Column, Table } from '../../learning/table/table.ts';
import { codeColumn, numberColumn } from '../../learning/table/table.ts';
import type { AnalysisRecords } from './analysis.ts';

/** Throws `analysis/no-column`: choices are checked before. */
export function columnNamed(table: Table | undefined, name: string): Column {
  const column = table?.columns.find((one) => one.name === name);
  if (column === undefined) throw new Fault('analysis/no-column', `There is no column ${name}.`);
  return column;
}

/** Numbers are named as they are written, so that 1 and 0 can stand for yes and no. */
export function codesOf(table: Table | undefined, name: string): CodeColumn {
  const column = columnNamed(table, name);
  if (column.kind === 'code') return column;
  return codeColumn(
    name,
    Array.from(column.values, (value) => (Number.isNaN(value) ? undefined : String(value))),
  );
}

/** NaN where nothing is said, and everywhere where the column holds codes. */
export function numbersOf(table: Table | undefined, name: string): Float64Array {
  const column = columnNamed(table, name);
  return column.kind === 'number' ? column.values : new Float64Array(column.ids.length).fill(Number.NaN);
}

/** Several columns as one: the place of each combination, -1 where one of them says nothing. */
export function combined(columns: readonly CodeColumn[], rows: number): Int32Array {
  const places = new Int32Array(rows);
  for (const { ids } of columns) {
    const met = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      if (places[row]! < 0 || ids[row]! < 0) {
        places[row] = -1;
        continue;
      }
      // Both are below 2^31, so that their pair has a number of its own.
      const pair = places[row]! * 2_097_152 + ids[row]!;
      let place = met.get(pair);
      if (place === undefined) {
        place = met.size;
        met.set(pair, place);
      }
      places[row] = place;
    }
  }
  return places;
}

export interface WrittenRecords {
  readonly columns: Readonly<Record<string, readonly (string | number | undefined)[]>>;
  /** Each row a declaration of its own unless told. */
  readonly documents?: readonly number[];
  readonly outcomes?: readonly number[];
  readonly brought?: WrittenRecords['columns'];
}

/** Records written down by hand, for examples and tests. */
export function recordsOf({ columns, documents, outcomes, brought }: WrittenRecords): AnalysisRecords {
  const table = tableOf(columns);
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return {
    table,
    documents: Int32Array.from(documents ?? rows),
    outcomes: Int8Array.from(outcomes ?? rows.map(() => -1)),
    ...(brought === undefined ? {} : { brought: tableOf(brought) }),
  };
}

function tableOf(columns: WrittenRecords['columns']): Table {
  const named = Object.entries(columns);
  return {
    rows: named[0]?.[1].length ?? 0,
    columns: named.map(([name, cells]) =>
      cells.some((cell) => typeof cell === 'string')
        ? codeColumn(name, cells as (string | undefined)[])
        : numberColumn(name, cells as (number | undefined)[]),
    ),
  };
}
