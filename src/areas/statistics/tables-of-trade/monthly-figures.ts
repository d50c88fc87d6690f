/** A month of the tables as a file of figures, from which its press release is written: totals, the ten main goods and countries, and goods by nature. */
import type { Month } from '../trade/months.ts';

/** Dollars of a month and of the same month a year before; null where it is not known, which is not nothing. */
export interface Yearly {
  readonly usd: number;
  readonly wasUsd: number | null;
}

export interface NamedYearly extends Yearly {
  /** In Korean. */
  readonly name: string;
}

export interface MonthOfTrade {
  readonly month: Month;
  readonly status?: 'provisional' | 'final';
  readonly export: Yearly;
  readonly import: Yearly;
  /** In the order of their value. */
  readonly exportItems: readonly NamedYearly[];
  readonly importItems: readonly NamedYearly[];
  readonly exportCountries: readonly NamedYearly[];
  readonly importCountries: readonly NamedYearly[];
  /** Consumer goods, raw materials, capital goods. */
  readonly importNatures: readonly NamedYearly[];
  readonly source: string;
}

/** The main ones of a release. */
const MAIN = 10;
/** Millions with three decimals: thousands of dollars, so that changes reckoned from them agree with those that are given. */
const millions = (usd: number): number => Math.round(usd / 1000) / 1000;
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Keys are as `docs/statistics.md` says. What is not known is left out. */
export function monthlyFigures(of: MonthOfTrade): Readonly<Record<string, unknown>> {
  const lists = {
    export_items: of.exportItems.slice(0, MAIN),
    export_countries: of.exportCountries.slice(0, MAIN),
    import_items: of.importItems.slice(0, MAIN),
    import_countries: of.importCountries.slice(0, MAIN),
    import_by_nature: of.importNatures,
  };
  return {
    type: 'monthly',
    period: of.month,
    ...(of.status === undefined ? {} : { status: of.status }),
    unit: 'USD 1m',
    export: total(of.export),
    import: total(of.import),
    balance: { value: millions(of.export.usd - of.import.usd) },
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([key, rows]) => [
        [`${key}_value`, Object.fromEntries(rows.map(({ name, usd }) => [name, millions(usd)]))],
        [
          `${key}_yoy_pct`,
          Object.fromEntries(rows.flatMap((row) => changeOf(row).map((change) => [row.name, change]))),
        ],
      ]),
    ),
    sources: [of.source],
  };
}

function total(yearly: Yearly): Readonly<Record<string, number>> {
  const [change] = changeOf(yearly);
  return { value: millions(yearly.usd), ...(change === undefined ? {} : { yoy_pct: change }) };
}

/** From figures that were not rounded; none where there was nothing a year before. */
function changeOf({ usd, wasUsd }: Yearly): readonly number[] {
  return wasUsd === null || wasUsd <= 0 ? [] : [tenths(((usd - wasUsd) / wasUsd) * 100)];
}
