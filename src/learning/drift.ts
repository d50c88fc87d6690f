/** Whether today's values still look like those that were learnt from, and by how much they moved. */

/** Below 0.1 is usually called stable, above 0.25 a shift (Siddiqi, Credit Risk Scorecards, 2006); a custom, not a test. */
export const SHIFT_FROM = 0.25;

/** Population stability index over bands at the quantiles of `before`; missing values are a band of their own. */
export function stabilityIndex(before: Float64Array, after: Float64Array, bands = 10): number {
  const edges = bandEdges(before, bands);
  const [was, is] = [sharesOf(before, edges), sharesOf(after, edges)];
  let index = 0;
  for (let band = 0; band < was.length; band++) {
    index += (is[band]! - was[band]!) * Math.log(is[band]! / was[band]!);
  }
  return index;
}

/** Upper edges of bands that hold about as many values each; where values repeat, there are fewer. */
export function bandEdges(values: Float64Array, bands = 10): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  for (let band = 1; band < bands; band++) {
    const edge = known[Math.floor((known.length * band) / bands)];
    if (edge !== undefined && edge !== edges.at(-1)) edges.push(edge);
  }
  return edges;
}

/** Shares in the bands between edges and of missing values; half a case is added to each so that none is zero. */
function sharesOf(values: Float64Array, edges: readonly number[]): Float64Array {
  const counts = countInBands(values, edges).map((count) => count + 0.5);
  const all = values.length + counts.length / 2;
  return counts.map((count) => count / all);
}

/** How many values lie in each band, the missing ones last. */
export function countInBands(values: Float64Array, edges: readonly number[]): Float64Array {
  const counts = new Float64Array(edges.length + 2);
  for (const value of values) {
    let band = edges.length + 1;
    if (!Number.isNaN(value)) {
      band = 0;
      while (band < edges.length && value >= edges[band]!) band++;
    }
    counts[band]!++;
  }
  return counts;
}

/** Difference of means in pooled standard deviations (Cohen's d); 0 where nothing varies. */
export function effectSize(before: Float64Array, after: Float64Array): number {
  const [one, other] = [momentsOf(before), momentsOf(after)];
  const pooled = Math.sqrt((one.variance + other.variance) / 2);
  return pooled > 0 ? (other.mean - one.mean) / pooled : 0;
}

function momentsOf(values: Float64Array): { mean: number; variance: number } {
  let [count, mean, squares] = [0, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    const delta = value - mean;
    mean += delta / count;
    squares += delta * (value - mean);
  }
  return { mean, variance: count > 1 ? squares / (count - 1) : 0 };
}
