/** What a hit would bring, learnt week by week from the amounts of what was found: a regression forest on their logarithms. */
import { bin, makeMatrix } from '../../learning/bins.ts';
import { type BoostSettings, boost } from '../../learning/boost.ts';
import { type CompiledForest, compileForest, marginOf } from '../../learning/forest.ts';
import { NUMERICS } from '../scores/goods-numerics.ts';

const WIDTH = NUMERICS.length;
/** Few finds bear few small trees. */
const AMOUNTS: Omit<BoostSettings, 'seed'> = {
  objective: 'squared-error',
  trees: 40,
  depth: 3,
  rate: 0.1,
  lambda: 5,
  gamma: 0,
  leastCover: 5,
  rowShare: 0.8,
  columnShare: 0.5,
};
/** With fewer finds than this everything is worth their mean. */
const LEAST_FINDS = 30;

export interface WeeklyAmounts {
  /** A find at this row brought so much. */
  reveal(row: number, amount: number): void;
  train(seed: number): void;
  /** What a hit at the row would bring; the same unit as the amounts. */
  ifHit(row: number): number;
}

/** @param numerics figures of all rows, one after the other, in the order of NUMERICS */
export function makeWeeklyAmounts(numerics: Float32Array): WeeklyAmounts {
  const rows: number[] = [];
  const amounts: number[] = [];
  let total = 0;
  let forest: CompiledForest | undefined;
  /** Logarithms forget how far the large ones stand out: by this factor the sum of what is said becomes what was found (Duan 1983). */
  let factor = 1;

  const said = (row: number): number =>
    Math.exp(marginOf(forest!, numerics.subarray(row * WIDTH, (row + 1) * WIDTH)));
  return {
    reveal(row, amount) {
      rows.push(row);
      amounts.push(amount);
      total += amount;
    },
    train(seed) {
      if (rows.length < LEAST_FINDS) return;
      const matrix = makeMatrix(rows.length, WIDTH);
      for (let i = 0; i < rows.length; i++) {
        for (let f = 0; f < WIDTH; f++) matrix.values[f * rows.length + i] = numerics[rows[i]! * WIDTH + f]!;
      }
      const logarithms = Float64Array.from(amounts, Math.log1p);
      forest = compileForest(boost(bin(matrix), logarithms, NUMERICS, { ...AMOUNTS, seed }).forest);
      factor = total / rows.reduce((sum, row) => sum + said(row), 0);
    },
    ifHit: (row) => (forest === undefined ? total / Math.max(1, rows.length) : factor * said(row)),
  };
}
