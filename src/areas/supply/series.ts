/** Makes dense monthly series of one item from published rows, as they stood on a day: what every measure and signal reads. */
import type { Day } from '../../core/day.ts';
import { monthNumber } from './month.ts';
import { FIGURES, type FigureName, type Flow, type ItemRows, type TradeRow } from './rows.ts';

/** One way of trade; partners in the order in which they first appear. */
export interface FlowSeries {
  readonly partners: readonly string[];
  /** By partner, then month; 0 where the month is published and the partner not in it. */
  readonly value: readonly Float64Array[];
  readonly mass: readonly Float64Array[];
  /** By month; NaN where nothing is published of the month. */
  readonly totalValue: Float64Array;
  readonly totalMass: Float64Array;
  /** US dollars a kilogram, of the rows that tell a mass; NaN where none does. */
  readonly unitValue: Float64Array;
}

export interface Series {
  /** Number of the first month (`monthNumber`). */
  readonly from: number;
  readonly months: number;
  readonly flows: Readonly<Partial<Record<Flow, FlowSeries>>>;
  /** By month; NaN where it is not known. */
  readonly figures: Readonly<Record<FigureName, Float64Array>>;
}

/** @param asOf what was published later is not read */
export function seriesFrom({ trade, figures }: ItemRows, asOf: Day = '9999-12-31'): Series {
  const known = inOrder(outBy(trade, asOf));
  const told = inOrder(outBy(figures, asOf));
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const rows of [known, told]) {
    for (const { month } of rows) {
      const number = monthNumber(month);
      if (number < from) from = number;
      if (number > to) to = number;
    }
  }
  const months = known.length + told.length === 0 ? 0 : to - from + 1;
  if (months === 0) from = 0;
  const flows: Partial<Record<Flow, FlowSeries>> = {};
  const byFlow = Map.groupBy(known, ({ flow }) => flow);
  for (const [flow, own] of byFlow) flows[flow] = flowFrom(own, from, months);
  const named = Object.fromEntries(FIGURES.map((name) => [name, unknown(months)]));
  for (const row of told) {
    const at = monthNumber(row.month) - from;
    for (const name of FIGURES) if (row[name] !== null) named[name]![at] = row[name];
  }
  return { from, months, flows, figures: named as Record<FigureName, Float64Array> };
}

function outBy<Row extends { readonly publishedOn: Day }>(rows: readonly Row[], asOf: Day): readonly Row[] {
  return rows.every(({ publishedOn }) => publishedOn <= asOf)
    ? rows
    : rows.filter(({ publishedOn }) => publishedOn <= asOf);
}

function unknown(months: number): Float64Array {
  return new Float64Array(months).fill(Number.NaN);
}

/** Oldest publication first, so that what comes later replaces what came before. */
function inOrder<Row extends { readonly publishedOn: Day }>(rows: readonly Row[]): readonly Row[] {
  for (let i = 1; i < rows.length; i++) {
    if (rows[i]!.publishedOn < rows[i - 1]!.publishedOn)
      return rows.toSorted((a, b) =>
        a.publishedOn < b.publishedOn ? -1 : Number(a.publishedOn > b.publishedOn),
      );
  }
  return rows;
}

function flowFrom(rows: readonly TradeRow[], from: number, months: number): FlowSeries {
  const places = new Map<string, number>();
  const value: Float64Array[] = [];
  const mass: Float64Array[] = [];
  const isTold = new Uint8Array(months);
  for (const row of rows) {
    let place = places.get(row.partner);
    if (place === undefined) {
      place = value.length;
      places.set(row.partner, place);
      value.push(new Float64Array(months));
      mass.push(new Float64Array(months));
    }
    const at = monthNumber(row.month) - from;
    value[place]![at] = row.valueUsd;
    mass[place]![at] = row.massKg ?? Number.NaN;
    isTold[at] = 1;
  }
  return { partners: [...places.keys()], value, mass, ...totals(value, mass, isTold) };
}

function totals(
  value: readonly Float64Array[],
  mass: readonly Float64Array[],
  isTold: Uint8Array,
): Pick<FlowSeries, 'totalValue' | 'totalMass' | 'unitValue'> {
  const [totalValue, totalMass, unitValue] = [
    unknown(isTold.length),
    unknown(isTold.length),
    unknown(isTold.length),
  ];
  for (let at = 0; at < isTold.length; at++) {
    if (isTold[at] === 0) continue;
    let [sum, weighed, kilograms] = [0, 0, 0];
    for (let place = 0; place < value.length; place++) {
      const worth = value[place]![at]!;
      const weight = mass[place]![at]!;
      sum += worth;
      if (weight > 0) {
        kilograms += weight;
        weighed += worth;
      }
    }
    totalValue[at] = sum;
    // Where nothing was traded the mass is known to be none; where something was and nobody weighed it, it is not known.
    if (kilograms > 0 || sum === 0) totalMass[at] = kilograms;
    if (kilograms > 0) unitValue[at] = weighed / kilograms;
  }
  return { totalValue, totalMass, unitValue };
}
