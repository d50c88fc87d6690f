/** How alike two scores order the same things. */

/** Spearman's rank correlation, ties at their middle rank; null with fewer than three things or where one score never varies. */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>): number | null {
  if (one.length < 3) return null;
  const [a, b] = [middleRanks(one), middleRanks(other)];
  const mean = (one.length + 1) / 2;
  let [both, first, second] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! - mean, b[i]! - mean];
    both += x * y;
    first += x * x;
    second += y * y;
  }
  return first === 0 || second === 0 ? null : both / Math.sqrt(first * second);
}

function middleRanks(values: ArrayLike<number>): Float64Array {
  const order = Int32Array.from({ length: values.length }, (_, i) => i).sort(
    (x, y) => values[x]! - values[y]!,
  );
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
