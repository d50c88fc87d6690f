/**
 * A database in memory that answers one question and can do nothing else: no file, no network, no extension, no setting, one reading
 * statement. DuckDB, because it is built for scans, installs from npm alone (MIT, about 70 MB) and can be locked from within.
 */
import type { DuckDBConnection, DuckDBResultReader } from '@duckdb/node-api';
import type { SnapshotColumn, SnapshotTable } from '../../screening/snapshots/tables.ts';

export type SnapshotCell = string | number | boolean | null;

export interface SnapshotRows {
  readonly name: SnapshotTable['name'];
  readonly columns: readonly SnapshotColumn[];
  /** One array a row, in the order of the columns. */
  readonly rows: Iterable<readonly (SnapshotCell | undefined)[]>;
}

export interface SqlAnswer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly SnapshotCell[])[];
  /** There were more rows than are given. */
  readonly isCut: boolean;
}

/** What the statement asks for is not allowed, cannot be read, or is too large; the words are the engine's own. */
export class SqlRefused extends Error {
  override readonly name = 'SqlRefused';
}

const MEMORY = '768MB';
/** Nothing is written anywhere, nothing is fetched, and none of it can be changed again. */
const LOCKS = [
  `set memory_limit = '${MEMORY}'`,
  "set temp_directory = ''",
  'set threads = 2',
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  'set allow_community_extensions = false',
  'set enable_external_access = false',
  'set lock_configuration = true',
];

const PARTIES = `create view parties as
  select code, role, min(declared_on) as first_on, count(*) as declarations, count(o.number) as examined,
    count(*) filter (o.verdict <> 'clean') as hits
  from (
    select number, declared_on, importer_id as code, 'importer' as role from declarations
    union all by name select number, declared_on, seller_id as code, 'seller' as role from declarations
    union all by name select number, declared_on, declarant_id as code, 'declarant' as role from declarations
  ) p left join (select distinct on (number) number, verdict from outcomes) o using (number)
  where code is not null group by code, role`;

/** Opens the database with its tables filled, and locks it. */
export async function openSnapshot(tables: readonly SnapshotRows[]): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const table of tables) await fill(connection, table);
  await connection.run(PARTIES);
  for (const lock of LOCKS) await connection.run(lock);
  return connection;
}

async function fill(connection: DuckDBConnection, { name, columns, rows }: SnapshotRows): Promise<void> {
  // Days come as text and are made days by the engine itself.
  const raw = columns.map((one) => `"${one.name}" ${one.type === 'DATE' ? 'VARCHAR' : one.type}`);
  await connection.run(`create table "raw" (${raw.join(', ')})`);
  const appender = await connection.createAppender('raw');
  for (const row of rows) {
    columns.forEach(({ type }, place) => {
      const cell = row[place];
      if (cell === undefined || cell === null) appender.appendNull();
      else if (type === 'DOUBLE') appender.appendDouble(Number(cell));
      else if (type === 'BOOLEAN') appender.appendBoolean(cell === true);
      else appender.appendVarchar(String(cell));
    });
    appender.endRow();
  }
  appender.closeSync();
  const typed = columns.map((one) =>
    one.type === 'DATE' ? `"${one.name}"::date as "${one.name}"` : `"${one.name}"`,
  );
  await connection.run(`create table "${name}" as select ${typed.join(', ')} from "raw"`);
  await connection.run('drop table "raw"');
}

/** Throws `SqlRefused`. @param most rows that are given */
export async function askSnapshot(
  connection: DuckDBConnection,
  statement: string,
  most: number,
): Promise<{ readonly reader: DuckDBResultReader; readonly answer: SqlAnswer }> {
  try {
    const extracted = await connection.extractStatements(statement);
    if (extracted.count !== 1) throw new SqlRefused('Exactly one statement is taken.');
    const { StatementType } = await import('@duckdb/node-api');
    const prepared = await extracted.prepare(0);
    if (prepared.statementType !== StatementType.SELECT)
      throw new SqlRefused('Only a statement that reads (SELECT, WITH) is taken.');
    const reader = await prepared.streamAndReadUntil(most + 1);
    return { reader, answer: answerOf(reader, most) };
  } catch (error) {
    if (error instanceof SqlRefused) throw error;
    throw new SqlRefused(error instanceof Error ? error.message : String(error));
  }
}

function answerOf(reader: DuckDBResultReader, most: number): SqlAnswer {
  const names = reader.deduplicatedColumnNames();
  const rows = reader.getRowsJson() as readonly (readonly unknown[])[];
  return {
    columns: names.map((name, place) => ({ name, type: String(reader.columnType(place)) })),
    rows: rows.slice(0, most).map((row) => row.map(cellOf)),
    isCut: rows.length > most,
  };
}

/** Whole numbers of 64 bits come as text; lists and structures are written as JSON. */
function cellOf(cell: unknown): SnapshotCell {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'string')
    return cell;
  return JSON.stringify(cell);
}
