/** Files that officers or the command line bring in: what they are, what is wrong with them, and taking in their good lines. */

import { type CsvMapping, readKcsStream, validateDeclaration } from '../areas/clearance/index.ts';
import type { Problem } from '../core/problem.ts';
import type { Acknowledgement, ImportPreview, ImportResult } from '../exchange/contract.ts';
import { linesOf, parseLine } from '../exchange/ndjson.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Outcome } from '../model/outcome.ts';
import { decodeText } from '../packs/decode-text.ts';
import type { KnownOutcome } from './known-outcomes.ts';
import { type CsvHead, lookAtHead, readMappedRows } from './mapped-csv.ts';

export type FileFormat = ImportPreview['format'];

/** One line of a file: a value to file, or what is wrong with it. */
export type FileRow = GoodFileRow | BadFileRow;

export interface GoodFileRow {
  readonly line: number;
  readonly value: unknown;
  /** What a past examination found, where the file says so. */
  readonly outcome?: Outcome;
}

export interface BadFileRow {
  readonly line: number;
  readonly problems: readonly Problem[];
}

export function formatOf(type: string, name = ''): FileFormat {
  const said = `${type} ${name}`.toLowerCase();
  if (said.includes('csv')) return 'kcs-csv';
  return said.includes('ndjson') || said.includes('jsonl') ? 'ndjson' : 'json';
}

const MOST_JSON_BYTES = 64_000_000;

/** @param mapping what the columns of a table mean, where it is not that of KCS */
export async function* readFileRows(
  format: FileFormat,
  text: AsyncIterable<string>,
  mapping?: CsvMapping,
): AsyncGenerator<FileRow> {
  if (mapping !== undefined) yield* readMappedRows(text, mapping);
  else if (format === 'kcs-csv') {
    for await (const row of readKcsStream(text)) {
      if (!row.ok) yield { line: row.line, problems: row.problems };
      else {
        const { line, declaration, outcome } = row;
        yield { line, value: declaration, ...(outcome === undefined ? {} : { outcome }) };
      }
    }
  } else if (format === 'ndjson') {
    let line = 0;
    for await (const one of linesOf(text)) {
      line += 1;
      const parsed = parseLine(one, line);
      if (parsed !== undefined)
        yield parsed.ok ? { line, value: parsed.value } : { line, problems: parsed.answer.problems };
    }
  } else yield* readJson(text);
}

async function* readJson(text: AsyncIterable<string>): AsyncGenerator<FileRow> {
  let all = '';
  for await (const piece of text) {
    all += piece;
    if (all.length > MOST_JSON_BYTES) {
      throw new Refusal('too-large', {
        ko: 'JSON 파일이 너무 큽니다. NDJSON으로 나누어 보내십시오.',
        en: 'The JSON file is too large; send it as NDJSON.',
      });
    }
  }
  const parsed = parseLine(all, 1);
  if (parsed === undefined) return;
  if (!parsed.ok) yield { line: 1, problems: parsed.answer.problems };
  else if (Array.isArray(parsed.value)) {
    for (const [place, value] of parsed.value.entries()) yield { line: place + 1, value };
  } else yield { line: 1, value: parsed.value };
}

const SAMPLE_ROWS = 20;
const PROBLEMS_SHOWN = 200;

/** What is known of tables in columns of their own: the mapping kept for a heading, or a guess. */
export type MappingOf = (head: CsvHead) => Promise<NonNullable<ImportPreview['table']>>;

