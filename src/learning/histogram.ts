/** Sums first and second derivatives by bin: the loops in which training spends its time. */
import type { Layout } from './best-split.ts';
import type { Columns } from './columns.ts';

/** Fills the histograms of `features`, which begin at `at`, for the rows from `start` to before `end`. */
export function fillColumns(
  columns: Columns,
  features: readonly number[],
  at: number,
  start: number,
  end: number,
): void {
  const { histograms, layout, binned, rows, pairs } = columns;
  const baseOf = (feature: number): number => {
    const base = at + layout.offsets[feature]!;
    histograms.fill(0, base, base + layout.widths[feature]!);
    return base;
  };
  const columnOf = (feature: number): number => feature * binned.rows;
  let k = 0;
  for (; k + 1 < features.length; k += 2) {
    const [one, other] = [features[k]!, features[k + 1]!];
    const bases = [baseOf(one), baseOf(other)] as const;
    countTwo(histograms, ...bases, binned.bins, columnOf(one), columnOf(other), rows, pairs, start, end);
  }
  if (k < features.length) {
    const last = features[k]!;
    countOne(histograms, baseOf(last), binned.bins, columnOf(last), rows, pairs, start, end);
  }
}

/** Two columns in one walk over the rows. Stands alone so that the engine compiles it alone. */
function countTwo(
  histograms: Float64Array,
  baseOne: number,
  baseOther: number,
  bins: Uint8Array,
  one: number,
  other: number,
  rows: Int32Array,
  pairs: Float64Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    const gradient = pairs[i * 2]!;
    const hessian = pairs[i * 2 + 1]!;
    const at = baseOne + bins[one + row]! * 2;
    histograms[at] = histograms[at]! + gradient;
    histograms[at + 1] = histograms[at + 1]! + hessian;
    const to = baseOther + bins[other + row]! * 2;
    histograms[to] = histograms[to]! + gradient;
    histograms[to + 1] = histograms[to + 1]! + hessian;
  }
}

function countOne(
  histograms: Float64Array,
  base: number,
  bins: Uint8Array,
  column: number,
  rows: Int32Array,
  pairs: Float64Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    const at = base + bins[column + rows[i]!]! * 2;
    histograms[at] = histograms[at]! + pairs[i * 2]!;
    histograms[at + 1] = histograms[at + 1]! + pairs[i * 2 + 1]!;
  }
}

/** What is left of a parent's histogram when one child is taken away is the other child's. */
export function subtractColumn(
  histograms: Float64Array,
  layout: Layout,
  feature: number,
  parentAt: number,
  childAt: number,
): void {
  const from = layout.offsets[feature]!;
  const end = from + layout.widths[feature]!;
  for (let i = from; i < end; i++) {
    histograms[parentAt + i] = histograms[parentAt + i]! - histograms[childAt + i]!;
  }
}
