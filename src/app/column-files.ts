/** Chunks of the past as files: a head that says where each column lies, and the columns, so that few of many are read. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Chunk, Column } from '../screening/back-test/index.ts';

/** Order of the past: instant of filing, number, version. */
export type PastKey = readonly [occurred: string, number: string, version: number];

interface Place {
  readonly kind: 'codes' | 'doubles';
  /** Bytes of one entry. */
  readonly width: 1 | 2 | 4 | 8;
  readonly at: number;
  readonly length: number;
  /** Values as JSON behind the codes. */
  readonly valuesAt: number;
  readonly valuesLength: number;
}

interface Head {
  readonly rows: number;
  /** Declarations gone through for it: its rows, and those whose content was erased. */
  readonly read: number;
  readonly last: PastKey;
  readonly startsAt: number;
  readonly columns: Readonly<Record<string, Place>>;
}

/** Changes with the table of fields: columns of another table are made anew. */
export interface ColumnFolder {
  readonly path: string;
}

const PREFIX_BYTES = 4;
const NAME = /^\d{6}\.columns$/;

/** Derived files hold what declarations say: they go when anything is erased, and are made anew without it. */
export function dropColumns(dataFolder: string): void {
  rmSync(join(dataFolder, 'columns'), { recursive: true, force: true });
}

/** Tables of different pasts stand side by side; an older one of the same past goes. */
const groupOf = (stamp: string): string => stamp.slice(0, stamp.lastIndexOf('-') + 1);

/** The files of one table of fields. @param stamp names the table, with the past that it is of before a hyphen */
export function columnFolder(dataFolder: string, stamp: string): ColumnFolder {
  const parent = join(dataFolder, 'columns');
  const path = join(parent, stamp);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  for (const other of readdirSync(parent))
    if (other !== stamp && groupOf(other) === groupOf(stamp))
      rmSync(join(parent, other), { recursive: true });
  return { path };
}

export function chunkFiles({ path }: ColumnFolder): string[] {
  return readdirSync(path)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => join(path, name));
}

export function dropChunks(folder: ColumnFolder): void {
  for (const file of chunkFiles(folder)) rmSync(file);
}

/** Written beside and renamed, so that half a file is never read. */
export function writeChunk(folder: ColumnFolder, chunk: Chunk, last: PastKey, read = chunk.rows): void {
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array): number => {
    const from = at;
    // Eight bytes apart: every kind of number can be read in place.
    const padded = new Uint8Array(Math.ceil(bytes.length / 8) * 8);
    padded.set(bytes);
    parts.push(padded);
    at += padded.length;
    return from;
  };
  const startsAt = put(bytesOf(chunk.starts));
  const columns: Record<string, Place> = {};
  for (const [name, column] of chunk.columns) {
    const numbers = column.kind === 'codes' ? column.codes : column.doubles;
    const values = Buffer.from(column.kind === 'codes' ? JSON.stringify(column.values) : '', 'utf8');
    const width = numbers.BYTES_PER_ELEMENT as Place['width'];
    const place = { kind: column.kind, width, at: put(bytesOf(numbers)), length: numbers.length };
    columns[name] = { ...place, valuesAt: put(values), valuesLength: values.length };
  }
  const head: Head = { rows: chunk.rows, read, last, startsAt, columns };
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(PREFIX_BYTES);
  length.writeUInt32LE(text.length);
  const number = String(chunkFiles(folder).length).padStart(6, '0');
  const file = join(folder.path, `${number}.columns`);
  writeFileSync(`${file}.new`, Buffer.concat([length, text, ...parts]), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

const bytesOf = (numbers: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

export function readHead(file: string): Pick<Head, 'read' | 'last'> {
  return withFile(file, (fd) => headOf(fd).head);
}

/** Only the columns asked for are read. */
export function readChunk(file: string, names: readonly string[]): Chunk {
  return withFile(file, (fd) => {
    const { head, base } = headOf(fd);
    const bytes = (at: number, length: number): ArrayBuffer => {
      const buffer = new ArrayBuffer(length);
      readSync(fd, new Uint8Array(buffer), 0, length, base + at);
      return buffer;
    };
    const columns = new Map<string, Column>();
    for (const name of names) {
      const place = head.columns[name];
      if (place === undefined) continue;
      const { kind, width, at, length, valuesAt, valuesLength } = place;
      const buffer = bytes(at, length * width);
      if (kind === 'doubles') columns.set(name, { kind, doubles: new Float64Array(buffer) });
      else {
        const values = JSON.parse(Buffer.from(bytes(valuesAt, valuesLength)).toString('utf8')) as string[];
        const codes =
          width === 1
            ? new Uint8Array(buffer)
            : width === 2
              ? new Uint16Array(buffer)
              : new Uint32Array(buffer);
        columns.set(name, { kind, codes, values });
      }
    }
    return { rows: head.rows, starts: new Uint32Array(bytes(head.startsAt, (head.rows + 1) * 4)), columns };
  });
}

function headOf(fd: number): { readonly head: Head; readonly base: number } {
  const prefix = Buffer.alloc(PREFIX_BYTES);
  readSync(fd, prefix, 0, PREFIX_BYTES, 0);
  const length = prefix.readUInt32LE();
  const text = Buffer.alloc(length);
  readSync(fd, text, 0, length, PREFIX_BYTES);
  return { head: JSON.parse(text.toString('utf8')) as Head, base: PREFIX_BYTES + length };
}

function withFile<Value>(file: string, work: (fd: number) => Value): Value {
  const fd = openSync(file, 'r');
  try {
    return work(fd);
  } finally {
    closeSync(fd);
  }
}
