/**
 * Reads declarations in the column layout of the public KCS data set (Customs Import Declaration Datasets, arXiv:2208.02484):
 * one row, one declaration of one line, with what the examination found where the columns say so.
 */
import { type Day, type Instant, seoulMidnight, toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Declaration, GoodsItem, Party } from '../../model/declaration.ts';
import type { Outcome, Verdict } from '../../model/outcome.ts';
import { field, findColumns, KCS_COLUMNS, type KcsColumn, type KcsProblemCode } from './kcs-columns.ts';
import { expectedGot, pointerStep } from './problems.ts';
import { type CsvRow, type CsvSplitter, csvSplitter } from './split-csv.ts';

export type KcsProblem = Problem<KcsProblemCode>;

/** What became of one row; `line` is its line in the file, from 1. Pointers are `/line/column name`. */
export type KcsRow =
  | {
      readonly ok: true;
      readonly line: number;
      readonly declaration: Declaration;
      readonly outcome?: Outcome;
    }
  | { readonly ok: false; readonly line: number; readonly problems: readonly KcsProblem[] };

/** @param pieces decoded text in pieces of any size */
export function* readKcs(pieces: Iterable<string>): Generator<KcsRow> {
  const reader = kcsReader();
  for (const piece of pieces) yield* reader.push(piece);
  yield* reader.end();
}

export async function* readKcsStream(pieces: AsyncIterable<string>): AsyncGenerator<KcsRow> {
  const reader = kcsReader();
  for await (const piece of pieces) yield* reader.push(piece);
  yield* reader.end();
}

function kcsReader(): { push(piece: string): Generator<KcsRow>; end(): Generator<KcsRow> } {
  const splitter: CsvSplitter = csvSplitter();
  let columns: ReadonlyMap<KcsColumn, number> | undefined;
  let isHopeless = false;
  const read = function* (rows: readonly CsvRow[]): Generator<KcsRow> {
    for (const row of rows) {
      if (isHopeless) return;
      if (columns !== undefined) {
        yield readRow(row, columns);
        continue;
      }
      const found = findColumns(row.fields);
      if (found.ok) columns = found.value;
      else {
        // Without a heading every row would be wrong for the same reason.
        isHopeless = true;
        yield { ok: false, line: row.line, problems: found.problems };
      }
    }
  };
  return { push: (piece) => read(splitter.push(piece)), end: () => read(splitter.end()) };
}

function readRow(row: CsvRow, columns: ReadonlyMap<KcsColumn, number>): KcsRow {
  const { line, fields } = row;
  if (row.broken !== undefined || fields.length !== columns.size) {
    return { ok: false, line, problems: [brokenRow(row, columns.size)] };
  }
  const problems: KcsProblem[] = [];
  const wrong = (column: KcsColumn, code: KcsProblemCode, expected: Text, got: string): void => {
    problems.push({
      code,
      message: expectedGot(expected, got),
      pointer: `/${line}/${pointerStep(KCS_COLUMNS[column].name)}`,
    });
  };
  const text = (column: KcsColumn): string => field.text(fields[columns.get(column) ?? -1], column, wrong);
  const number = (column: KcsColumn): number | undefined =>
    field.number(fields[columns.get(column) ?? -1], column, wrong);

  const declaration = declarationOf(field.day(fields[columns.get('date')!], wrong), text, number);
  const verdict = verdictOf(text('fraud'), text('critical'), wrong);
  if (problems.length > 0) return { ok: false, line, problems };
  return verdict === undefined
    ? { ok: true, line, declaration }
    : { ok: true, line, declaration, outcome: outcomeOf(declaration, verdict) };
}

function declarationOf(
  declaredOn: Day,
  text: (column: KcsColumn) => string,
  number: (column: KcsColumn) => number | undefined,
): Declaration {
  return {
    declarationNumber: text('id'),
    version: 1,
    direction: 'import',
    declaredOn,
    // The public file writes codes as numbers and so lost their leading zeros.
    office: text('office').padStart(3, '0'),
    procedure: {
      ...some('processType', text('processType')),
      ...some('tradeType', text('tradeType')),
      ...some('useType', text('useType')),
      ...some('paymentType', text('paymentType').replace(/^\d$/, '0$&')),
    },
    declarant: { id: text('declarant') },
    ...party('importer', text('importer')),
    ...party('seller', text('seller')),
    consignment: {
      ...some('transportMode', text('mode')),
      ...some('courierId', text('courier')),
      ...some('departureCountry', text('departure')),
    },
    terms: {},
    items: [itemOf(text, number)],
  };
}

function itemOf(
  text: (column: KcsColumn) => string,
  number: (column: KcsColumn) => number | undefined,
): GoodsItem {
  const [mass, value, rate] = [number('netMass'), number('price'), number('rate')];
  return {
    sequence: 1,
    hsCode: text('hs'),
    ...some('originCountry', text('origin')),
    ...some('originMarking', text('marking')),
    ...(mass === undefined ? {} : { netMassKg: mass }),
    // Customs values are whole won, fractions dropped; measured: the goods profiles of this data set stay the same.
    ...(value === undefined ? {} : { customsValueKrw: Math.floor(value) }),
    ...some('dutyRateKind', text('rateKind')),
    ...(rate === undefined ? {} : { dutyRatePercent: rate }),
  };
}

function party(role: 'importer' | 'seller', id: string): Partial<Record<typeof role, Party>> {
  return id === '' ? {} : { [role]: { id } };
}

function some<Name extends string>(name: Name, value: string): { [N in Name]?: string } {
  return value === '' ? {} : ({ [name]: value } as { [N in Name]: string });
}

type Wrong = (column: KcsColumn, code: KcsProblemCode, expected: Text, got: string) => void;

/** Fraud 0 or 1, critical fraud 0, 1 or 2, as the data set's paper explains; no verdict where the row was not examined. */
function verdictOf(fraud: string, critical: string, wrong: Wrong): Verdict | undefined {
  if (fraud === '' && critical === '') return undefined;
  if (critical === '2' && fraud !== '0') return 'critical';
  if (fraud === '1') return 'fraud';
  if (fraud === '0' && critical !== '2') return 'clean';
  wrong(
    'fraud',
    'kcs/verdict',
    { ko: '0 또는 1 (핵심적발 2는 우범 1)', en: '0 or 1 (critical 2 needs fraud 1)' },
    `${fraud}/${critical}`,
  );
  return undefined;
}

/** The data set publishes no outcome code: a find is Z (other, in words) and the verdict is its own. */
function outcomeOf(declaration: Declaration, verdict: Verdict): Outcome {
  return {
    declarationNumber: declaration.declarationNumber,
    version: declaration.version,
    code: verdict === 'clean' ? 'A' : 'Z',
    verdict,
    occurredAt: noonOf(declaration.declaredOn),
    item: 1,
  };
}

/** The data set gives days only. */
function noonOf(day: Day): Instant {
  return toInstant(seoulMidnight(day) + 12 * 3_600_000);
}

function brokenRow(row: CsvRow, columns: number): KcsProblem {
  const got = row.broken ?? `${row.fields.length}`;
  const message: Text =
    row.broken === 'too-long'
      ? { ko: '행이 65,536자를 넘습니다.', en: 'The row is longer than 65,536 characters.' }
      : row.broken === 'open-quote'
        ? { ko: '따옴표가 닫히지 않았습니다.', en: 'A quotation mark is never closed.' }
        : expectedGot({ ko: `열 ${columns}개`, en: `${columns} columns` }, got);
  return { code: 'kcs/row', message, pointer: `/${row.line}` };
}
