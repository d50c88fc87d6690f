/** Reads a table that is brought, CSV with a header or a JSON list, into rows by column name; what cannot be read is told. */
import { csvSplitter } from '../../areas/clearance/index.ts';
import type { SupplyRecord } from '../../areas/supply/index.ts';
import { bad, good, type Problem, type Result } from '../../core/problem.ts';

export function readTable(text: string): Result<SupplyRecord[]> {
  return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
}

function readJson(text: string): Result<SupplyRecord[]> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return bad([problem('json', `JSON으로 읽을 수 없습니다: ${String(error)}`, `No JSON: ${String(error)}`)]);
  }
  const isObject = (one: unknown): one is Record<string, unknown> =>
    typeof one === 'object' && one !== null && !Array.isArray(one);
  if (!Array.isArray(read) || !read.every(isObject))
    return bad([problem('json', '객체의 목록이어야 합니다.', 'It has to be a list of objects.')]);
  return good(read.map((fields, place) => ({ line: place + 1, fields })));
}

function readCsv(text: string): Result<SupplyRecord[]> {
  const splitter = csvSplitter();
  const [header, ...rows] = [...splitter.push(text), ...splitter.end()];
  if (header === undefined) return good([]);
  const names = header.fields.map((name) => name.trim());
  const problems: Problem[] = [];
  const records = rows.flatMap((row): SupplyRecord[] => {
    if (row.broken !== undefined || row.fields.length !== names.length) {
      problems.push(wrongRow(row.line, names.length, row.broken === undefined ? row.fields.length : null));
      return [];
    }
    return [{ line: row.line, fields: Object.fromEntries(names.map((name, at) => [name, row.fields[at]])) }];
  });
  return problems.length > 0 ? bad(problems) : good(records);
}

function wrongRow(line: number, expected: number, got: number | null): Problem {
  if (got === null)
    return problem('row', `${line}번째 줄의 따옴표가 닫히지 않았습니다.`, `Line ${line} has an open quote.`);
  return problem(
    'row',
    `${line}번째 줄은 ${expected}칸이어야 합니다. 받은 칸: ${got}`,
    `Line ${line} should have ${expected} fields. Got ${got}`,
  );
}

function problem(code: string, ko: string, en: string): Problem {
  return { code: `supply/${code}`, message: { ko, en } };
}
