/** What a column of numbers is good for, before anything is learnt from it. */
import type { Matrix } from './bins.ts';

/** `constant`: one value and nothing missing, or nothing to be told apart by it. */
export type ColumnKind = 'telling' | 'constant' | 'missing' | 'infinite';

export function columnKinds({ rows, features, values }: Matrix): ColumnKind[] {
  return Array.from({ length: features }, (_, f) => kindOf(values.subarray(f * rows, (f + 1) * rows)));
}

function kindOf(column: Float32Array): ColumnKind {
  let first = Number.NaN;
  let isTelling = false;
  for (const value of column) {
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return 'infinite';
    if (Number.isNaN(first)) first = value;
    else if (value !== first && !Number.isNaN(value)) isTelling = true;
  }
  if (Number.isNaN(first)) return 'missing';
  return isTelling ? 'telling' : 'constant';
}
