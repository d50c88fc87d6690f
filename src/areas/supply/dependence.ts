/**
 * How much an item hangs on few suppliers, over the twelve months that end with a month. Thresholds: 공급망안정화법 제15조제1항제1호,
 * 같은 법 시행령 제15조제1항 (one country 50 % or more; two or more adjacent ones 75 % or more).
 */
import type { FlowSeries, Series } from './series.ts';

/** 시행령 제15조제1항. */
const ONE_COUNTRY = 0.5;
const ADJACENT_COUNTRIES = 0.75;
const YEAR = 12;
/** A supplier of at least this share counts as one. */
const LEAST_SHARE = 0.001;

export interface Share {
  readonly partner: string;
  readonly share: number;
  readonly valueUsd: number;
  readonly massKg: number;
}

export interface Dependence {
  readonly valueUsd: number;
  /** Largest first. */
  readonly shares: readonly Share[];
  /** Sum of squared shares, 0 to 1. */
  readonly hhi: number;
  /** Suppliers of at least 0.1 %. */
  readonly suppliers: number;
  readonly topTwo: number;
  /** Known months of the twelve. */
  readonly months: number;
  /** Imports by (production + imports - exports); null where production is not known. */
  readonly penetration: number | null;
  /** Imports above exports; null where no exports are known. */
  readonly isDeficit: boolean | null;
  readonly importers: number | null;
  readonly topImporterShare: number | null;
  /** `one`: a country passes 50 %. `two`: the two largest pass 75 % together, and a person says whether they are adjacent. */
  readonly mark: 'one' | 'two' | null;
}

/** Undefined where nothing was traded in the twelve months. */
export function dependenceAt(series: Series, flow: FlowSeries, at: number): Dependence | undefined {
  const from = Math.max(0, at - YEAR + 1);
  let months = 0;
  for (let month = from; month <= at; month++) if (!Number.isNaN(flow.totalValue[month]!)) months++;
  const sums = flow.partners.map((partner, place) => ({
    partner,
    valueUsd: sum(flow.value[place]!, from, at),
    massKg: sum(flow.mass[place]!, from, at),
  }));
  const valueUsd = sums.reduce((all, one) => all + one.valueUsd, 0);
  if (!(valueUsd > 0)) return undefined;
  const shares = sums
    .filter((one) => one.valueUsd > 0)
    .map((one) => ({ ...one, share: one.valueUsd / valueUsd }))
    .sort((a, b) => b.share - a.share || (a.partner < b.partner ? -1 : 1));
  const first = shares[0]!.share;
  const topTwo = first + (shares[1]?.share ?? 0);
  const exported = series.flows.export;
  const sold = exported === undefined ? null : sum(exported.totalValue, from, at);
  const { importers, topImporterShare } = series.figures;
  return {
    ...{ valueUsd, shares, months, topTwo },
    hhi: shares.reduce((all, { share }) => all + share * share, 0),
    suppliers: shares.filter(({ share }) => share >= LEAST_SHARE).length,
    penetration: penetrationOf(series.figures.productionUsd, valueUsd, sold ?? 0, from, at),
    isDeficit: sold === null ? null : valueUsd > sold,
    importers: lastKnown(importers, from, at),
    topImporterShare: lastKnown(topImporterShare, from, at),
    mark: first >= ONE_COUNTRY ? 'one' : topTwo >= ADJACENT_COUNTRIES ? 'two' : null,
  };
}

/** The sum of squared shares for every month, for those who need nothing else. */
export function concentrationOf(flow: FlowSeries): Float64Array {
  const months = flow.totalValue.length;
  const running = new Float64Array(flow.partners.length);
  const out = new Float64Array(months);
  for (let at = 0; at < months; at++) {
    let [all, squares] = [0, 0];
    for (let place = 0; place < running.length; place++) {
      const own = flow.value[place]!;
      running[place]! += own[at]! - (at >= YEAR ? own[at - YEAR]! : 0);
      const now = Math.max(0, running[place]!);
      all += now;
      squares += now * now;
    }
    out[at] = all > 0 ? squares / (all * all) : Number.NaN;
  }
  return out;
}

function penetrationOf(
  production: Float64Array,
  bought: number,
  sold: number,
  from: number,
  to: number,
): number | null {
  let n = 0;
  for (let at = from; at <= to; at++) if (!Number.isNaN(production[at]!)) n++;
  const used = sum(production, from, to) + bought - sold;
  return n === YEAR && used > 0 ? bought / used : null;
}

/** Of the known months. */
function sum(values: Float64Array, from: number, to: number): number {
  let all = 0;
  for (let at = from; at <= to; at++) if (!Number.isNaN(values[at]!)) all += values[at]!;
  return all;
}

function lastKnown(values: Float64Array, from: number, to: number): number | null {
  for (let at = to; at >= from; at--) if (!Number.isNaN(values[at]!)) return values[at]!;
  return null;
}
