/**
 * What a hit brings, learnt from the amounts of earlier hits: a regression forest on the logarithms of those that brought anything.
 * Logarithms forget how far the large ones stand out, and hits that brought nothing have none: so all that is said is scaled until
 * its sum over every hit is what they brought (Duan 1983).
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

/** With fewer hits that brought anything nothing is said of single ones. */
const LEAST_AMOUNTS = 30;

export interface Amounts {
  readonly forest: Forest;
  readonly factor: number;
}

/**
 * Undefined where too few brought anything.
 * @param values figures of the hits, one after the other, in the order of `names` @param amounts what each brought, not negative
 */
export function growAmounts(
  values: Float32Array,
  names: readonly string[],
  amounts: readonly number[],
  seed: number,
): Amounts | undefined {
  const width = names.length;
  const valuesOf = (hit: number): Float32Array => values.subarray(hit * width, (hit + 1) * width);
  const bringing = [...amounts.keys()].filter((hit) => amounts[hit]! > 0);
  if (bringing.length < LEAST_AMOUNTS) return undefined;
  const matrix = makeMatrix(bringing.length, width);
  for (const [row, hit] of bringing.entries())
    for (const [f, value] of valuesOf(hit).entries()) matrix.values[f * bringing.length + row] = value;
  const logarithms = Float64Array.from(bringing, (hit) => Math.log(amounts[hit]!));
  const { forest } = boost(bin(matrix), logarithms, names, { ...SETTINGS, seed });
  const compiled = compileForest(forest);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const said = amounts.reduce((sum, _, hit) => sum + amountOf(compiled, 1, valuesOf(hit)), 0);
  return { forest, factor: total / said };
}

/** The unit of the amounts that were learnt from; above 0. */
export function amountOf(forest: CompiledForest, factor: number, values: Float32Array): number {
  return factor * Math.exp(marginOf(forest, values));
}
