/** Figures files of all eight releases with made-up numbers, consistent in themselves, for tests and benches: the same from the same seed. */
import { type Random, seededRandom } from '../../src/core/random.ts';

type File = Readonly<Record<string, unknown>>;

const ITEMS = '반도체 승용차 선박 석유제품 자동차부품 무선통신기기 철강제품 정밀기기 가전제품 의약품'.split(
  ' ',
);
const IMPORTS = ['원유', '가스', '기계류', '반도체 제조장비', '석탄', '정밀기기', '의류'];
const COUNTRIES = '중국 미국 베트남 유럽연합 대만 일본 홍콩 인도 호주 싱가포르'.split(' ');
const ROUTES = ['미국 서부', '미국 동부', '유럽연합', '중국', '일본', '베트남'];
const FARM = [
  '팥(건조)',
  '참깨',
  '도라지(신선,냉장)',
  '생강(신선,냉장)',
  '마늘(냉동)',
  '두부',
  '들깨',
  '삼겹살(냉동)',
  '명태(냉동)',
];

/** The eight: ten days, twenty days, month provisional, month final, freight, cars, farm prices, and a feature or e-commerce. */
export function madeUpFigures(seed: number): readonly File[] {
  const random = seededRandom(seed);
  return [
    tenDays(random, 10),
    tenDays(random, 20),
    month(random, 'provisional'),
    month(random, 'final'),
    freight(random),
  ].concat([cars(random), farm(random), feature(random), commerce(random)]);
}

const one = (value: number): number => Math.round(value * 10) / 10;

/** Changes that all differ, so that a changed name never makes another true sentence. */
function changes(
  random: Random,
  names: readonly string[],
  count: number,
  used = new Set<number>(),
): Record<string, number> {
  const chosen = names
    .map((name) => [random.next(), name] as const)
    .sort(([first], [second]) => first - second)
    .slice(0, count);
  return Object.fromEntries(
    chosen.map(([, name]) => {
      let value = 0;
      do value = one(random.normal() * 25);
      while (Math.abs(value) < 0.1 || value < -95 || used.has(Math.abs(value)));
      used.add(Math.abs(value));
      return [name, value];
    }),
  );
}

function totals(random: Random, scale: number): File {
  const [out, into] = [150 + random.below(scale), 150 + random.below(scale)];
  return {
    export: { value: out, yoy_pct: one(3 + random.normal() * 9) || 1.1 },
    import: { value: into, yoy_pct: one(-2 + random.normal() * 9) || 2.2 },
    balance: out - into || 1,
  };
}

function tenDays(random: Random, to: number): File {
  const year = 2019 + random.below(8);
  const month = String(1 + random.below(12)).padStart(2, '0');
  const all = totals(random, 200) as { export: { value: number; yoy_pct: number } };
  const [days, before] = [6 + random.below(9) / 2, 6 + random.below(9) / 2];
  const average = all.export.value / days;
  const averageChange = ((1 + all.export.yoy_pct / 100) * (before / days) - 1) * 100;
  return {
    ...{ type: 'ten_day', unit: 'USD 100m', status: 'provisional', published: `${year}-${month}-21` },
    period: { from: `${year}-${month}-01`, to: `${year}-${month}-${to}` },
    working_days: { current: days, previous_year: before },
    ...all,
    export: { ...all.export, daily_average: { value: one(average), yoy_pct: one(averageChange) } },
    balance_year_to_date: one(random.normal() * 300) || 12.3,
    export_items_yoy_pct: changes(random, ITEMS, 5),
    export_countries_yoy_pct: changes(random, COUNTRIES, 5),
    export_country_values_usd100m: { [COUNTRIES[random.below(4)]!]: one(20 + random.next() * 30) },
    import_items_yoy_pct: changes(random, IMPORTS, 4),
    import_countries_yoy_pct: changes(random, COUNTRIES, 5),
  };
}

function month(random: Random, status: string): File {
  const all = totals(random, 400) as { balance: number };
  const months = 2 + random.below(60);
  const name = all.balance > 0 ? 'consecutive_surplus_months' : 'consecutive_deficit_months';
  const items = changes(random, ITEMS, 6);
  const [first = ''] = Object.keys(items);
  // An item may stand alone or under its nature: their changes all differ, too.
  const used = new Set<number>();
  return {
    ...{ type: 'monthly', period: '2023-06', status, published: '2023-07-15', unit: 'USD 100m' },
    ...all,
    balance: { value: all.balance, [name]: months, since: monthsBack(months) },
    export_items_yoy_pct: items,
    export_item_drivers: { [first]: changes(random, COUNTRIES, 3) },
    export_countries_yoy_pct: changes(random, COUNTRIES, 6),
    import_by_nature_yoy_pct: changes(random, ['소비재', '원자재', '자본재'], 3, used),
    import_items_yoy_pct: {
      소비재: changes(random, ['승용차', '의류', '음향기기'], 3, used),
      원자재: changes(random, ['원유', '가스', '철광'], 3, used),
      자본재: changes(random, ['반도체', '기계류', '정밀기기'], 3, used),
    },
  };
}

