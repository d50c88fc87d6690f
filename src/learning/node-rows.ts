/** The rows of a tree's nodes: each node's lie together, and stay in their order when it is divided. */
import type { Found } from './best-split.ts';
import type { Columns } from './columns.ts';

/** Derivatives in the order of a node's rows, so that every column reads them in a straight line. */
export function gather(
  { rows, pairs }: Columns,
  gradient: Float64Array,
  hessian: Float64Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    pairs[i * 2] = gradient[row]!;
    pairs[i * 2 + 1] = hessian[row]!;
  }
}

/** Puts the rows that go left first, keeping their order; returns where the right ones begin. @param spare is overwritten */
export function partition(
  { binned, rows }: Columns,
  spare: Int32Array,
  start: number,
  end: number,
  cut: Found,
): number {
  const column = binned.bins.subarray(cut.feature * binned.rows, (cut.feature + 1) * binned.rows);
  const missing = binned.cuts[cut.feature]!.length + 1;
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    const bin = column[row]!;
    if (bin === missing ? cut.missingLeft : bin <= cut.lastLeft) rows[left++] = row;
    else spare[right++] = row;
  }
  rows.set(spare.subarray(0, right), left);
  return left;
}
