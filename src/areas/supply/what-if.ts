/** What happens when a country stops delivering an item: for how long stocks last, what is short after that, and who else sells. */
import type { FlowSeries } from './series.ts';

export interface WhatIfAssumptions {
  /** Days that stocks last at usual use. */
  readonly stockDays: number;
  /** Share of their unused best that other suppliers can deliver at once, 0 to 1. */
  readonly reach: number;
}

/** Months over which usual use and the best of other suppliers are looked for. */
const USE_MONTHS = 12;
const BEST_MONTHS = 24;
const DAYS_A_MONTH = 30;

export interface OtherSupplier {
  readonly partner: string;
  readonly usualKg: number;
  /** In the best of the last 24 months. */
  readonly bestKg: number;
  readonly moreKg: number;
  readonly unitValue: number | null;
}

export interface WhatIf {
  readonly partner: string;
  /** Kilograms a month, mean of the last 12 known months. */
  readonly needKg: number;
  readonly lostKg: number;
  readonly lostShare: number;
  /** Most first. */
  readonly others: readonly OtherSupplier[];
  readonly moreKg: number;
  /** A month, when stocks are used up. */
  readonly shortKg: number;
  readonly shortShare: number;
  /** Days until then; null where nothing is short. */
  readonly lastsDays: number | null;
}

/** Undefined where the partner delivered nothing in the last twelve months or masses are not known. */
export function whatIfStops(
  flow: FlowSeries,
  partner: string,
  at: number,
  { stockDays, reach }: WhatIfAssumptions,
): WhatIf | undefined {
  const known = monthsBefore(flow, at, USE_MONTHS);
  const usual = flow.partners.map((_, place) => meanOf(flow.mass[place]!, known));
  const needKg = usual.reduce((sum, own) => sum + own, 0);
  const lostKg = usual[flow.partners.indexOf(partner)] ?? 0;
  if (!(lostKg > 0)) return undefined;
  const best = monthsBefore(flow, at, BEST_MONTHS);
  const others = flow.partners
    .map((name, place): OtherSupplier => {
      const bestKg = Math.max(0, ...best.map((month) => orNone(flow.mass[place]![month]!)));
      const usualKg = usual[place]!;
      const value = meanOf(flow.value[place]!, known);
      return {
        ...{ partner: name, usualKg, bestKg, moreKg: Math.max(0, bestKg - usualKg) * reach },
        unitValue: usualKg > 0 ? value / usualKg : null,
      };
    })
    .filter((one) => one.partner !== partner && one.bestKg > 0)
    .sort((a, b) => b.moreKg - a.moreKg || b.usualKg - a.usualKg);
  const moreKg = others.reduce((sum, one) => sum + one.moreKg, 0);
  const shortKg = Math.max(0, lostKg - moreKg);
  // Stocks are drawn on by what is short alone: of a need of 30 days, a lack of a third takes 90 days.
  const lastsDays =
    shortKg > 0 ? Math.floor((stockDays / DAYS_A_MONTH) * needKg * (DAYS_A_MONTH / shortKg)) : null;
  return {
    ...{ partner, needKg, lostKg, lostShare: lostKg / needKg, others, moreKg, shortKg },
    ...{ shortShare: shortKg / needKg, lastsDays },
  };
}

function monthsBefore({ totalMass }: FlowSeries, at: number, most: number): number[] {
  const months: number[] = [];
  for (let month = at; month >= 0 && month > at - most; month--)
    if (!Number.isNaN(totalMass[month]!)) months.push(month);
  return months;
}

function meanOf(values: Float64Array, months: readonly number[]): number {
  const sum = months.reduce((all, month) => all + orNone(values[month]!), 0);
  return months.length === 0 ? 0 : sum / months.length;
}

function orNone(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
