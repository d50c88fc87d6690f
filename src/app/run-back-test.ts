/** Brings the columns of the past up to date and goes through them: the work of a back-test, wherever it is done. */
import { sha256 } from '../core/hash.ts';
import {
  type BackTestQuestion,
  type BackTestReport,
  CHUNK_ROWS,
  chunkWriter,
  type Naming,
  openTally,
} from '../screening/back-test/index.ts';
import { isForParcels } from '../screening/criterion.ts';
import type { Queryable } from '../store/open.ts';
import { readExamined } from '../store/queries/examined.ts';
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
import { backTestParcels } from './criteria/parcel-past.ts';
import { type PastKind, withPastOf } from './past-kinds.ts';
import { countAll, countUpTo, pastRows } from './past-rows.ts';

export type Progress = (done: number, of: number) => void;

/** How a declaration of either direction says what it is. */
export const NAMING: Naming = {
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
export function runBackTest(
  place: PastPlace,
  question: Omit<BackTestQuestion, 'outcomes'>,
  progress: Progress,
): Promise<BackTestReport> {
  if (isForParcels(question.criterion)) return backTestParcels(place, question, progress);
  return withPastOf(question.criterion, async (kind) => {
    const folder = columnFolder(place.dataFolder, stampOf(kind));
    await extendColumns(place, kind, folder, progress);
    const outcomes = await readExamined(place.pool, kind.direction, question.from, question.to);
    return goThrough(folder, kind, { ...question, outcomes }, progress);
  });
}

/** Reads every chunk of the folder once. */
export function goThrough<Subject>(
  folder: ColumnFolder,
  { fields }: Pick<PastKind<Subject>, 'fields'>,
  question: BackTestQuestion,
  progress: Progress,
): BackTestReport {
  const tally = openTally(question, fields, NAMING);
  const files = chunkFiles(folder);
  files.forEach((file, place) => {
    tally.take(readChunk(file, tally.columns));
    progress(place + 1, files.length);
  });
  return tally.report();
}

/** Imports keep the plain name that their columns had before exports had any. */
export function stampOf<Subject>({ direction, fields }: PastKind<Subject>): string {
  const table = fields.map(({ name, type, scope, optional }) => [name, type, scope, optional]);
  const stamp = sha256(JSON.stringify([FORMAT, table])).slice(0, 16);
  return direction === 'import' ? stamp : `${direction}-${stamp}`;
}

/** Only what is new is read; where something slipped in before what is there, all is made anew. */
export async function extendColumns<Subject>(
  { pool, vault }: Omit<PastPlace, 'dataFolder'>,
  kind: PastKind<Subject>,
  folder: ColumnFolder,
  progress: Progress,
): Promise<void> {
  const heads = chunkFiles(folder).map(readHead);
  const kept = heads.reduce((sum, { read }) => sum + read, 0);
  let last = heads.at(-1)?.last;
  if (last !== undefined && (await countUpTo(pool, kind.direction, last)) !== kept) {
    dropChunks(folder);
    last = undefined;
  }
  const total = await countAll(pool, kind.direction);
  let done = last === undefined ? 0 : kept;
  if (done === total) return;
  const writer = chunkWriter(kind.fields);
  let read = 0;
  const flush = (): void => {
    if (writer.rows() > 0 && last !== undefined) writeChunk(folder, writer.take(), last, read);
    read = 0;
  };
  for await (const page of pastRows({ pool, vault }, kind, last)) {
    for (const { key, subject } of page) {
      if (subject !== null) writer.add(subject, kind.itemCountOf(subject));
      read += 1;
      last = key;
      if (writer.rows() >= CHUNK_ROWS) flush();
    }
    done += page.length;
    progress(done, total);
  }
  flush();
}
