/** Builds a snapshot beside the server, asks it one question, and ends with it: nothing of it is written anywhere. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Direction } from '../../model/declaration.ts';
import { cellAt } from '../../screening/back-test/index.ts';
import { type SnapshotColumn, snapshotTables } from '../../screening/snapshots/tables.ts';
import { openPool } from '../../store/open.ts';
import { readOutcomesAt, readVersionsAt } from '../../store/queries/snapshots.ts';
import { openVault } from '../../store/vault/vault.ts';
import { answerBeside, type Progress } from '../beside.ts';
import { chunkFiles, columnFolder, readChunk } from '../column-files.ts';
import { PAST_EXPORTS, PAST_IMPORTS, type PastKind } from '../past-kinds.ts';
import { extendColumns, NAMING, type PastPlace, stampOf } from '../run-back-test.ts';
import { askSnapshot, openSnapshot, type SnapshotRows, type SqlAnswer, SqlRefused } from './engine.ts';
import { writeParquet } from './parquet.ts';
import { openHashing } from './snapshot-key.ts';

export interface SnapshotRequest {
  readonly appUrl: string;
  readonly dataFolder: string;
  readonly direction: Direction;
  /** Everything before this instant. */
  readonly before: string;
  /** Null: of all offices. */
  readonly office: string | null;
  readonly statement: string;
  readonly mostRows: number;
  readonly isParquet: boolean;
}

export type SnapshotAnswer =
  | { readonly refused: string }
  | { readonly answer: SqlAnswer; readonly parquet?: Uint8Array };

async function work(request: SnapshotRequest, progress: Progress): Promise<SnapshotAnswer> {
  const tables = await readTables(request, progress);
  // From here on there is nothing open but the snapshot.
  const connection = await openSnapshot(tables);
  try {
    const { reader, answer } = await askSnapshot(connection, request.statement, request.mostRows);
    if (!request.isParquet) return { answer };
    const file = join(tmpdir(), `gwanmun-${process.pid}.parquet`);
    try {
      await writeParquet(reader, request.mostRows, file);
      return { answer, parquet: readFileSync(file) };
    } finally {
      rmSync(file, { force: true });
    }
  } catch (error) {
    if (error instanceof SqlRefused) return { refused: error.message };
    throw error;
  } finally {
    connection.disconnectSync();
  }
}

async function readTables(request: SnapshotRequest, progress: Progress): Promise<SnapshotRows[]> {
  const { appUrl, dataFolder, direction } = request;
  const pool = openPool(appUrl, 2);
  try {
    const place = { pool, vault: openVault(pool, dataFolder), dataFolder };
    const read = <Subject>(kind: PastKind<Subject>) => tablesOf(place, kind, request, progress);
    return await (direction === 'export' ? read(PAST_EXPORTS) : read(PAST_IMPORTS));
  } finally {
    await pool.end();
  }
}

type Cells = (string | number | boolean | undefined)[];

async function tablesOf<Subject>(
  place: PastPlace,
  kind: PastKind<Subject>,
  { direction, before, office }: SnapshotRequest,
  progress: Progress,
): Promise<SnapshotRows[]> {
  const folder = columnFolder(place.dataFolder, stampOf(kind));
  await extendColumns(place, kind, folder, progress);
  const versions = await readVersionsAt(place.pool, direction, before, office);
  const outcomes = await readOutcomesAt(place.pool, direction, before, office);
  const [declarations, lines, found] = snapshotTables(kind.fields);
  const hashed = openHashing(place.dataFolder);
  const [declarationRows, lineRows]: [Cells[], Cells[]] = [[], []];
  const fields = [...declarations!.columns, ...lines!.columns].flatMap(({ field }) => field ?? []);
  const wanted = [...new Set([...Object.values(NAMING), ...fields])];
  for (const file of chunkFiles(folder)) {
    const { rows, starts, columns } = readChunk(file, wanted);
    const cell = ({ field, isHashed }: SnapshotColumn, at: number): Cells[number] => {
      const value = cellAt(columns.get(field!)!, at);
      if (value === undefined || typeof value === 'object') return undefined;
      return isHashed ? hashed(String(value)) : value;
    };
    for (let row = 0; row < rows; row++) {
      const number = String(cellAt(columns.get(NAMING.number)!, row));
      if (versions.get(number) !== cellAt(columns.get(NAMING.version)!, row)) continue;
      declarationRows.push(declarations!.columns.map((column) => cell(column, row)));
      for (let line = starts[row]!; line < starts[row + 1]!; line++)
        lineRows.push(lines!.columns.map((column) => (column.field === null ? number : cell(column, line))));
    }
  }
  return [
    { ...declarations!, rows: declarationRows },
    { ...lines!, rows: lineRows },
    {
      ...found!,
      rows: outcomes.map(({ number, item, foundOn, code, verdict, recoveredKrw }) => [
        ...[number, item ?? undefined, foundOn, code, verdict, recoveredKrw ?? undefined],
      ]),
    },
  ];
}

answerBeside(work);
