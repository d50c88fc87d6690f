/** The rule that the warning is measured against: volume or price off the mean of the year before by a fixed share. */
import type { ItemRows } from './rows.ts';
import { seriesFrom } from './series.ts';
import { watchedFlow } from './walk.ts';

const YEAR = 12;

/** For each month of the watched trade how far it is off: the larger of the drop in volume and the rise in price, as shares. */
export function plainScores(rows: ItemRows): { readonly month: number; readonly score: number }[] {
  const name = watchedFlow(new Set(rows.trade.map(({ flow }) => flow)));
  if (name === undefined) return [];
  const series = seriesFrom(rows);
  const { totalMass, unitValue } = series.flows[name]!;
  const scores: { readonly month: number; readonly score: number }[] = [];
  for (let at = YEAR; at < series.months; at++) {
    const drop = 1 - totalMass[at]! / meanBefore(totalMass, at);
    const rise = unitValue[at]! / meanBefore(unitValue, at) - 1;
    const score = Math.max(Number.isNaN(drop) ? 0 : drop, Number.isNaN(rise) ? 0 : rise);
    scores.push({ month: series.from + at, score });
  }
  return scores;
}

function meanBefore(values: Float64Array, at: number): number {
  const known = values.subarray(at - YEAR, at).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
