/** Brings the columns of the past up to date and goes through them: the work of a back-test, wherever it is done. */
import { IMPORT_FIELDS, type ImportSubject } from '../areas/clearance/index.ts';
import { sha256 } from '../core/hash.ts';
import {
  type BackTestQuestion,
  type BackTestReport,
  CHUNK_ROWS,
  chunkWriter,
  type Naming,
  openTally,
} from '../screening/back-test/index.ts';
import type { Queryable } from '../store/open.ts';
import type { Vault } from '../store/vault/vault.ts';
import {
  type ColumnFolder,
  chunkFiles,
  columnFolder,
  dropChunks,
  readChunk,
  readHead,
  writeChunk,
} from './column-files.ts';
import { countAll, countUpTo, pastOutcomes, pastRows } from './past-rows.ts';

export type Progress = (done: number, of: number) => void;

/** How an import declaration says what it is. */
export const IMPORT_NAMING: Naming = {
  number: 'declaration.number',
  version: 'declaration.version',
  day: 'declaration.declaredOn',
  office: 'declaration.office',
};

/** Raised where the meaning of a stored column changes though its name stays. */
const FORMAT = 1;

export interface PastPlace {
  readonly pool: Queryable;
  readonly vault: Vault;
  readonly dataFolder: string;
}

/** @param question without outcomes: they are read here */
export async function runBackTest(
  { pool, vault, dataFolder }: PastPlace,
  question: Omit<BackTestQuestion, 'outcomes'>,
  progress: Progress,
): Promise<BackTestReport> {
  const folder = columnFolder(dataFolder, stampOf());
  await extendColumns({ pool, vault }, folder, progress);
  const outcomes = await pastOutcomes(pool, question.from, question.to);
  return goThrough(folder, { ...question, outcomes }, progress);
}

/** Reads every chunk of the folder once. */
export function goThrough(
  folder: ColumnFolder,
  question: BackTestQuestion,
  progress: Progress,
): BackTestReport {
  const tally = openTally(question, IMPORT_FIELDS, IMPORT_NAMING);
  const files = chunkFiles(folder);
  files.forEach((file, place) => {
    tally.take(readChunk(file, tally.columns));
    progress(place + 1, files.length);
  });
  return tally.report();
}

function stampOf(): string {
  const table = IMPORT_FIELDS.map(({ name, type, scope, optional }) => [name, type, scope, optional]);
  return sha256(JSON.stringify([FORMAT, table])).slice(0, 16);
}

/** Only what is new is read; where something slipped in before what is there, all is made anew. */
export async function extendColumns(
  { pool, vault }: Omit<PastPlace, 'dataFolder'>,
  folder: ColumnFolder,
  progress: Progress,
): Promise<void> {
  const heads = chunkFiles(folder).map(readHead);
  const kept = heads.reduce((sum, { read }) => sum + read, 0);
  let last = heads.at(-1)?.last;
  if (last !== undefined && (await countUpTo(pool, last)) !== kept) {
    dropChunks(folder);
    last = undefined;
  }
  const total = await countAll(pool);
  let done = last === undefined ? 0 : kept;
  if (done === total) return;
  const writer = chunkWriter<ImportSubject>(IMPORT_FIELDS);
  let read = 0;
  const flush = (): void => {
    if (writer.rows() > 0 && last !== undefined) writeChunk(folder, writer.take(), last, read);
    read = 0;
  };
  for await (const page of pastRows({ pool, vault }, last)) {
    for (const { key, subject } of page) {
      if (subject !== null) writer.add(subject, subject.declaration.items.length);
      read += 1;
      last = key;
      if (writer.rows() >= CHUNK_ROWS) flush();
    }
    done += page.length;
    progress(done, total);
  }
  flush();
}
