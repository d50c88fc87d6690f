/** `gwanmun import`: files go to the running server where one holds the data folder, else through the same gate in this process. */

import { type CsvMapping, FILE_FIELDS, mappingProblems } from '../../areas/clearance/index.ts';
import type { Problem } from '../../core/problem.ts';
import { Fault } from '../../core/problem.ts';
import type { ImportPreview, ImportResult } from '../../exchange/contract.ts';
import type { Queryable } from '../../store/open.ts';
import { type FileFormat, importFile, type MappingOf, previewFile } from '../import-files.ts';
import { type KnownOutcome, keepKnownOutcomes } from '../known-outcomes.ts';
import { namedMapping } from '../office-mappings.ts';
import { openInput } from './input.ts';
import { findServer } from './running-server.ts';
import { type Asked, dataFolderOf, settingsOf, withHouse, withStore } from './workplace.ts';

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
  'mapped-csv': 'text/csv',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
};

type ReadOne = (bytes: AsyncIterable<Uint8Array>, type: string, file: string) => Promise<ImportResult>;

/** Flags: `format`, `mapping`, `dry-run`, `data`. Files are taken one after the other. */
export async function importFiles(asked: Asked, files: readonly string[]): Promise<Imported> {
  if (asked.flags['dry-run'] !== undefined) {
    const through = 'nothing (dry run)';
    const mappingOf = await dryMapping(asked);
    const check: ReadOne = async (bytes, type) => asResult(await previewFile(bytes, type, mappingOf));
    return { through, files: await each(asked, files, check) };
  }
  const { mapping } = asked.flags;
  const server = findServer(dataFolderOf(settingsOf(asked)));
  if (server !== undefined) {
    asked.tell(`The server at ${server.address} takes the files in.`);
    const path = mapping === undefined ? '/imports' : `/imports?mapping=${encodeURIComponent(mapping)}`;
    const send: ReadOne = (bytes, type) => server.ask('POST', path, bytes, type);
    return { through: 'server', files: await each(asked, files, send) };
  }
  // Everything that can be wrong with the names is told before a store is opened or made.
  for (const file of files)
    if (file !== '-')
      await (await openInput(file, asked.flags.format)).bytes[Symbol.asyncIterator]().return?.(undefined);
  return withHouse(asked, async (house) => {
    const known = mapping === undefined ? undefined : await kept(house.pool, mapping);
    const take: ReadOne = (bytes, type, file) => {
      const progress = every(2000, (lines) => asked.tell(`${file}: ${lines} lines`));
      const parts = {
        submit: (rows: readonly unknown[]) => house.gate.submit(rows),
        keepOutcomes: (found: readonly KnownOutcome[]) => keepKnownOutcomes(house, found),
        progress,
      };
      return importFile(bytes, type, parts, known).catch((error: unknown) =>
        Promise.reject(asFault(error, file)),
      );
    };
    return { through: 'this process', files: await each(asked, files, take) };
  });
}

/** Throws `input/no-mapping`. */
function kept(db: Queryable, name: string): Promise<CsvMapping> {
  return namedMapping(db, name, null).catch((error: Error) =>
    Promise.reject(new Fault('input/no-mapping', error.message, error)),
  );
}

/** A dry run reads the mapping of the store and nothing else of it; the table is then what the mapping says. */
async function dryMapping(asked: Asked): Promise<MappingOf | undefined> {
  const name = asked.flags.mapping;
  if (name === undefined) return undefined;
  const mapping = await withStore(asked, ({ pool }) => kept(pool, name));
  return async ({ columns, sample }) => ({
    ...{ columns, sample, mapping, fields: [], kept: name },
    problems: mappingProblems(columns, mapping, FILE_FIELDS),
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
