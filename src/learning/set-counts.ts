/** Counts how often sets of two or three entries stand together, and how often with a yes; sets grow from those seen often enough. */
import type { Counted } from './interval.ts';
import type { CodeColumn } from './table/table.ts';

export interface Entry {
  /** Place of the column, and of the code in it. */
  readonly column: number;
  readonly id: number;
}

export interface Basket {
  readonly unit: number;
  readonly isHit: boolean;
  /** Numbers of entries in rising order. */
  readonly entries: readonly number[];
}

export interface Baskets {
  readonly baskets: readonly Basket[];
  readonly entries: readonly Entry[];
  /** Units with so many entries that some were left. */
  readonly cut: number;
}

export interface EntrySet extends Counted {
  readonly entries: readonly Entry[];
  /** Units that have them all. */
  readonly units: () => readonly number[];
  /** Its entries one by one, and of three also its pairs. */
  readonly parts: readonly Counted[];
}

/** A unit with more says everything of everything. */
const MOST_ENTRIES = 24;

/** @param answers of each row: 1 yes, 0 no, -1 nobody says; units without an answer are left, one yes is a yes */
export function basketsOf(columns: readonly CodeColumn[], units: Int32Array, answers: Int8Array): Baskets {
  const numbers = new Map<number, number>();
  const entries: Entry[] = [];
  const found = new Map<number, { isHit: boolean; isKnown: boolean; entries: Set<number> }>();
  for (let row = 0; row < units.length; row++) {
    const unit = units[row]!;
    if (unit < 0) continue;
    const basket = found.get(unit) ?? { isHit: false, isKnown: false, entries: new Set<number>() };
    found.set(unit, basket);
    if (answers[row] === 1) basket.isHit = true;
    if (answers[row]! >= 0) basket.isKnown = true;
    columns.forEach(({ ids }, column) => {
      const id = ids[row]!;
      if (id < 0) return;
      const key = id * columns.length + column;
      const number = numbers.get(key) ?? entries.push({ column, id }) - 1;
      numbers.set(key, number);
      basket.entries.add(number);
    });
  }
  let cut = 0;
  const baskets: Basket[] = [];
  for (const [unit, { isHit, isKnown, entries: all }] of found) {
    if (!isKnown) continue;
    if (all.size > MOST_ENTRIES) cut++;
    baskets.push({ unit, isHit, entries: [...all].sort((one, other) => one - other).slice(0, MOST_ENTRIES) });
  }
  return { baskets, entries, cut };
}

interface Count {
  hits: number;
  n: number;
}

/** Whether a set is looked at depends on how often it is seen, never on its hits, so that the number looked at is a fair one. */
export function countSets(
  { baskets, entries }: Baskets,
  { least, largest }: { readonly least: number; readonly largest: number },
): { readonly sets: readonly EntrySet[]; readonly all: Counted } {
  const counts = [countOf(baskets, 1, () => true)];
  for (let size = 2; size <= largest; size++) {
    const before = counts[size - 2]!;
    const isFrequent = (set: readonly number[]): boolean =>
      set.every((_, place) => (before.get(keyOf(set.filter((__, at) => at !== place)))?.n ?? 0) >= least);
    counts.push(countOf(baskets, size, isFrequent));
  }
  const all = { n: baskets.length, hits: baskets.filter(({ isHit }) => isHit).length };
  const sets: EntrySet[] = [];
  for (const [key, { hits, n }] of counts.slice(1).flatMap((one) => [...one])) {
    if (n < least) continue;
    const numbers = key.split(' ').map(Number);
    const parts = partsOf(numbers).map((part) => counts[part.length - 1]!.get(keyOf(part))!);
    const units = (): number[] =>
      baskets
        .filter((basket) => numbers.every((number) => basket.entries.includes(number)))
        .map(({ unit }) => unit);
    sets.push({ entries: numbers.map((number) => entries[number]!), hits, n, units, parts });
  }
  return { sets, all };
}

function countOf(
  baskets: readonly Basket[],
  size: number,
  isWanted: (set: readonly number[]) => boolean,
): Map<string, Count> {
  const counts = new Map<string, Count>();
  const refused = new Set<string>();
  for (const { isHit, entries } of baskets)
    for (const set of subsets(entries, size)) {
      const key = keyOf(set);
      if (refused.has(key)) continue;
      let count = counts.get(key);
      if (count === undefined) {
        if (!isWanted(set)) {
          refused.add(key);
          continue;
        }
        count = { hits: 0, n: 0 };
        counts.set(key, count);
      }
      count.n++;
      if (isHit) count.hits++;
    }
  return counts;
}

const keyOf = (set: readonly number[]): string => set.join(' ');

function* subsets(entries: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= entries.length - size; at++)
    for (const rest of subsets(entries, size - 1, at + 1)) yield [entries[at]!, ...rest];
}

function partsOf(set: readonly number[]): (readonly number[])[] {
  return Array.from({ length: set.length - 1 }, (_, less) => [...subsets(set, less + 1)]).flat();
}
