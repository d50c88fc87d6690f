/** What a hit would bring, learnt week by week from the amounts of what was found. */
import { type Amounts, amountOf, growAmounts } from '../../learning/amounts.ts';
import { type CompiledForest, compileForest } from '../../learning/forest.ts';
import { NUMERICS } from '../scores/goods-numerics.ts';

const WIDTH = NUMERICS.length;

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
  let learnt: (Pick<Amounts, 'factor'> & { readonly forest: CompiledForest }) | undefined;

  const valuesOf = (row: number): Float32Array => numerics.subarray(row * WIDTH, (row + 1) * WIDTH);
  return {
    reveal(row, amount) {
      rows.push(row);
      amounts.push(amount);
      total += amount;
    },
    /** With few finds everything is worth their mean. */
    train(seed) {
      const values = new Float32Array(rows.length * WIDTH);
      for (const [place, row] of rows.entries()) values.set(valuesOf(row), place * WIDTH);
      const grown = growAmounts(values, NUMERICS, amounts, seed);
      if (grown !== undefined) learnt = { forest: compileForest(grown.forest), factor: grown.factor };
    },
    ifHit: (row) =>
      learnt === undefined
        ? total / Math.max(1, rows.length)
        : amountOf(learnt.forest, learnt.factor, valuesOf(row)),
  };
}