function monthsBack(months: number): string {
  const number = 2023 * 12 + 5 - (months - 1);
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function freight(random: Random): File {
  const block = (scale: number): File => {
    const [mom, yoy] = [changes(random, ROUTES, 6), changes(random, ROUTES, 6)];
    return Object.fromEntries(
      ROUTES.map((route) => [
        route,
        [500 + random.below(scale), mom[route], random.next() < 0.2 ? null : yoy[route]],
      ]),
    );
  };
  return {
    ...{ type: 'freight_cost', period: '2024-02', unit: 'thousand KRW per 2TEU; KRW per kg (air)' },
    sea_export: block(6000),
    sea_import: block(3000),
    air_import: { 미국: [3000 + random.below(2000), 4.4, -5.5], 중국: [2000 + random.below(900), -1.2, 6.6] },
  };
}

function cars(random: Random): File {
  const [value, number] = [60 + random.below(90), 300_000 + random.below(40) * 10_000];
  const eco = 10 + random.below(30);
  return {
    ...{ type: 'quarterly_cars', period: '2022-Q2', published: '2022-07-29', unit: 'USD 100m; USD per car' },
    export: {
      ...{ value, yoy_pct: one(5 + random.normal() * 10) || 1.4, cars: number, cars_yoy_pct: -7.3 },
      ...{ unit_price: Math.round((value * 1e8) / number), unit_price_yoy_pct: 9.1, eco_value: eco },
      ...{ eco_yoy_pct: 31.7, eco_share_pct: one((100 * eco) / value), eco_share_change_pp: 2.4 },
      ...{
        eco_unit_price: 28_000 + random.below(4000),
        eco_unit_price_consecutive_rise_quarters: 6 + random.below(20),
      },
    },
    import: { value: 20 + random.below(20), yoy_pct: -3.6, cars: 80_000, cars_yoy_pct: 2.9 },
    export_countries_yoy_pct: changes(random, COUNTRIES, 5),
  };
}

function farm(random: Random): File {
  const classes = Object.fromEntries(
    ['농산물', '축산물', '수산물'].map((name, place) => {
      const [up, down, none] = [3 + random.below(9), 14 + random.below(9), 1 + place];
      return [name, { items: up + down + none, up, down, no_imports: none }];
    }),
  );
  const sum = (part: 'items' | 'up' | 'down'): number =>
    Object.values(classes).reduce((total, one) => total + one[part], 0);
  return {
    ...{
      type: 'agri_import_price',
      event: '설 2024, 2nd of 3',
      published: '2024-01-30',
      items: sum('items'),
    },
    compare: { current: '2024-01-18..24', previous: '2023-01-05..11' },
    counts: { all: { up: sum('up'), down: sum('down') }, ...classes },
    moves_pct: changes(random, FARM, 9),
  };
}

function feature(random: Random): File {
  return {
    ...{ type: 'item_feature', item: '화장품', period: '2023', unit: 'USD 1m', published: '2024-02-01' },
    export: { value: 6000 + random.below(3000), previous_year: 5500 + random.below(400) },
    import: { value: 1000 + random.below(900), yoy_pct: -4.3 },
    export_countries_yoy_pct: changes(random, COUNTRIES, 5),
    export_top3_countries_share_pct: one(40 + random.next() * 30),
  };
}

function commerce(random: Random): File {
  return {
    ...{ type: 'e_commerce', period: '2022', unit: 'USD 1m', status: 'final' },
    export: {
      value: 1500 + random.below(900),
      yoy_pct: 12.6,
      count: 40_000_000 + random.below(900) * 10_000,
    },
    import: { value: 4000 + random.below(900), yoy_pct: 1.4, count: 96_100_000, count_yoy_pct: 8.8 },
    import_items_yoy_pct: changes(random, ['의류', '화장품', '완구', '가전제품', '신발'], 5),
    import_countries_yoy_pct: changes(random, COUNTRIES, 4),
  };
}
