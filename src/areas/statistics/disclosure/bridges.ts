/** Which lines of a graph are bridges: without them their ends hang together no more (Tarjan, 1974). Iterative, for graphs of any depth. */

export interface Edges {
  readonly points: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** @param isIn which lines count @returns places of bridges */
export function bridgesOf({ points, from, to }: Edges, isIn: (edge: number) => boolean): number[] {
  const around: number[][] = Array.from({ length: points }, () => []);
  for (let edge = 0; edge < from.length; edge++) {
    if (!isIn(edge)) continue;
    around[from[edge]!]!.push(edge);
    around[to[edge]!]!.push(edge);
  }
  const seen = new Int32Array(points);
  const low = new Int32Array(points);
  const next = new Int32Array(points);
  const bridges: number[] = [];
  let time = 0;
  for (let start = 0; start < points; start++) {
    if (seen[start] !== 0) continue;
    time += 1;
    seen[start] = time;
    low[start] = time;
    const path: { readonly point: number; readonly by: number }[] = [{ point: start, by: -1 }];
    while (path.length > 0) {
      const { point, by } = path.at(-1)!;
      const edge = around[point]![next[point]!];
      if (edge === undefined) {
        path.pop();
        const before = path.at(-1)?.point;
        if (before === undefined) continue;
        low[before] = Math.min(low[before]!, low[point]!);
        if (low[point]! > seen[before]!) bridges.push(by);
        continue;
      }
      next[point]! += 1;
      if (edge === by) continue;
      const other = from[edge] === point ? to[edge]! : from[edge]!;
      if (seen[other] !== 0) {
        low[point] = Math.min(low[point]!, seen[other]!);
        continue;
      }
      time += 1;
      seen[other] = time;
      low[other] = time;
      path.push({ point: other, by: edge });
    }
  }
  return bridges;
}
