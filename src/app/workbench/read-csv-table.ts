/** Reads a table that somebody brought, whole, and says everything that is wrong with it at once. */
import { csvSplitter } from '../../areas/clearance/index.ts';
import type { Problem } from '../../core/problem.ts';
import { tableOfTexts } from '../../learning/table/read-texts.ts';
import type { Table } from '../../learning/table/table.ts';
import { decodeText } from '../../packs/decode-text.ts';

export const MOST_ROWS = 1_000_000;
export const MOST_BYTES = 200_000_000;
const MOST_COLUMNS = 200;
const LEAST_ROWS = 20;
const MOST_TOLD = 100;

export type ReadTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** CSV with a heading, in any usual encoding. */
export async function readCsvTable(bytes: AsyncIterable<Uint8Array>): Promise<ReadTable> {
  const splitter = csvSplitter();
  const problems: Problem[] = [];
  const lines: (readonly string[])[] = [];
  let names: readonly string[] | undefined;
  let told = 0;
  const complain = (found: Problem): void => {
    if (told++ < MOST_TOLD) problems.push(found);
  };
  const take = (rows: ReturnType<typeof splitter.push>): void => {
    for (const { line, fields, broken } of rows) {
      if (broken !== undefined) complain(brokenLine(line, broken));
      else if (names === undefined) {
        names = fields.map((name) => name.trim());
        headingProblems(names).forEach(complain);
      } else if (fields.length !== names.length) complain(otherWidth(line, names.length, fields.length));
      else lines.push(fields);
    }
  };
  for await (const piece of decodeText(bytes)) {
    take(splitter.push(piece));
    if (lines.length > MOST_ROWS) return { ok: false, problems: [tooManyRows()] };
  }
  take(splitter.end());
  if (lines.length < LEAST_ROWS) complain(tooFewRows(lines.length));
  if (told > MOST_TOLD) problems.push(notAllTold(told - MOST_TOLD));
  if (problems.length > 0 || names === undefined) return { ok: false, problems };
  return { ok: true, table: tableOfTexts(names, lines) };
}

function problem(code: string, ko: string, en: string): Problem {
  return { code: `table/${code}`, message: { ko, en } };
}

function headingProblems(names: readonly string[]): Problem[] {
  const found: Problem[] = [];
  if (names.length < 2 || names.length > MOST_COLUMNS)
    found.push(
      problem(
        'width',
        `첫 줄에 2개에서 ${MOST_COLUMNS}개까지의 열 이름이 있어야 합니다. 읽은 열: ${names.length}개`,
        `The first line has to name from 2 to ${MOST_COLUMNS} columns; ${names.length} were read`,
      ),
    );
  const places = names.flatMap((name, place) => (name === '' ? [place + 1] : []));
  if (places.length > 0)
    found.push(
      problem(
        'no-name',
        `이름이 없는 열이 있습니다: ${places.join(', ')}번째`,
        `Columns without a name: ${places.join(', ')}`,
      ),
    );
  const twice = [...new Set(names.filter((name, place) => name !== '' && names.indexOf(name) !== place))];
  if (twice.length > 0)
    found.push(
      problem(
        'same-name',
        `같은 이름의 열이 둘 이상입니다: ${twice.join(', ')}`,
        `Columns of the same name: ${twice.join(', ')}`,
      ),
    );
  return found;
}

function brokenLine(line: number, why: 'too-long' | 'open-quote'): Problem {
  return why === 'too-long'
    ? problem('line-too-long', `${line}번째 줄이 너무 깁니다.`, `Line ${line} is too long`)
    : problem(
        'open-quote',
        `${line}번째 줄의 따옴표가 닫히지 않았습니다.`,
        `A quote that begins on line ${line} never ends`,
      );
}

function otherWidth(line: number, wanted: number, got: number): Problem {
  return problem(
    'line-width',
    `${line}번째 줄에는 ${wanted}개의 값이 있어야 하는데 ${got}개가 있습니다.`,
    `Line ${line} has to have ${wanted} values and has ${got}`,
  );
}

function tooFewRows(rows: number): Problem {
  return problem(
    'too-few',
    `줄이 ${LEAST_ROWS}개 이상이어야 합니다. 읽은 줄: ${rows}개`,
    `At least ${LEAST_ROWS} rows are needed; ${rows} were read`,
  );
}

function tooManyRows(): Problem {
  return problem(
    'too-many',
    `줄은 ${MOST_ROWS}개까지 받습니다. 표본을 뽑아 올리십시오.`,
    `A table may have up to ${MOST_ROWS} rows; bring a sample`,
  );
}

function notAllTold(more: number): Problem {
  return problem('more', `이 밖에도 문제가 ${more}건 더 있습니다.`, `There are ${more} more problems`);
}
