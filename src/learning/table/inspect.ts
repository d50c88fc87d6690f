/**
 * What stands in a table before anybody learns from it: kinds, gaps, spread, and which columns tell the answer by themselves.
 * A column that alone orders yes and no nearly perfectly was mostly written after the answer was known: a leak.
 */
import { bin } from '../bins.ts';
import { outOfFoldCounts } from '../encode.ts';
import { foldsByGroup } from '../folds.ts';
import { areaUnderCurve } from '../metrics.ts';
import { type CodeColumn, type Column, codeColumn, type NumberColumn, type Table } from './table.ts';

export type Suspicion =
  /** The column alone orders yes and no nearly perfectly. */
  | 'tells-alone'
  /** Whether it is filled in tells the answer. */
  | 'filled-by-answer'
  /** Nearly every row has an entry of its own: a number of the case, which cannot help with the next one. */
  | 'names-the-row'
  /** One value only, or none at all. */
  | 'constant';

export interface ColumnReport {
  readonly name: string;
  readonly kind: Column['kind'];
  readonly missing: number;
  readonly distinct: number;
  /** Of numbers: least, quartiles, most. */
  readonly spread: readonly number[] | null;
  /** Of codes, and of numbers of a few values: the most frequent, with how often yes. Numbers stand in their shortest form. */
  readonly common: readonly { readonly name: string; readonly rows: number; readonly hits: number }[];
  /** Area under the ROC curve of this column alone, learnt on other rows than it is judged on; null where it cannot be had. */
  readonly alone: number | null;
  readonly suspicions: readonly Suspicion[];
}

/** From here on a column alone knows too much to be honest. */
export const LEAK_AUC = 0.97;
/** From here on its being filled in does. */
const FILLED_AUC = 0.9;
/** Cuts of a number. */
const BANDS = 31;
const FOLDS = 5;
const COMMON = 8;
/** Observations that the overall rate is worth. */
const PRIOR = 5;

/** @param labels 1 yes, 0 no @param groups rows of one group never stand on both sides of a judgement; rows themselves when absent */
export function inspectTable(table: Table, labels: Uint8Array, groups?: Int32Array): ColumnReport[] {
  const folds = foldsByGroup(groups ?? Int32Array.from({ length: table.rows }, (_, row) => row), FOLDS, 1);
  return table.columns.map((column) => inspectColumn(column, labels, folds));
}

function inspectColumn(column: Column, labels: Uint8Array, folds: Uint8Array): ColumnReport {
  const ids = column.kind === 'code' ? column.ids : bandsOf(column);
  const filled = Int32Array.from(ids, (id) => (id < 0 ? 0 : 1));
  const missing = filled.reduce((sum, one) => sum + 1 - one, 0);
  const distinct = column.kind === 'code' ? column.names.length : distinctOf(column);
  const alone = aloneAuc(ids, labels, folds);
  const byFilling = missing === 0 || missing === ids.length ? null : aloneAuc(filled, labels, folds);
  const suspicions: Suspicion[] = [];
  if (distinct === 0 || (distinct === 1 && missing === 0)) suspicions.push('constant');
  if (byFilling !== null && byFilling >= FILLED_AUC) suspicions.push('filled-by-answer');
  else if (alone !== null && alone >= LEAK_AUC) suspicions.push('tells-alone');
  if (column.kind === 'code' && distinct > 0.9 * (ids.length - missing) && distinct > 50)
    suspicions.push('names-the-row');
  return {
    name: column.name,
    kind: column.kind,
    missing,
    distinct,
    spread: column.kind === 'number' ? spreadOf(column) : null,
    common:
      column.kind === 'code'
        ? commonOf(column, labels)
        : distinct <= COMMON
          ? commonOf(entriesOf(column), labels)
          : [],
    alone,
    suspicions,
  };
}

/** Rates of each band learnt on other folds; what was never seen there gets the overall rate. */
function aloneAuc(ids: Int32Array, labels: Uint8Array, folds: Uint8Array): number | null {
  // Saying nothing is a band of its own.
  const shifted = ids.map((id) => id + 1);
  const counts = outOfFoldCounts({ ids: [shifted], hits: labels, critical: labels }, folds, FOLDS);
  const overall = labels.reduce((sum, hit) => sum + hit, 0) / Math.max(1, labels.length);
  const rates = Float64Array.from(
    ids,
    (_, row) => (counts[row * 3 + 1]! + PRIOR * overall) / (counts[row * 3]! + PRIOR),
  );
  const area = areaUnderCurve(rates, labels);
  return Number.isFinite(area) ? area : null;
}

/** Bands of about as many rows each, cut where the value changes; -1 where the row says nothing. */
function bandsOf({ values }: NumberColumn): Int32Array {
  const { bins, cuts } = bin({ rows: values.length, features: 1, values: Float32Array.from(values) }, BANDS);
  const missing = cuts[0]!.length + 1;
  return Int32Array.from(bins, (band) => (band === missing ? -1 : band));
}

function distinctOf({ values }: NumberColumn): number {
  return new Set(values.filter((value) => !Number.isNaN(value))).size;
}

function entriesOf({ name, values }: NumberColumn): CodeColumn {
  return codeColumn(
    name,
    Array.from(values, (value) => (Number.isNaN(value) ? undefined : String(value))),
  );
}

function spreadOf({ values }: NumberColumn): number[] | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  return [0, 0.25, 0.5, 0.75, 1].map((share) => sorted[Math.round(share * (sorted.length - 1))]!);
}

function commonOf({ ids, names }: CodeColumn, labels: Uint8Array): ColumnReport['common'] {
  const rows = new Int32Array(names.length);
  const hits = new Int32Array(names.length);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]!;
    if (id < 0) continue;
    rows[id]!++;
    hits[id]! += labels[row]!;
  }
  return names
    .map((name, id) => ({ name, rows: rows[id]!, hits: hits[id]! }))
    .sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1))
    .slice(0, COMMON);
}
