/** Figures files as our own tables make them, of every kind that they feed, with made-up trade: the same from the same seed. */
import {
  carFigures,
  commerceFigures,
  count,
  emptyTally,
  FREIGHT_ROUTES,
  farmFigures,
  featureFigures,
  freightFigures,
  monthlyFigures,
  type NamedYearly,
  tenDayFigures,
} from '../../src/areas/statistics/index.ts';
import { type Random, seededRandom } from '../../src/core/random.ts';
import { COUNTRIES } from '../../src/reference/countries.ts';
import { FARM_PRICE_GOODS } from '../../src/reference/farm-price-goods.ts';
import { GOODS_BY_NATURE, NATURE_GROUPS } from '../../src/reference/goods-by-nature.ts';

type File = Readonly<Record<string, unknown>>;

const SOURCE = '가상 자료 (made-up data)';
const GOODS = GOODS_BY_NATURE.rows.map(({ ko }) => ko);
/** The union stands for its members, as in releases. */
const PLACES = ['유럽연합', ...COUNTRIES.rows.map(({ ko }) => ko)];

export function ownFigures(seed: number): readonly File[] {
  const random = seededRandom(seed);
  return [
    days(random, '10'),
    days(random, '20'),
    month(random, 'provisional'),
    month(random, 'final'),
  ].concat([
    ...[cars(random), feature(random, '2026-10'), feature(random, '2025'), farm(random)],
    ...[freight(random), commerce(random)],
  ]);
}

/** Changes that all differ, so that a changed name never makes another true sentence. */
function named(
  random: Random,
  names: readonly string[],
  count: number,
  used = new Set<number>(),
): NamedYearly[] {
  const chosen = names.map((name) => [random.next(), name] as const).sort(([one], [other]) => one - other);
  let usd = 9e9 + random.next() * 1e9;
  return chosen.slice(0, count).map(([, name]) => {
    usd *= 0.6 + random.next() * 0.3;
    for (;;) {
      const change = Math.round(random.normal() * 250) / 10;
      if (Math.abs(change) < 0.2 || change < -90 || used.has(Math.abs(change))) continue;
      used.add(Math.abs(change));
      return { name, usd, wasUsd: usd / (1 + change / 100) };
    }
  });
}

function trade(random: Random) {
  const way = () => ({ usd: 4e10 + random.next() * 2e10, wasUsd: 4e10 + random.next() * 2e10 });
  return {
    ...{ export: way(), import: way(), source: SOURCE },
    exportItems: named(random, GOODS, 10),
    importItems: named(random, GOODS, 10),
    exportCountries: named(random, PLACES, 10),
    importCountries: named(random, PLACES, 10),
    importNatures: named(
      random,
      Object.values(NATURE_GROUPS).map(({ ko }) => ko),
      3,
    ),
    yearToDate: {
      export: { usd: 4e11 + random.next() * 1e11, wasUsd: 4.2e11 },
      import: { usd: 4e11 + random.next() * 1e11, wasUsd: 4.1e11 },
    },
  };
}

function days(random: Random, to: string): File {
  return tenDayFigures({
    ...trade(random),
    ...{ from: '2026-10-01', to: `2026-10-${to}` },
    workingDays: { now: 6.5 + random.below(6), before: 7 + random.below(6) },
  });
}

/** Nine months in the black after one in the red. */
function month(random: Random, status: 'provisional' | 'final'): File {
  const all = trade(random);
  const last = { export: all.export.usd, import: all.import.usd };
  const isSurplus = last.export > last.import;
  const series = Array.from({ length: 10 }, (_, place) => {
    const [more, less] = [5e10 + random.next() * 1e9, 4e10 + random.next() * 1e9];
    const isMore = place === 0 ? !isSurplus : isSurplus;
    const made = isMore ? { export: more, import: less } : { export: less, import: more };
    return { month: `2026-${String(place + 1).padStart(2, '0')}`, ...(place === 9 ? last : made) };
  });
  return monthlyFigures({ ...all, month: '2026-10', status, series });
}

