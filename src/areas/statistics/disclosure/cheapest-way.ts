/** The cheapest way between two points of a graph around one of its lines (Dijkstra), for whoever needs a second way. */
import type { Edges } from './bridges.ts';

/** @param costOf of a line; Infinity where it may not be used @returns places of lines, or undefined where there is no way */
export function cheapestWay(
  { from, to }: Edges,
  around: readonly (readonly number[])[],
  [start, end]: readonly [number, number],
  costOf: (edge: number) => number,
): number[] | undefined {
  const best = new Map<number, { readonly cost: number; readonly by: number }>([
    [start, { cost: 0, by: -1 }],
  ]);
  const done = new Set<number>();
  const heap: (readonly [cost: number, point: number])[] = [[0, start]];
  while (heap.length > 0) {
    const [cost, point] = takeLeast(heap);
    if (done.has(point)) continue;
    done.add(point);
    if (point === end) return wayTo(end, best, from, to);
    for (const edge of around[point]!) {
      const other = from[edge] === point ? to[edge]! : from[edge]!;
      const total = cost + costOf(edge);
      if (done.has(other) || total >= (best.get(other)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      best.set(other, { cost: total, by: edge });
      put(heap, [total, other]);
    }
  }
  return undefined;
}

function wayTo(
  end: number,
  best: ReadonlyMap<number, { readonly by: number }>,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): number[] {
  const way: number[] = [];
  for (let point = end; ; ) {
    const { by } = best.get(point)!;
    if (by === -1) return way;
    way.push(by);
    point = from[by] === point ? to[by]! : from[by]!;
  }
}

type Heap = (readonly [cost: number, point: number])[];

function put(heap: Heap, entry: Heap[number]): void {
  let place = heap.push(entry) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (heap[above]![0] <= entry[0]) break;
    heap[place] = heap[above]!;
    place = above;
  }
  heap[place] = entry;
}

function takeLeast(heap: Heap): Heap[number] {
  const least = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return least;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && heap[below + 1]![0] < heap[below]![0]) below += 1;
    if (heap[below]![0] >= last[0]) break;
    heap[place] = heap[below]!;
    place = below;
  }
  heap[place] = last;
  return least;
}
