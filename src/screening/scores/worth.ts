/** What a find on a line would bring in won, learnt from finds whose amount is known, and how well lines kept out bear it out. */
import { type Amounts, amountOf, growAmounts } from '../../learning/amounts.ts';
import { type CompiledForest, compileForest } from '../../learning/forest.ts';
import { rankCorrelation } from '../../learning/rank-correlation.ts';
import { NUMERICS } from './goods-numerics.ts';
import type { LearningTable } from './learning-table.ts';

export interface Worth extends Amounts {
  /** Finds of known amount that it learnt from. */
  readonly finds: number;
  readonly figures: WorthFigures;
}

/** On finds that it did not learn from; the amounts are in won. */
export interface WorthFigures {
  readonly heldOut: number;
  /** Sum of what was said over the sum of what was found; null where nothing was found. */
  readonly saidOverFound: number | null;
  /** Spearman's: whether it puts the larger finds first; null with fewer than three. */
  readonly rankCorrelation: number | null;
}

const WIDTH = NUMERICS.length;

/** Undefined where too few finds have an amount. */
export function growWorth(
  table: LearningTable,
  learnt: Int32Array,
  heldOut: Int32Array,
  seed: number,
): Worth | undefined {
  const hasAmount = (row: number): boolean => table.hits[row] === 1 && !Number.isNaN(table.recovered[row]!);
  const rows = Array.from(learnt).filter(hasAmount);
  const values = new Float32Array(rows.length * WIDTH);
  for (const [place, row] of rows.entries()) values.set(valuesOf(table, row), place * WIDTH);
  const amounts = growAmounts(
    values,
    NUMERICS,
    rows.map((row) => table.recovered[row]!),
    seed,
  );
  if (amounts === undefined) return undefined;
  const figures = figuresOf(table, Array.from(heldOut).filter(hasAmount), amounts);
  return { ...amounts, finds: rows.length, figures };
}

function figuresOf(table: LearningTable, rows: readonly number[], { forest, factor }: Amounts): WorthFigures {
  const compiled = compileForest(forest);
  const found = rows.map((row) => table.recovered[row]!);
  const said = rows.map((row) => amountOf(compiled, factor, valuesOf(table, row)));
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  return {
    heldOut: rows.length,
    saidOverFound: sum(found) === 0 ? null : short(sum(said) / sum(found)),
    rankCorrelation: short(rankCorrelation(said, found)),
  };
}

function short<Value extends number | null>(value: Value): Value {
  return (value === null ? null : Math.round(value * 1e6) / 1e6) as Value;
}

function valuesOf({ numerics }: LearningTable, row: number): Float32Array {
  return numerics.subarray(row * WIDTH, (row + 1) * WIDTH);
}

const row = new Float32Array(WIDTH);

/** Whole won. @param numerics of `goodsNumerics` */
export function worthKrw(forest: CompiledForest, factor: number, numerics: ArrayLike<number>): number {
  row.set(numerics);
  return Math.round(amountOf(forest, factor, row));
}
