/** Divides rows into folds so that what belongs together stays together: rows of one document, or rows that share a template. */
import { seededRandom } from '../core/random.ts';

/** Fold of each row; rows of one group share a fold. @param groups group number of each row, from 0 */
export function foldsByGroup(groups: Int32Array, folds: number, seed: number): Uint8Array {
  let count = 0;
  for (const group of groups) if (group >= count) count = group + 1;
  const foldOfGroup = new Uint8Array(count);
  const random = seededRandom(seed);
  // Dealing a shuffled deck keeps the folds equally large.
  const deck = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [deck[i], deck[j]] = [deck[j]!, deck[i]!];
  }
  for (let i = 0; i < count; i++) foldOfGroup[deck[i]!] = i % folds;
  return Uint8Array.from(groups, (group) => foldOfGroup[group]!);
}

/** Groups of rows that hang together by any of several keys (connected components). A key of -1 joins nobody. */
export function joinGroups(...keys: readonly Int32Array[]): Int32Array {
  const rows = keys[0]?.length ?? 0;
  const parent = Int32Array.from({ length: rows }, (_, i) => i);
  const top = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const ids of keys) {
    const first = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      const id = ids[row]!;
      if (id < 0) continue;
      const other = first.get(id);
      if (other === undefined) first.set(id, row);
      else parent[top(row)] = top(other);
    }
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: rows }, (_, row) => {
    const at = top(row);
    const known = numbers.get(at);
    if (known !== undefined) return known;
    numbers.set(at, numbers.size);
    return numbers.size - 1;
  });
}
