/** Writes an answer as a Parquet file, typed as the engine typed it, by an engine of its own: the one that was asked may write nothing. */
import type { DuckDBResultReader } from '@duckdb/node-api';

/** @param file that does not yet exist; our own path, never one of the question */
export async function writeParquet(reader: DuckDBResultReader, most: number, file: string): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const types = reader.columnTypes();
    const columns = reader
      .deduplicatedColumnNames()
      .map((name, place) => `"${name.replaceAll('"', '""')}" ${types[place]}`);
    await connection.run(`create table answer (${columns.join(', ')})`);
    const appender = await connection.createAppender('answer');
    for (const row of reader.getRows().slice(0, most)) {
      row.forEach((cell, place) => {
        if (cell === null) appender.appendNull();
        else appender.appendValue(cell, types[place]);
      });
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(`copy answer to '${file}' (format parquet, compression zstd)`);
  } finally {
    connection.disconnectSync();
  }
}
