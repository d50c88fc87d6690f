/**
 * Which facts the figures of our own tables can hold, kind by kind: what a house's own kind of release may speak of. Pointers are those of
 * figures files; a name under a list is one of goods by nature, of countries or of farm goods.
 */
import { COUNTRIES } from '../../../reference/countries.ts';
import { FARM_PRICE_GOODS } from '../../../reference/farm-price-goods.ts';
import { GOODS_BY_NATURE, NATURE_GROUPS } from '../../../reference/goods-by-nature.ts';
import type { Kind } from '../figures.ts';
import { DRIVES } from './car-figures.ts';
import { FREIGHT_ROUTES } from './freight-figures.ts';

export interface FactsOfKind {
  /** Pointers that are whole. */
  readonly single: readonly string[];
  /** Pointers that a name follows. */
  readonly lists: readonly { readonly pointer: string; readonly names: readonly string[] }[];
}

const GOODS = GOODS_BY_NATURE.rows.map(({ ko }) => ko);
const GROUPS = Object.values(NATURE_GROUPS).map(({ ko }) => ko);
const PLACES = ['유럽연합', ...COUNTRIES.rows.map(({ ko }) => ko)];

const TOTALS = ['/export/value', '/export/yoy_pct', '/import/value', '/import/yoy_pct', '/balance/value'];
const TO_DATE = TOTALS.map((pointer) => `/year_to_date${pointer}`);
const RUNS = ['export', 'import', 'balance'].flatMap((name) => [
  `=/series/${name}/run`,
  `=/series/${name}/record`,
]);
const both = (name: string, names: readonly string[]) =>
  ['value', 'yoy_pct'].map((what) => ({ pointer: `/${name}_${what}`, names }));
const GENERAL = [
  ...both('export_items', GOODS),
  ...both('export_countries', PLACES),
  ...both('import_items', GOODS),
  ...both('import_countries', PLACES),
  ...both('import_by_nature', GROUPS),
];
const WAYS = ['export', 'import'] as const;
const each = (keys: readonly string[]): string[] =>
  WAYS.flatMap((way) => keys.map((key) => `/${way}/${key}`));
const COUNTS = ['up', 'down', 'unchanged', 'no_imports'];
const CLASSES = [...new Set(FARM_PRICE_GOODS.rows.map((row) => row.class))];

/** Of cars, where every declaration says how many they are. */
const PRICES = ['unit_price', 'unit_price_yoy_pct'];
const NUMBERS = ['cars', 'cars_yoy_pct', ...PRICES];

const FACTS: Readonly<Record<Kind, FactsOfKind>> = {
  ten_day: {
    single: [
      ...[...TOTALS, ...TO_DATE, '/export/daily_average/value', '/export/daily_average/yoy_pct'],
      ...['/working_days/current', '/working_days/previous_year'],
    ],
    lists: GENERAL,
  },
  monthly: { single: [...TOTALS, ...TO_DATE, ...RUNS], lists: GENERAL },
  quarterly_cars: {
    single: each([
      'value',
      'yoy_pct',
      ...NUMBERS,
      'eco_value',
      'eco_yoy_pct',
      'eco_share_pct',
      'eco_share_change_pp',
      ...PRICES.map((key) => `eco_${key}`),
    ]),
    lists: WAYS.flatMap((way) => [
      ...both(
        `${way}_items`,
        DRIVES.map(([name]) => name),
      ),
      { pointer: `/${way}_items_cars`, names: DRIVES.map(([name]) => name) },
      ...both(`${way}_countries`, PLACES),
    ]),
  },
  item_feature: {
    single: [
      ...each(['value', 'yoy_pct', 'weight', 'weight_yoy_pct']),
      ...['/balance/value', ...WAYS.map((way) => `/${way}_top3_countries_share_pct`)],
    ],
    lists: WAYS.flatMap((way) => both(`${way}_countries`, PLACES)),
  },
  agri_import_price: {
    single: [
      ...['/items', ...COUNTS.map((count) => `/counts/all/${count}`)],
      ...CLASSES.flatMap((name) => ['items', ...COUNTS].map((count) => `/counts/${name}/${count}`)),
    ],
    lists: [{ pointer: '/moves_pct', names: FARM_PRICE_GOODS.rows.map(({ ko }) => ko) }],
  },
  freight_cost: {
    single: [],
    lists: [
      ...['value', 'mom_pct', 'yoy_pct'].map((what) => `/air_import_${what}`),
      ...['value_krw_kg', 'mom_pct', 'yoy_pct'].map((what) => `/sea_import_${what}`),
    ].map((pointer) => ({ pointer, names: FREIGHT_ROUTES.map(({ name }) => name) })),
  },
  e_commerce: {
    single: ['value', 'yoy_pct', 'count', 'count_yoy_pct'].map((key) => `/import/${key}`),
    lists: [
      { pointer: '/import_items_value', names: GOODS },
      { pointer: '/import_countries_value', names: COUNTRIES.rows.map(({ ko }) => ko) },
    ],
  },
};

export function factsOfKind(kind: Kind): FactsOfKind {
  return FACTS[kind];
}

export function isFactOf({ single, lists }: FactsOfKind, pointer: string): boolean {
  if (single.includes(pointer)) return true;
  return lists.some(({ pointer: list, names }) => {
    if (!pointer.startsWith(`${list}/`)) return false;
    return names.includes(
      pointer
        .slice(list.length + 1)
        .replaceAll('~1', '/')
        .replaceAll('~0', '~'),
    );
  });
}
