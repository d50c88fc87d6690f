/**
 * What is known about the keys of a training row without its own label: counts over other folds, or over earlier days.
 * A model that has seen its own answer in a feature learns to trust it. Smoothing after Micci-Barreca (2001).
 */

/** Keys and labels of rows. `ids[k][row]` numbers the key of kind k; -1 where the row has none. */
export interface KeyedRows {
  readonly ids: readonly Int32Array[];
  readonly hits: Uint8Array;
  readonly critical: Uint8Array;
}

/** Flat triples (seen, hits, critical), kind after kind, row after row. */
export type Triples = Int32Array;

/** Counts over all rows of other folds. @param folds fold of each row @param of number of folds */
export function outOfFoldCounts(rows: KeyedRows, folds: Uint8Array, of: number): Triples {
  const { ids, hits, critical } = rows;
  const count = folds.length;
  const out = new Int32Array(count * ids.length * 3);
  for (let k = 0; k < ids.length; k++) {
    const column = ids[k]!;
    const width = of + 1;
    // One line an id: the folds, then the total.
    const table = new Int32Array(numberOfIds(column) * width * 3);
    for (let row = 0; row < count; row++) {
      if (column[row]! < 0) continue;
      const line = column[row]! * width;
      for (const at of [(line + folds[row]!) * 3, (line + of) * 3]) {
        table[at]!++;
        table[at + 1]! += hits[row]!;
        table[at + 2]! += critical[row]!;
      }
    }
    for (let row = 0; row < count; row++) {
      if (column[row]! < 0) continue;
      const own = (column[row]! * width + folds[row]!) * 3;
      const all = (column[row]! * width + of) * 3;
      const at = (row * ids.length + k) * 3;
      for (let i = 0; i < 3; i++) out[at + i] = table[all + i]! - table[own + i]!;
    }
  }
  return out;
}

/** Counts over all rows of earlier days; rows of the same day know nothing of each other. @param days a number that grows with time */
export function asOfCounts(rows: KeyedRows, days: Int32Array): Triples {
  const { ids, hits, critical } = rows;
  const order = Array.from(days.keys()).sort((a, b) => days[a]! - days[b]! || a - b);
  const out = new Int32Array(days.length * ids.length * 3);
  for (let k = 0; k < ids.length; k++) {
    const column = ids[k]!;
    const table = new Int32Array(numberOfIds(column) * 3);
    for (let from = 0; from < order.length; ) {
      let to = from;
      while (to < order.length && days[order[to]!] === days[order[from]!]) to++;
      for (let i = from; i < to; i++) {
        const row = order[i]!;
        if (column[row]! < 0) continue;
        const line = column[row]! * 3;
        out.set(table.subarray(line, line + 3), (row * ids.length + k) * 3);
      }
      for (let i = from; i < to; i++) {
        const row = order[i]!;
        if (column[row]! < 0) continue;
        const line = column[row]! * 3;
        table[line]!++;
        table[line + 1]! += hits[row]!;
        table[line + 2]! += critical[row]!;
      }
      from = to;
    }
  }
  return out;
}

function numberOfIds(column: Int32Array): number {
  let most = -1;
  for (const id of column) if (id > most) most = id;
  return most + 1;
}

/** How rates lean on coarser ones. A parent stands before its children; -1 leans on the overall rate. */
export interface BackOff {
  readonly parents: readonly number[];
  /** How many observations the parent's rate is worth. */
  readonly weights: readonly number[];
}

/**
 * Smoothed rate of every kind: (hits + weight x parent's rate) / (seen + weight).
 * @param counts triples of one row, from `at` @param which 1 for hits, 2 for critical @param out from `outAt`, one place a kind
 */
export function smoothRates(
  counts: ArrayLike<number>,
  at: number,
  which: 1 | 2,
  overall: number,
  backOff: BackOff,
  out: Float64Array,
  outAt = 0,
): void {
  const { parents, weights } = backOff;
  for (let k = 0; k < parents.length; k++) {
    const parent = parents[k]!;
    const prior = parent < 0 ? overall : out[outAt + parent]!;
    const from = at + k * 3;
    out[outAt + k] = (counts[from + which]! + weights[k]! * prior) / (counts[from]! + weights[k]!);
  }
}
