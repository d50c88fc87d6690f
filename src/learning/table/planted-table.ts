/** A made-up table with planted truth for tests: firms of which some cheat, weights that matter, a column that says nothing. */
import { seededRandom } from '../../core/random.ts';
import { codeColumn, numberColumn, type Table } from './table.ts';

export interface Planted {
  readonly table: Table;
  readonly labels: Uint8Array;
  readonly firms: Int32Array;
}

/** @param signal 0: the answer depends on nothing; 1: firms that end in 7 and goods over 800 kg are mostly yes */
export function plantedTable(rows: number, seed: number, signal = 1): Planted {
  const random = seededRandom(seed);
  const firms = Int32Array.from({ length: rows }, () => random.below(120));
  const mass = Array.from({ length: rows }, () => (random.next() < 0.1 ? undefined : random.next() * 1000));
  const chance = (row: number): number => {
    if (signal === 0) return 0.2;
    if (firms[row]! % 10 === 7) return 0.8;
    return (mass[row] ?? 0) > 800 ? 0.7 : 0.05;
  };
  const labels = Uint8Array.from({ length: rows }, (_, row) => (random.next() < chance(row) ? 1 : 0));
  return {
    table: {
      rows,
      columns: [
        codeColumn(
          'firm',
          [...firms].map((firm) => `F${firm}`),
        ),
        numberColumn('mass', mass),
        codeColumn(
          'colour',
          [...firms].map(() => random.pick(['red', 'green', 'blue'])),
        ),
        numberColumn(
          'always',
          [...firms].map(() => 4),
        ),
      ],
    },
    labels,
    firms,
  };
}

/** Every fourth row is judged. */
export function everyFourth(rows: number): Uint8Array {
  return Uint8Array.from({ length: rows }, (_, row) => (row % 4 === 3 ? 1 : 0));
}
