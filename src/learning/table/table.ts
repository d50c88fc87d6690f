/** A table to learn from, column by column: numbers, or codes that stand for texts. */

export interface NumberColumn {
  readonly name: string;
  readonly kind: 'number';
  /** One place a row; NaN where the row says nothing. */
  readonly values: Float64Array;
}

export interface CodeColumn {
  readonly name: string;
  readonly kind: 'code';
  /** Place in `names`, one a row; -1 where the row says nothing. */
  readonly ids: Int32Array;
  readonly names: readonly string[];
}

export type Column = NumberColumn | CodeColumn;

export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** A value of one row, as it is read from a subject or a file. */
export type CellValue = number | string | undefined;

/** @param values one a row; what is not finite says nothing */
export function numberColumn(name: string, values: Iterable<number | undefined>): NumberColumn {
  return {
    name,
    kind: 'number',
    values: Float64Array.from(values, (value) =>
      value !== undefined && Number.isFinite(value) ? value : Number.NaN,
    ),
  };
}

/** @param values one a row; an empty text says nothing */
export function codeColumn(name: string, values: Iterable<string | undefined>): CodeColumn {
  const places = new Map<string, number>();
  const ids = Int32Array.from(values, (value) => {
    if (value === undefined || value === '') return -1;
    let place = places.get(value);
    if (place === undefined) {
      place = places.size;
      places.set(value, place);
    }
    return place;
  });
  return { name, kind: 'code', ids, names: [...places.keys()] };
}

/** The same columns, of some rows only. */
export function rowsOf(table: Table, rows: Int32Array): Table {
  return {
    rows: rows.length,
    columns: table.columns.map((column) =>
      column.kind === 'number'
        ? { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) }
        : { ...column, ids: rows.map((row) => column.ids[row]!) },
    ),
  };
}