function cars(random: Random): File {
  const isCounted = random.next() < 0.7;
  const way = () => {
    const numbered = (one: { usd: number; wasUsd: number }) => ({
      ...one,
      ...(isCounted
        ? { cars: Math.round(one.usd / 21_000), wasCars: Math.round(one.wasUsd / 19_500) }
        : { cars: null, wasCars: null }),
    });
    const drives = named(random, ['하이브리드차', '플러그인하이브리드차', '전기차'], 3).map((one) => ({
      ...one,
      ...numbered({ usd: one.usd / 5, wasUsd: one.wasUsd! / 5 }),
    }));
    const sum = (of: 'usd' | 'wasUsd') => drives.reduce((total, one) => total + one[of]!, 0);
    return {
      all: numbered({ usd: 1.2e10 + random.next() * 3e9, wasUsd: 1.2e10 + random.next() * 3e9 }),
      eco: numbered({ usd: sum('usd'), wasUsd: sum('wasUsd') }),
      ...{ drives, countries: named(random, PLACES, 10) },
    };
  };
  return carFigures({
    ...{
      quarter: '2026-Q3',
      export: way(),
      import: way(),
      isWithoutUsed: random.next() < 0.5,
      source: SOURCE,
    },
  });
}

function feature(random: Random, period: string): File {
  const way = () => {
    const countries = named(random, PLACES, 10);
    const usd = countries.reduce((sum, one) => sum + one.usd, 0) * (1.1 + random.next());
    const kg = 1e8 + random.next() * 1e9;
    return { all: { usd, wasUsd: usd * (0.8 + random.next() / 3) }, kg, wasKg: kg * 0.93, countries };
  };
  return featureFigures({ item: '화장품', period, export: way(), import: way(), source: SOURCE });
}

function farm(random: Random): File {
  const moves = new Map(
    named(
      random,
      FARM_PRICE_GOODS.rows.map(({ ko }) => ko),
      99,
    ).map((one) => [one.name, one]),
  );
  return farmFigures({
    ...{ current: '2026-10', previous: '2025-10', source: SOURCE },
    goods: FARM_PRICE_GOODS.rows.map(({ ko, class: kind }, place) => {
      const { usd, wasUsd } = moves.get(ko)!;
      // Some were not imported this time, some not a year ago.
      const kg = place % 11 === 5 ? 0 : 1e6;
      return {
        class: kind,
        name: ko,
        usd: kg === 0 ? 0 : usd,
        kg,
        wasUsd: wasUsd!,
        wasKg: place % 13 === 7 ? 0 : 1e6,
      };
    }),
  })!;
}

function freight(random: Random): File {
  const way = (least: number) =>
    named(
      random,
      FREIGHT_ROUTES.map(({ name }) => name),
      FREIGHT_ROUTES.length,
    ).map(({ name, usd, wasUsd }, place) => {
      const now = least + (least / 3) * place + random.below(least / 4);
      const yearBefore = place === 3 ? null : (now * (wasUsd! + usd / 7)) / usd;
      return { name, now, monthBefore: (now * wasUsd!) / usd, yearBefore };
    });
  return freightFigures('2026-10', { air: way(2000), sea: way(120) }, SOURCE)!;
}

function commerce(random: Random): File {
  const [now, before] = [emptyTally(), emptyTally()];
  const [countries, goods] = [named(random, PLACES.slice(1), 6), named(random, GOODS, 6)];
  for (const [place, { name, usd }] of countries.entries())
    for (let buyer = 0; buyer < 40; buyer++) {
      const parcel = { buyer: `${buyer}`, goods: goods[(place + buyer) % goods.length]!.name };
      const month = `2026-${String(1 + (buyer % 12)).padStart(2, '0')}`;
      count(now, { ...parcel, month, country: name, usd: usd / 40 });
      if (buyer % 5 > 0) count(before, { ...parcel, month, country: name, usd: usd / 37 });
    }
  return commerceFigures('2026', now, before, { fewest: 3, largestShare: 0.85, source: SOURCE })!;
}
