/** `gwanmun import`: files go to the running server where one holds the data folder, else through the same gate in this process. */

import type { Problem } from '../../core/problem.ts';
import { Fault } from '../../core/problem.ts';
import type { ImportPreview, ImportResult } from '../../exchange/contract.ts';
import { type FileFormat, importFile, previewFile } from '../import-files.ts';
import { keepKnownOutcomes } from '../known-outcomes.ts';
import { openInput } from './input.ts';
import { findServer } from './running-server.ts';
import { type Asked, dataFolderOf, settingsOf, withHouse } from './workplace.ts';

export interface ImportedFile {
  readonly file: string;
  readonly format: FileFormat;
  readonly lines: number;
  readonly stored: number;
  readonly same: number;
  readonly conflicts: number;
  readonly refused: number;
  /** The first problems; pointers begin with the line. */
  readonly problems: readonly Problem[];
}

export interface Imported {
  readonly through: 'server' | 'this process' | 'nothing (dry run)';
  readonly files: readonly ImportedFile[];
}

const TYPES: Readonly<Record<FileFormat, string>> = {
  'kcs-csv': 'text/csv',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
};

type ReadOne = (bytes: AsyncIterable<Uint8Array>, type: string, file: string) => Promise<ImportResult>;

/** Flags: `format`, `dry-run`, `data`. Files are taken one after the other. */
export async function importFiles(asked: Asked, files: readonly string[]): Promise<Imported> {
  if (asked.flags['dry-run'] !== undefined) {
    const through = 'nothing (dry run)';
    return {
      through,
      files: await each(asked, files, async (bytes, type) => asResult(await previewFile(bytes, type))),
    };
  }
  const server = findServer(dataFolderOf(settingsOf(asked)));
  if (server !== undefined) {
    asked.tell(`The server at ${server.address} takes the files in.`);
    const send: ReadOne = (bytes, type) => server.ask('POST', '/imports', bytes, type);
    return { through: 'server', files: await each(asked, files, send) };
  }
  // Everything that can be wrong with the names is told before a store is opened or made.
  for (const file of files)
    if (file !== '-')
      await (await openInput(file, asked.flags.format)).bytes[Symbol.asyncIterator]().return?.(undefined);
  return withHouse(asked, async (house) => {
    const take: ReadOne = (bytes, type, file) => {
      const progress = every(2000, (lines) => asked.tell(`${file}: ${lines} lines`));
      return importFile(bytes, type, {
        submit: (rows) => house.gate.submit(rows),
        keepOutcomes: (found) => keepKnownOutcomes(house, found),
        progress,
      }).catch((error: unknown) => Promise.reject(asFault(error, file)));
    };
    return { through: 'this process', files: await each(asked, files, take) };
  });
}

async function each(asked: Asked, files: readonly string[], read: ReadOne): Promise<ImportedFile[]> {
  const done: ImportedFile[] = [];
  for (const file of files) {
    const input = await openInput(file, asked.flags.format);
    const result = await read(input.bytes, TYPES[input.format], file);
    const { stored, same, conflicts, refused } = result;
    done.push({ file, format: input.format, lines: stored + same + conflicts + refused, ...result });
  }
  return done;
}

/** A dry run says of good lines that they would be stored; what is on file already it does not know. */
function asResult({ lines, good, problems }: ImportPreview): ImportResult {
  return { stored: good, same: 0, conflicts: 0, refused: lines - good, problems };
}

/** What the gate refuses as a whole has a cause of ours behind it. */
function asFault(error: unknown, file: string): unknown {
  const { name, message, cause } = error as Error;
  if (name !== 'Refusal') return error;
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return new Fault('input/refused', `${file}: ${message}${why}`, error);
}

/** Calls at most once every so many milliseconds. */
export function every<Value>(millis: number, tell: (value: Value) => void): (value: Value) => void {
  let last = performance.now();
  return (value) => {
    const now = performance.now();
    if (now - last < millis) return;
    last = now;
    tell(value);
  };
}
