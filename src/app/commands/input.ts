/** A file that somebody names on the command line, `-` for standard input: unpacked, its format known, read row by row. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Fault } from '../../core/problem.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { decodeText } from '../../packs/decode-text.ts';
import { type FileFormat, type FileRow, readFileRows } from '../import-files.ts';

export interface Input {
  /** As it was named. */
  readonly name: string;
  readonly format: FileFormat;
  /** Unpacked. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

const PIECE_BYTES = 256 * 1024;
const FORMATS: readonly string[] = ['kcs-csv', 'ndjson', 'json'] satisfies FileFormat[];

/** @param given of `--format`; by the name where absent, else by the first letter. Throws `settings/wrong`, `input/…`. */
export async function openInput(name: string, given?: string): Promise<Input> {
  if (given !== undefined && !FORMATS.includes(given)) {
    throw new Fault('settings/wrong', `--format must be ${FORMATS.join(', ')}, not “${given}”.`);
  }
  const pieces = plainBytes(name)[Symbol.asyncIterator]();
  const first = await pieces.next();
  const start = first.done === true ? new Uint8Array(0) : first.value;
  const format = (given as FileFormat | undefined) ?? formatByName(name) ?? formatByStart(start);
  return { name, format, bytes: again(first, pieces) };
}

/** Rows of the file. Throws `input/refused` where it cannot be read any further. */
export async function* inputRows({ name, format, bytes }: Input): AsyncGenerator<FileRow> {
  try {
    yield* readFileRows(format, decodeText(bytes));
  } catch (error) {
    throw error instanceof Refusal ? new Fault('input/refused', `${name}: ${error.message}`, error) : error;
  }
}

function formatByName(name: string): FileFormat | undefined {
  const ending = /\.([a-z]+)(\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'csv') return 'kcs-csv';
  if (ending === 'ndjson' || ending === 'jsonl') return 'ndjson';
  return ending === 'json' ? 'json' : undefined;
}

function formatByStart(bytes: Uint8Array): FileFormat {
  const letter = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart()[0];
  if (letter === '[') return 'json';
  return letter === '{' ? 'ndjson' : 'kcs-csv';
}

async function* again(
  first: IteratorResult<Uint8Array>,
  pieces: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; next.done !== true; next = await pieces.next()) yield next.value;
}

/** Packed or not, by the first two bytes: a pipe has no name that ends in `.gz`. */
async function* plainBytes(name: string): AsyncGenerator<Uint8Array> {
  const pieces = rawBytes(name)[Symbol.asyncIterator]();
  const first = await pieces.next();
  const isPacked = first.done !== true && first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isPacked) {
    yield* again(first, pieces);
    return;
  }
  const file = Readable.from(again(first, pieces));
  const unpacked = createGunzip({ chunkSize: PIECE_BYTES });
  file.on('error', (error) => unpacked.destroy(error));
  try {
    yield* file.pipe(unpacked) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code?.startsWith('Z_') !== true) throw error;
    throw new Fault('input/damaged', `${name} is no whole gzip file (${(error as Error).message}).`, error);
  } finally {
    file.destroy();
  }
}

async function* rawBytes(name: string): AsyncGenerator<Uint8Array> {
  if (name === '-') {
    yield* process.stdin as AsyncIterable<Uint8Array>;
    return;
  }
  if (statSync(name).isDirectory()) throw new Fault('input/folder', `${name} is a folder; name its files.`);
  yield* createReadStream(name, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Uint8Array>;
}

/** Throws `input/json` where the file holds none. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw new Fault('input/json', `${path}: this is no JSON, or it is cut off.`, error);
  }
}
