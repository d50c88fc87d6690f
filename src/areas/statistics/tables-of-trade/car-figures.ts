/** Passenger cars of a quarter as a file of figures: values, cars by drive, countries. Numbers and prices where every declaration says how many they are. */
import {
  changeOf,
  listsOf,
  MAIN,
  millions,
  type NamedYearly,
  tenths,
  totalOf,
  type Yearly,
} from './figure-parts.ts';

/** Headings of the Harmonized System since 2017: hybrids that are not charged from outside, those that are, and electric cars. */
export const DRIVES: readonly (readonly [name: string, prefixes: readonly string[]])[] = [
  ['하이브리드차', ['870340', '870350']],
  ['플러그인하이브리드차', ['870360', '870370']],
  ['전기차', ['870380']],
];

/** Numbers of now and of a year before; null where one declaration does not say it. */
export interface Numbered extends Yearly {
  readonly cars: number | null;
  readonly wasCars: number | null;
}

export interface CarsOneWay {
  readonly all: Numbered;
  /** Electric, plug-in and other hybrids together; undefined where nothing was traded under their headings. */
  readonly eco: Numbered | undefined;
  readonly drives: readonly (NamedYearly & Numbered)[];
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
    ...{ type: 'quarterly_cars', period: of.quarter, unit: 'USD 1m; USD per car' },
    ...(of.isWithoutUsed ? {} : { used_cars: 'included' }),
    export: oneWay(of.export),
    import: oneWay(of.import),
    ...listsOf({
      export_items: of.export.drives,
      export_countries: of.export.countries.slice(0, MAIN),
      import_items: of.import.drives,
      import_countries: of.import.countries.slice(0, MAIN),
    }),
    ...carsOf('export_items', of.export.drives),
    ...carsOf('import_items', of.import.drives),
    sources: [of.source],
  };
}

function oneWay({ all, eco }: CarsOneWay): Readonly<Record<string, number>> {
  const whole = { ...totalOf(all), ...numbersOf(all), ...pricesOf(all, '') };
  if (eco === undefined || all.usd <= 0) return whole;
  const { value, yoy_pct: change } = totalOf(eco);
  const points =
    all.wasUsd === null || eco.wasUsd === null || all.wasUsd <= 0
      ? []
      : [tenths(100 * (eco.usd / all.usd - eco.wasUsd / all.wasUsd))];
  return {
    ...whole,
    eco_value: value ?? millions(eco.usd),
    ...(change === undefined ? {} : { eco_yoy_pct: change }),
    eco_share_pct: tenths((100 * eco.usd) / all.usd),
    ...(points[0] === undefined ? {} : { eco_share_change_pp: points[0] }),
    ...pricesOf(eco, 'eco_'),
  };
}

function numbersOf({ cars, wasCars }: Numbered): Readonly<Record<string, number>> {
  if (cars === null || cars <= 0) return {};
  const [change] = changeOf(cars, wasCars);
  return { cars, ...(change === undefined ? {} : { cars_yoy_pct: change }) };
}

/** Dollars a car. */
function pricesOf(
  { usd, wasUsd, cars, wasCars }: Numbered,
  of: '' | 'eco_',
): Readonly<Record<string, number>> {
  if (cars === null || cars <= 0 || usd <= 0) return {};
  const was = wasUsd === null || wasCars === null || wasCars <= 0 ? null : wasUsd / wasCars;
  const [change] = changeOf(usd / cars, was);
  return {
    [`${of}unit_price`]: Math.round(usd / cars),
    ...(change === undefined ? {} : { [`${of}unit_price_yoy_pct`]: change }),
  };
}

/** By drive. */
function carsOf(
  key: string,
  drives: CarsOneWay['drives'],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const told = drives.flatMap(({ name, cars }) =>
    cars === null || cars <= 0 ? [] : [[name, cars] as const],
  );
  return told.length === 0 ? {} : { [`${key}_cars`]: Object.fromEntries(told) };
}
