/** Sums first and second derivatives by bin: the one loop in which training spends its time. */

import type { Layout } from './best-split.ts';
import type { Binned } from './bins.ts';

/** Derivatives in the order of a node's rows, so that every feature reads them in a straight line. */
export interface Gathered {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** Fills the histograms of `features` for the rows from `start` to before `end`; `gathered` is overwritten there. */
export function fillHistogram(
  histogram: Float64Array,
  layout: Layout,
  binned: Binned,
  features: readonly number[],
  rows: Int32Array,
  start: number,
  end: number,
  gradient: Float64Array,
  hessian: Float64Array,
  gathered: Gathered,
): void {
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    gathered.gradient[i] = gradient[row]!;
    gathered.hessian[i] = hessian[row]!;
  }
  for (const feature of features) {
    const base = layout.offsets[feature]!;
    histogram.fill(0, base, base + layout.widths[feature]!);
    const column = binned.bins.subarray(feature * binned.rows, (feature + 1) * binned.rows);
    countColumn(histogram, base, column, rows, gathered.gradient, gathered.hessian, start, end);
  }
}

/** Stands alone so that the engine compiles it alone. */
function countColumn(
  histogram: Float64Array,
  base: number,
  column: Uint8Array,
  rows: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    const at = base + column[rows[i]!]! * 2;
    histogram[at] = histogram[at]! + gradient[i]!;
    histogram[at + 1] = histogram[at + 1]! + hessian[i]!;
  }
}

/** What is left of a parent's histogram when one child is taken away is the other child's. */
export function subtractHistogram(
  parent: Float64Array,
  child: Float64Array,
  layout: Layout,
  features: readonly number[],
): void {
  for (const feature of features) {
    const base = layout.offsets[feature]!;
    const end = base + layout.widths[feature]!;
    for (let i = base; i < end; i++) parent[i] = parent[i]! - child[i]!;
  }
}
