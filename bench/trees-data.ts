/** A table of the size that the figures of the trees are stated for: from the public pack where it is found, else made from a seed. */
import { join } from 'node:path';
import { seededRandom } from '../src/core/random.ts';
import { type Matrix, makeMatrix } from '../src/learning/bins.ts';
import { logistic } from '../src/learning/forest.ts';
import { findPacks, packFolder } from '../src/packs/find-packs.ts';
import { featureMatrix, honestCounts, overallOf } from '../src/screening/scores/honest-encodings.ts';
import { priceTable, tabulate } from '../src/screening/scores/index.ts';
import { readLearningRows } from './fraud-rows.ts';

export const FEATURES = 60;
const ROWS = 37_385;

export interface TreesData {
  readonly matrix: Matrix;
  readonly labels: Uint8Array;
  readonly from: 'public pack' | 'made from a seed';
}

export async function treesData(env: Readonly<Record<string, string | undefined>>): Promise<TreesData> {
  const folder = packFolder(await findPacks(env), 'kcs-import-declarations');
  if (folder === undefined) return madeData(ROWS);
  const rows = await readLearningRows(join(folder, 'train.csv'));
  const prices = priceTable(rows.map(({ declaration, item }) => declaration.items[item]!));
  const table = tabulate(rows, prices);
  const all = featureMatrix(table, honestCounts(table, 'out-of-fold', 0), overallOf(table));
  // Feature-major: the first features are the first stretch.
  const values = all.values.slice(0, all.rows * FEATURES);
  return { matrix: { rows: all.rows, features: FEATURES, values }, labels: table.hits, from: 'public pack' };
}

/** Half of the features have many values, half few; every eighth value is missing; ten features tell something. */
export function madeData(rows: number): TreesData {
  const random = seededRandom(1);
  const matrix = makeMatrix(rows, FEATURES);
  const margins = new Float64Array(rows).fill(-1.5);
  for (let feature = 0; feature < FEATURES; feature++) {
    for (let row = 0; row < rows; row++) {
      const value = feature % 2 === 0 ? random.normal() : random.below(12) / 4 - 1.5;
      if (feature < 10) margins[row] = margins[row]! + 0.4 * value;
      matrix.values[feature * rows + row] = random.next() < 0.125 ? Number.NaN : value;
    }
  }
  const labels = Uint8Array.from(margins, (margin) => (random.next() < logistic(margin) ? 1 : 0));
  return { matrix, labels, from: 'made from a seed' };
}
