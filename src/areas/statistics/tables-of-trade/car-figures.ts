/** Passenger cars of a quarter as a file of figures: values, cars by drive, countries. How many cars there were the tables do not hold. */
import { listsOf, MAIN, millions, type NamedYearly, tenths, totalOf, type Yearly } from './figure-parts.ts';

/** Headings of the Harmonized System since 2017: hybrids that are not charged from outside, those that are, and electric cars. */
export const DRIVES: readonly (readonly [name: string, prefixes: readonly string[]])[] = [
  ['하이브리드차', ['870340', '870350']],
  ['플러그인하이브리드차', ['870360', '870370']],
  ['전기차', ['870380']],
];

export interface CarsOneWay {
  readonly all: Yearly;
  /** Electric, plug-in and other hybrids together; undefined where nothing was traded under their headings. */
  readonly eco: Yearly | undefined;
  readonly drives: readonly NamedYearly[];
  readonly countries: readonly NamedYearly[];
}

export interface CarsOfQuarter {
  /** `2026-Q3` */
  readonly quarter: string;
  readonly export: CarsOneWay;
  readonly import: CarsOneWay;
  /** Whether used cars could be told from new ones, and so are left out. */
  readonly isWithoutUsed: boolean;
  readonly source: string;
}

export function carFigures(of: CarsOfQuarter): Readonly<Record<string, unknown>> {
  return {
    ...{ type: 'quarterly_cars', period: of.quarter, unit: 'USD 1m' },
    ...(of.isWithoutUsed ? {} : { used_cars: 'included' }),
    export: oneWay(of.export),
    import: oneWay(of.import),
    ...listsOf({
      export_items: of.export.drives,
      export_countries: of.export.countries.slice(0, MAIN),
      import_items: of.import.drives,
      import_countries: of.import.countries.slice(0, MAIN),
    }),
    sources: [of.source],
  };
}

function oneWay({ all, eco }: CarsOneWay): Readonly<Record<string, number>> {
  if (eco === undefined || all.usd <= 0) return totalOf(all);
  const { value, yoy_pct: change } = totalOf(eco);
  const points =
    all.wasUsd === null || eco.wasUsd === null || all.wasUsd <= 0
      ? []
      : [tenths(100 * (eco.usd / all.usd - eco.wasUsd / all.wasUsd))];
  return {
    ...totalOf(all),
    eco_value: value ?? millions(eco.usd),
    ...(change === undefined ? {} : { eco_yoy_pct: change }),
    eco_share_pct: tenths((100 * eco.usd) / all.usd),
    ...(points[0] === undefined ? {} : { eco_share_change_pp: points[0] }),
  };
}
