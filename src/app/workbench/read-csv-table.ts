/** Reads a table that somebody brought, whole, and says everything that is wrong with it at once. */
import { csvSplitter } from '../../areas/clearance/index.ts';
import type { Problem } from '../../core/problem.ts';
import { tableOfTexts } from '../../learning/table/read-texts.ts';
import { decodeText } from '../../packs/decode-text.ts';
import { headingProblems, MOST_ROWS, type ReadTable, rowProblems, tableProblem } from './table-problems.ts';

const MOST_TOLD = 100;

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
    if (lines.length > MOST_ROWS) return { ok: false, problems: rowProblems(lines.length) };
  }
  take(splitter.end());
  rowProblems(lines.length).forEach(complain);
  if (told > MOST_TOLD) problems.push(notAllTold(told - MOST_TOLD));
  if (problems.length > 0 || names === undefined) return { ok: false, problems };
  return { ok: true, table: tableOfTexts(names, lines) };
}

function brokenLine(line: number, why: 'too-long' | 'open-quote'): Problem {
  return why === 'too-long'
    ? tableProblem('line-too-long', `${line}번째 줄이 너무 깁니다.`, `Line ${line} is too long`)
    : tableProblem(
        'open-quote',
        `${line}번째 줄의 따옴표가 닫히지 않았습니다.`,
        `A quote that begins on line ${line} never ends`,
      );
}

function otherWidth(line: number, wanted: number, got: number): Problem {
  return tableProblem(
    'line-width',
    `${line}번째 줄에는 ${wanted}개의 값이 있어야 하는데 ${got}개가 있습니다.`,
    `Line ${line} has to have ${wanted} values and has ${got}`,
  );
}

function notAllTold(more: number): Problem {
  return tableProblem('more', `이 밖에도 문제가 ${more}건 더 있습니다.`, `There are ${more} more problems`);
}
