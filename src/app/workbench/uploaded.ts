/** Tables that officers bring: checked before they are kept, sealed like drafts, and read again by studies. */
import { toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { cellOf } from '../../learning/table/encoding.ts';
import type { Column } from '../../learning/table/table.ts';
import type { StudyColumn, StudyOutcome } from '../../screening/studies/index.ts';
import { writeWith } from '../../store/intake.ts';
import { cutInPieces, readAttachmentPieces, storeAttachmentBytes } from '../../store/queries/attachments.ts';
import { readUploadedTable, storeUploadedTable } from '../../store/queries/studies.ts';
import { yearOf } from '../../store/vault/vault.ts';
import { computeBeside } from '../beside.ts';
import type { House } from '../house.ts';
import type { PastPlace } from '../run-back-test.ts';
import { readTable } from './read-table.ts';
import { type StudyData, StudyRefused } from './study-data.ts';
import type { TableShape } from './table-beside.ts';
import { MOST_BYTES, tableProblem } from './table-problems.ts';
import { workbenchAct } from './workbench-act.ts';

export interface Upload {
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** As the sender says, where he does. */
  readonly length: number | undefined;
}

const TOO_LARGE = {
  ko: `표는 ${MOST_BYTES / 1_000_000}MB까지 받습니다. 표본을 뽑아 올리십시오.`,
  en: `A table may have up to ${MOST_BYTES / 1_000_000} MB; bring a sample.`,
};

/** Throws `Refusal` with everything that is wrong with the table. @returns its identifier */
export async function uploadTable(house: House, who: Who, { name, body, length }: Upload): Promise<string> {
  if (length !== undefined && length > MOST_BYTES) throw new Refusal('too-large', TOO_LARGE);
  const bytes = await collect(body);
  const shape = await shapeOf(bytes);
  const at = toInstant(house.clock.now());
  const hash = sha256(bytes);
  const sealing = { party: `account:${who.account}`, class: 'draft', year: yearOf(at) } as const;
  const sealed = await house.vault.sealFile(sealing, cutInPieces(bytes));
  const row = {
    ...{ id: house.newId(), name: name.trim().slice(0, 200), owner: who.account, at, hash },
    ...{ pieces: `${sealed.key}.${hash}`, bytes: bytes.length },
    ...{ rows: shape.rows, columns: shape.columns },
  };
  await writeWith(house.pool, house.log, async (client) => {
    await storeAttachmentBytes(client, row.pieces, sealed.pieces);
    await storeUploadedTable(client, row);
    const detail = { table: row.id, hash, rows: row.rows, columns: row.columns.length };
    const deed = { kind: 'table-uploaded', subject: row.id, who: who.account, detail };
    return { acts: [workbenchAct(house, 'study', deed)], value: undefined };
  });
  return row.id;
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let sum = 0;
  for await (const piece of body) {
    sum += piece.length;
    if (sum > MOST_BYTES) throw new Refusal('too-large', TOO_LARGE);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, sum);
}

/** A table that is honest needs a small part of these. */
const MOST_MILLIS = 120_000;
const MOST_MEGABYTES = 3_000;

/** Throws `Refusal` with everything that is wrong with the table. */
async function shapeOf(bytes: Buffer): Promise<Extract<TableShape, { rows: number }>> {
  const module = new URL('./table-beside.ts', import.meta.url);
  const inTime = AbortSignal.timeout(MOST_MILLIS);
  try {
    const shape = await computeBeside<TableShape>(module, bytes, () => {}, inTime, MOST_MEGABYTES);
    if ('problems' in shape) throw new Refusal('invalid', undefined, shape.problems);
    return shape;
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'beside/ended') throw error;
    throw new Refusal('invalid', undefined, [TOO_HEAVY]);
  }
}

const TOO_HEAVY = tableProblem(
  'too-heavy',
  '이 표를 읽는 데 허용된 메모리나 시간을 넘었습니다. 파일이 온전한지 확인하거나 표본을 뽑아 올리십시오.',
  'Reading this table takes more memory or time than a table may; see whether the file is whole, or bring a sample',
);

/** Throws `StudyRefused` where the table is gone, was erased, or has no such answer. */
export async function readUploaded(
  { pool, vault }: PastPlace,
  id: string,
  outcome: StudyOutcome,
): Promise<StudyData> {
  const row = await readUploadedTable(pool, id);
  if (row === undefined) throw refused('no-table', '그런 표가 없습니다.', 'There is no such table');
  const [key] = row.pieces.split('.');
  const pieces: Buffer[] = [];
  for await (const sealed of readAttachmentPieces(pool, row.pieces)) {
    const piece = await vault.openPiece(key!, sealed);
    if (piece === undefined)
      throw refused(
        'table-erased',
        '이 표는 보존기간이 지나 삭제되었습니다.',
        'The table was erased after its term',
      );
    pieces.push(piece);
  }
  const read = await readTable(Buffer.concat(pieces));
  if (!read.ok) throw new StudyRefused(read.problems);
  const { table } = read;
  const answer =
    outcome.kind === 'column' ? table.columns.find(({ name }) => name === outcome.column) : undefined;
  const labels = Uint8Array.from({ length: table.rows }, (_, at) =>
    answer !== undefined && entryOf(answer, at) === (outcome as { yes: string }).yes ? 1 : 0,
  );
  return {
    ...{ table, labels, rows: [] },
    documents: new Int32Array(table.rows).fill(-1),
    columns: table.columns.map(studyColumnOf),
  };
}

/** An entry as it is named in a definition: numbers in their shortest form. */
export function entryOf(column: Column, row: number): string | undefined {
  const value = cellOf(column, row);
  return value === undefined ? undefined : String(value);
}

/** Nobody says what stands in a table that was brought: its codes are not taken for names of people. */
export function studyColumnOf({ name, kind }: Pick<Column, 'name' | 'kind'>): StudyColumn {
  return { name, title: { ko: name, en: name }, kind, isFact: false, isPersonal: false };
}

function refused(code: string, ko: string, en: string): StudyRefused {
  return new StudyRefused([{ code: `study/${code}`, message: { ko, en } }]);
}
