/** What can be wrong with a table that somebody brought, whatever it is written in, and how much of it is taken. */
import type { Problem } from '../../core/problem.ts';
import type { Table } from '../../learning/table/table.ts';

export const MOST_ROWS = 1_000_000;
export const MOST_BYTES = 200_000_000;
const MOST_COLUMNS = 200;
const LEAST_ROWS = 20;

export type ReadTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function tableProblem(code: string, ko: string, en: string): Problem {
  return { code: `table/${code}`, message: { ko, en } };
}

/** Everything that is wrong with the names of the columns. */
export function headingProblems(names: readonly string[]): Problem[] {
  const found: Problem[] = [];
  if (names.length < 2 || names.length > MOST_COLUMNS)
    found.push(
      tableProblem(
        'width',
        `2개에서 ${MOST_COLUMNS}개까지의 열 이름이 있어야 합니다. 읽은 열: ${names.length}개`,
        `From 2 to ${MOST_COLUMNS} columns have to be named; ${names.length} were read`,
      ),
    );
  const places = names.flatMap((name, place) => (name === '' ? [place + 1] : []));
  if (places.length > 0)
    found.push(
      tableProblem(
        'no-name',
        `이름이 없는 열이 있습니다: ${places.join(', ')}번째`,
        `Columns without a name: ${places.join(', ')}`,
      ),
    );
  const twice = [...new Set(names.filter((name, place) => name !== '' && names.indexOf(name) !== place))];
  if (twice.length > 0)
    found.push(
      tableProblem(
        'same-name',
        `같은 이름의 열이 둘 이상입니다: ${twice.join(', ')}`,
        `Columns of the same name: ${twice.join(', ')}`,
      ),
    );
  return found;
}

export function rowProblems(rows: number): Problem[] {
  if (rows > MOST_ROWS)
    return [
      tableProblem(
        'too-many',
        `줄은 ${MOST_ROWS}개까지 받습니다. 표본을 뽑아 올리십시오.`,
        `A table may have up to ${MOST_ROWS} rows; bring a sample`,
      ),
    ];
  if (rows >= LEAST_ROWS) return [];
  return [
    tableProblem(
      'too-few',
      `줄이 ${LEAST_ROWS}개 이상이어야 합니다. 읽은 줄: ${rows}개`,
      `At least ${LEAST_ROWS} rows are needed; ${rows} were read`,
    ),
  ];
}
