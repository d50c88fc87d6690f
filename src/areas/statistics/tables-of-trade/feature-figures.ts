/** One item over a month, quarter or year as a file of figures: value, weight, price a kilogram, countries. */
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

export interface FeatureOneWay {
  readonly all: Yearly;
  readonly kg: number;
  /** A year before; null where it is not known. */
  readonly wasKg: number | null;
  readonly countries: readonly NamedYearly[];
}

export interface ItemOfTime {
  /** In Korean. */
  readonly item: string;
  /** `2026-10`, `2026-Q3`, `2026` */
  readonly period: string;
  readonly export: FeatureOneWay;
  readonly import: FeatureOneWay;
  readonly source: string;
}

/** Countries whose share together is told. */
const TOP = 3;

/** A way in which nothing was traded is left out. */
export function featureFigures(of: ItemOfTime): Readonly<Record<string, unknown>> {
  const ways = (['export', 'import'] as const).filter((way) => of[way].all.usd > 0);
  return {
    ...{ type: 'item_feature', item: of.item, period: of.period, unit: 'USD 1m; tonnes' },
    ...Object.fromEntries(ways.map((way) => [way, oneWay(of[way])])),
    ...(ways.length === 2 ? { balance: { value: millions(of.export.all.usd - of.import.all.usd) } } : {}),
    ...Object.assign(
      {},
      ...ways.map((way) => ({
        ...listsOf({ [`${way}_countries`]: of[way].countries.slice(0, MAIN) }),
        ...topShare(way, of[way]),
      })),
    ),
    sources: [of.source],
  };
}

function oneWay({ all, kg, wasKg }: FeatureOneWay): Readonly<Record<string, number>> {
  const tonnes = Math.round(kg / 1000);
  if (tonnes < 1) return totalOf(all);
  const [change] = changeOf(kg, wasKg);
  return { ...totalOf(all), weight: tonnes, ...(change === undefined ? {} : { weight_yoy_pct: change }) };
}

function topShare(way: string, { all, countries }: FeatureOneWay): Readonly<Record<string, number>> {
  if (countries.length <= TOP) return {};
  const sum = countries.slice(0, TOP).reduce((total, { usd }) => total + usd, 0);
  return { [`${way}_top${TOP}_countries_share_pct`]: tenths((100 * sum) / all.usd) };
}
