/** Tables of offices in columns of their own: what a heading means by a mapping, and its rows as declarations, read as they come. */
import { type CsvMapping, csvSplitter, draftsFromCsv, isKcsHeading } from '../areas/clearance/index.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { FileRow } from './import-files.ts';

export interface CsvHead {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly isKcs: boolean;
}

const SAMPLE = 5;
/** A heading and a few rows lie in here, or it is no table. */
const MOST_LOOKED_AT = 200_000;

/** Looks at the beginning and gives the whole text back. */
export async function lookAtHead(
  text: AsyncIterable<string>,
): Promise<{ readonly head: CsvHead; readonly text: AsyncIterable<string> }> {
  const pieces = text[Symbol.asyncIterator]();
  const taken: string[] = [];
  const splitter = csvSplitter();
  const rows: (readonly string[])[] = [];
  let length = 0;
  let isOver = false;
  while (!isOver && rows.length <= SAMPLE && length < MOST_LOOKED_AT) {
    const next = await pieces.next();
    isOver = next.done === true;
    const piece = next.done === true ? '' : next.value;
    taken.push(piece);
    length += piece.length;
    for (const { fields } of isOver ? splitter.end() : splitter.push(piece)) rows.push(fields);
  }
  const [heading = [], ...sample] = rows;
  const columns = heading.map((column) => column.trim());
  return {
    head: { columns, sample: sample.slice(0, SAMPLE), isKcs: isKcsHeading(columns) },
    text: (async function* () {
      yield* taken;
      if (!isOver) yield* { [Symbol.asyncIterator]: () => pieces };
    })(),
  };
}

/** Rows that follow each other under one number are the lines of one declaration; where they contradict each other it is refused. */
export async function* readMappedRows(
  text: AsyncIterable<string>,
  mapping: CsvMapping,
): AsyncGenerator<FileRow> {
  const splitter = csvSplitter();
  let columns: readonly string[] | undefined;
  let numberAt = -1;
  let group: { line: number; fields: readonly string[] }[] = [];
  const ended = function* (): Generator<FileRow> {
    if (group.length > 0 && columns !== undefined) yield declarationOf(columns, group, mapping);
    group = [];
  };
  const take = function* (rows: ReturnType<typeof splitter.push>): Generator<FileRow> {
    for (const { line, fields, broken } of rows) {
      if (broken !== undefined) {
        yield* ended();
        yield { line, problems: [brokenRow(line)] };
      } else if (columns === undefined) {
        columns = fields.map((column) => column.trim());
        numberAt = columns.findIndex((column) => mapping[column] === '/declarationNumber');
        checkHeading(columns, mapping);
      } else {
        const isSame =
          group[0] !== undefined && fields[numberAt]?.trim() === group[0].fields[numberAt]?.trim();
        if (!isSame) yield* ended();
        group.push({ line, fields });
      }
    }
  };
  for await (const piece of text) yield* take(splitter.push(piece));
  yield* take(splitter.end());
  yield* ended();
}

function declarationOf(
  columns: readonly string[],
  rows: readonly { readonly line: number; readonly fields: readonly string[] }[],
  mapping: CsvMapping,
): FileRow {
  const { line } = rows[0]!;
  const { drafts, problems } = draftsFromCsv({ columns, rows }, mapping);
  const [draft] = drafts;
  if (problems.length > 0) return { line, problems };
  return {
    line,
    value: { version: 1, direction: 'import', procedure: {}, consignment: {}, terms: {}, ...draft },
  };
}

/** A mapping is for the heading that it was confirmed for; a table that lacks one of its columns would be half understood. */
function checkHeading(columns: readonly string[], mapping: CsvMapping): void {
  const missing = Object.keys(mapping).filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  const names = missing.join(', ');
  throw new Refusal('invalid', {
    ko: `이 표에는 대응에 적은 열이 없습니다: ${names}`,
    en: `The table lacks columns of the mapping: ${names}`,
  });
}

function brokenRow(line: number) {
  return {
    code: 'csv/broken-row',
    message: {
      ko: '따옴표나 길이가 잘못된 행입니다.',
      en: 'The row has an open quote or is too long.',
    },
    pointer: `/${line}`,
  };
}
