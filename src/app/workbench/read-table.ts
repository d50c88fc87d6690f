/** Reads a table that somebody brought, CSV or Parquet: which of the two says its first letters and not its name. */
import { readCsvTable } from './read-csv-table.ts';
import { isParquet, readParquetTable } from './read-parquet-table.ts';
import type { ReadTable } from './table-problems.ts';

export function readTable(bytes: Uint8Array): Promise<ReadTable> {
  return isParquet(bytes) ? readParquetTable(bytes) : readCsvTable(inOnePiece(bytes));
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
