/** Turns examined lines into what trees may learn from: profile counts that never contain the line's own answer. */
import { seededRandom } from '../../core/random.ts';
import { type Matrix, makeMatrix } from '../../learning/bins.ts';
import { asOfCounts, outOfFoldCounts, type Triples } from '../../learning/encode.ts';
import { foldsByGroup, joinGroups } from '../../learning/folds.ts';
import { BACK_OFF, FEATURES, fillFeatures, type Overall } from './features.ts';
import { keyPlace } from './goods-keys.ts';
import { NUMERICS } from './goods-numerics.ts';
import type { LearningTable } from './learning-table.ts';
import { COUNTS_WIDTH } from './profile-counts.ts';

const FOLDS = 10;
export const PROFILE = keyPlace('profile');

export type Encoding = 'out-of-fold' | 'as-of';

/** Counts for the main model: of other folds (lines of one declaration share a fold), or of earlier days. */
export function honestCounts(table: LearningTable, encoding: Encoding, seed: number): Triples {
  if (encoding === 'as-of') return asOfCounts(table, table.days);
  return outOfFoldCounts(table, foldsByGroup(table.declarations, FOLDS, seed), FOLDS);
}

/** Counts in which every line's goods profile looks new: lines that share a profile or a declaration share a fold. */
export function templateDisjointCounts(table: LearningTable, seed: number): Triples {
  const groups = joinGroups(table.ids[PROFILE]!, table.declarations);
  return outOfFoldCounts(table, foldsByGroup(groups, FOLDS, seed), FOLDS);
}

export function overallOf(table: LearningTable): Overall {
  let [frauds, critical] = [0, 0];
  for (let row = 0; row < table.rows; row++) {
    frauds += table.hits[row]!;
    critical += table.critical[row]!;
  }
  // Half a case on either side, so that no share is 0 or 1.
  return { fraud: (frauds + 0.5) / (table.rows + 1), critical: (critical + 0.5) / (table.rows + 1) };
}

export function featureMatrix(table: LearningTable, counts: Triples, overall: Overall): Matrix {
  const matrix = makeMatrix(table.rows, FEATURES.length);
  for (let row = 0; row < table.rows; row++) {
    const [at, numericsAt] = [row * COUNTS_WIDTH, row * NUMERICS.length];
    fillFeatures(counts, at, table.numerics, numericsAt, overall, BACK_OFF, matrix.values, row, table.rows);
  }
  return matrix;
}

const ROWS_FOR_SMALL_SHARE = 20_000;

export interface Division {
  /** Rows that grow trees, and rows that only calibrate and measure. */
  readonly learnt: Int32Array;
  readonly heldOut: Int32Array;
}

/**
 * Keeps whole declarations out of the trees: a tenth of many, a fifth of few. Their outcomes still count in the profiles of
 * others, so little is lost: the knowledge is in the counts, the trees only learn how far to trust them.
 */
export function divide(table: LearningTable, seed: number): Division {
  const share = table.rows >= ROWS_FOR_SMALL_SHARE ? 0.1 : 0.2;
  const random = seededRandom(seed ^ 0x5eed);
  const isKept = new Map<number, boolean>();
  const learnt: number[] = [];
  const heldOut: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const declaration = table.declarations[row]!;
    if (!isKept.has(declaration)) isKept.set(declaration, random.next() < share);
    (isKept.get(declaration) ? heldOut : learnt).push(row);
  }
  return { learnt: Int32Array.from(learnt), heldOut: Int32Array.from(heldOut) };
}
