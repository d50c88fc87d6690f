/**
 * What a hit brings, learnt from the amounts of earlier hits: a regression forest on their logarithms. Logarithms forget how far
 * the large ones stand out, so all that is said is scaled until its sum is what the hits brought (Duan 1983).
 */
import { bin, makeMatrix } from './bins.ts';
import { type BoostSettings, boost } from './boost.ts';
import { type CompiledForest, compileForest, type Forest, marginOf } from './forest.ts';

/** Hits are few: they bear few small trees. */
const SETTINGS: Omit<BoostSettings, 'seed'> = {
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

/** With fewer hits than this nothing is said of single ones. */
export const LEAST_AMOUNTS = 30;

export interface Amounts {
  readonly forest: Forest;
  readonly factor: number;
}

/** @param values figures of the hits, one after the other, in the order of `names` @param amounts what each brought, not negative */
export function growAmounts(
  values: Float32Array,
  names: readonly string[],
  amounts: readonly number[],
  seed: number,
): Amounts {
  const [rows, width] = [amounts.length, names.length];
  const matrix = makeMatrix(rows, width);
  for (let i = 0; i < rows; i++)
    for (let f = 0; f < width; f++) matrix.values[f * rows + i] = values[i * width + f]!;
  const logarithms = Float64Array.from(amounts, Math.log1p);
  const { forest } = boost(bin(matrix), logarithms, names, { ...SETTINGS, seed });
  const compiled = compileForest(forest);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  let said = 0;
  for (let i = 0; i < rows; i++) said += amountOf(compiled, 1, values.subarray(i * width, (i + 1) * width));
  return { forest, factor: said > 0 ? total / said : 1 };
}

/** The unit of the amounts that were learnt from; never below 0. */
export function amountOf(forest: CompiledForest, factor: number, values: Float32Array): number {
  return factor * Math.max(0, Math.expm1(marginOf(forest, values)));
}
