/**
 * Risk profiles that grow week by week and can leave out a row's own fold: what a weekly training needs to encode its rows
 * honestly without counting everything anew. Older observations may fade.
 */

/** What is counted. `ids[k][row]` numbers the key of kind k from 0; -1 where the row has none. */
export interface Counted {
  readonly ids: readonly Int32Array[];
  readonly hits: Uint8Array;
  readonly critical: Uint8Array;
}

export interface FoldCounts {
  /** @param times how many rows it stands for; 1 when absent */
  add(row: number, fold: number, times?: number): void;
  /** Everything counted so far is worth `factor` of what it was; 1 forgets nothing. */
  fade(factor: number): void;
  /** Writes triples (seen, hits, critical) of every kind from `out[at]`, without the fold given. */
  readOutOf(row: number, fold: number, out: Float64Array, at?: number): void;
  readAll(row: number, out: Float64Array, at?: number): void;
}

export function makeFoldCounts({ ids, hits, critical }: Counted, folds: number): FoldCounts {
  // One line an id: the folds, then the total.
  const width = (folds + 1) * 3;
  const tables = ids.map((column) => new Float64Array((highest(column) + 1) * width));
  // Instead of shrinking all that was counted, what is counted later weighs more.
  let worth = 1;
  const read = (row: number, fold: number, out: Float64Array, at: number): void => {
    for (let k = 0; k < ids.length; k++) {
      const to = at + k * 3;
      const id = ids[k]![row]!;
      if (id < 0) {
        out.fill(0, to, to + 3);
        continue;
      }
      const table = tables[k]!;
      const total = id * width + folds * 3;
      const own = id * width + fold * 3;
      for (let i = 0; i < 3; i++) {
        const left = fold < 0 ? table[total + i]! : table[total + i]! - table[own + i]!;
        out[to + i] = Math.max(0, left) / worth;
      }
    }
  };
  return {
    add(row, fold, times = 1) {
      const weight = worth * times;
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k]![row]!;
        if (id < 0) continue;
        const table = tables[k]!;
        for (const at of [id * width + fold * 3, id * width + folds * 3]) {
          table[at]! += weight;
          table[at + 1]! += weight * hits[row]!;
          table[at + 2]! += weight * critical[row]!;
        }
      }
    },
    fade(factor) {
      worth /= factor;
    },
    readOutOf: (row, fold, out, at = 0) => read(row, fold, out, at),
    readAll: (row, out, at = 0) => read(row, -1, out, at),
  };
}

function highest(column: Int32Array): number {
  let most = -1;
  for (const id of column) if (id > most) most = id;
  return most;
}
