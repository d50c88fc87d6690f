/**
 * Findings as they are kept: whom they are about stands as a place in a declaration wherever a declaration's own words would stand
 * otherwise, so that nothing is told that was erased, and to nobody who may not read it.
 */
import type { Reason } from '../../core/finding.ts';
import type { AnalysisFinding, Spread } from './analysis.ts';
import { isMade } from './columns.ts';
import type { AnalysisColumn } from './definition.ts';
import type { Gathered, LinePlace } from './gather.ts';

export type StoredKey =
  | { readonly column: string; readonly value: string }
  /** What this line of a declaration says there. */
  | { readonly column: string; readonly at: LinePlace }
  /** What stands in a table that somebody brought. */
  | { readonly column: string; readonly brought: string };

export interface StoredFinding {
  readonly keys: readonly StoredKey[];
  readonly effect: Spread;
  readonly n: number;
  readonly reason: Reason;
  /** Declarations behind it, the latest first; more are counted. */
  readonly lines: readonly LinePlace[];
  readonly declarations: number;
  readonly examined: number;
  readonly hits: number;
}

const MOST_LINES = 20;

export function storedFinding(
  { keys, effect, n, reason, rows }: AnalysisFinding,
  { records, places }: Gathered,
  columns: ReadonlyMap<string, AnalysisColumn>,
): StoredFinding {
  const firsts = firstRows(rows, records.documents);
  const known = firsts.filter((found) => found.some((row) => records.outcomes[row]! >= 0));
  const hits = known.filter((found) => found.some((row) => records.outcomes[row] === 1)).length;
  const lines = firsts.map((found) => places[found[0]!]!);
  lines.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  return {
    keys: keys.map(({ column, value }) => storedKey(column, value, rows, { records, places }, columns)),
    ...{ effect, n, reason, hits },
    lines: lines.slice(0, MOST_LINES),
    declarations: firsts.length,
    examined: known.length,
  };
}

/** Rows of each declaration. */
function firstRows(rows: readonly number[], documents: Int32Array): number[][] {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const of = found.get(documents[row]!);
    if (of === undefined) found.set(documents[row]!, [row]);
    else of.push(row);
  }
  return [...found.values()];
}

/** What everybody may know: codes of published lists, codes of goods, and what was made of a day or an outcome. */
function isPlain(column: AnalysisColumn): boolean {
  return (
    isMade(column.name) ||
    column.codeList !== undefined ||
    column.kind === 'number' ||
    /^item\.hs/.test(column.name)
  );
}

function storedKey(
  name: string,
  value: string,
  rows: readonly number[],
  { records, places }: Gathered,
  columns: ReadonlyMap<string, AnalysisColumn>,
): StoredKey {
  const column = columns.get(name);
  if (column === undefined) return { column: name, brought: value };
  if (isPlain(column)) return { column: name, value };
  const read = records.table.columns.find((one) => one.name === name);
  const row = rows.find((one) => read?.kind === 'code' && read.names[read.ids[one]!] === value);
  return row === undefined ? { column: name, value: '' } : { column: name, at: places[row]! };
}
