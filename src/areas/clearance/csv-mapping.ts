/**
 * Makes drafts of declarations from a firm's own table by a mapping that a person has confirmed: rows with the same bill,
 * invoice and importer are the lines of one declaration.
 */
import type { Problem } from '../../core/problem.ts';
import { CSV_FIELDS, type CsvField, csvField, plainHeader } from './csv-fields.ts';

/** Column -> pointer of a field. */
export type CsvMapping = Readonly<Record<string, string>>;

/** A guess from the header alone; each field goes to the first column that names it. Nothing is used before it is confirmed. */
export function guessMapping(
  columns: readonly string[],
  fields: readonly CsvField[] = CSV_FIELDS,
): CsvMapping {
  const taken = new Set<string>();
  const mapping: Record<string, string> = {};
  for (const column of columns) {
    const header = plainHeader(column);
    const found = fields.find((one) => !taken.has(one.pointer) && one.headers.includes(header));
    if (found === undefined) continue;
    taken.add(found.pointer);
    mapping[column] = found.pointer;
  }
  return mapping;
}

export type CsvProblemCode =
  | 'csv/unknown-column'
  | 'csv/unknown-field'
  | 'csv/field-twice'
  | 'csv/field-needed'
  | 'csv/differs';

export function mappingProblems(
  columns: readonly string[],
  mapping: CsvMapping,
  fields: readonly CsvField[] = CSV_FIELDS,
): Problem<CsvProblemCode>[] {
  const problems: Problem<CsvProblemCode>[] = [];
  const seen = new Map<string, string>();
  for (const [column, pointer] of Object.entries(mapping)) {
    const at = `/mapping/${column}`;
    if (!columns.includes(column))
      problems.push(
        say('unknown-column', `표에 '${column}' 열이 없습니다.`, `The table has no column '${column}'.`, at),
      );
    const field = fields.find((one) => one.pointer === pointer);
    if (field === undefined) {
      problems.push(
        say('unknown-field', `알 수 없는 항목입니다: ${pointer}`, `Unknown field: ${pointer}`, at),
      );
      continue;
    }
    const other = seen.get(pointer);
    if (other !== undefined) {
      const ko = `'${field.title.ko}'에 두 열(${other}, ${column})이 연결되었습니다.`;
      problems.push(
        say('field-twice', ko, `Two columns (${other}, ${column}) fill '${field.title.en}'.`, at),
      );
    }
    seen.set(pointer, column);
  }
  for (const { pointer, title } of fields.filter(({ isNeeded }) => isNeeded)) {
    if (seen.has(pointer)) continue;
    const ko = `'${title.ko}'에 연결된 열이 없습니다.`;
    problems.push(say('field-needed', ko, `No column fills '${title.en}'.`, '/mapping'));
  }
  return problems;
}

/** What is the same for all lines of one declaration. */
const GROUP = ['/consignment/billOfLading', '/terms/invoiceNumber', '/importer/id', '/office'];

export interface CsvRows {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

export interface CsvDrafts {
  /** Declarations as far as the table fills them. */
  readonly drafts: readonly Record<string, unknown>[];
  readonly problems: readonly Problem<CsvProblemCode>[];
}

/** Values that differ between lines of one declaration, where they must be the same, are told; the first counts. */
export function draftsFromCsv({ columns, rows }: CsvRows, mapping: CsvMapping): CsvDrafts {
  const fields = columns.map((column) => csvField(mapping[column] ?? ''));
  const drafts = new Map<string, Record<string, unknown>>();
  const problems: Problem<CsvProblemCode>[] = [];
  for (const { line, fields: cells } of rows) {
    const values = new Map<string, unknown>();
    fields.forEach((field, place) => {
      const value = field === undefined ? undefined : readCell(cells[place] ?? '', field);
      if (field !== undefined && value !== undefined) values.set(field.pointer, value);
    });
    if (values.size === 0) continue;
    const key = groupOf(values, line);
    const draft = drafts.get(key) ?? { items: [] };
    drafts.set(key, draft);
    const items = draft.items as Record<string, unknown>[];
    const item: Record<string, unknown> = { sequence: items.length + 1 };
    items.push(item);
    for (const [pointer, value] of values) {
      if (pointer.startsWith('/items/*/')) item[pointer.slice(9)] = value;
      else if (!put(draft, pointer, value)) problems.push(differs(pointer, line));
    }
  }
  return { drafts: [...drafts.values()], problems };
}

function groupOf(values: ReadonlyMap<string, unknown>, line: number): string {
  const number = values.get('/declarationNumber');
  if (number !== undefined) return String(number);
  const parts = GROUP.map((pointer) => values.get(pointer) ?? '');
  // Without a bill or an invoice nothing says that two rows belong together.
  return parts[0] === '' && parts[1] === '' ? `row ${line}` : JSON.stringify(parts);
}

/** False where another value stands there already. */
function put(draft: Record<string, unknown>, pointer: string, value: unknown): boolean {
  const [first = '', second] = pointer.slice(1).split('/');
  if (second !== undefined) draft[first] ??= {};
  const holder = second === undefined ? draft : (draft[first] as Record<string, unknown>);
  const name = second ?? first;
  const before = holder[name];
  holder[name] = before ?? value;
  return before === undefined || before === value;
}

/** What cannot be read as its type stays text: the check of the draft then says so at its field. */
function readCell(cell: string, { type }: CsvField): unknown {
  const text = cell.trim();
  if (text === '') return undefined;
  if (type === 'number') {
    const plain = text.replaceAll(',', '');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
  }
  if (type === 'digits') return text.replace(/[.\s-]/g, '');
  if (type === 'code') return /^[a-z]{2,3}$/.test(text) ? text.toUpperCase() : text;
  if (type === 'day') return text.replace(/^(\d{4})[./-]?(\d{2})[./-]?(\d{2})\.?$/, '$1-$2-$3');
  return text;
}

function differs(pointer: string, line: number): Problem<CsvProblemCode> {
  const name = csvField(pointer)?.title ?? { ko: pointer, en: pointer };
  return say(
    'differs',
    `${line}행: 한 신고서의 '${name.ko}' 값이 앞 행과 다릅니다. 앞의 값을 씁니다.`,
    `Row ${line}: '${name.en}' differs from the row before in one declaration; the first value is used.`,
    `/${line}`,
  );
}

function say(code: string, ko: string, en: string, pointer: string): Problem<CsvProblemCode> {
  return { code: `csv/${code}` as CsvProblemCode, message: { ko, en }, pointer };
}
