/**
 * Totals, the ten main goods and countries each way and goods by nature, as a file of figures: of a month, or of the first ten or twenty
 * days of one. Keys are as `docs/statistics.md` says; what is not known is left out.
 */
import type { Day } from '../../../core/day.ts';
import type { Month } from '../trade/months.ts';
import { listsOf, MAIN, millions, type NamedYearly, totalOf, type Yearly } from './figure-parts.ts';

/** The trade of a time; named rows in the order of their value. */
export interface TradeOfTime {
  readonly export: Yearly;
  readonly import: Yearly;
  readonly exportItems: readonly NamedYearly[];
  readonly importItems: readonly NamedYearly[];
  readonly exportCountries: readonly NamedYearly[];
  readonly importCountries: readonly NamedYearly[];
  /** Consumer goods, raw materials, capital goods. */
  readonly importNatures: readonly NamedYearly[];
  /** From January on; absent where a month of the year is not there as a whole. */
  readonly yearToDate?: { readonly export: Yearly; readonly import: Yearly };
  readonly source: string;
}

export interface MonthOfTrade extends TradeOfTime {
  readonly month: Month;
  readonly status?: 'provisional' | 'final';
  /** Whole months before it and it itself, the oldest first, in dollars. */
  readonly series?: readonly { readonly month: Month; readonly export: number; readonly import: number }[];
}

export interface DaysOfTrade extends TradeOfTime {
  readonly from: Day;
  readonly to: Day;
  /** Absent where the holidays of a year are not known. */
  readonly workingDays?: { readonly now: number; readonly before: number };
}

export function monthlyFigures(of: MonthOfTrade): Readonly<Record<string, unknown>> {
  return {
    type: 'monthly',
    period: of.month,
    ...(of.status === undefined ? {} : { status: of.status }),
    ...partsOf(of),
    ...seriesOf(of),
  };
}

export function tenDayFigures(of: DaysOfTrade): Readonly<Record<string, unknown>> {
  const { from, to, workingDays: days } = of;
  const parts = partsOf(of);
  return {
    ...{ type: 'ten_day', period: { from, to }, status: 'provisional' },
    ...parts,
    ...(days === undefined || days.now <= 0
      ? {}
      : {
          working_days: { current: days.now, previous_year: days.before },
          export: { ...totalOf(of.export), daily_average: dailyOf(of.export, days.now, days.before) },
        }),
  };
}

function dailyOf({ usd, wasUsd }: Yearly, days: number, before: number): Readonly<Record<string, number>> {
  const was = wasUsd === null || before <= 0 ? null : wasUsd / before;
  return totalOf({ usd: usd / days, wasUsd: was });
}

function partsOf(of: TradeOfTime) {
  return {
    unit: 'USD 1m',
    export: totalOf(of.export),
    import: totalOf(of.import),
    balance: { value: millions(of.export.usd - of.import.usd) },
    ...(of.yearToDate === undefined ? {} : { year_to_date: upToNow(of.yearToDate) }),
    ...listsOf({
      export_items: of.exportItems.slice(0, MAIN),
      export_countries: of.exportCountries.slice(0, MAIN),
      import_items: of.importItems.slice(0, MAIN),
      import_countries: of.importCountries.slice(0, MAIN),
      import_by_nature: of.importNatures,
    }),
    sources: [of.source],
  };
}

function upToNow({ export: out, import: into }: Pick<TradeOfTime, 'export' | 'import'>) {
  return { export: totalOf(out), import: totalOf(into), balance: { value: millions(out.usd - into.usd) } };
}

/** Runs and records are reckoned from it where figures are read. */
function seriesOf({ series = [] }: MonthOfTrade): Readonly<Record<string, unknown>> {
  if (series.length < 2) return {};
  const each = (of: (row: (typeof series)[number]) => number): Readonly<Record<string, number>> =>
    Object.fromEntries(series.map((row) => [row.month, millions(of(row))]));
  return {
    series: {
      export: each((row) => row.export),
      import: each((row) => row.import),
      balance: each((row) => row.export - row.import),
    },
  };
}
