/** Margins of all rows of a table while its forest grows. */
import type { Binned } from './bins.ts';
import type { Leaves } from './grow-tree.ts';
import type { LatestTree } from './tree-builder.ts';

/** Adds the last tree to the margins of the rows that it was grown on, leaf by leaf, and marks those rows as done. */
export function addLeaves({ rows, stretches }: Leaves, marks: Uint8Array, margins: Float64Array): void {
  for (const { value, start, end } of stretches) {
    for (let i = start; i < end; i++) {
      const row = rows[i]!;
      // A row may have been given twice.
      if (marks[row] === DONE) continue;
      marks[row] = DONE;
      margins[row] = margins[row]! + value;
    }
  }
}

const DONE = 1;

/** Adds the last tree to the margins of all other rows, asking bins instead of values, and takes the marks away. */
export function addToOthers(
  nodes: LatestTree,
  binned: Binned,
  marks: Uint8Array,
  margins: Float64Array,
): void {
  const { feature, left, lastLeft, missingLeft, value } = nodes;
  const { bins, rows, cuts } = binned;
  const missingBins = Int32Array.from(feature, (f, node) => (left[node]! < 0 ? 0 : cuts[f]!.length + 1));
  for (let row = 0; row < rows; row++) {
    if (marks[row] === DONE) {
      marks[row] = 0;
      continue;
    }
    let node = 0;
    for (;;) {
      const child = left[node]!;
      if (child < 0) break;
      const bin = bins[feature[node]! * rows + row]!;
      const goesLeft = bin === missingBins[node] ? missingLeft[node] === 1 : bin <= lastLeft[node]!;
      node = goesLeft ? child : child + 1;
    }
    margins[row] = margins[row]! + value[node]!;
  }
}
