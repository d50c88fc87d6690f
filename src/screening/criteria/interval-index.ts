/**
 * Which of many closed intervals hold a number: a segment tree over the sorted end points, so that a look-up costs the
 * logarithm of their number and the intervals found (M. de Berg et al., Computational Geometry, 3rd ed., §10.3).
 */

export interface Interval<Member> {
  readonly from: number;
  readonly to: number;
  /** What stands for the interval. */
  readonly member: Member;
}

/** Calls `found` with every list of members whose intervals hold the value. */
export type IntervalIndex<List> = (value: number, found: (list: List) => void) => void;

/** @param listOf packs the members that share a node of the tree */
export function intervalIndex<Member, List>(
  intervals: readonly Interval<Member>[],
  listOf: (members: readonly Member[]) => List,
): IntervalIndex<List> {
  const filled = intervals.filter(({ from, to }) => from <= to);
  const ends = filled.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const points = Float64Array.from(new Set(ends)).sort();
  // Leaves alternate: the gap before a point, the point itself, ... and the gap after the last.
  const leaves = 2 * points.length + 1;
  const gathered: Member[][] = Array.from({ length: 2 * leaves }, () => []);
  for (const { from, to, member } of filled) {
    const first = from === Number.NEGATIVE_INFINITY ? 0 : leafOf(points, from);
    const last = to === Number.POSITIVE_INFINITY ? leaves - 1 : leafOf(points, to);
    let low = first + leaves;
    let high = last + leaves + 1;
    while (low < high) {
      if (low & 1) gathered[low++]!.push(member);
      if (high & 1) gathered[--high]!.push(member);
      low >>= 1;
      high >>= 1;
    }
  }
  const lists = gathered.map((members) => (members.length === 0 ? undefined : listOf(members)));
  const above = nearestFilled(lists);
  return (value, found) => {
    let node = leafOf(points, value) + leaves;
    if (lists[node] === undefined) node = above[node]!;
    while (node > 0) {
      found(lists[node]!);
      node = above[node]!;
    }
  };
}

/** For each node the nearest ancestor that holds something, or 0. */
function nearestFilled(lists: readonly unknown[]): Int32Array {
  const above = new Int32Array(lists.length);
  for (let node = 2; node < lists.length; node++) {
    const parent = node >> 1;
    above[node] = lists[parent] === undefined ? above[parent]! : parent;
  }
  return above;
}

/** 2i + 1 for the i-th point itself, 2i for a value between the points before and at i. */
function leafOf(points: Float64Array, value: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return points[low] === value ? 2 * low + 1 : 2 * low;
}
