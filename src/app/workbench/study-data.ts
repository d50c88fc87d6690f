/** Brings the rows of a study together, from the examined past or from an uploaded table: the work is done beside the server. */
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { Table } from '../../learning/table/table.ts';
import type { StudyColumn, StudyDefinition } from '../../screening/studies/index.ts';
import { type ExaminedRow, gatherExamined, studyColumns } from '../../screening/studies/index.ts';
import { readExamined } from '../../store/queries/examined.ts';
import { chunkFiles, columnFolder, readChunk } from '../column-files.ts';
import { PAST_EXPORTS, PAST_IMPORTS, type PastKind } from '../past-kinds.ts';
import { extendColumns, NAMING, type PastPlace, type Progress, stampOf } from '../run-back-test.ts';
import { readUploaded } from './uploaded.ts';

export interface StudyData {
  readonly table: Table;
  /** 1 yes, 0 no. */
  readonly labels: Uint8Array;
  /** Rows of one document got their answers together; -1 stands alone. */
  readonly documents: Int32Array;
  /** Of examined lines; empty for an uploaded table. */
  readonly rows: readonly ExaminedRow[];
  readonly columns: readonly StudyColumn[];
}

/** Throws `StudyRefused` where an uploaded table has no such answer. */
export async function readStudyData(
  place: PastPlace,
  { source, outcome }: Pick<StudyDefinition, 'source' | 'outcome'>,
  progress: Progress,
): Promise<StudyData> {
  if (source.kind === 'uploaded') return readUploaded(place, source.table, outcome);
  const read = <Subject>(kind: PastKind<Subject>) => readPast(place, kind, source, outcome, progress);
  return source.direction === 'export' ? read(PAST_EXPORTS) : read(PAST_IMPORTS);
}

/** Wrong input that shows only when the data is read. */
export class StudyRefused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message.en).join('; '));
    this.name = 'StudyRefused';
    this.problems = problems;
  }
}

async function readPast<Subject>(
  place: PastPlace,
  kind: PastKind<Subject>,
  { from, to }: { readonly from: string; readonly to: string },
  outcome: StudyDefinition['outcome'],
  progress: Progress,
): Promise<StudyData> {
  const folder = columnFolder(place.dataFolder, stampOf(kind));
  await extendColumns(place, kind, folder, progress);
  const examined = await readExamined(place.pool, kind.direction, from, to);
  const gathering = gatherExamined(kind.fields, NAMING, examined, outcome);
  const files = chunkFiles(folder);
  files.forEach((file, at) => {
    gathering.take(readChunk(file, gathering.columns));
    progress(at + 1, files.length);
  });
  return { ...gathering.finish(), columns: studyColumns(kind.fields) };
}

/** Names the very rows: what the same data gives again. */
export function hashOfData({ table, labels, documents }: StudyData): string {
  const parts = table.columns.map((column) =>
    column.kind === 'number'
      ? [column.name, sha256(new Uint8Array(column.values.buffer))]
      : [column.name, sha256(new Uint8Array(column.ids.buffer)), sha256(canonicalJson(column.names))],
  );
  return sha256(canonicalJson([parts, sha256(labels), sha256(new Uint8Array(documents.buffer))]));
}