/** A table that is not of KCS is read by the mapping that was kept for its heading, else by a guess that nobody has confirmed. */
export async function previewFile(
  file: AsyncIterable<Uint8Array>,
  type: string,
  mappingOf?: MappingOf,
): Promise<ImportPreview> {
  let encoding: string = 'utf-8';
  const format = formatOf(type);
  const decoded = decodeText(file, {
    onEncoding: (found) => {
      encoding = found;
    },
  });
  const looked = format === 'kcs-csv' && mappingOf !== undefined ? await lookAtHead(decoded) : undefined;
  const table =
    looked === undefined || looked.head.isKcs || looked.head.columns.length < 2
      ? null
      : await mappingOf!(looked.head);
  const text = looked?.text ?? decoded;
  let lines = 0;
  let good = 0;
  let problemCount = 0;
  const problems: Problem[] = [];
  const sample: ImportPreview['sample'][number][] = [];
  const complain = (line: number, found: readonly Problem[]): void => {
    problemCount += found.length;
    for (const one of found) if (problems.length < PROBLEMS_SHOWN) problems.push(atLine(one, line));
  };
  for await (const row of readFileRows(format, text, table?.mapping)) {
    lines += 1;
    if ('problems' in row) {
      complain(row.line, row.problems);
      continue;
    }
    const valid = validateDeclaration(row.value);
    if (!valid.ok) complain(row.line, valid.problems);
    else {
      good += 1;
      if (sample.length < SAMPLE_ROWS) sample.push(sampleOf(valid.value));
    }
  }
  return {
    format: table === null ? format : 'mapped-csv',
    ...{ encoding, lines, good, problems, problemCount, sample, table },
  };
}

function sampleOf(declaration: Declaration): ImportPreview['sample'][number] {
  const [item] = declaration.items;
  return {
    number: declaration.declarationNumber,
    declaredOn: declaration.declaredOn,
    office: declaration.office,
    hsCode: item?.hsCode ?? '',
    description: item?.description ?? item?.tradeName ?? '',
    customsValueKrw: item?.customsValueKrw ?? null,
  };
}

function atLine(problem: Problem, line: number): Problem {
  return problem.pointer?.startsWith(`/${line}`)
    ? problem
    : { ...problem, pointer: `/${line}${problem.pointer ?? ''}` };
}

const BATCH = 500;

export interface FilingParts {
  /** Files one batch and answers line by line. */
  submit(rows: readonly unknown[]): Promise<readonly Acknowledgement[]>;
  /** Keeps what examinations of declarations on file found, where the file knows it. */
  keepOutcomes(found: readonly KnownOutcome[]): Promise<unknown>;
  progress?(lines: number): void;
}

/** The good lines go to the gate; outcomes that the file brings are stored behind them, so that later lines know of them. */
export async function importFile(
  file: AsyncIterable<Uint8Array>,
  type: string,
  parts: FilingParts,
  mapping?: CsvMapping,
): Promise<ImportResult> {
  const count = { stored: 0, same: 0, conflict: 0, refused: 0 };
  const problems: Problem[] = [];
  let waiting: GoodFileRow[] = [];
  let lines = 0;
  const keep = (line: number, found: readonly Problem[]): void => {
    for (const one of found) if (problems.length < PROBLEMS_SHOWN) problems.push(atLine(one, line));
  };
  const flush = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    const answers = await parts.submit(rows.map(({ value }) => value));
    const found: KnownOutcome[] = [];
    answers.forEach(({ result, problems: wrong }, place) => {
      const { line, value, outcome } = rows[place]!;
      count[result] += 1;
      keep(line, wrong);
      const isOnFile = result === 'stored' || result === 'same';
      if (isOnFile && outcome !== undefined) found.push({ declaration: value as Declaration, outcome });
    });
    if (found.length > 0) await parts.keepOutcomes(found);
    parts.progress?.(lines);
  };
  for await (const row of readFileRows(formatOf(type), decodeText(file), mapping)) {
    lines += 1;
    if ('problems' in row) {
      count.refused += 1;
      keep(row.line, row.problems);
      continue;
    }
    waiting.push(row);
    if (waiting.length >= BATCH) await flush();
  }
  if (waiting.length > 0) await flush();
  const { stored, same, conflict: conflicts, refused } = count;
  return { stored, same, conflicts, refused, problems };
}
